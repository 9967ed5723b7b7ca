package org.reluatlas.charts.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.charts.ChartFigure;
import org.reluatlas.charts.EpochGaps;
import org.reluatlas.charts.EpochPanel;
import org.reluatlas.charts.EpochSeries;
import org.reluatlas.charts.EpochSeriesFigure;
import org.reluatlas.charts.HeatMapFigure;
import org.reluatlas.charts.LossTrack;
import org.reluatlas.charts.SampledCurve;
import org.reluatlas.evolution.ArchitectureRuns;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.HeatMap;
import org.reluatlas.evolution.LossTable;
import org.reluatlas.evolution.RunAverage;
import org.reluatlas.evolution.RunSeries;

/** Measures by epoch, as means over all runs, and the figures that consist of them. */
final class EvolutionSeries {

  /** So many series have a colour of their own in one figure. */
  private static final int COLOURS = 7;

  private static final String[] WEIGHTS = {"Unweighted", "Weighted", "Recommended"};

  private final EvolutionReport report;
  private final long[] epochs;
  private final EpochGaps gaps;
  private final LossTrack loss;

  EvolutionSeries(EvolutionReport report) {
    this.report = report;
    epochs = report.epochs();
    gaps = gaps(report.series());
    loss = LossTrack.of(losses(), diverged());
  }

  private static EpochGaps gaps(List<RunSeries> runs) {
    return EpochGaps.ofRuns(runs.stream().map(RunSeries::epochs).collect(Collectors.toList()));
  }

  /** The losses of training and test, of one run at every epoch that is known. */
  private List<EpochSeries> losses() {
    if (report.series().size() > 1) {
      EpochSeries mean = series("mean loss", report.averageLoss());
      return isKnown(mean) ? List.of(mean) : List.of();
    }
    LossTable table = report.series().get(0).run().losses();
    List<EpochSeries> losses = new ArrayList<>();
    for (int column = 0; column < table.names().size(); column++) {
      String name = table.names().get(column);
      if (column == 0 || isTestLoss(name)) {
        int of = column;
        long[] known = table.epochs();
        losses.add(
            EpochSeries.of(
                name,
                known,
                Arrays.stream(known).mapToDouble(epoch -> table.value(epoch, of)).toArray()));
      }
    }
    return losses;
  }

  private static boolean isTestLoss(String column) {
    String name = column.toLowerCase(Locale.ROOT);
    return name.contains("loss") && (name.contains("test") || name.contains("val"));
  }

  private long[] diverged() {
    return report.series().stream()
        .flatMap(run -> run.rows().stream())
        .filter(EpochRow::isDiverged)
        .mapToLong(EpochRow::epoch)
        .sorted()
        .distinct()
        .toArray();
  }

  /** What the runs are called together. */
  String name() {
    int runs = report.series().size();
    return runs == 1 ? report.series().get(0).run().name() : "mean of " + runs + " runs";
  }

  LossTrack loss() {
    return loss;
  }

  /** A measure by epoch. */
  EpochSeries of(String name, String measure) {
    return series(name, report.average(measure));
  }

  private EpochSeries series(String name, RunAverage average) {
    return report.series().size() == 1
        ? EpochSeries.of(name, epochs, average.means())
        : EpochSeries.withDeviations(name, gaps, average.means(), average.deviations());
  }

  private static boolean isKnown(EpochSeries series) {
    return IntStream.range(0, series.size()).anyMatch(i -> Double.isFinite(series.value(i)));
  }

  private List<EpochSeries> known(EpochSeries... all) {
    return Arrays.stream(all).filter(EvolutionSeries::isKnown).collect(Collectors.toList());
  }

  private ChartFigure figure(String title, String line, List<EpochPanel> panels) {
    return new EpochSeriesFigure(title + ": " + name(), line, loss, panels);
  }

  /** The mean curve of a Betti number at every epoch. */
  ChartFigure heatMap(HeatMap map) {
    return new HeatMapFigure(
        map.beta(), gaps, curves(map), loss, "Mean Betti number over training: " + name());
  }

  /** The means at the shares, as curves over numbers of cells. */
  private SampledCurve[] curves(HeatMap map) {
    int epochs = map.epochs().length;
    SampledCurve[] curves = new SampledCurve[epochs];
    for (int epoch = 0; epoch < epochs; epoch++) {
      List<Integer> times = new ArrayList<>();
      List<Double> values = new ArrayList<>();
      for (int share = 1; share < HeatMap.SHARES; share++) {
        int time = (int) Math.round(HeatMap.share(share) * report.largestCells());
        double value = map.value(epoch, share);
        if (Double.isFinite(value) && time > (times.isEmpty() ? 0 : times.get(times.size() - 1))) {
          times.add(time);
          values.add(value);
        }
      }
      if (!times.isEmpty()) {
        curves[epoch] =
            SampledCurve.of(
                times.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
      }
    }
    return curves;
  }

  /** The components of the f-vector. */
  ChartFigure cells() {
    List<EpochSeries> counts = new ArrayList<>();
    for (int k = 0; k <= report.dimension(); k++) {
      counts.add(of("f" + subscript(k), "f" + k));
    }
    String line =
        String.format(
            Locale.ROOT, "%,d epochs, at most %,d cells", epochs.length, report.largestCells());
    return figure("f-vector over training", line, List.of(EpochPanel.counts("cells", counts)));
  }

  /** The cells of each architecture, as far as there are colours for them. */
  ChartFigure architectures() {
    List<ArchitectureRuns> all = report.architectures();
    List<EpochSeries> cells =
        all.stream()
            .sorted(Comparator.comparing(runs -> -runs.series().size()))
            .limit(COLOURS)
            .map(EvolutionSeries::cells)
            .collect(Collectors.toList());
    String line =
        all.size() > COLOURS
            ? "the " + COLOURS + " of most runs, of " + all.size() + " architectures"
            : all.size() + " architectures";
    return new EpochSeriesFigure(
        "Cells over training by architecture",
        line,
        LossTrack.NONE,
        List.of(EpochPanel.logarithmic("cells", cells)));
  }

  private static EpochSeries cells(ArchitectureRuns runs) {
    RunAverage average = runs.average("cells");
    int count = runs.series().size();
    return count == 1
        ? EpochSeries.of(runs.name() + ", 1 run", runs.epochs(), average.means())
        : EpochSeries.withDeviations(
            runs.name() + ", mean of " + count + " runs",
            gaps(runs.series()),
            average.means(),
            average.deviations());
  }

  private static String subscript(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> String.valueOf((char) (digit - '0' + '₀')))
        .collect(Collectors.joining());
  }

  /** The Fiedler partitions beside the decision boundary and the accuracy. */
  ChartFigure partitions() {
    List<EpochPanel> panels = new ArrayList<>();
    List<EpochSeries> misclassified =
        Arrays.stream(WEIGHTS)
            .map(
                of ->
                    series(
                        "misclassified, " + of.toLowerCase(Locale.ROOT),
                        report.averageRatio("misclassified" + of, "regionsWithPoints")))
            .filter(EvolutionSeries::isKnown)
            .collect(Collectors.toList());
    if (!misclassified.isEmpty()) {
      panels.add(EpochPanel.shares("share of regions with points", misclassified));
    }
    List<EpochSeries> agreement =
        known(
            of("cut on the decision boundary, weighted", "boundaryAgreementWeighted"),
            of("training accuracy", "trainAccuracy"),
            of("test accuracy", "testAccuracy"));
    if (!agreement.isEmpty()) {
      panels.add(EpochPanel.shares("share", agreement));
    }
    List<EpochSeries> eigenvalues =
        misclassified.isEmpty()
            ? known(
                of("λ₁, unweighted", "lambda1Unweighted"),
                of("λ₁, weighted", "lambda1Weighted"),
                of("λ₁, recommended", "lambda1Recommended"))
            : known(of("λ₁, weighted", "lambda1Weighted"));
    panels.add(EpochPanel.logarithmic("eigenvalue", eigenvalues));
    String line =
        misclassified.isEmpty()
            ? "smallest positive eigenvalues of the dual graph's Laplacian"
            : "against the labels of the training points, and the network's own decision boundary";
    return figure("Fiedler partitions over training", line, panels);
  }

  /** What of the regions stays from one checkpoint to the next. */
  ChartFigure stability() {
    List<EpochSeries> stays =
        List.of(
            of("patterns that stay (Jaccard index)", "jaccard"),
            of("volume whose pattern stays", "keptVolume"));
    return figure(
        "What stays from one checkpoint to the next",
        "1 when no region is born, dies or moves",
        List.of(EpochPanel.shares("share", stays)));
  }
}
