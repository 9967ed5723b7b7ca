package org.reluatlas.gephi.statistics;

import java.io.IOException;
import org.gephi.graph.api.GraphModel;
import org.reluatlas.analysis.ComplexMaps;
import org.reluatlas.charts.BettiCurvesFigure;
import org.reluatlas.gephi.DecomposedNetwork;
import org.reluatlas.homology.BettiCurvesCsv;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.RandomFiltrationTrials;
import org.reluatlas.task.Progress;

/** Mean Betti curves of the decomposition under random filtrations. */
public final class BettiStatistics extends ReluStatistics {

  /** So many rows of data are still read. */
  private static final int SAMPLES = 200;

  private int trials = 20;
  private long seed = 1;

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
  HtmlReport compute(GraphModel model, Progress asked) throws IOException {
    DecomposedNetwork network = network(model, asked);
    MeanBettiCurves curves =
        new RandomFiltrationTrials(trials, seed)
            .withSamples(SAMPLES)
            .compute(ComplexMaps.chainComplex(network.complex()), asked);
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
    setValue(text("value", trials));
    return new HtmlReport(displayName())
        .paragraph(text("what", trials, seed, curves.cells()))
        .figure(BettiCurvesFigure.of(curves, network.origin().name()))
        .table(rows)
        .heading(text("data"))
        .data(csv);
  }
}
