package org.reluatlas.evolution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The tables of an evolution as CSV. What is not known is an empty cell. */
public final class EvolutionCsv {

  private static final List<String> FIRST_COLUMNS = List.of("run", "epoch", "file", "status");

  private EvolutionCsv() {}

  /** {@code evolution.csv}: a row per checkpoint of each run. */
  public static void writeRows(EvolutionReport report, Appendable out) throws IOException {
    Set<String> losses = new LinkedHashSet<>();
    Set<String> measures = new LinkedHashSet<>();
    for (RunSeries run : report.series()) {
      losses.addAll(run.run().losses().names());
      run.rows().forEach(row -> measures.addAll(row.measures().names()));
    }
    CsvRows csv = new CsvRows(out);
    for (String name : FIRST_COLUMNS) {
      csv.text(name);
    }
    for (String name : losses) {
      csv.text(isTaken(name, report, measures) ? "losses." + name : name);
    }
    for (String name : measures) {
      csv.text(name);
    }
    for (int i = 0; i < report.dimension(); i++) {
      csv.text("betaPeakAtOfLargest" + i);
    }
    csv.end();
    for (RunSeries run : report.series()) {
      for (EpochRow row : run.rows()) {
        writeRow(report, run, row, losses, measures, csv);
      }
    }
  }

  /** Whether another column has the name of one of the losses. */
  private static boolean isTaken(String name, EvolutionReport report, Set<String> measures) {
    boolean isPeak =
        IntStream.range(0, report.dimension())
            .anyMatch(i -> name.equals("betaPeakAtOfLargest" + i));
    return isPeak || measures.contains(name) || FIRST_COLUMNS.contains(name);
  }

  private static void writeRow(
      EvolutionReport report,
      RunSeries run,
      EpochRow row,
      Set<String> losses,
      Set<String> measures,
      CsvRows csv)
      throws IOException {
    csv.text(run.run().name()).text(row.epoch()).text(row.checkpoint().path().getFileName());
    csv.text(row.failure().orElse("ok"));
    LossTable table = run.run().losses();
    for (String name : losses) {
      int column = table.names().indexOf(name);
      csv.number(column < 0 ? Double.NaN : table.value(row.epoch(), column));
    }
    for (String name : measures) {
      csv.number(row.measures().get(name));
    }
    for (int i = 0; i < report.dimension(); i++) {
      double cellsAtPeak = row.measures().get("betaPeakAt" + i) * row.measures().get("cells");
      csv.number(cellsAtPeak / run.largestCells());
    }
    csv.end();
  }

  /** {@code f-vector.csv}: mean and standard deviation of the counts over the runs, by epoch. */
  public static void writeFVectors(EvolutionReport report, Appendable out) throws IOException {
    CsvRows csv = new CsvRows(out).text("epoch");
    writeAveragesHeader(report.dimension(), csv);
    List<RunAverage> averages = averages(report.dimension(), report::average);
    writeAverages("", report.epochs(), report.averageLoss(), averages, csv);
  }

  /** {@code architectures.csv}: the same over the runs of each architecture. */
  public static void writeArchitectures(EvolutionReport report, Appendable out) throws IOException {
    CsvRows csv = new CsvRows(out).text("architecture").text("epoch");
    writeAveragesHeader(report.dimension(), csv);
    for (ArchitectureRuns runs : report.architectures()) {
      List<RunAverage> averages = averages(report.dimension(), runs::average);
      writeAverages(runs.name(), runs.epochs(), runs.averageLoss(), averages, csv);
    }
  }

  private static void writeAveragesHeader(int dimension, CsvRows csv) throws IOException {
    csv.text("runs").text("meanLoss").text("sdLoss");
    for (int k = 0; k <= dimension; k++) {
      csv.text("meanF" + k).text("sdF" + k);
    }
    csv.text("meanCells").text("sdCells").end();
  }

  private static List<RunAverage> averages(int dimension, Function<String, RunAverage> of) {
    List<RunAverage> averages = new ArrayList<>();
    for (int k = 0; k <= dimension; k++) {
      averages.add(of.apply("f" + k));
    }
    averages.add(of.apply("cells"));
    return averages;
  }

  private static void writeAverages(
      String name, long[] epochs, RunAverage loss, List<RunAverage> averages, CsvRows csv)
      throws IOException {
    for (int e = 0; e < epochs.length; e++) {
      if (!name.isEmpty()) {
        csv.text(name);
      }
      csv.text(epochs[e]).text(averages.get(0).count(e));
      csv.number(loss.mean(e)).number(loss.deviation(e));
      for (RunAverage average : averages) {
        csv.number(average.mean(e)).number(average.deviation(e));
      }
      csv.end();
    }
  }

  /** {@code heat-map-betaI.csv}: a row per epoch, a column per share of the largest cells. */
  public static void writeHeatMap(HeatMap map, Appendable out) throws IOException {
    CsvRows csv = new CsvRows(out).text("epoch");
    for (int share = 0; share < HeatMap.SHARES; share++) {
      csv.rounded(HeatMap.share(share));
    }
    csv.end();
    long[] epochs = map.epochs();
    for (int e = 0; e < epochs.length; e++) {
      csv.text(epochs[e]);
      for (int share = 0; share < HeatMap.SHARES; share++) {
        csv.rounded(map.value(e, share));
      }
      csv.end();
    }
  }

  /** {@code correlations.csv}: a row per run, measure, kind and coefficient. */
  public static void writeCorrelations(EvolutionReport report, Appendable out) throws IOException {
    CsvRows csv = new CsvRows(out);
    for (String name :
        List.of(
            "run",
            "measure",
            "of",
            "coefficient",
            "pairs",
            "atLag0",
            "low95",
            "high95",
            "lag",
            "atLag",
            "p")) {
      csv.text(name);
    }
    csv.end();
    for (LossCorrelation each : report.correlations()) {
      writeCorrelation(each, "pearson", each.pearson(), csv);
      writeCorrelation(each, "spearman", each.spearman(), csv);
    }
  }

  /** {@code pooled-correlations.csv}: a row per measure, kind and coefficient, over all runs. */
  public static void writePooledCorrelations(EvolutionReport report, Appendable out)
      throws IOException {
    CsvRows csv = new CsvRows(out);
    for (String name : List.of("measure", "of", "coefficient", "runs", "mean", "low95", "high95")) {
      csv.text(name);
    }
    csv.end();
    for (PooledCorrelation each : report.pooledCorrelations()) {
      csv.text(each.measure()).text(each.isOfChanges() ? "changes" : "values");
      csv.text(each.coefficient()).text(each.runs()).number(each.mean());
      csv.number(each.low()).number(each.high()).end();
    }
  }

  private static void writeCorrelation(
      LossCorrelation of, String coefficient, Correlation correlation, CsvRows csv)
      throws IOException {
    csv.text(of.run()).text(of.measure()).text(of.isOfChanges() ? "changes" : "values");
    csv.text(coefficient).text(correlation.pairs()).number(correlation.atZero());
    csv.number(correlation.low()).number(correlation.high());
    csv.text(correlation.lag()).number(correlation.atLag()).number(correlation.pValue());
    csv.end();
  }

  /** {@code spikes.csv}: a row per spike of the loss. */
  public static void writeSpikes(EvolutionReport report, Appendable out) throws IOException {
    CsvRows csv = new CsvRows(out);
    for (String name :
        List.of(
            "run", "first", "peak", "last", "medianBefore", "loss", "ratio", "before", "after")) {
      csv.text(name);
    }
    for (int k = 0; k <= report.dimension(); k++) {
      csv.text("f" + k + "Before").text("f" + k + "After");
    }
    List<String> turnover =
        List.of(Turnover.BIRTHS, Turnover.DEATHS, Turnover.SURVIVORS, Turnover.JACCARD);
    for (String name : turnover) {
      csv.text(name);
    }
    csv.end();
    for (SpikeCrossing crossing : report.spikes()) {
      LossSpike spike = crossing.spike();
      csv.text(crossing.run()).text(spike.first()).text(spike.peak()).text(spike.last());
      csv.number(spike.median()).number(spike.loss()).number(spike.ratio());
      csv.text(crossing.before().map(EpochRow::epoch).map(String::valueOf).orElse(""));
      csv.text(crossing.after().map(EpochRow::epoch).map(String::valueOf).orElse(""));
      for (int k = 0; k <= report.dimension(); k++) {
        csv.number(measure(crossing.before(), "f" + k)).number(measure(crossing.after(), "f" + k));
      }
      for (String name : turnover) {
        csv.number(crossing.turnover().get(name));
      }
      csv.end();
    }
  }

  private static double measure(Optional<EpochRow> row, String name) {
    return row.map(EpochRow::measures).orElse(Measures.NONE).get(name);
  }

  /** {@code lifetimes.csv}: how many regions lived how many checkpoints. */
  public static void writeLifetimes(EvolutionReport report, Appendable out) throws IOException {
    CsvRows csv = new CsvRows(out);
    csv.text("run").text("checkpoints").text("ended").text("alive").end();
    for (int run = 0; run < report.series().size(); run++) {
      RegionLifetimes lifetimes = report.lifetimes(run);
      Map<Integer, Integer> lengths = new TreeMap<>(lifetimes.ended());
      lengths.putAll(lifetimes.alive());
      for (int length : lengths.keySet()) {
        csv.text(report.series().get(run).run().name()).text(length);
        csv.text(lifetimes.ended().getOrDefault(length, 0));
        csv.text(lifetimes.alive().getOrDefault(length, 0)).end();
      }
    }
  }
}
