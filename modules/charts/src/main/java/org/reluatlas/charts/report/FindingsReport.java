package org.reluatlas.charts.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reluatlas.analysis.BoundaryTopology;
import org.reluatlas.analysis.TrainingFit;
import org.reluatlas.charts.DecompositionFigure;
import org.reluatlas.charts.FiedlerTable;
import org.reluatlas.charts.HtmlReport;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.study.Findings;
import org.reluatlas.task.text.NumberText;
import org.reluatlas.task.text.SentenceCase;

/** The page {@code report.html} about one problem, with its figures inside. */
public final class FindingsReport {

  private final Findings findings;
  private final Map<String, SvgFigure> figures;
  private final HtmlReport page;

  private FindingsReport(Findings findings, Map<String, SvgFigure> figures) {
    this.findings = findings;
    this.figures = figures;
    page = new HtmlReport("Topology of " + findings.problem().name());
  }

  /**
   * The page.
   *
   * @param figures from {@link FindingsFigures}; those that are missing are left out
   */
  public static HtmlReport of(Findings findings, Map<String, SvgFigure> figures) {
    FindingsReport report = new FindingsReport(findings, figures);
    report.addDecomposition();
    report.addBoundary();
    report.addCriticalPoints();
    report.addFunctions();
    report.addFiedler();
    report.addBetti();
    report.addPersistence();
    return report.page;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private void addFigure(String file, String caption) {
    if (figures.containsKey(file)) {
      page.figure(figures.get(file), caption + " (" + file + ")");
    }
  }

  private void addDecomposition() {
    page.heading("Polyhedral decomposition");
    page.table(List.of(), FindingsSummary.ofDecomposition(findings));
    addFigure("decomposition.svg", caption() + picture());
  }

  private String caption() {
    OutputMeaning outputs = findings.boundary().outputs();
    String also =
        findings.criticalPoints().isPresent()
            ? ", with the points and the critical points."
            : ", with the points.";
    if (!findings.boundary().isPresent()) {
      return "Regions by the output in them" + also;
    }
    return outputs.namesSides()
        ? "Both sides of the " + outputs.boundaryName() + also
        : "Regions by the class predicted in them" + also;
  }

  private String picture() {
    CellComplex complex = findings.complex();
    return complex.dimension() == 2 && DecompositionFigure.isPicture(complex)
        ? text(
            " A picture of %,d cells: facets are in the colours of their layers, the stronger the"
                + " more there are.",
            complex.cells())
        : "";
  }

  /** That of the file's network, whatever slice of it is decomposed. */
  private String architecture() {
    return NumberText.list(findings.problem().architecture());
  }

  private void addBoundary() {
    if (findings.boundaryTopology().isEmpty()) {
      return;
    }
    AnnotatedRegions regions = findings.regions();
    BoundaryTopology numbers = findings.boundaryTopology().get();
    OutputMeaning outputs = findings.boundary().outputs();
    BoundaryWords words = new BoundaryWords(findings);
    page.heading(SentenceCase.of(outputs.boundaryName()));
    words.flat().ifPresent(flat -> page.paragraph(flat + "."));
    if (findings.boundary().facets() == 0) {
      page.paragraph(SentenceCase.of(words.none()) + ".");
      return;
    }
    String[] measures = {"", "Points", "Length", "Area"};
    int d = regions.complex().dimension();
    page.paragraph(
        text(
            "%s %s, in %s, through %,d regions. Betti numbers over Z2: %s.",
            d < measures.length ? measures[d] : "Volume",
            NumberText.significant(findings.boundary().measure(), 6),
            findings.boundary().pieces(),
            findings.boundary().regionsPassed().length,
            numbers.ofBoundary()));
    List<List<String>> rows = new ArrayList<>();
    for (int c = 0; c < numbers.classes(); c++) {
      rows.add(
          List.of(
              outputs.title(c), share(numbers.volumeOfClass(c)), numbers.ofClass(c).toString()));
    }
    page.table(
        List.of(
            outputs.namesSides() ? "side" : "predicted",
            regions.complex().domain().isBounded() ? "share of the domain" : "volume",
            "Betti numbers"),
        rows);
  }

  private void addCriticalPoints() {
    findings
        .criticalPointsLimit()
        .ifPresent(
            limit -> {
              page.heading(CriticalPointsSection.heading(findings.problem()));
              page.paragraph(CriticalPointsSection.leftOut(limit));
            });
    findings
        .criticalPoints()
        .ifPresent(
            critical -> {
              page.heading(CriticalPointsSection.heading(findings.problem()));
              new CriticalPointsSection(findings.problem(), critical, "critical-points.csv")
                  .addTo(page);
              addFigure(
                  "sublevel-betti.svg",
                  "Betti numbers of the sublevel sets; the data stand in sublevel-betti.csv.");
            });
  }

  /** A volume as a share of that of the domain, which has none when it is unbounded. */
  private String share(double volume) {
    Box domain = findings.complex().domain();
    return domain.isBounded()
        ? NumberText.percent(volume / domain.volume(), 1)
        : NumberText.significant(volume, 4);
  }

  private void addFunctions() {
    page.heading("Regions as functions");
    page.table(List.of(), RegionRows.of(findings));
    addFigure("lipschitz.svg", "How steep the network is in each region.");
    addFigure("degrees.svg", "How many neighbours regions have.");
    page.note(
        "An affine piece is a connected component of regions with exactly equal maps of all"
            + " outputs. Norms are spectral. Each region and edge stands in regions.csv and"
            + " edges.csv.");
  }

  private void addFiedler() {
    page.heading("Fiedler partitions of the dual graph");
    if (findings.partitions().get(0).labels().isPresent()) {
      List<String> header =
          new ArrayList<>(List.of("points", "architecture", "cross entropy", "accuracy"));
      List<String> row = new ArrayList<>();
      TrainingFit fit = findings.fit().orElseThrow();
      row.add(pointsName());
      row.add("(" + architecture() + ")");
      row.add(NumberText.significant(fit.loss(), 3));
      row.add(NumberText.percent(fit.accuracy(), 2));
      for (int i = 0; i < findings.partitions().size(); i++) {
        header.add(findings.partitionNames().get(i));
        row.add(
            text(
                "%.2f %%, %.2f",
                100 * findings.partitions().get(i).labels().orElseThrow().misclassifiedShare(),
                findings.partitions().get(i).labels().orElseThrow().l2Error()));
      }
      page.table(header, List.of(row));
      page.note(
          "For each partition the misclassified share and the L2 error, over the regions with"
              + " training points: a region is misclassified unless more than half of its points"
              + " are of the class that its part stands for; the parts are named at their best. The"
              + " cross entropy is that of the "
              + (findings.problem().outputs().outputs() == 1 ? "logistic function" : "softmax")
              + ", which the training need not have used.");
    }
    if (findings.regions().points().trainingTotal() == 0) {
      page.note("There are no training points in the domain: weighted is the same as unweighted.");
    }
    findings
        .fit()
        .filter(fit -> fit.points() > 0 && !fit.isClassifier())
        .ifPresent(
            fit ->
                page.paragraph(
                    text("Mean squared error at the training points: %.3g.", fit.loss())));
    addFigure("fiedler-partitions.svg", "Three weightings side by side.");
    FiedlerTable table = new FiedlerTable(findings.partitionNames(), findings.partitions());
    page.table(table.header(), table.rows());
  }

  /** The points file with the folder that it is in. */
  private String pointsName() {
    return findings.problem().pointsName().orElse("");
  }

  private void addBetti() {
    MeanBettiCurves betti = findings.bettiCurves();
    page.heading("Betti curves of random filtrations");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < betti.dimension(); i++) {
      rows.add(
          List.of(
              "β" + i,
              NumberText.count(betti.peak(i)),
              NumberText.count(betti.peakAt(i)),
              NumberText.percent((double) betti.peakAt(i) / betti.cells(), 1)));
    }
    page.table(List.of("", "largest mean", "cells then present", "of all cells"), rows);
    addFigure(
        "betti-curves.svg",
        "Cells come in by dimension, in random order within each; the data stand in"
            + " betti-curves.csv.");
    addFigure("filtration.svg", "Stages of the first of these filtrations.");
  }

  private void addPersistence() {
    page.heading("Persistence by " + findings.persistence().valueName());
    addFigure(
        "persistence-diagram.svg",
        "Classes that begin and end at one value are left out; all stand in persistence.csv.");
    addFigure("barcode.svg", "The same classes as bars.");
    new CyclesSection(findings).addTo(page, figures.get("cycles.svg"));
  }
}
