package org.reluatlas.gephi.statistics;

import java.io.IOException;
import java.util.List;
import org.gephi.graph.api.GraphModel;
import org.reluatlas.analysis.GraphDistances;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.charts.CountsFigure;
import org.reluatlas.charts.HtmlReport;
import org.reluatlas.charts.LipschitzFigure;
import org.reluatlas.charts.report.RegionRows;
import org.reluatlas.gephi.graph.GraphCsv;
import org.reluatlas.gephi.graph.GraphDraft;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

/** What the regions are as functions and polytopes; their columns came with the graph. */
public final class FunctionStatistics extends ReluStatistics {

  @Override
  StatisticsReport compute(GraphModel model, Progress asked) throws IOException {
    DecomposedNetwork network = network(model, asked);
    Study study = network.study(asked);
    RegionMeasures measures = study.measures();
    GraphDistances distances = study.distances();
    HtmlReport page = new HtmlReport(displayName());
    page.table(List.of(), RegionRows.of(measures, distances));
    page.paragraph(text("what"));
    StringBuilder csv = new StringBuilder();
    GraphDraft graph = GraphDraft.of(network.regions(), measures, network.problem().name());
    GraphCsv.writeRegions(graph, csv, asked);
    StatisticsReport report =
        new StatisticsReport(displayName())
            .value(NumberText.significant(measures.functions().lipschitz(), 4))
            .sections(page);
    if (network.complex().dimension() == 2) {
      List<String> names = network.regions().points().points().featureNames();
      report.figure(new LipschitzFigure(measures.functions(), names, network.problem().name()));
    }
    return report
        .figure(
            new CountsFigure(
                0, distances.degreeCounts(), text("degree"), text("regions"), text("degrees")))
        .data(csv);
  }
}
