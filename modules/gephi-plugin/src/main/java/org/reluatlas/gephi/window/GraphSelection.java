package org.reluatlas.gephi.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.gephi.visualization.api.VisualizationController;
import org.openide.util.Lookup;
import org.reluatlas.gephi.DecomposedNetwork;

/** The selection of the graph view as regions. Without a graph view nothing is selected. */
final class GraphSelection {

  private final VisualizationController view;

  GraphSelection() {
    this(Lookup.getDefault().lookup(VisualizationController.class));
  }

  GraphSelection(VisualizationController view) {
    this.view = view;
  }

  /** The regions whose nodes are selected. */
  Set<Integer> regions(DecomposedNetwork network) {
    Set<Integer> regions = new TreeSet<>();
    List<Node> nodes = view == null ? null : view.getSelectedNodes();
    if (nodes != null) {
      for (Node node : nodes) {
        int region = network.region(node.getId());
        if (region != DecomposedNetwork.NO_REGION) {
          regions.add(region);
        }
      }
    }
    return regions;
  }

  /** Selects the nodes of these regions, and no others. */
  void select(DecomposedNetwork network, Graph graph, Set<Integer> regions) {
    if (view == null) {
      return;
    }
    List<Node> nodes = new ArrayList<>();
    for (int region : regions) {
      Node node = graph.getNode(network.nodeId(region));
      if (node != null) {
        nodes.add(node);
      }
    }
    if (nodes.isEmpty()) {
      view.resetSelection();
    } else {
      view.selectNodes(nodes.toArray(new Node[0]));
    }
  }
}
