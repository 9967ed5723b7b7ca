package org.reluatlas.gephi.menu;

import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.reluatlas.charts.Palette;
import org.reluatlas.gephi.statistics.FiedlerStatistics;
import org.reluatlas.task.Progress;

/** Colours the nodes by their Fiedler partition, which is computed when it is not there. */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.ColorByPartition")
@ActionRegistration(displayName = "#ColorByPartition.name", lazy = true)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 200)
public final class ColorByPartition extends BackgroundAction {

  private static final String PARTITION = "fiedler_partition";

  @Override
  void run(Workspace workspace, Progress progress) {
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    if (model.getNodeTable().getColumn(PARTITION) == null) {
      new FiedlerStatistics().execute(model);
    }
    Column partition = model.getNodeTable().getColumn(PARTITION);
    if (partition == null) {
      throw new IllegalArgumentException(text("none"));
    }
    progress.check();
    color(model.getGraph(), partition);
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
