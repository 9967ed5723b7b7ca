package org.reluatlas.study;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.reluatlas.analysis.BoundaryTopology;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.TrainingFit;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.PatternsDigest;
import org.reluatlas.spectral.Eigenpair;
import org.reluatlas.spectral.FiedlerPartition;
import org.reluatlas.spectral.LaplacianSpectrum;

/**
 * The file {@code summary.json}: one part for each result, each part on its line. Numbers that are
 * not defined are null.
 */
public final class SummaryJson {

  private SummaryJson() {}

  /**
   * Writes all findings.
   *
   * @param files the names of the files beside it that tell the same findings
   */
  public static void write(Findings findings, Collection<String> files, Writer out)
      throws IOException {
    JsonObject parts = parts(findings);
    SummaryFiles.add(files, parts);
    JsonParts.write(parts, out);
  }

  /** How well the network does at the training points. */
  private static JsonObject fit(TrainingFit fit, LabeledPoints points) {
    JsonObject part = new JsonObject();
    part.addProperty("points", fit.points());
    if (fit.isClassifier()) {
      JsonParts.addNumber(part, "crossEntropy", fit.loss());
      JsonParts.addNumber(part, "accuracy", fit.accuracy());
      JsonArray classes = new JsonArray();
      points.classNames().forEach(classes::add);
      part.add("classes", classes);
    } else {
      JsonParts.addNumber(part, "meanSquaredError", fit.loss());
    }
    return part;
  }

  /** The parts in their order; a further result is a further part. */
  private static JsonObject parts(Findings findings) {
    JsonObject parts = new JsonObject();
    parts.add("network", ProblemJson.network(findings.problem()));
    parts.add("domain", JsonParts.domain(findings.problem().domain()));
    parts.add("complex", complex(findings));
    parts.add("dualGraph", dualGraph(findings.graph(), findings.regions()));
    findings
        .boundaryTopology()
        .ifPresent(
            numbers ->
                parts.add("decisionBoundary", decisionBoundary(findings.boundary(), numbers)));
    findings
        .criticalPoints()
        .ifPresent(critical -> parts.add("criticalPoints", CriticalPointsJson.of(critical)));
    findings
        .criticalPointsLimit()
        .ifPresent(limit -> parts.add("criticalPoints", CriticalPointsJson.leftOut(limit)));
    RegionsJson.add(findings, parts);
    findings.fit().ifPresent(fit -> parts.add("fit", fit(fit, findings.problem().points())));
    parts.add("fiedler", fiedler(findings));
    parts.add("betti", betti(findings));
    parts.add("cycles", CyclesJson.of(findings));
    parts.add("seconds", seconds(findings.times()));
    return parts;
  }

  /** Counts and fingerprint of the complex. */
  private static JsonObject complex(Findings findings) {
    CellComplex complex = findings.complex();
    JsonObject part = new JsonObject();
    part.add("fVector", JsonParts.numbers(complex.fVector()));
    part.addProperty("eulerCharacteristic", complex.eulerCharacteristic());
    findings.holdsAllVertices().ifPresent(all -> part.addProperty("holdsAllVertices", all));
    if (!complex.domain().isBounded()) {
      part.add("truncatedFVector", JsonParts.numbers(complex.truncatedFVector()));
      part.addProperty("truncatedEulerCharacteristic", complex.truncatedEulerCharacteristic());
      part.addProperty("compactifiedEulerCharacteristic", complex.eulerCharacteristic() + 1);
      part.addProperty("unboundedRegions", unbounded(complex));
    }
    part.addProperty("exactSigns", complex.exactSigns());
    part.addProperty("patternsSha256", PatternsDigest.sha256(complex));
    return part;
  }

  private static long unbounded(CellComplex complex) {
    return IntStream.range(0, complex.regions())
        .filter(region -> complex.isUnbounded(complex.dimension(), region))
        .count();
  }

  /** Counts of the dual graph and of the points in it. */
  private static JsonObject dualGraph(DualGraph graph, AnnotatedRegions regions) {
    JsonObject part = new JsonObject();
    part.addProperty("adjacency", graph.adjacency().name().toLowerCase(Locale.ROOT));
    part.addProperty("vertices", graph.vertices());
    part.addProperty("edges", graph.edges());
    part.addProperty("trainingPoints", regions.points().trainingTotal());
    part.addProperty("pointsOutside", regions.points().outside());
    part.addProperty("pointsReassigned", regions.points().reassigned());
    return part;
  }

  /**
   * Connected components, facets, measure and homology of the decision boundary and of each class.
   */
  private static JsonObject decisionBoundary(DecisionBoundary boundary, BoundaryTopology numbers) {
    JsonObject part = new JsonObject();
    if (boundary.outputs().isScore()) {
      part.add("levelSet", levelSet(boundary));
    }
    part.addProperty("pieces", boundary.components());
    part.addProperty("facets", boundary.facets());
    JsonParts.addNumber(part, "measure", boundary.measure());
    part.add("betti", JsonParts.numbers(numbers.ofBoundary().toArray()));
    JsonArray classes = new JsonArray();
    for (int c = 0; c < numbers.classes(); c++) {
      JsonObject ofClass = new JsonObject();
      ofClass.addProperty("name", boundary.outputs().name(c));
      JsonParts.addNumber(ofClass, "volume", numbers.volumeOfClass(c));
      ofClass.add("betti", JsonParts.numbers(numbers.ofClass(c).toArray()));
      classes.add(ofClass);
    }
    part.add("classes", classes);
    return part;
  }

  /** Which level of which output it is, and where the output is the level throughout. */
  private static JsonObject levelSet(DecisionBoundary boundary) {
    JsonObject part = new JsonObject();
    part.addProperty("output", boundary.outputs().output().orElseThrow());
    part.addProperty("level", boundary.outputs().level());
    part.addProperty("flatRegions", boundary.cells().ties());
    JsonParts.addNumber(part, "flatVolume", boundary.cells().tieVolume());
    return part;
  }

  /** Each partition with its weights, spectrum and scores, under its name. */
  private static JsonObject fiedler(Findings findings) {
    JsonObject part = new JsonObject();
    List<FiedlerAnalysis> partitions = findings.partitions();
    for (int i = 0; i < partitions.size(); i++) {
      part.add(findings.partitionNames().get(i), fiedler(partitions.get(i)));
    }
    return part;
  }

  private static JsonObject fiedler(FiedlerAnalysis analysis) {
    JsonObject part = new JsonObject();
    part.addProperty("edgeWeights", analysis.weights().edges().id());
    part.addProperty("vertexWeights", analysis.weights().vertices().id());
    part.addProperty("parts", analysis.partition().parts());
    addSpectrum(part, analysis.partition());
    part.addProperty("cutEdges", analysis.cut().cutEdges());
    JsonParts.addNumber(part, "cutWeight", analysis.cut().cutWeight());
    JsonParts.addNumber(part, "rayleighQuotient", analysis.cut().rayleighQuotient());
    JsonParts.addNumber(part, "conductance", analysis.cut().conductance());
    JsonParts.addNumber(part, "balance", analysis.cut().balance());
    analysis
        .labels()
        .ifPresent(
            labels -> {
              part.addProperty("labelledRegions", labels.labelledVertices());
              part.addProperty("misclassified", labels.misclassified());
              JsonParts.addNumber(part, "l2Error", labels.l2Error());
            });
    JsonParts.addNumber(part, "boundaryAgreement", analysis.boundaryAgreement());
    JsonParts.addNumber(part, "volumeAgreement", analysis.volumeAgreement());
    return part;
  }

  private static void addSpectrum(JsonObject part, FiedlerPartition partition) {
    LaplacianSpectrum spectrum = partition.spectrum();
    JsonParts.addNumber(part, "eigenvalue", partition.eigenvalue().orElse(Double.NaN));
    JsonArray eigenvalues = new JsonArray();
    spectrum.pairs().forEach(pair -> eigenvalues.add(pair.eigenvalue()));
    part.add("positiveEigenvalues", eigenvalues);
    JsonParts.addNumber(part, "nextEigenvalue", spectrum.nextEigenvalue().orElse(Double.NaN));
    JsonParts.addNumber(part, "residual", largest(spectrum, Eigenpair::residual));
    JsonParts.addNumber(part, "kernelCosine", largest(spectrum, Eigenpair::kernelCosine));
    part.addProperty("kernelDimension", spectrum.kernelDimension());
    part.addProperty("undecided", partition.undecidedCount());
    part.addProperty("unique", partition.isUnique());
  }

  private static double largest(LaplacianSpectrum spectrum, ToDoubleFunction<Eigenpair> figure) {
    return spectrum.pairs().stream().mapToDouble(figure).max().orElse(Double.NaN);
  }

  /** The peaks of the mean Betti curves, and the shares of the cells that are in at each. */
  private static JsonObject betti(Findings findings) {
    MeanBettiCurves curves = findings.bettiCurves();
    JsonObject part = new JsonObject();
    if (!findings.complex().domain().isBounded()) {
      part.addProperty("space", findings.space().id());
    }
    part.addProperty("trials", curves.trials());
    part.addProperty("seed", curves.seed());
    JsonArray peaks = new JsonArray();
    JsonArray at = new JsonArray();
    for (int i = 0; i < curves.dimension(); i++) {
      peaks.add(curves.peak(i));
      at.add(curves.peakAt(i) / (double) curves.cells());
    }
    part.add("peak", peaks);
    part.add("peakAt", at);
    return part;
  }

  /** The seconds of each step, to the millisecond. */
  private static JsonObject seconds(StepTimes times) {
    JsonObject part = new JsonObject();
    times
        .seconds()
        .forEach((step, seconds) -> part.addProperty(step, Math.rint(1000 * seconds) / 1000));
    return part;
  }
}
