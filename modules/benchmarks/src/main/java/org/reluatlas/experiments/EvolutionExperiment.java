package org.reluatlas.experiments;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What complexes do while networks learn, over seeds: writes the tables of {@code
 * docs/experiments/evolution.md}.
 *
 * <pre>  EvolutionExperiment RESULTS OUT.md</pre>
 *
 * <p>RESULTS has a folder per kind of run, each with the tables that {@code relu-atlas evolve}
 * wrote about the seeds, as {@code docs/experiments/evolution.sh} lays them out.
 */
public final class EvolutionExperiment {

  private static final List<String> OSCILLATORS = List.of("duffing", "duffing-chaotic");
  private static final String CLASSES = "two-moons";
  private static final List<String> MEASURES =
      List.of("f0", "f1", "f2", "betaPeakAt0", "betaPeakAt1");
  private static final double[] SPIKES = {2, 4};

  private final Path results;
  private final PrintWriter out;

  private EvolutionExperiment(Path results, PrintWriter out) {
    this.results = results;
    this.out = out;
  }

  /** Writes the tables. */
  public static void main(String[] arguments) throws IOException {
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8))) {
      EvolutionExperiment experiment = new EvolutionExperiment(Path.of(arguments[0]), out);
      experiment.writeCells();
      experiment.writeCorrelations();
      experiment.writeSpikes();
      experiment.writeClasses();
    }
  }

  private SeedTable table(String kind, String name) throws IOException {
    return SeedTable.read(results.resolve(kind).resolve(name));
  }

  private void row(Object... cells) {
    out.println(
        Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void head(String title, String... columns) {
    out.println("\n### " + title + "\n");
    row((Object[]) columns);
    row(Arrays.stream(columns).map(name -> name.equals(columns[0]) ? "---" : "---:").toArray());
  }

  /** First and last checkpoint, as mean with its interval. */
  private void writeCells() throws IOException {
    head("From the first checkpoint to the last", "", "runs", "first", "last", "runs that fall");
    for (String kind : OSCILLATORS) {
      SeedTable rows = table(kind, "evolution.csv");
      writeEnds(kind + ": cells", "%,.0f", 1, rows, "cells");
      writeEnds(kind + ": vertices f₀", "%,.0f", 1, rows, "f0");
      for (int i = 0; i < 2; i++) {
        String name = ": cells at the peak of β" + (i == 0 ? "₀" : "₁") + ", % of the ";
        writeEnds(kind + name + "largest", "%.1f", 100, rows, "betaPeakAtOfLargest" + i);
        writeEnds(kind + name + "same epoch's", "%.2f", 100, rows, "betaPeakAt" + i);
      }
      writeEnds(kind + ": loss", "%.3f", 1, rows, "loss");
    }
  }

  private void writeEnds(
      String title, String format, double factor, SeedTable rows, String column) {
    double[] first = rows.perSeed(lines -> factor * lines.get(0).number(column));
    double[] last = rows.perSeed(lines -> factor * lines.get(lines.size() - 1).number(column));
    long falling = 0;
    for (int seed = 0; seed < first.length; seed++) {
      falling += last[seed] < first[seed] ? 1 : 0;
    }
    row(
        title,
        first.length,
        new MeanInterval(first).text(format),
        new MeanInterval(last).text(format),
        falling);
  }

  private void writeCorrelations() throws IOException {
    head(
        "Correlation with the loss",
        "",
        "Pearson",
        "Spearman",
        "Spearman at its lag",
        "lag, median",
        "runs with p < 0.05");
    for (String kind : OSCILLATORS) {
      SeedTable rows = table(kind, "correlations.csv");
      for (String of : List.of("values", "changes")) {
        for (String measure : MEASURES) {
          Predicate<SeedTable.Line> chosen =
              line -> line.text("of").equals(of) && line.text("measure").equals(measure);
          Predicate<SeedTable.Line> ranks =
              chosen.and(line -> line.text("coefficient").equals("spearman"));
          row(
              kind + ": " + (of.equals("changes") ? "changes of " : "") + measure,
              rows.where(chosen.and(line -> line.text("coefficient").equals("pearson")))
                  .mean("atLag0")
                  .text("%.2f"),
              rows.where(ranks).mean("atLag0").text("%.2f"),
              rows.where(ranks).mean("atLag").text("%.2f"),
              String.format(Locale.ROOT, "%.0f", rows.where(ranks).median("lag")),
              rows.where(ranks.and(line -> line.number("p") < 0.05)).size());
        }
      }
    }
  }

  /** Steps across spikes beside all steps between neighbouring checkpoints. */
  private void writeSpikes() throws IOException {
    head(
        "Across spikes of the loss",
        "",
        "steps",
        "with fewer cells after",
        "change of cells, %",
        "size of the change, %",
        "Jaccard");
    for (String kind : OSCILLATORS) {
      SeedTable rows = table(kind, "evolution.csv");
      SeedTable spikes =
          table(kind, "spikes.csv")
              .where(line -> !line.text("before").isEmpty() && !line.text("after").isEmpty());
      writeSteps(
          kind + ": all steps after epoch 1,000",
          rows.where(line -> line.number("epoch") > 1000).withBefore("cells", "cellsBefore"),
          line -> 100 * (line.number("cells") / line.number("cellsBefore") - 1));
      for (double ratio : SPIKES) {
        writeSteps(
            String.format(Locale.ROOT, "%s: spikes over %.0f × the median", kind, ratio),
            spikes.where(line -> line.number("ratio") > ratio),
            line -> 100 * (cells(line, "After") / cells(line, "Before") - 1));
      }
    }
  }

  private static double cells(SeedTable.Line line, String when) {
    return line.number("f0" + when) + line.number("f1" + when) + line.number("f2" + when);
  }

  private void writeSteps(String title, SeedTable steps, ToDoubleFunction<SeedTable.Line> change) {
    row(
        title,
        steps.size(),
        steps.mean(line -> change.applyAsDouble(line) < 0 ? 100 : 0).text("%.0f") + " %",
        steps.mean(change).text("%.2f"),
        steps.mean(line -> Math.abs(change.applyAsDouble(line))).text("%.2f"),
        steps.mean("jaccard").text("%.3f"));
  }

  private void writeClasses() throws IOException {
    head(
        "Two moons: partitions, boundary and accuracy over training",
        "epoch",
        "training accuracy, %",
        "misclassified, %: unweighted",
        "weighted",
        "recommended",
        "runs at 0: unweighted",
        "weighted",
        "recommended",
        "cut on the boundary, weighted, %",
        "regions");
    SeedTable rows = table(CLASSES, "evolution.csv");
    for (long epoch : new long[] {0, 50, 100, 200, 500, 1000, 2000, 3000}) {
      SeedTable at = rows.where(line -> line.number("epoch") == epoch);
      row(
          epoch,
          at.mean(line -> 100 * line.number("trainAccuracy")).text("%.1f"),
          at.mean(line -> misclassified(line, "Unweighted")).text("%.1f"),
          at.mean(line -> misclassified(line, "Weighted")).text("%.1f"),
          at.mean(line -> misclassified(line, "Recommended")).text("%.1f"),
          at.where(line -> misclassified(line, "Unweighted") == 0).size(),
          at.where(line -> misclassified(line, "Weighted") == 0).size(),
          at.where(line -> misclassified(line, "Recommended") == 0).size(),
          at.mean(line -> 100 * line.number("boundaryAgreementWeighted")).text("%.0f"),
          at.mean("regions").text("%.0f"));
    }
  }

  private static double misclassified(SeedTable.Line line, String weights) {
    return 100 * line.number("misclassified" + weights) / line.number("regionsWithPoints");
  }
}
