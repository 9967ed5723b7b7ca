package org.reluatlas.gephi.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * may have to finish its picture before it answers, so it is asked in the background, one thing
 * after the other. To be used in the event thread.
 */
final class GraphSelection {

  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU selection");

  private final VisualizationController view;
  private boolean isLooking;
  private int selections;
  private boolean isHeld;

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
    int before = selections;
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
    if (selections == before) {
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
    selections++;
    isHeld = !regions.isEmpty();
    PROCESSOR.post(() -> selectNodes(network, graph, regions));
  }

  /** Lets go of what was selected here, so that no other workspace is shown dimmed by it. */
  void release() {
    if (isHeld) {
      isHeld = false;
      selections++;
      PROCESSOR.post(view::resetSelection);
    }
  }

  private void selectNodes(DecomposedNetwork network, Graph graph, Set<Integer> regions) {
    List<Node> nodes = new ArrayList<>();
    for (int region : regions) {
      Node node = graph.getNode(network.nodeId(region));
      if (node != null) {
        nodes.add(node);
      }
    }
    // the view would add to what is selected there, and resets only what was selected so
    view.selectNodes(new Node[0]);
    view.resetSelection();
    if (!nodes.isEmpty()) {
      view.selectNodes(nodes.toArray(new Node[0]));
    }
  }
}
