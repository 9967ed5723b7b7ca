package org.reluatlas.gephi.menu;

import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.reluatlas.charts.Palette;
import org.reluatlas.gephi.statistics.FiedlerStatistics;
import org.reluatlas.task.Progress;

/** Colours the nodes by a Fiedler partition, which is computed when it is not there. */
abstract class PartitionColoring extends BackgroundAction {

  private final String column;
  private final String nodeWeights;

  /**
   * Colours by a column.
   *
   * @param column its id
   * @param nodeWeights under which it is computed, see {@link FiedlerStatistics#nodeWeights()}
   */
  PartitionColoring(String column, String nodeWeights) {
    this.column = column;
    this.nodeWeights = nodeWeights;
  }

  @Override
  final Work prepare() {
    return this::run;
  }

  final void run(Workspace workspace, Progress progress) {
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    if (model.getNodeTable().getColumn(column) == null) {
      FiedlerStatistics statistics = new FiedlerStatistics();
      statistics.setNodeWeights(nodeWeights);
      statistics.writeColumns(model, progress);
    }
    progress.check();
    color(model.getGraph(), model.getNodeTable().getColumn(column));
  }

  private static void color(Graph graph, Column partition) {
    Node[] nodes = graph.getNodes().toArray();
    graph.writeLock();
    try {
      for (Node node : nodes) {
        Object part = node.getAttribute(partition);
        if (part instanceof Integer) {
          node.setColor(Palette.strong((Integer) part));
        }
      }
    } finally {
      graph.writeUnlock();
    }
  }
}
