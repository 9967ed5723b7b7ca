package org.reluatlas.gephi.statistics;

import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.GraphModel;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.charts.PartitionFigure;
import org.reluatlas.gephi.DecomposedNetwork;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.task.Progress;

/** How well the Fiedler partitions of the dual graph follow the network's decision boundary. */
public final class BoundaryStatistics extends ReluStatistics {

  private static final List<FiedlerWeights> CHOICES =
      List.of(FiedlerWeights.UNWEIGHTED, FiedlerWeights.WEIGHTED, FiedlerWeights.RECOMMENDED);

  private static final int MOST_REGIONS_DRAWN = 20_000;

  @Override
  StatisticsReport compute(GraphModel model, Progress asked) {
    DecomposedNetwork network = network(model, asked);
    DecisionBoundary boundary = network.boundary(asked);
    if (!boundary.exist()) {
      throw new IllegalArgumentException(text("regression"));
    }
    List<FiedlerAnalysis> analyses = new ArrayList<>();
    String[][] rows = new String[CHOICES.size() + 1][];
    rows[0] =
        new String[] {
          text("edges"),
          text("vertices"),
          text("cut"),
          text("crossing"),
          text("volume"),
          text("misclassified")
        };
    for (int i = 0; i < CHOICES.size(); i++) {
      analyses.add(
          FiedlerAnalysis.of(network.graph(), network.regions(), boundary, CHOICES.get(i), asked));
      rows[i + 1] = row(analyses.get(i));
    }
    setValue(rows[CHOICES.size()][3]);
    StatisticsReport report =
        new StatisticsReport(displayName())
            .paragraph(text("what", boundary.facets(), number(boundary.measure())))
            .table(rows)
            .paragraph(text("explanation"));
    if (network.complex().regions() <= MOST_REGIONS_DRAWN) {
      report.figure(
          new PartitionFigure(
              network.regions(),
              network.graph(),
              boundary,
              List.of(text("unweighted"), text("weighted"), text("recommended")),
              analyses,
              network.origin().name()));
    }
    return report.data(List.of(rows));
  }

  private static String[] row(FiedlerAnalysis analysis) {
    return new String[] {
      analysis.weights().edges().formula(),
      analysis.weights().vertices().formula(),
      Integer.toString(analysis.cut().cutEdges()),
      number(analysis.boundaryAgreement()),
      number(analysis.volumeAgreement()),
      analysis
          .labels()
          .map(scores -> scores.misclassified() + " / " + scores.labelledVertices())
          .orElse("–")
    };
  }
}
