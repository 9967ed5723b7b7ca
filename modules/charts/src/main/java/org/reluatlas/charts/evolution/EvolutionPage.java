package org.reluatlas.charts.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reluatlas.charts.HtmlReport;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.charts.report.Words;
import org.reluatlas.evolution.Correlation;
import org.reluatlas.evolution.CountBalance;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.LossCorrelation;
import org.reluatlas.evolution.PooledCorrelation;
import org.reluatlas.evolution.RegionLifetimes;
import org.reluatlas.evolution.RunSeries;
import org.reluatlas.evolution.SpikeCrossing;
import org.reluatlas.study.Problem;
import org.reluatlas.task.text.NumberText;

/** The page {@code report.html} about training runs, with its figures inside. */
public final class EvolutionPage {

  private static final int MOST_EPOCHS = 21;
  private static final int MOST_SPIKES = 10;

  private final EvolutionReport report;
  private final Map<String, SvgFigure> figures;
  private final HtmlReport page;

  private EvolutionPage(EvolutionReport report, Map<String, SvgFigure> figures) {
    this.report = report;
    this.figures = figures;
    page = new HtmlReport("Training of " + names(report));
  }

  private static String names(EvolutionReport report) {
    return report.series().stream().map(run -> run.run().name()).collect(Collectors.joining(", "));
  }

  /**
   * The page.
   *
   * @param figures from {@link EvolutionFigures}; those that are missing are left out
   * @param notices what was left out of the runs, a sentence for each
   */
  public static HtmlReport of(
      EvolutionReport report, Map<String, SvgFigure> figures, List<String> notices) {
    EvolutionPage page = new EvolutionPage(report, figures);
    page.addQuestion(notices);
    if (!figures.isEmpty()) {
      page.addFigures();
    }
    for (int run = 0; run < report.series().size(); run++) {
      page.addRun(run);
    }
    page.addAverages();
    page.addPooledCorrelations();
    page.addCorrelations();
    page.addSpikes();
    return page.page;
  }

  private void addQuestion(List<String> notices) {
    Problem problem = report.evolution().problem();
    page.paragraph(
        text(
            "Networks of architecture %s%s on the domain %s%s. Betti curves are means of %d random"
                + " filtrations with seed %d.",
            report.architectures().stream()
                .map(runs -> "(" + NumberText.list(runs.widths()) + ")")
                .collect(Collectors.joining(" and ")),
            report.evolution().part().map(part -> " (part " + part + " of each file)").orElse(""),
            Words.intervals(problem.domain()),
            problem.slice().map(slice -> " of a slice: " + slice.description()).orElse(""),
            report.evolution().trials(),
            report.evolution().seed()));
    report.evolution().notices().forEach(page::note);
    notices.forEach(page::note);
    if (!problem.domain().isBounded()) {
      page.note(
          "The domain is unbounded. f-vectors and Euler characteristics are of its own cells"
              + " (Borel–Moore); Betti curves are of the truncated space, a closed ball, so that"
              + " cells at infinity are among theirs.");
    }
    page.note(
        "By definition: in a random filtration, which takes all vertices first, then all edges, and"
            + " so on, β0 is largest when f0 cells are in, and β1 when f0 + f1 are. So the share of"
            + " cells at a peak is a function of the f-vector, and a shift of the peak is a change of"
            + " the f-vector. In the plane f0 − f1 + f2 = 1, and f0 ≈ f2 ≈ f1/2 where most vertices"
            + " have four edges: β0 peaks near a quarter of the cells, β1 near three quarters of"
            + " them, whatever is learnt. What changes is the number of cells.");
  }

  private void addFigures() {
    page.heading("Cells over training");
    for (int beta = 0; beta <= report.dimension(); beta++) {
      add(
          "heat-map-beta" + beta,
          "The mean of β" + beta + " while cells are added, over the epochs");
    }
    add("f-vector", "Numbers of cells of each dimension");
    add("architectures", "Numbers of cells by architecture, over the runs of each");
    add(
        "betti-curves",
        "Mean Betti curves of some epochs from the first to the last"
            + (hasSpike() ? ", with those around the largest spike of the loss" : ""));
    add("decompositions", "The decomposition at these epochs");
    page.heading("Regions from checkpoint to checkpoint");
    add("turnover", "Regions that survived, were born and died since the checkpoint before");
    add("stability", "Shares of patterns and of the domain's volume that stay");
    add("lifetimes", "How long regions live");
    add("ages", "When the regions of the last epoch were first seen");
    page.heading("Partition, boundary and accuracy");
    add("fiedler", "Fiedler partitions of the dual graph beside accuracy and loss");
  }

  /** Whether the run of the figures has a spike. */
  private boolean hasSpike() {
    String run = report.series().get(0).run().name();
    return report.spikes().stream().anyMatch(spike -> spike.run().equals(run));
  }

  private void add(String name, String caption) {
    SvgFigure figure = figures.get(name + ".svg");
    if (figure != null) {
      page.figure(figure, caption + " (" + name + ".svg)");
    }
  }

  private void addRun(int index) {
    RunSeries run = report.series().get(index);
    page.heading(run.run().name());
    List<EpochRow> skipped =
        run.rows().stream().filter(row -> !row.isPresent()).collect(Collectors.toList());
    page.paragraph(
        text(
            "%,d checkpoints, %,d of them skipped; the largest complex has %,d cells.",
            run.rows().size(), skipped.size(), run.largestCells()));
    skipped.forEach(row -> page.note(text("Epoch %d: %s.", row.epoch(), row.failure().orElse(""))));
    addEpochs(run);
    if (report.dimension() == 2) {
      CountBalance balance = CountBalance.of(run);
      page.paragraph(
          text(
              "f0 ≈ f2 ≈ f1/2: no checkpoint is farther from it than |f0 − f2| = %.4g f2 and"
                  + " |f1/2 − f2| = %.4g f2.",
              balance.ofVerticesAndRegions(), balance.ofHalfTheEdges()));
    }
    addLifetimes(report.lifetimes(index));
  }

  /** At most so many rows, evenly spaced; all of them are in the table as CSV. */
  private void addEpochs(RunSeries run) {
    List<EpochRow> present = run.presentRows();
    List<String> header = new ArrayList<>(List.of("epoch", "loss"));
    for (int k = 0; k <= report.dimension(); k++) {
      header.add("f" + k);
    }
    for (int i = 0; i < report.dimension(); i++) {
      header.add("peak of β" + i + " at");
    }
    header.addAll(List.of("births", "deaths", "survivors", "Jaccard", "volume kept"));
    List<List<String>> rows = new ArrayList<>();
    int count = Math.min(MOST_EPOCHS, present.size());
    for (int i = 0; i < count; i++) {
      rows.add(row(run, present.get(count == 1 ? 0 : i * (present.size() - 1) / (count - 1))));
    }
    page.table(header, rows);
    page.note("All checkpoints with all measures are in evolution.csv.");
  }

  private List<String> row(RunSeries run, EpochRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(text("%,d", row.epoch()));
    cells.add(number("%.4g", run.run().losses().loss(row.epoch())));
    for (int k = 0; k <= report.dimension(); k++) {
      cells.add(number("%,.0f", row.measures().get("f" + k)));
    }
    for (int i = 0; i < report.dimension(); i++) {
      cells.add(number("%.1f %%", 100 * row.measures().get("betaPeakAt" + i)));
    }
    for (String name : List.of("births", "deaths", "survivors")) {
      cells.add(number("%,.0f", row.measures().get(name)));
    }
    cells.add(number("%.3f", row.measures().get("jaccard")));
    cells.add(number("%.1f %%", 100 * row.measures().get("keptVolume")));
    return cells;
  }

  private void addLifetimes(RegionLifetimes lifetimes) {
    long ended = lifetimes.ended().values().stream().mapToLong(Integer::longValue).sum();
    long atOnce = lifetimes.ended().getOrDefault(1, 0);
    page.paragraph(
        text(
            "%,d regions ended, %,d of them seen at one checkpoint only; %,d live at the last"
                + " checkpoint, the oldest for %,d checkpoints.",
            ended,
            atOnce,
            lifetimes.alive().values().stream().mapToLong(Integer::longValue).sum(),
            lifetimes.alive().isEmpty() ? 0 : lifetimes.alive().lastKey()));
  }

  private void addAverages() {
    if (report.series().size() > 1) {
      page.heading("All runs");
      page.note(
          text(
              "Means and standard deviations over %d runs are in f-vector.csv%s.",
              report.series().size(),
              report.architectures().size() > 1
                  ? ", over those of each architecture in architectures.csv"
                  : ""));
    }
  }

  private void addPooledCorrelations() {
    if (report.pooledCorrelations().isEmpty()) {
      return;
    }
    page.heading("Correlation with the loss over all runs");
    List<List<String>> rows = new ArrayList<>();
    for (PooledCorrelation each : report.pooledCorrelations()) {
      rows.add(
          List.of(
              (each.isOfChanges() ? "changes of " : "") + each.measure(),
              each.coefficient().equals("pearson") ? "Pearson" : "Spearman",
              text("%,d", each.runs()),
              number("%.3f", each.mean()),
              number("%.3f", each.low()),
              number("%.3f", each.high())));
    }
    page.table(List.of("measure", "coefficient", "runs", "pooled", "from", "to"), rows);
    page.note(
        "At lag 0: the mean of Fisher's z over the runs with its 95 % confidence interval, turned back."
            + " Each run counts once, since the checkpoints of a run depend on each other.");
  }

  private void addCorrelations() {
    if (report.correlations().isEmpty()) {
      return;
    }
    page.heading("Correlation with the loss");
    List<List<String>> rows = new ArrayList<>();
    for (LossCorrelation each : report.correlations()) {
      rows.add(correlation(each, "Pearson", each.pearson()));
      rows.add(correlation(each, "Spearman", each.spearman()));
    }
    page.table(
        List.of("measure", "run", "coefficient", "at lag 0", "from", "to", "largest", "lag", "p"),
        rows);
    page.note(
        "From and to: the 95 % confidence interval at lag 0, by Fisher's z with fewer pairs the more"
            + " each series depends on its value before; none where too few are left. The lag, in checkpoints, is the one that maximises the absolute value; at a positive lag the"
            + " measure follows the loss. p is the share of circular shifts of the measure whose"
            + " largest value over all lags is not smaller.");
  }

  private static List<String> correlation(
      LossCorrelation of, String coefficient, Correlation correlation) {
    return List.of(
        (of.isOfChanges() ? "changes of " : "") + of.measure(),
        of.run(),
        coefficient,
        number("%.3f", correlation.atZero()),
        number("%.3f", correlation.low()),
        number("%.3f", correlation.high()),
        number("%.3f", correlation.atLag()),
        Integer.toString(correlation.lag()),
        number("%.3g", correlation.pValue()));
  }

  private void addSpikes() {
    if (report.correlations().isEmpty()) {
      return;
    }
    page.heading("Spikes of the loss");
    page.paragraph(
        text(
            "A spike is a stretch of epochs whose loss is more than twice the median of the 50"
                + " losses before it. %s",
            report.spikes().isEmpty()
                ? "There is none."
                : text("There are %,d; the largest:", report.spikes().size())));
    if (report.spikes().isEmpty()) {
      return;
    }
    List<List<String>> rows =
        report.spikes().stream()
            .sorted(Comparator.comparingDouble(each -> -each.spike().ratio()))
            .limit(MOST_SPIKES)
            .map(this::spike)
            .collect(Collectors.toList());
    page.table(
        List.of("peak", "run", "loss", "÷ median", "from", "to", "regions", "Jaccard"), rows);
    page.note(
        "From the last checkpoint before the spike to the first one after it. All are in spikes.csv.");
  }

  private List<String> spike(SpikeCrossing crossing) {
    String regions =
        crossing.before().map(row -> number("%,.0f", row.measures().get("regions"))).orElse("–")
            + " → "
            + crossing
                .after()
                .map(row -> number("%,.0f", row.measures().get("regions")))
                .orElse("–");
    return List.of(
        text("%,d", crossing.spike().peak()),
        crossing.run(),
        number("%.4g", crossing.spike().loss()),
        number("%.2f", crossing.spike().ratio()),
        crossing.before().map(row -> text("%,d", row.epoch())).orElse("–"),
        crossing.after().map(row -> text("%,d", row.epoch())).orElse("–"),
        regions,
        number("%.3f", crossing.turnover().get("jaccard")));
  }

  private static String number(String format, double value) {
    return Double.isFinite(value) ? text(format, value) : "–";
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
