package org.reluatlas.gephi.window;

import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.GraphView;
import org.reluatlas.gephi.graph.EpochView;

/** Shows of a graph what is there at one epoch, or all of it. For one thread at a time. */
final class EpochFilter {

  private static final int NOT_SHOWN = -1;

  private GraphModel filtered;
  private GraphView view;
  private int nodesSeen = NOT_SHOWN;

  /** Shows the nodes and edges of an epoch in all views of the graph. */
  void show(GraphModel graph, double epoch) {
    nodesSeen = graph.getGraph().getNodeCount();
    GraphView next = EpochView.create(graph, epoch);
    graph.setVisibleView(next);
    forget();
    filtered = graph;
    view = next;
  }

  /** Whether nodes have come or gone since the epoch was shown: Gephi may still fill the graph. */
  boolean isOutdated(GraphModel graph) {
    return nodesSeen != NOT_SHOWN && graph.getGraph().getNodeCount() != nodesSeen;
  }

  /** Shows the whole graph again, unless another filter was chosen meanwhile. */
  void release() {
    nodesSeen = NOT_SHOWN;
    if (view != null && !view.isDestroyed() && filtered.getVisibleView() == view) {
      filtered.setVisibleView(null);
    }
    forget();
  }

  private void forget() {
    if (view != null && !view.isDestroyed()) {
      filtered.destroyView(view);
    }
    view = null;
    filtered = null;
  }
}
