package org.reluatlas.gephi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.gephi.graph.api.GraphModel;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.charts.PartitionFigure;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

/** How well the Fiedler partitions of the dual graph follow the network's decision boundary. */
public final class BoundaryStatistics extends ReluStatistics {

  private static final List<FiedlerWeights> CHOICES =
      List.of(FiedlerWeights.UNWEIGHTED, FiedlerWeights.WEIGHTED, FiedlerWeights.RECOMMENDED);

  @Override
  StatisticsReport compute(GraphModel model, Progress asked) {
    DecomposedNetwork network = network(model, asked);
    DecisionBoundary boundary = network.study(asked).boundary();
    if (!boundary.isPresent()) {
      throw ExplainedException.ofInput("%s", text("regression"));
    }
    network.study(asked).requireLevel();
    List<FiedlerAnalysis> analyses = new ArrayList<>();
    for (FiedlerWeights weights : CHOICES) {
      analyses.add(network.study(asked).fiedler(weights));
    }
    StatisticsReport report =
        new StatisticsReport(displayName())
            .value(NumberText.brief(analyses.get(CHOICES.size() - 1).boundaryAgreement()))
            .paragraph(
                text(
                    "what",
                    boundary.pieces(),
                    number(boundary.measure()),
                    boundary.outputs().boundaryName()))
            .table(rows(analyses, ReluStatistics::number).toArray(new String[0][]))
            .paragraph(text("explanation"));
    report.figure(
        new PartitionFigure(
            network.regions(),
            network.graph(),
            boundary,
            List.of(text("unweighted"), text("weighted"), text("recommended")),
            analyses,
            network.problem().name()));
    return report.data(rows(analyses, NumberText::exact));
  }

  private List<String[]> rows(List<FiedlerAnalysis> analyses, DoubleFunction<String> number) {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          text("edges"),
          text("vertices"),
          text("cut"),
          text("crossing"),
          text("volume"),
          text("misclassified")
        });
    for (FiedlerAnalysis analysis : analyses) {
      rows.add(row(analysis, number));
    }
    return rows;
  }

  private static String[] row(FiedlerAnalysis analysis, DoubleFunction<String> number) {
    return new String[] {
      analysis.weights().edges().formula(),
      analysis.weights().vertices().formula(),
      Integer.toString(analysis.cut().cutEdges()),
      number.apply(analysis.boundaryAgreement()),
      number.apply(analysis.volumeAgreement()),
      analysis
          .labels()
          .map(scores -> scores.misclassified() + " / " + scores.labelledVertices())
          .orElse(number.apply(Double.NaN))
    };
  }
}
