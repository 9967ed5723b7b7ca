package org.reluatlas.gephi.statistics;

import java.io.IOException;
import java.util.Optional;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.CriticalPointsCsv;
import org.reluatlas.charts.HtmlReport;
import org.reluatlas.charts.SublevelBettiFigure;
import org.reluatlas.charts.report.CriticalPointsSection;
import org.reluatlas.gephi.graph.ExtremumColumn;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

/** The critical points of the output that is looked at, and which regions hold an extremum. */
public final class CriticalStatistics extends ReluStatistics {

  @Override
  StatisticsReport compute(GraphModel model, Progress asked) throws IOException {
    ExtremumColumn.requireType(model);
    DecomposedNetwork network = network(model, asked);
    Optional<CriticalPoints> found = network.study(asked).criticalPoints();
    if (network.study(asked).criticalPointsLimit().isPresent()) {
      throw network.study(asked).criticalPointsLimit().get();
    }
    if (found.isEmpty()) {
      int outputs = network.problem().network().outputs();
      return new StatisticsReport(displayName())
          .value(NumberText.UNDEFINED)
          .paragraph(text("noOutput", outputs));
    }
    CriticalPoints critical = found.get();
    asked.check();
    ExtremumColumn.write(model, nodes(model.getGraph(), network), critical);
    return report(network.problem(), critical);
  }

  private StatisticsReport report(Problem problem, CriticalPoints critical) throws IOException {
    HtmlReport page = new HtmlReport(displayName());
    new CriticalPointsSection(problem, critical, text("table")).addTo(page);
    StringBuilder csv = new StringBuilder();
    CriticalPointsCsv.writeSets(critical, problem.coordinateNames(), csv);
    return new StatisticsReport(displayName())
        .value(NumberText.briefCount(critical.sets().size()))
        .sections(page)
        .figure(new SublevelBettiFigure(critical, problem.outputs().score(), problem.name()))
        .data(csv);
  }

  /** The node of each region, null where it is gone. */
  private static Node[] nodes(Graph graph, DecomposedNetwork network) {
    Node[] nodes = new Node[network.complex().regions()];
    graph.readLock();
    try {
      for (int region = 0; region < nodes.length; region++) {
        nodes[region] = network.node(graph, region);
      }
    } finally {
      graph.readUnlock();
    }
    return nodes;
  }
}
