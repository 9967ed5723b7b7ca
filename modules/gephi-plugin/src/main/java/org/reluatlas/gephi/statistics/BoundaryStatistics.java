package org.reluatlas.gephi.statistics;

import java.util.List;
import org.gephi.graph.api.GraphModel;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.gephi.DecomposedNetwork;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.task.Progress;

/** How well the Fiedler partitions of the dual graph follow the network's decision boundary. */
public final class BoundaryStatistics extends ReluStatistics {

  private static final List<FiedlerWeights> CHOICES =
      List.of(FiedlerWeights.UNWEIGHTED, FiedlerWeights.WEIGHTED, FiedlerWeights.RECOMMENDED);

  @Override
  HtmlReport compute(GraphModel model, Progress asked) {
    DecomposedNetwork network = network(model, asked);
    DecisionBoundary boundary = network.boundary(asked);
    if (!boundary.exist()) {
      throw new IllegalArgumentException(text("regression"));
    }
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
      rows[i + 1] = row(network, boundary, CHOICES.get(i), asked);
    }
    setValue(rows[CHOICES.size()][3]);
    return new HtmlReport(displayName())
        .paragraph(text("what", boundary.facets(), number(boundary.measure())))
        .table(rows)
        .paragraph(text("explanation"));
  }

  private static String[] row(
      DecomposedNetwork network,
      DecisionBoundary boundary,
      FiedlerWeights weights,
      Progress asked) {
    FiedlerAnalysis analysis =
        FiedlerAnalysis.of(network.graph(), network.regions(), boundary, weights, asked);
    return new String[] {
      weights.edges().formula(),
      weights.vertices().formula(),
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
