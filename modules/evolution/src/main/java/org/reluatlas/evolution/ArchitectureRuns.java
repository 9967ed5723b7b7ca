package org.reluatlas.evolution;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Those runs of a report that have one architecture, such as a seed each. Immutable. */
public final class ArchitectureRuns {

  private final int[] widths;
  private final List<RunSeries> series;
  private final long[] epochs;

  ArchitectureRuns(int[] widths, List<RunSeries> series) {
    this.widths = widths.clone();
    this.series = List.copyOf(series);
    epochs = epochs(series);
  }

  /** The epochs of some runs, ascending. */
  static long[] epochs(List<RunSeries> series) {
    return series.stream()
        .flatMapToLong(run -> Arrays.stream(run.epochs()))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The widths of the layers in words, such as {@code 2-50-50-1}. */
  public String name() {
    return IntStream.of(widths).mapToObj(Integer::toString).collect(Collectors.joining("-"));
  }

  /**
   * The widths of the layers.
   *
   * @return shape (layers + 1): inputs, hidden widths, outputs
   */
  public int[] widths() {
    return widths.clone();
  }

  /** The runs with their rows. */
  public List<RunSeries> series() {
    return Collections.unmodifiableList(series);
  }

  /** The epochs of these runs, ascending. */
  public long[] epochs() {
    return epochs.clone();
  }

  /** A measure by epoch over the runs that have the epoch and the measure. */
  public RunAverage average(String measure) {
    return RunAverage.of(epochs, series, run -> run.values(measure));
  }

  /** The loss by epoch over the runs. */
  public RunAverage averageLoss() {
    return RunAverage.of(epochs, series, RunSeries::losses);
  }
}
