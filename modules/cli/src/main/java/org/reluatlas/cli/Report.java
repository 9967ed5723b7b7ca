package org.reluatlas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reluatlas.analysis.BoundaryTopology;
import org.reluatlas.analysis.TrainingFit;
import org.reluatlas.charts.FiedlerTable;
import org.reluatlas.charts.HtmlReport;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.RegionPoints;

/** The page {@code report.html} of an analysis. */
final class Report {

  private final Analysis analysis;
  private final Topology topology;
  private final Map<String, SvgFigure> figures;
  private final HtmlReport page;

  private Report(Analysis analysis, Topology topology, Map<String, SvgFigure> figures) {
    this.analysis = analysis;
    this.topology = topology;
    this.figures = figures;
    page = new HtmlReport("Topology of " + analysis.problem().name());
  }

  static HtmlReport of(Analysis analysis, Topology topology, Map<String, SvgFigure> figures)
      throws IOException {
    Report report = new Report(analysis, topology, figures);
    report.addDecomposition();
    report.addBoundary();
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

  private void addDecomposition() throws IOException {
    CellComplex complex = analysis.complex();
    Problem problem = analysis.problem();
    page.paragraph(
        text(
            "A network of architecture (%s) on the domain %s%s.",
            architecture(),
            SummaryText.intervals(complex.domain()),
            problem.sliced().map(sliced -> " of a slice: " + sliced.description()).orElse("")));
    problem
        .sliced()
        .filter(SlicedInput::hasPoints)
        .ifPresent(sliced -> page.note("Of the slice: " + sliced.offset() + "."));
    problem.imported().notices().forEach(page::note);
    page.heading("Polyhedral decomposition");
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k <= complex.dimension(); k++) {
      rows.add(List.of(k + "-cells", text("%,d", complex.count(k))));
    }
    rows.add(List.of("Euler characteristic", "" + complex.eulerCharacteristic()));
    rows.add(List.of("signs decided in exact arithmetic", text("%,d", complex.exactSigns())));
    rows.add(
        List.of(
            text("edges of the dual graph (%s adjacency)", adjacency()),
            text("%,d", analysis.graph().edges())));
    RegionPoints points = analysis.regions().points();
    if (points.points().size() > 0) {
      rows.add(List.of("training points in the domain", text("%,d", points.trainingTotal())));
      rows.add(List.of("points outside the domain", text("%,d", points.outside())));
    }
    page.table(List.of(), rows);
    addFigure("decomposition.svg", "Regions by the class predicted in them, with the points.");
  }

  /** That of the file's network, whatever slice of it is decomposed. */
  private String architecture() {
    return SummaryText.list(analysis.problem().imported().network().architecture());
  }

  private String adjacency() throws IOException {
    return analysis.graph().adjacency().name().toLowerCase(Locale.ROOT);
  }

  private void addBoundary() throws IOException {
    if (topology.boundaryTopology.isEmpty()) {
      return;
    }
    AnnotatedRegions regions = analysis.regions();
    BoundaryTopology numbers = topology.boundaryTopology.get();
    page.heading("Decision boundary");
    if (topology.boundary.facets() == 0) {
      page.paragraph("None: one class is predicted throughout the domain.");
      return;
    }
    String[] measures = {"", "points", "length", "area"};
    int d = regions.complex().dimension();
    page.paragraph(
        text(
            "%s %.6g, in %s, through %,d regions. Betti numbers over Z2: %s.",
            d < measures.length ? capital(measures[d]) : "Volume",
            topology.boundary.measure(),
            topology.boundary.pieces(),
            topology.boundary.regionsPassed().length,
            numbers.ofBoundary()));
    List<List<String>> rows = new ArrayList<>();
    for (int c = 0; c < numbers.classes(); c++) {
      rows.add(
          List.of(
              "class " + regions.predictedClasses().name(c),
              text("%.1f %%", 100 * numbers.volumeOfClass(c) / regions.complex().domain().volume()),
              numbers.ofClass(c).toString()));
    }
    page.table(List.of("predicted", "share of the domain", "Betti numbers"), rows);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private void addFiedler() throws IOException {
    page.heading("Fiedler partitions of the dual graph");
    if (topology.fiedler.get(0).labels().isPresent()) {
      List<String> header =
          new ArrayList<>(List.of("points", "architecture", "cross entropy", "accuracy"));
      List<String> row = new ArrayList<>();
      TrainingFit fit = topology.fit;
      row.add(analysis.problem().pointsName());
      row.add("(" + architecture() + ")");
      row.add(text("%.3g", fit.loss()));
      row.add(text("%.2f %%", 100 * fit.accuracy()));
      for (int i = 0; i < topology.fiedler.size(); i++) {
        header.add(topology.fiedlerNames.get(i));
        row.add(
            text(
                "%.2f %%, %.2f",
                100 * topology.fiedler.get(i).labels().orElseThrow().misclassifiedShare(),
                topology.fiedler.get(i).labels().orElseThrow().l2Error()));
      }
      page.table(header, List.of(row));
      page.note(
          "For each partition the misclassified share and the L2 error, over the regions with"
              + " training points: a region is misclassified unless more than half of its points"
              + " are of the class that its part stands for; the parts are named at their best. The"
              + " cross entropy is that of the softmax, which the training need not have used.");
    }
    if (analysis.regions().points().trainingTotal() == 0) {
      page.note("There are no training points in the domain: weighted is the same as unweighted.");
    }
    if (topology.fit.points() > 0 && !topology.fit.isClassifier()) {
      page.paragraph(text("Mean squared error at the training points: %.3g.", topology.fit.loss()));
    }
    addFigure("fiedler-partitions.svg", "Three weightings side by side.");
    FiedlerTable table = new FiedlerTable(topology.fiedlerNames, topology.fiedler);
    page.table(table.header(), table.rows());
  }

  private void addBetti() {
    MeanBettiCurves betti = topology.betti;
    page.heading("Betti curves of random filtrations");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < betti.dimension(); i++) {
      rows.add(
          List.of(
              "β" + i,
              text("%,d", betti.peak(i)),
              text("%,d", betti.peakAt(i)),
              text("%.1f %%", 100.0 * betti.peakAt(i) / betti.cells())));
    }
    page.table(List.of("", "largest mean", "cells then present", "of all cells"), rows);
    addFigure(
        "betti-curves.svg",
        "Cells come in by dimension, in random order within each; the data stand in"
            + " betti-curves.csv.");
    addFigure("filtration.svg", "Stages of the first of these filtrations.");
  }

  private void addPersistence() {
    page.heading("Persistence by " + topology.valueName());
    addFigure(
        "persistence-diagram.svg",
        "Classes that begin and end at one value are left out; all stand in persistence.csv.");
    addFigure("barcode.svg", "The same classes as bars.");
  }
}
