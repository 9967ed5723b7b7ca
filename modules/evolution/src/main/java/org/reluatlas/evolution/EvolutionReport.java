package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/** What follows from the rows of an evolution, for tables and figures. Immutable. */
public final class EvolutionReport {

  private final Evolution evolution;
  private final List<RunSeries> series = new ArrayList<>();
  private final List<LossCorrelation> correlations = new ArrayList<>();
  private final List<SpikeCrossing> spikes = new ArrayList<>();
  private final List<RegionLifetimes> lifetimes = new ArrayList<>();
  private final List<HeatMap> heatMaps = new ArrayList<>();
  private final long[] epochs;

  private EvolutionReport(Evolution evolution, Progress progress) {
    this.evolution = evolution;
    for (int run = 0; run < evolution.runs().size(); run++) {
      series.add(new RunSeries(evolution.runs().get(run), evolution.rows(run)));
    }
    epochs = ArchitectureRuns.epochs(series);
    progress.begin("Correlations with the loss");
    int dimension = dimension();
    for (RunSeries run : series) {
      correlations.addAll(LossCorrelation.of(run, dimension, progress));
      progress.check();
      spikes.addAll(SpikeCrossing.of(evolution, run));
      progress.check();
      lifetimes.add(RegionLifetimes.of(evolution, run));
    }
    addHeatMaps(progress);
  }

  /**
   * Computes all of it, reading the kept checkpoints one after another.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws org.reluatlas.task.ExplainedException when a kept checkpoint is gone
   */
  public static EvolutionReport of(Evolution evolution, Progress progress) {
    return new EvolutionReport(evolution, progress);
  }

  private void addHeatMaps(Progress progress) {
    progress.begin("Heat maps");
    int curves = dimension() + 1;
    double[][][] sums = new double[curves][epochs.length][HeatMap.SHARES];
    int[][] counts = new int[epochs.length][HeatMap.SHARES];
    TreeMap<Long, Integer> places = new TreeMap<>();
    for (long epoch : epochs) {
      places.put(epoch, places.size());
    }
    List<EpochRow> rows =
        series.stream().flatMap(run -> run.presentRows().stream()).collect(Collectors.toList());
    Steps steps = Steps.of(progress, rows.size()).every(1);
    for (EpochRow row : rows) {
      steps.next();
      int epoch = places.get(row.epoch());
      add(evolution.curves(row), epoch, sums, counts[epoch]);
    }
    for (int beta = 0; beta < curves; beta++) {
      HeatMap map = new HeatMap(beta, epochs, sums[beta], counts);
      if (!map.isZero()) {
        heatMaps.add(map);
      }
    }
  }

  private void add(SampledCurves curves, int epoch, double[][][] sums, int[] counts) {
    for (int share = 0; share < HeatMap.SHARES; share++) {
      double cells = HeatMap.share(share) * largestCells();
      if (cells <= curves.cells()) {
        counts[share]++;
        for (int beta = 0; beta < sums.length; beta++) {
          sums[beta][epoch][share] += curves.at(beta, cells);
        }
      }
    }
  }

  /** The evolution. */
  public Evolution evolution() {
    return evolution;
  }

  /** The dimension of the domain. */
  public int dimension() {
    return evolution.problem().domain().dimension();
  }

  /** The runs with their rows. */
  public List<RunSeries> series() {
    return Collections.unmodifiableList(series);
  }

  /** The runs by their architectures, in the order in which these come first. */
  public List<ArchitectureRuns> architectures() {
    Map<List<Integer>, List<RunSeries>> runs = new LinkedHashMap<>();
    for (int run = 0; run < series.size(); run++) {
      List<Integer> widths =
          Arrays.stream(evolution.architecture(run)).boxed().collect(Collectors.toList());
      runs.computeIfAbsent(widths, first -> new ArrayList<>()).add(series.get(run));
    }
    return runs.entrySet().stream()
        .map(
            each ->
                new ArchitectureRuns(
                    each.getKey().stream().mapToInt(Integer::intValue).toArray(), each.getValue()))
        .collect(Collectors.toList());
  }

  /** The epochs of all runs, ascending. */
  public long[] epochs() {
    return epochs.clone();
  }

  /** The number of cells of the largest complex of all runs. */
  public long largestCells() {
    return series.stream().mapToLong(RunSeries::largestCells).max().orElse(0);
  }

  /** The correlations with the loss, run by run. */
  public List<LossCorrelation> correlations() {
    return Collections.unmodifiableList(correlations);
  }

  /** The correlations over all runs; none of a single run. */
  public List<PooledCorrelation> pooledCorrelations() {
    return series.size() > 1 ? PooledCorrelation.of(correlations) : List.of();
  }

  /** The spikes of the loss, run by run. */
  public List<SpikeCrossing> spikes() {
    return Collections.unmodifiableList(spikes);
  }

  /** The lifetimes of the regions of a run. */
  public RegionLifetimes lifetimes(int run) {
    return lifetimes.get(run);
  }

  /** The heat maps of every β that is not 0 all the time. */
  public List<HeatMap> heatMaps() {
    return Collections.unmodifiableList(heatMaps);
  }

  /** A measure by epoch over the runs that have the epoch and the measure. */
  public RunAverage average(String measure) {
    return RunAverage.of(epochs, series, run -> run.values(measure));
  }

  /** A measure ÷ another one of the same checkpoint, by epoch over the runs. */
  public RunAverage averageRatio(String measure, String divisor) {
    return RunAverage.of(
        epochs,
        series,
        run -> {
          double[] values = run.values(measure);
          double[] divisors = run.values(divisor);
          Arrays.setAll(values, i -> values[i] / divisors[i]);
          return values;
        });
  }

  /** The loss by epoch over the runs. */
  public RunAverage averageLoss() {
    return RunAverage.of(epochs, series, RunSeries::losses);
  }
}
