package org.reluatlas.gephi.menu;

import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.openide.util.NbBundle;
import org.reluatlas.charts.Palette;
import org.reluatlas.gephi.message.Notice;
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
  final Work prepare(Workspace workspace) {
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
    Column partition = model.getNodeTable().getColumn(column);
    int colored = color(model.getGraph(), partition);
    Notice.mention(
        NbBundle.getMessage(
            PartitionColoring.class, "PartitionColoring.done", colored, partition.getTitle()));
  }

  /** Returns the number of nodes that have a part, and its colour now. */
  private static int color(Graph graph, Column partition) {
    int colored = 0;
    Node[] nodes = graph.getNodes().toArray();
    graph.writeLock();
    try {
      for (Node node : nodes) {
        Object part = node.getAttribute(partition);
        if (part instanceof Integer) {
          node.setColor(Palette.strong((Integer) part));
          colored++;
        }
      }
      return colored;
    } finally {
      graph.writeUnlock();
    }
  }
}
