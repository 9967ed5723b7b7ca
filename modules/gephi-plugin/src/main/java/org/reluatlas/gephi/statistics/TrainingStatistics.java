package org.reluatlas.gephi.statistics;

import java.io.IOException;
import java.util.Map;
import org.gephi.graph.api.GraphModel;
import org.reluatlas.charts.evolution.EpochFigures;
import org.reluatlas.charts.evolution.EvolutionPage;
import org.reluatlas.evolution.EvolutionCsv;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.HeatMap;
import org.reluatlas.gephi.model.NoNetworkException;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.training.RunModel;
import org.reluatlas.gephi.training.TakenRun;
import org.reluatlas.task.Progress;

/** What the decompositions of a training run did over its epochs: the report of the run. */
public final class TrainingStatistics extends ReluStatistics {

  /** As wide as the report shows without scrolling. */
  private static final int WIDTH = 720;

  @Override
  boolean isOfWholeComplex() {
    return false; // the graph has nodes of all epochs
  }

  @Override
  StatisticsReport compute(GraphModel model, Progress asked) throws IOException {
    ReluModel relu = ReluModel.of(model);
    if (relu == null) {
      throw NoNetworkException.ofOtherGraph();
    }
    RunModel runs = RunModel.of(relu.getWorkspace());
    runs.require();
    TakenRun run = runs.taken(asked);
    EvolutionReport report = run.report();
    StatisticsReport written =
        new StatisticsReport(displayName())
            .value(Integer.toString(run.rows().size()))
            .paragraph(text("what", run.settings().folder()));
    for (HeatMap map : report.heatMaps()) {
      asked.check();
      written.figure(EpochFigures.heatMap(report, map).ofWidth(WIDTH));
    }
    written
        .figure(EpochFigures.cells(report).ofWidth(WIDTH))
        .figure(EpochFigures.partitions(report).ofWidth(WIDTH))
        .figure(EpochFigures.stability(report).ofWidth(WIDTH))
        .sections(EvolutionPage.of(report, Map.of(), run.notices()));
    StringBuilder csv = new StringBuilder();
    EvolutionCsv.writeRows(report, csv);
    return written.data(csv);
  }
}
