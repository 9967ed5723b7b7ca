package org.reluatlas.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reluatlas.analysis.BoundaryCycles;
import org.reluatlas.analysis.BoundaryTopology;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.GraphDistances;
import org.reluatlas.analysis.LocalComplexity;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.analysis.Space;
import org.reluatlas.analysis.TrainingFit;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.PersistentCycles;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.ValueLimitException;
import org.reluatlas.task.SideBySide;

/** All results on a problem as one value, to write reports and tables from. Immutable. */
public final class Findings {

  private final Study study;
  private final FindingsOptions options;

  private Findings(Study study, FindingsOptions options) {
    this.study = study;
    this.options = options;
  }

  /**
   * Computes all that the study does not know yet: results that do not depend on each other side by
   * side. Failures are those of computing one after another.
   *
   * @throws org.reluatlas.task.ExplainedException when the options do not fit the problem, or a
   *     computation failed
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static Findings of(Study study, FindingsOptions options) {
    Findings findings = new Findings(study, options);
    options.requireFitFor(study.problem().domain());
    findings.holdsAllVertices();
    findings.graph();
    findings.regions();
    study.requireLevel();
    SideBySide.run(study.progress(), findings.independentResults());
    return findings;
  }

  /** What does not depend on each other, in the order in which failures count. */
  private List<SideBySide.Piece<? extends RuntimeException>> independentResults() {
    Stream<Consumer<Findings>> results =
        Stream.of(
            Findings::fit,
            Findings::boundaryTopology,
            Findings::criticalPoints,
            Findings::partitions,
            Findings::bettiCurves,
            Findings::firstTrial,
            Findings::persistence,
            Findings::measures,
            Findings::distances,
            Findings::localComplexity,
            Findings::cycles,
            Findings::boundaryCycles);
    return results
        .<SideBySide.Piece<RuntimeException>>map(
            result -> own -> result.accept(new Findings(study.reportingTo(own), options)))
        .collect(Collectors.toList());
  }

  /** What was asked. */
  public Problem problem() {
    return study.problem();
  }

  /** The certified cell complex. */
  public CellComplex complex() {
    return study.complex();
  }

  /** The dual graph. */
  public DualGraph graph() {
    return study.graph();
  }

  /** Volumes, points and predicted classes of the regions. */
  public AnnotatedRegions regions() {
    return study.regions();
  }

  /** The decision boundary; not present for a regression. */
  public DecisionBoundary boundary() {
    return study.boundary();
  }

  /** Betti numbers of the decision boundary and of the classes; empty for a regression. */
  public Optional<BoundaryTopology> boundaryTopology() {
    return study.boundaryTopology();
  }

  /**
   * The critical points of the output that is looked at; empty where several outputs are classes
   * and none is chosen.
   */
  public Optional<CriticalPoints> criticalPoints() {
    return study.criticalPoints();
  }

  /** Why critical points are left out, if they are. */
  public Optional<ValueLimitException> criticalPointsLimit() {
    return study.criticalPointsLimit();
  }

  /** How well the network fits its training points; empty for a problem that was saved. */
  public Optional<TrainingFit> fit() {
    return study.fit();
  }

  /** The Fiedler partitions: unweighted, weighted, and under the weights of the options. */
  public List<FiedlerAnalysis> partitions() {
    return study.fiedler(
        List.of(FiedlerWeights.UNWEIGHTED, FiedlerWeights.WEIGHTED, options.weights()));
  }

  /** What the partitions are called, in their order. */
  public List<String> partitionNames() {
    boolean isRecommended = options.weights().equals(FiedlerWeights.RECOMMENDED);
    return List.of(
        FiedlerWeights.UNWEIGHTED.name(),
        FiedlerWeights.WEIGHTED.name(),
        isRecommended ? options.weights().name() : "chosen");
  }

  /** Whether a bounded domain holds all vertices of the complex of the whole space. */
  public Optional<Boolean> holdsAllVertices() {
    return study.holdsAllVertices();
  }

  /** The space that the random filtrations are of. */
  public Space space() {
    return options.space();
  }

  /** The mean Betti curves of the random filtrations. */
  public MeanBettiCurves bettiCurves() {
    return study.bettiCurves(options.trials(), options.seed(), options.space());
  }

  /** The Betti curves of the first of the random filtrations, at every cell. */
  public BettiCurves firstTrial() {
    return study.firstTrial(options.seed());
  }

  /** Persistence by the filtration of the options. */
  public PersistenceFindings persistence() {
    return study.persistence(options.filtration());
  }

  /** The affine maps of the regions, their shapes, and the angles between their gradients. */
  public RegionMeasures measures() {
    return study.measures();
  }

  /** Components, degrees and diameter of the dual graph. */
  public GraphDistances distances() {
    return study.distances();
  }

  /** The number of neurons near each training point; empty without a radius. */
  public Optional<LocalComplexity> localComplexity() {
    return options.radius().stream().mapToObj(study::localComplexity).findFirst();
  }

  /** The cycles of the most persistent classes of that filtration. */
  public PersistentCycles cycles() {
    return study.cycles(options.filtration());
  }

  /** Cycles for the Betti numbers of the decision boundary; empty for a regression. */
  public Optional<BoundaryCycles> boundaryCycles() {
    return study.boundaryCycles();
  }

  /** How long the steps took; steps of whoever writes the findings may be added. */
  public StepTimes times() {
    return study.times();
  }
}
