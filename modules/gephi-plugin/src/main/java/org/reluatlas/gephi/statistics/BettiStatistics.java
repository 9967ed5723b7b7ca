package org.reluatlas.gephi.statistics;

import java.io.IOException;
import org.gephi.graph.api.GraphModel;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.charts.BarcodeFigure;
import org.reluatlas.charts.BettiCurvesFigure;
import org.reluatlas.charts.PersistenceDiagramFigure;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.BettiCurvesCsv;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.study.PersistenceFindings;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

/**
 * Betti curves of the decomposition: the means over random filtrations, or those of one filtration
 * by what is known of the cells, with its persistence diagram.
 */
public final class BettiStatistics extends ReluStatistics {

  private int trials = 20;
  private long seed = 1;
  private InformedFiltration filtration;

  /** What the cells come in by; null for at random. */
  public InformedFiltration filtration() {
    return filtration;
  }

  /** Chooses what the cells come in by; null for at random. */
  public void setFiltration(InformedFiltration choice) {
    filtration = choice;
  }

  /** The number of random filtrations. */
  public int trials() {
    return trials;
  }

  /** Chooses the number of random filtrations, 1 or more. */
  public void setTrials(int number) {
    trials = number;
  }

  /** The seed of the first one. */
  public long seed() {
    return seed;
  }

  /** Chooses the seed. */
  public void setSeed(long number) {
    seed = number;
  }

  @Override
  StatisticsReport compute(GraphModel model, Progress asked) throws IOException {
    DecomposedNetwork network = network(model, asked);
    return filtration == null ? random(network, asked) : informed(network, asked);
  }

  private StatisticsReport informed(DecomposedNetwork network, Progress asked) throws IOException {
    PersistenceFindings persistence = network.study(asked).persistence(filtration);
    BettiCurves curves = persistence.curves();
    PersistenceDiagram diagram = persistence.diagram().withoutZeroPersistence();
    String name = network.problem().title();
    String by = filtration.valueName();
    int[] times = curves.sampleTimes(StatisticsReport.MOST_ROWS);
    StringBuilder csv = new StringBuilder();
    BettiCurvesCsv.write(curves, times, csv);
    StatisticsReport report =
        new StatisticsReport(displayName())
            .value(NumberText.briefCount(curves.peak(curves.dimension() - 1)))
            .paragraph(text("informed", curves.cells(), by))
            .figure(BettiCurvesFigure.overValues(curves, by, name))
            .figure(new PersistenceDiagramFigure(diagram, by, name))
            .figure(new BarcodeFigure(diagram, by, name));
    for (int k = 0; k < diagram.dimension(); k++) {
      long essential = diagram.points(k).stream().filter(Interval::isEssential).count();
      report.paragraph(text("classes", diagram.points(k).size(), k, essential));
    }
    return withRows(report.data(csv), times.length, curves.cells());
  }

  private StatisticsReport random(DecomposedNetwork network, Progress asked) throws IOException {
    MeanBettiCurves curves = network.study(asked).bettiCurves(trials, seed);
    String[][] rows = new String[curves.dimension() + 1][];
    rows[0] = new String[] {text("curve"), text("peak"), text("peakAt")};
    for (int i = 0; i < curves.dimension(); i++) {
      rows[i + 1] =
          new String[] {
            text("betti", i),
            Integer.toString(curves.peak(i)),
            number(curves.peakAt(i) / (double) curves.cells())
          };
    }
    StringBuilder csv = new StringBuilder();
    BettiCurvesCsv.write(curves, csv);
    StatisticsReport report =
        new StatisticsReport(displayName())
            .value(NumberText.briefCount(curves.peak(curves.dimension() - 1)))
            .paragraph(text("what", trials, Long.toString(seed), curves.cells()))
            .figure(BettiCurvesFigure.of(curves, network.problem().title()))
            .table(rows)
            .data(csv);
    if (!network.complex().domain().isBounded()) {
      report.paragraph(text("truncated"));
    }
    return withRows(report, curves.samples(), curves.cells());
  }

  /** With how many of the rows are there, unless all are. */
  private StatisticsReport withRows(StatisticsReport report, int rows, int all) {
    return rows == all ? report : report.paragraph(text("rows", rows, all));
  }
}
