package org.reluatlas.evolution;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;
import org.reluatlas.task.file.NpyArray;
import org.reluatlas.task.file.NpyType;
import org.reluatlas.task.file.NpzWriter;

/**
 * An evolution of R runs and E epochs as arrays for NumPy. What is not known is NaN.
 *
 * <p>{@code run_names}; {@code epochs} of all runs, ascending; {@code loss}, (R, E); for every
 * measure of {@code evolution.csv} an array of its name, (R, E); {@code shares}, 0 to 1 in steps of
 * 1/400; {@code betti_curves}, (R, E, d + 1, 401): the mean curves at these shares of the largest
 * number of cells of any epoch; {@code heat_map_betaI}, (E, 401), their mean over the runs.
 */
public final class EvolutionArrays {

  private final EvolutionReport report;
  private final NpzWriter out;
  private final long[] epochs;

  private EvolutionArrays(EvolutionReport report, NpzWriter out) {
    this.report = report;
    this.out = out;
    epochs = report.epochs();
  }

  /**
   * Writes them, reading the kept checkpoints one after another; closes the stream.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws org.reluatlas.task.ExplainedException when a kept checkpoint is gone
   */
  public static void write(EvolutionReport report, OutputStream out, Progress progress)
      throws IOException {
    try (NpzWriter arrays = new NpzWriter(out)) {
      new EvolutionArrays(report, arrays).write(progress);
    }
  }

  private void write(Progress progress) throws IOException {
    List<RunSeries> series = report.series();
    out.texts(
        "run_names", series.stream().map(each -> each.run().name()).collect(Collectors.toList()));
    out.longs("epochs", epochs);
    Set<String> measures = new LinkedHashSet<>();
    series.forEach(run -> run.rows().forEach(row -> measures.addAll(row.measures().names())));
    writeByEpoch("loss", RunSeries::losses);
    for (String measure : measures) {
      writeByEpoch(measure, run -> run.values(measure));
    }
    double[] shares = new double[HeatMap.SHARES];
    Arrays.setAll(shares, HeatMap::share);
    out.doubles("shares", shares);
    writeCurves(progress);
    for (HeatMap map : report.heatMaps()) {
      NpyArray array =
          out.array("heat_map_beta" + map.beta(), NpyType.FLOAT64, epochs.length, shares.length);
      for (double[] row : map.values()) {
        for (double value : row) {
          array.putReal(value);
        }
      }
    }
  }

  /** A series of a run. */
  private interface Values {
    double[] of(RunSeries run);
  }

  private void writeByEpoch(String name, Values values) throws IOException {
    NpyArray array = out.array(name, NpyType.FLOAT64, report.series().size(), epochs.length);
    for (RunSeries run : report.series()) {
      double[] byRow = values.of(run);
      double[] byEpoch = new double[epochs.length];
      Arrays.fill(byEpoch, Double.NaN);
      for (int row = 0; row < byRow.length; row++) {
        byEpoch[Arrays.binarySearch(epochs, run.rows().get(row).epoch())] = byRow[row];
      }
      for (double value : byEpoch) {
        array.putReal(value);
      }
    }
  }

  private void writeCurves(Progress progress) throws IOException {
    progress.begin("arrays of the curves");
    List<RunSeries> series = report.series();
    int curves = report.dimension() + 1;
    NpyArray array =
        out.array(
            "betti_curves", NpyType.FLOAT64, series.size(), epochs.length, curves, HeatMap.SHARES);
    Steps steps = Steps.of(progress, (long) series.size() * epochs.length).every(1);
    for (RunSeries run : series) {
      EpochRow[] rows = new EpochRow[epochs.length];
      run.presentRows().forEach(row -> rows[Arrays.binarySearch(epochs, row.epoch())] = row);
      for (EpochRow row : rows) {
        steps.next();
        SampledCurves sampled = row == null ? null : report.evolution().curves(row);
        for (int i = 0; i < curves * HeatMap.SHARES; i++) {
          double cells = HeatMap.share(i % HeatMap.SHARES) * report.largestCells();
          boolean isKnown = sampled != null && cells <= sampled.cells();
          array.putReal(isKnown ? sampled.at(i / HeatMap.SHARES, cells) : Double.NaN);
        }
      }
    }
  }
}
