package org.reluatlas.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.spectral.Eigenpair;
import org.reluatlas.spectral.LabelScores;
import org.reluatlas.spectral.LaplacianSpectrum;

/** Fiedler partitions as the rows of a table: what was measured, then a column per partition. */
public final class FiedlerTable {

  private final List<String> names;
  private final List<FiedlerAnalysis> analyses;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Makes the table.
   *
   * @param names what the partitions are called, as many as analyses
   */
  public FiedlerTable(List<String> names, List<FiedlerAnalysis> analyses) {
    this.names = List.copyOf(names);
    this.analyses = List.copyOf(analyses);
    addWeightsAndLabels();
    addSpectrum();
    addCut();
  }

  private void addWeightsAndLabels() {
    add("weight of an edge", a -> a.weights().edges().formula());
    add("weight of a vertex", a -> a.weights().vertices().formula());
    if (analyses.stream().allMatch(a -> a.labels().isPresent())) {
      add("misclassified regions", a -> misclassified(a.labels().orElseThrow()));
      add("L2 error", a -> number(a.labels().orElseThrow().l2Error()));
    }
    if (analyses.stream().noneMatch(a -> Double.isNaN(a.volumeAgreement()))) {
      add("cut edges across the decision boundary", a -> percent(a.boundaryAgreement()));
      add("volume on the side of its predicted class", a -> percent(a.volumeAgreement()));
    }
  }

  private static String misclassified(LabelScores labels) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d (%s)",
        labels.misclassified(),
        labels.labelledVertices(),
        percent(labels.misclassifiedShare()));
  }

  private void addSpectrum() {
    add("eigenvalue λ₁", a -> number(a.partition().eigenvalue()));
    add("next eigenvalue", a -> number(a.partition().spectrum().nextEigenvalue()));
    add("residual, relative to λ₁", a -> lastPair(a, Eigenpair::residual));
    add("cosine with the kernel", a -> lastPair(a, Eigenpair::kernelCosine));
    add("dimension of the kernel", a -> "" + a.partition().spectrum().kernelDimension());
    add("undecided regions", a -> String.format(Locale.ROOT, "%,d", undecided(a)));
    add("unique", a -> a.partition().isUnique() ? "yes" : "no: the eigenvalue is multiple");
  }

  private static int undecided(FiedlerAnalysis analysis) {
    return analysis.partition().undecidedCount();
  }

  private static String lastPair(FiedlerAnalysis analysis, Function<Eigenpair, Double> figure) {
    LaplacianSpectrum spectrum = analysis.partition().spectrum();
    int last = spectrum.pairs().size() - 1;
    return last < 0
        ? "–"
        : String.format(Locale.ROOT, "%.1e", figure.apply(spectrum.pairs().get(last)));
  }

  private void addCut() {
    add("parts, regions in each", FiedlerTable::sizes);
    add("cut edges", a -> String.format(Locale.ROOT, "%,d", a.cut().cutEdges()));
    add("cut weight", a -> number(a.cut().cutWeight()));
    add("Rayleigh quotient of the cut", a -> number(a.cut().rayleighQuotient()));
    add("conductance", a -> number(a.cut().conductance()));
    add("balance", a -> number(a.cut().balance()));
  }

  private static String sizes(FiedlerAnalysis analysis) {
    StringBuilder sizes = new StringBuilder();
    for (int part = 0; part < analysis.partition().parts(); part++) {
      sizes.append(part == 0 ? "" : " + ");
      sizes.append(String.format(Locale.ROOT, "%,d", analysis.cut().size(part)));
    }
    return sizes.toString();
  }

  private void add(String what, Function<FiedlerAnalysis, String> figure) {
    List<String> row = new ArrayList<>();
    row.add(what);
    analyses.forEach(analysis -> row.add(figure.apply(analysis)));
    rows.add(row);
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String number(OptionalDouble number) {
    return number.isPresent() ? number(number.getAsDouble()) : "–";
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "–";
    }
    boolean plain = number == 0 || (Math.abs(number) >= 1e-3 && Math.abs(number) < 1e6);
    return String.format(Locale.ROOT, plain ? "%.4f" : "%.3e", number);
  }

  /** The heads of the columns; the first is empty. */
  public List<String> header() {
    List<String> header = new ArrayList<>(names);
    header.add(0, "");
    return header;
  }

  /** The rows, each with what it measures first. */
  public List<List<String>> rows() {
    return Collections.unmodifiableList(rows);
  }
}
