package org.reluatlas.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
    int most = analyses.stream().mapToInt(a -> eigenvalues(a).size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int index = i;
      add(
          ChartStyle.indexed("eigenvalue λ", i + 1),
          a -> index < eigenvalues(a).size() ? eigenvalues(a).get(index) : "–");
    }
    add("next eigenvalue", a -> number(a.partition().spectrum().nextEigenvalue()));
    add("largest residual, relative to its eigenvalue", a -> largest(a, Eigenpair::residual));
    add("largest cosine with the kernel", a -> largest(a, Eigenpair::kernelCosine));
    add("dimension of the kernel", a -> "" + a.partition().spectrum().kernelDimension());
    add("undecided regions", a -> String.format(Locale.ROOT, "%,d", undecided(a)));
    add("unique", FiedlerTable::uniqueness);
  }

  /** The eigenvalues behind the partition: 0 for each further component, then the positive ones. */
  private static List<String> eigenvalues(FiedlerAnalysis analysis) {
    List<String> values = new ArrayList<>();
    int wanted = analysis.partition().parts() - 1;
    LaplacianSpectrum spectrum = analysis.partition().spectrum();
    for (int i = 1; i < spectrum.kernelDimension() && values.size() < wanted; i++) {
      values.add("0");
    }
    for (Eigenpair pair : spectrum.pairs()) {
      if (values.size() < wanted) {
        values.add(number(pair.eigenvalue()));
      }
    }
    return values;
  }

  private static String uniqueness(FiedlerAnalysis analysis) {
    if (analysis.partition().isUnique()) {
      return "yes";
    }
    return analysis.partition().spectrum().kernelDimension() > analysis.partition().parts()
        ? "no: more components than parts"
        : "no: the eigenvalue is multiple";
  }

  /** What the partition is made of, in words. */
  static String method(FiedlerAnalysis analysis) {
    int parts = analysis.partition().parts();
    return parts == 2
        ? "signs of the Fiedler vector"
        : parts + " parts from the first " + parts + " eigenvectors";
  }

  private static int undecided(FiedlerAnalysis analysis) {
    return analysis.partition().undecidedCount();
  }

  private static String largest(FiedlerAnalysis analysis, ToDoubleFunction<Eigenpair> figure) {
    OptionalDouble largest =
        analysis.partition().spectrum().pairs().stream().mapToDouble(figure).max();
    return largest.isPresent() ? String.format(Locale.ROOT, "%.1e", largest.getAsDouble()) : "–";
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
