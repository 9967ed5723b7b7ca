package org.reluatlas.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.charts.report.Words;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.study.Findings;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSource;
import org.reluatlas.study.StepTimes;
import org.reluatlas.task.text.NumberText;

/** Results for the user: a name and a value on each line. */
final class SummaryText {

  private final PrintWriter out;

  SummaryText(PrintWriter out) {
    this.out = out;
  }

  void heading(String text) {
    out.println(text);
  }

  /** One line. */
  void line(String name, String format, Object... values) {
    out.printf(Locale.ROOT, "  %-22s%s%n", name, String.format(Locale.ROOT, format, values));
  }

  void network(ImportedNetwork imported) {
    ReluNetwork network = imported.network();
    long parameters = 0;
    for (AffineLayer layer : network.layers()) {
      parameters += (long) layer.outputs() * (layer.inputs() + 1);
    }
    line("format", "%s", imported.format());
    line("architecture", "(%s)", NumberText.list(network.architecture()));
    line(
        "hidden neurons",
        "%,d in %d %s",
        network.hiddenNeurons(),
        network.hiddenLayers(),
        network.hiddenLayers() == 1 ? "layer" : "layers");
    line("parameters", "%,d", parameters);
    imported.notices().forEach(notice -> line("notice", "%s", notice));
  }

  /** All findings. */
  void findings(Findings findings) {
    Problem problem = findings.problem();
    problem.source().ifPresent(source -> network(source.imported()));
    problem.slice().ifPresent(slice -> line("slice", "%s", slice.description()));
    problem.source().ifPresent(source -> sliceNotices(problem, source));
    domain(problem.domain());
    complex(findings.complex());
    dualGraph(findings.graph());
    points(findings.regions().points());
    topology(findings);
    seconds(findings.times());
  }

  private void sliceNotices(Problem problem, ProblemSource source) {
    if (source.isSlicedUnasked()) {
      line("notice", "the slice: %s", Words.slicedUnasked(problem));
    }
    source
        .sliced()
        .filter(SlicedInput::hasPoints)
        .ifPresent(sliced -> line("notice", "%s", sliced.offset()));
  }

  private void domain(Box box) {
    line("domain", "%s", Words.intervals(box));
  }

  private void complex(CellComplex complex) {
    line(
        "cells (f-vector)",
        "%s",
        IntStream.of(complex.fVector())
            .mapToObj(count -> String.format(Locale.ROOT, "%,d", count))
            .collect(Collectors.joining(" + ", "", " = " + total(complex))));
    line("Euler characteristic", "%d", complex.eulerCharacteristic());
    line("exact signs", "%,d", complex.exactSigns());
  }

  private static String total(CellComplex complex) {
    return String.format(Locale.ROOT, "%,d", complex.cells());
  }

  private void dualGraph(DualGraph graph) {
    line(
        "dual graph",
        "%,d regions, %,d edges (%s adjacency)",
        graph.vertices(),
        graph.edges(),
        graph.adjacency().name().toLowerCase(Locale.ROOT));
  }

  private void points(RegionPoints counts) {
    LabeledPoints points = counts.points();
    if (points.size() == 0) {
      return;
    }
    long training = IntStream.range(0, points.size()).filter(points::isTraining).count();
    long used =
        IntStream.range(0, points.size())
            .filter(i -> points.isTraining(i) && counts.regionOf(i) >= 0)
            .map(counts::regionOf)
            .distinct()
            .count();
    line(
        "training points",
        "%,d of %,d inside, in %,d regions",
        counts.trainingTotal(),
        training,
        used);
    line("labels", "%s", labels(points));
    line(
        "all points",
        "%,d, of which %,d outside, %,d on a boundary reassigned to a neighbouring region",
        points.size(),
        counts.outside(),
        counts.reassigned());
  }

  private static String labels(LabeledPoints points) {
    if (!points.hasLabels()) {
      return "none";
    }
    if (!points.isClassified()) {
      return "values (of a regression; classes would be words, or numbered from 0)";
    }
    return IntStream.range(0, points.classNames().size())
        .mapToObj(i -> named(i, points.classNames().get(i)))
        .collect(Collectors.joining(", ", "classes ", ""));
  }

  /** A word with the output that it is taken for. */
  private static String named(int output, String name) {
    return name.equals(Integer.toString(output)) ? name : name + " = output " + output;
  }

  private void topology(Findings findings) {
    if (findings.boundary().isPresent() && findings.boundary().facets() == 0) {
      line("decision boundary", "none: one class is predicted throughout");
    } else {
      findings
          .boundaryTopology()
          .ifPresent(
              numbers ->
                  line(
                      "decision boundary",
                      "%s, measure %.6g, Betti numbers %s",
                      findings.boundary().pieces(),
                      findings.boundary().measure(),
                      numbers.ofBoundary()));
    }
    for (int i = 0; i < findings.partitions().size(); i++) {
      fiedler(findings.partitionNames().get(i), findings.partitions().get(i));
    }
    MeanBettiCurves betti = findings.bettiCurves();
    line(
        "Betti curves",
        betti.trials() == 1
            ? "peaks %s (%,d random filtration, seed %d)"
            : "peaks %s (means of %,d random filtrations, seed %d)",
        IntStream.range(0, betti.dimension())
            .mapToObj(i -> String.format(Locale.ROOT, "β%d %,d", i, betti.peak(i)))
            .collect(Collectors.joining(", ")),
        betti.trials(),
        betti.seed());
  }

  private void fiedler(String name, FiedlerAnalysis analysis) {
    String scores =
        analysis
            .labels()
            .map(
                labels ->
                    String.format(
                        Locale.ROOT,
                        ", misclassified %,d of %,d regions, L2 %.2f",
                        labels.misclassified(),
                        labels.labelledVertices(),
                        labels.l2Error()))
            .orElse("");
    OptionalDouble eigenvalue = analysis.partition().eigenvalue();
    int undecided = analysis.partition().undecidedCount();
    line(
        "Fiedler " + name,
        "%s%,d cut edges%s%s%s",
        eigenvalue.isPresent()
            ? String.format(Locale.ROOT, "λ₁ %.6g, ", eigenvalue.getAsDouble())
            : "",
        analysis.cut().cutEdges(),
        scores,
        undecided == 0 ? "" : String.format(Locale.ROOT, ", %,d undecided", undecided),
        analysis.partition().isUnique() ? "" : ", not unique");
  }

  private void seconds(StepTimes times) {
    line(
        "seconds",
        "%s",
        times.seconds().entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()))
            .collect(Collectors.joining(", ")));
  }
}
