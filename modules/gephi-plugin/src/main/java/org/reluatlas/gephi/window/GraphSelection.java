package org.reluatlas.gephi.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.gephi.visualization.api.VisualizationController;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.reluatlas.gephi.model.DecomposedNetwork;

/**
 * The selection of the graph view as regions. Without a graph view nothing is selected. The view
 * may have to finish its picture before it answers, so it is asked in the background, one question
 * after the other. To be used in the event thread, {@link #releaseAndWait} in any.
 */
final class GraphSelection {

  /** A view that draws longer than that is not waited for. */
  private static final long PATIENCE_MILLIS = 2000;

  /** In so long the view has ended to fade, slow as it may be. */
  private static final int FADING_MILLIS = 1500;

  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU selection");

  private final VisualizationController view;
  private final AtomicInteger selections = new AtomicInteger();
  private final AtomicBoolean isHeld = new AtomicBoolean();
  private final AtomicBoolean mayStayFaded = new AtomicBoolean();
  private boolean isLooking;

  GraphSelection() {
    this(Lookup.getDefault().lookup(VisualizationController.class));
  }

  GraphSelection(VisualizationController view) {
    this.view = view;
  }

  /**
   * Tells the regions whose nodes are selected, in the event thread; nothing when it is looking
   * already, or when other regions were selected before it could tell.
   */
  void look(DecomposedNetwork network, Graph graph, Consumer<Set<Integer>> listener) {
    if (view == null || isLooking) {
      return;
    }
    isLooking = true;
    int before = selections.get();
    PROCESSOR.post(
        () -> {
          try {
            Set<Integer> found = regions(network, graph);
            SwingUtilities.invokeLater(() -> tell(found, before, listener));
          } finally {
            SwingUtilities.invokeLater(() -> isLooking = false);
          }
        });
  }

  private void tell(Set<Integer> found, int before, Consumer<Set<Integer>> listener) {
    if (selections.get() == before) {
      listener.accept(found);
    }
  }

  /** The view may still hold nodes of another workspace, whose regions may have the same ids. */
  private Set<Integer> regions(DecomposedNetwork network, Graph graph) {
    Set<Integer> regions = new TreeSet<>();
    List<Node> nodes = view.getSelectedNodes();
    for (Node node : nodes == null ? List.<Node>of() : nodes) {
      int region = network.region(node.getId());
      if (region != DecomposedNetwork.NO_REGION && graph.getNode(node.getId()) == node) {
        regions.add(region);
      }
    }
    return regions;
  }

  /** Selects the nodes of these regions, and no others. */
  void select(DecomposedNetwork network, Graph graph, Set<Integer> regions) {
    if (view == null) {
      return;
    }
    selections.incrementAndGet();
    isHeld.set(!regions.isEmpty());
    PROCESSOR.post(() -> selectNodes(network, graph, regions));
  }

  /** Resets the selection in the view if it was made here. */
  void release() {
    startRelease();
  }

  /**
   * Resets the selection in the view if it was made here, and waits until that is done. When the
   * view takes another workspace, it forgets that it can reset its selection, and shows every graph
   * faded from then on; so this has to be done before.
   */
  void releaseAndWait() {
    RequestProcessor.Task task = startRelease();
    try {
      if (task != null) {
        mayStayFaded.set(true);
        task.waitFinished(PATIENCE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The view has taken another workspace after {@link #releaseAndWait}. It fades in steps, picture
   * by picture, and would stay as it is where it has not ended then; so it is reset once more,
   * unless something is selected meanwhile. In any thread.
   */
  void endFading() {
    if (mayStayFaded.getAndSet(false)) {
      int before = selections.get();
      PROCESSOR.post(
          () -> {
            if (selections.get() == before) {
              resetAll();
            }
          },
          FADING_MILLIS);
    }
  }

  /** The view resets only what was selected by others than the mouse. */
  private void resetAll() {
    view.selectNodes(new Node[0]);
    view.resetSelection();
  }

  /** Null when nothing was selected here. */
  private RequestProcessor.Task startRelease() {
    if (!isHeld.getAndSet(false)) {
      return null;
    }
    selections.incrementAndGet();
    return PROCESSOR.post(view::resetSelection);
  }

  private void selectNodes(DecomposedNetwork network, Graph graph, Set<Integer> regions) {
    List<Node> nodes = new ArrayList<>();
    for (int region : regions) {
      Node node = network.node(graph, region);
      if (node != null) {
        nodes.add(node);
      }
    }
    resetAll(); // the view would add to what is selected there
    if (!nodes.isEmpty()) {
      view.selectNodes(nodes.toArray(new Node[0]));
    }
  }
}
