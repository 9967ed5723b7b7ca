package org.reluatlas.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.spectral.Eigenpair;
import org.reluatlas.spectral.LabelScores;
import org.reluatlas.spectral.LaplacianSpectrum;
import org.reluatlas.task.text.NumberText;

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
      add("L2 error", a -> NumberText.fixed(a.labels().orElseThrow().l2Error()));
    }
    if (analyses.stream().noneMatch(a -> Double.isNaN(a.volumeAgreement()))) {
      add(
          "cut edges across the decision boundary",
          a -> NumberText.percent(a.boundaryAgreement(), 1));
      add(
          "volume on the side of its predicted class",
          a -> NumberText.percent(a.volumeAgreement(), 1));
    }
  }

  private static String misclassified(LabelScores labels) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d (%s)",
        labels.misclassified(),
        labels.labelledVertices(),
        NumberText.percent(labels.misclassifiedShare(), 1));
  }

  private void addSpectrum() {
    int most = analyses.stream().mapToInt(a -> eigenvalues(a).size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int index = i;
      add(
          ChartStyle.indexed("eigenvalue λ", i + 1),
          a -> index < eigenvalues(a).size() ? eigenvalues(a).get(index) : NumberText.UNDEFINED);
    }
    add(
        "next eigenvalue",
        a -> NumberText.fixed(a.partition().spectrum().nextEigenvalue().orElse(Double.NaN)));
    add("largest residual, relative to its eigenvalue", a -> largest(a, Eigenpair::residual));
    add("largest cosine with the kernel", a -> largest(a, Eigenpair::kernelCosine));
    add("dimension of the kernel", a -> "" + a.partition().spectrum().kernelDimension());
    add("undecided regions", a -> NumberText.count(undecided(a)));
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
        values.add(NumberText.fixed(pair.eigenvalue()));
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
    return NumberText.scientific(
        analysis.partition().spectrum().pairs().stream()
            .mapToDouble(figure)
            .max()
            .orElse(Double.NaN));
  }

  private void addCut() {
    add("parts, regions in each", FiedlerTable::sizes);
    add("cut edges", a -> NumberText.count(a.cut().cutEdges()));
    add("cut weight", a -> NumberText.fixed(a.cut().cutWeight()));
    add("Rayleigh quotient of the cut", a -> NumberText.fixed(a.cut().rayleighQuotient()));
    add("conductance", a -> NumberText.fixed(a.cut().conductance()));
    add("balance", a -> NumberText.fixed(a.cut().balance()));
  }

  private static String sizes(FiedlerAnalysis analysis) {
    return IntStream.range(0, analysis.partition().parts())
        .mapToObj(part -> NumberText.count(analysis.cut().size(part)))
        .collect(Collectors.joining(" + "));
  }

  private void add(String what, Function<FiedlerAnalysis, String> figure) {
    List<String> row = new ArrayList<>();
    row.add(what);
    analyses.forEach(analysis -> row.add(figure.apply(analysis)));
    rows.add(row);
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
