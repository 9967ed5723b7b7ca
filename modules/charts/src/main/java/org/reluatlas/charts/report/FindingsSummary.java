package org.reluatlas.charts.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.study.Findings;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSource;
import org.reluatlas.study.StepTimes;
import org.reluatlas.task.text.NumberText;

/**
 * Findings in rows of a label and a value, which the command line prints and the report begins
 * with.
 */
public final class FindingsSummary {

  private final List<List<String>> rows = new ArrayList<>();

  private FindingsSummary() {}

  /** What a network file holds. */
  public static List<List<String>> of(ImportedNetwork imported) {
    FindingsSummary summary = new FindingsSummary();
    summary.addNetwork(imported);
    return summary.rows;
  }

  /** All findings, and how long they took. */
  public static List<List<String>> of(Findings findings) {
    FindingsSummary summary = new FindingsSummary();
    summary.addDecomposition(findings);
    summary.addBoundary(findings);
    findings
        .criticalPoints()
        .ifPresent(
            critical ->
                summary.add("critical points", "%s", CriticalPointsSection.summary(critical)));
    findings
        .criticalPointsLimit()
        .ifPresent(limit -> summary.add("critical points", "left out: %s", limit.getMessage()));
    summary.rows.addAll(RegionRows.of(findings));
    for (int i = 0; i < findings.partitions().size(); i++) {
      summary.addFiedler(findings.partitionNames().get(i), findings.partitions().get(i));
    }
    summary.addBetti(findings);
    summary.addSeconds(findings.times());
    return summary.rows;
  }

  /** What was decomposed into how many cells, and the points in it. */
  static List<List<String>> ofDecomposition(Findings findings) {
    FindingsSummary summary = new FindingsSummary();
    summary.addDecomposition(findings);
    return summary.rows;
  }

  private void add(String label, String format, Object... values) {
    rows.add(List.of(label, String.format(Locale.ROOT, format, values)));
  }

  private void addNetwork(ImportedNetwork imported) {
    ReluNetwork network = imported.network();
    add("format", "%s", imported.format());
    if (imported.part() != null) {
      add("part", "%s", imported.part());
    }
    add("architecture", "(%s)", NumberText.list(network.architecture()));
    add(
        "hidden neurons",
        "%,d in %s",
        network.hiddenNeurons(),
        NumberText.count(network.architecture().length - 2, "layer", "layers"));
    if (network.passingUnits() > 0) {
      add("units that pass", "%,d, which kink nowhere and have no bit", network.passingUnits());
    }
    add("parameters", "%,d", network.parameters());
    imported.notices().forEach(notice -> add("notice", "%s", notice));
  }

  private void addDecomposition(Findings findings) {
    Problem problem = findings.problem();
    problem.source().ifPresent(source -> addNetwork(source.imported()));
    problem.slice().ifPresent(slice -> add("slice", "%s", slice.description()));
    problem.source().ifPresent(source -> addSliceNotices(problem, source));
    add("domain", "%s", Words.intervals(problem.domain()));
    problem.notices().forEach(notice -> add("notice", "%s", notice));
    CellComplex complex = findings.complex();
    add(
        "cells (f-vector)",
        "%s = %,d",
        IntStream.of(complex.fVector()).mapToObj(NumberText::count).collect(joining(" + ")),
        complex.cells());
    addSpace(findings);
    add("exact signs", "%,d", complex.exactSigns());
    DualGraph graph = findings.graph();
    add(
        "dual graph",
        "%,d regions, %,d edges (%s adjacency)",
        graph.vertices(),
        graph.edges(),
        graph.adjacency().name().toLowerCase(Locale.ROOT));
    addPoints(findings.regions().points());
  }

  /** Euler characteristics, and what lies beyond a box. */
  private void addSpace(Findings findings) {
    CellComplex complex = findings.complex();
    findings
        .holdsAllVertices()
        .ifPresent(
            all ->
                add(
                    "beyond the domain",
                    "%s",
                    all
                        ? "nothing new: the box holds all vertices"
                        : "regions beyond the box were not looked for"));
    if (complex.domain().isBounded()) {
      add("Euler characteristic", "%d", complex.eulerCharacteristic());
      return;
    }
    add(
        "cells, truncated",
        "%s, with those at infinity",
        IntStream.of(complex.truncatedFVector())
            .mapToObj(NumberText::count)
            .collect(joining(" + ")));
    add(
        "Euler characteristic",
        "%d (Borel–Moore), %d (truncated), %d (one-point compactification)",
        complex.eulerCharacteristic(),
        complex.truncatedEulerCharacteristic(),
        complex.eulerCharacteristic() + 1);
  }

  private void addSliceNotices(Problem problem, ProblemSource source) {
    if (source.isSlicedUnasked()) {
      add("notice", "the slice: %s", Words.slicedUnasked(problem));
    }
    source
        .sliced()
        .filter(SlicedInput::hasPoints)
        .ifPresent(sliced -> add("notice", "%s", sliced.offset()));
  }

  private void addPoints(RegionPoints counts) {
    LabeledPoints points = counts.points();
    if (points.size() == 0) {
      return;
    }
    int[] training = IntStream.range(0, points.size()).filter(points::isTraining).toArray();
    add(
        "training points",
        "%,d of %,d inside, in %,d regions",
        counts.trainingTotal(),
        training.length,
        Arrays.stream(training).map(counts::regionOf).filter(r -> r >= 0).distinct().count());
    add("labels", "%s", labels(points));
    add(
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
      return "values (of a regression; classes would be words, -1 and 1, or numbered from 0)";
    }
    return IntStream.range(0, points.classNames().size())
        .mapToObj(i -> named(i, points.classNames().get(i)))
        .collect(joining(", ", "classes ", ""));
  }

  /** A word with the output that it is taken for. */
  private static String named(int output, String name) {
    return name.equals(Integer.toString(output)) ? name : name + " = output " + output;
  }

  private void addBoundary(Findings findings) {
    DecisionBoundary boundary = findings.boundary();
    BoundaryWords words = new BoundaryWords(findings);
    String name = boundary.outputs().boundaryName();
    if (boundary.isPresent() && boundary.facets() == 0) {
      add(name, "%s", words.none());
    } else {
      findings
          .boundaryTopology()
          .ifPresent(
              numbers ->
                  add(
                      name,
                      "%s, measure %s, Betti numbers %s",
                      boundary.pieces(),
                      NumberText.significant(boundary.measure(), 6),
                      numbers.ofBoundary()));
    }
    words.flat().ifPresent(flat -> add("flat regions", "%s", flat));
  }

  private void addFiedler(String name, FiedlerAnalysis analysis) {
    StringJoiner scores = new StringJoiner(", ");
    analysis
        .partition()
        .eigenvalue()
        .ifPresent(value -> scores.add("λ₁ " + NumberText.significant(value, 6)));
    scores.add(NumberText.count(analysis.cut().cutEdges()) + " cut edges");
    analysis
        .labels()
        .ifPresent(
            labels ->
                scores.add(
                    String.format(
                        Locale.ROOT,
                        "misclassified %,d of %,d regions, L2 %.2f",
                        labels.misclassified(),
                        labels.labelledVertices(),
                        labels.l2Error())));
    int undecided = analysis.partition().undecidedCount();
    if (undecided > 0) {
      scores.add(NumberText.count(undecided) + " undecided");
    }
    if (!analysis.partition().isUnique()) {
      scores.add("not unique");
    }
    add("Fiedler " + name, "%s", scores);
  }

  private void addBetti(Findings findings) {
    MeanBettiCurves betti = findings.bettiCurves();
    if (!findings.complex().domain().isBounded()) {
      add("Betti curves of", "%s", findings.space().title());
    }
    add(
        "Betti curves",
        betti.trials() == 1
            ? "peaks %s (%,d random filtration, seed %d)"
            : "peaks %s (means of %,d random filtrations, seed %d)",
        IntStream.range(0, betti.dimension())
            .mapToObj(i -> "β" + i + " " + NumberText.count(betti.peak(i)))
            .collect(joining(", ")),
        betti.trials(),
        betti.seed());
  }

  private void addSeconds(StepTimes times) {
    add(
        "seconds",
        "%s; some side by side",
        times.seconds().entrySet().stream()
            .map(step -> String.format(Locale.ROOT, "%s %.2f", step.getKey(), step.getValue()))
            .collect(joining(", ")));
  }
}
