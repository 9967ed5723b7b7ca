package org.reluatlas.study;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reluatlas.analysis.BoundaryCycles;
import org.reluatlas.analysis.BoundaryTopology;
import org.reluatlas.analysis.CellBoundaryMaps;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.GraphDistances;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.analysis.LocalComplexity;
import org.reluatlas.analysis.OutputRange;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.analysis.Space;
import org.reluatlas.analysis.TrainingFit;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.PersistentCycles;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.homology.RandomFiltrationTrials;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.polyhedra.ValueLimitException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Setting;

/**
 * What follows from a problem, each result computed once, when it is first asked for. Several
 * threads may ask; whoever comes second waits. A computation that was cancelled or failed changes
 * nothing, and starts anew when asked again.
 *
 * <p>Every method throws {@link org.reluatlas.task.CancelledException} when cancelled, {@link
 * org.reluatlas.polyhedra.CellLimitException} when the complex has more cells than the problem
 * allows, and {@link org.reluatlas.task.ExplainedException} for other failures.
 */
public final class Study {

  /** So many cells the cycles of a filtration have together at most. */
  public static final long MOST_CYCLE_CELLS = 2_000_000;

  private final StudyResults results;
  private final Progress progress;

  private Study(StudyResults results, Progress progress) {
    this.results = results;
    this.progress = progress;
  }

  /** The study of a problem, silent. Nothing is computed yet. */
  public static Study of(Problem problem) {
    return of(problem, Progress.NONE);
  }

  /** The study of a problem, whose steps are told to {@code progress}. Nothing is computed yet. */
  public static Study of(Problem problem, Progress progress) {
    return new Study(new StudyResults(problem), progress);
  }

  /** The same study with the same results, whose further steps are told to {@code other}. */
  public Study reportingTo(Progress other) {
    return new Study(results, other);
  }

  /** Who hears of the steps. */
  Progress progress() {
    return progress;
  }

  /** What is asked. */
  public Problem problem() {
    return results.problem;
  }

  /** How long the steps took so far; steps of others may be added. */
  public StepTimes times() {
    return results.times;
  }

  private <T> T once(Memo<T> memo, String step, Supplier<T> computation) {
    return memo.get(progress, () -> results.times.measure(step, computation::get));
  }

  /** The certified cell complex. */
  public CellComplex complex() {
    Decomposition decomposition =
        new Decomposition(problem().network(), problem().domain())
            .withMaxCells(problem().maxCells())
            .showing(problem().shown());
    return once(results.complex, "decomposition", () -> decomposition.compute(progress));
  }

  /**
   * The study of what is drawn: this one, or if the domain is unbounded that of the box around the
   * vertices ({@link CellComplex#view}).
   */
  public Study inView() {
    return problem().domain().isBounded()
        ? this
        : Study.of(problem().on(complex().view()), progress);
  }

  /**
   * Whether the complex of the whole space has no vertex outside of the domain; empty for an
   * unbounded domain. O(vertices on walls) forward passes, most often ended by the first of them.
   */
  public Optional<Boolean> holdsAllVertices() {
    CellComplex complex = complex();
    return problem().domain().isBounded()
        ? Optional.of(
            once(
                results.holdsAllVertices,
                "decomposition",
                () -> complex.holdsAllVertices(progress)))
        : Optional.empty();
  }

  /** The dual graph with the adjacency of the problem. */
  public DualGraph graph() {
    CellComplex complex = complex();
    return once(
        results.graph, "dualGraph", () -> DualGraph.of(complex, problem().adjacency(), progress));
  }

  /** Volumes, points and predicted classes of the regions. */
  public AnnotatedRegions regions() {
    CellComplex complex = complex();
    return once(
        results.regions,
        "regions",
        () -> AnnotatedRegions.of(complex, problem().points(), problem().outputs(), progress));
  }

  /** The decision boundary; not present for a regression. */
  public DecisionBoundary boundary() {
    AnnotatedRegions regions = regions();
    return once(
        results.boundary,
        "decisionBoundary",
        () -> DecisionBoundary.of(regions, problem().maxCells(), progress));
  }

  /**
   * Requires that a level that was asked for is taken somewhere on the domain.
   *
   * @throws org.reluatlas.task.ExplainedException when it is not
   */
  public void requireLevel() {
    OutputMeaning outputs = problem().outputs();
    if (outputs.givenLevel().isPresent() && !boundary().cells().hasTie()) {
      throw ExplainedException.ofInput(
          problem().domain().isBounded()
              ? "%s %s is never taken: on the domain %s is %s; choose a level in this range"
              : "%s %s is never taken by %s on the domain; choose another one",
          Setting.LEVEL,
          outputs.levelText(),
          outputs.score(),
          OutputRange.of(regions()));
    }
  }

  /** Betti numbers of the decision boundary and of the classes; empty for a regression. */
  public Optional<BoundaryTopology> boundaryTopology() {
    DecisionBoundary boundary = boundary();
    return once(
        results.boundaryTopology,
        "decisionBoundary",
        () ->
            boundary.isPresent()
                ? Optional.of(BoundaryTopology.of(boundary, progress.of("decision boundary")))
                : Optional.empty());
  }

  /**
   * How well the network fits its training points; empty for a problem that was saved, whose points
   * are known on its slice only.
   */
  public Optional<TrainingFit> fit() {
    return problem()
        .source()
        .map(
            source ->
                once(
                    results.fit,
                    "fit",
                    () ->
                        TrainingFit.of(
                            source.imported().network(),
                            source.points(),
                            problem().outputs(),
                            progress)));
  }

  /** The Fiedler partition of the dual graph under these weights, with its scores. */
  public FiedlerAnalysis fiedler(FiedlerWeights weights) {
    return fiedler(List.of(weights)).get(0);
  }

  /**
   * The Fiedler partitions under several choices of weights. Those that are not known yet are
   * computed side by side.
   */
  public List<FiedlerAnalysis> fiedler(List<FiedlerWeights> choices) {
    List<FiedlerWeights> missing =
        choices.stream()
            .distinct()
            .filter(weights -> results.fiedler(weights).known().isEmpty())
            .collect(Collectors.toList());
    if (!missing.isEmpty()) {
      compute(missing);
    }
    return choices.stream()
        .map(weights -> results.fiedler(weights).known().orElseGet(() -> fiedler(weights)))
        .collect(Collectors.toList());
  }

  /** Computes partitions together, as the result of the first of them. */
  private void compute(List<FiedlerWeights> missing) {
    DualGraph graph = graph();
    AnnotatedRegions regions = regions();
    DecisionBoundary boundary = boundary();
    boolean isOne = missing.size() == 1;
    Progress own =
        progress.of(isOne ? "Fiedler partition, " + missing.get(0).name() : "Fiedler partitions");
    once(
        results.fiedler(missing.get(0)),
        "fiedler",
        () -> {
          List<FiedlerAnalysis> found =
              FiedlerAnalysis.ofEach(graph, regions, boundary, missing, own);
          for (int i = 1; i < missing.size(); i++) {
            FiedlerAnalysis analysis = found.get(i);
            results.fiedler(missing.get(i)).get(progress, () -> analysis);
          }
          return found.get(0);
        });
  }

  /** The affine maps of the regions, their shapes, and the angles between their gradients. */
  public RegionMeasures measures() {
    DualGraph graph = graph();
    return once(results.measures, "functions", () -> RegionMeasures.of(graph, progress));
  }

  /** Components, degrees and diameter of the dual graph. */
  public GraphDistances distances() {
    DualGraph graph = graph();
    return once(results.distances, "distances", () -> GraphDistances.of(graph, progress));
  }

  /**
   * The number of neurons near each training point.
   *
   * @param radius positive and finite
   */
  public LocalComplexity localComplexity(double radius) {
    AnnotatedRegions regions = regions();
    return once(
        results.localComplexity(radius),
        "localComplexity",
        () -> LocalComplexity.of(regions.complex(), regions.points(), radius, progress));
  }

  /** The chain complex of the cell complex over Z2. O(cells) memory, which may be needed again. */
  public ChainComplex chain() {
    CellComplex complex = complex();
    synchronized (results) {
      ChainComplex known = results.chain.get();
      if (known == null) {
        known = CellBoundaryMaps.chainComplex(complex);
        results.chain = new SoftReference<>(known);
      }
      return known;
    }
  }

  /**
   * The mean Betti curves of random filtrations of the truncated complex.
   *
   * @param trials 1 or more
   */
  public MeanBettiCurves bettiCurves(int trials, long seed) {
    return bettiCurves(trials, seed, Space.TRUNCATED);
  }

  /**
   * The mean Betti curves of random filtrations of the cells of a space.
   *
   * @param trials 1 or more
   */
  public MeanBettiCurves bettiCurves(int trials, long seed, Space space) {
    return once(
        results.bettiCurves(trials, seed, space),
        "betti",
        () ->
            new RandomFiltrationTrials(trials, seed)
                .compute(
                    space == Space.TRUNCATED
                        ? chain()
                        : CellBoundaryMaps.chainComplex(complex(), space),
                    progress.of("Betti curves")));
  }

  /** The Betti curves of the first of these random filtrations, at every cell. */
  public BettiCurves firstTrial(long seed) {
    return once(
        results.firstTrial(seed),
        "betti",
        () ->
            BettiCurves.of(
                RandomFiltration.of(chain(), RandomFiltration.trialSeed(seed, 0)),
                progress.of("first random filtration")));
  }

  /**
   * The critical points of the output that is looked at; empty where several outputs are classes
   * and none is chosen, and where there is a {@link #criticalPointsLimit}.
   */
  public Optional<CriticalPoints> criticalPoints() {
    OptionalInt output = problem().outputs().output();
    if (output.isEmpty() || criticalPointsLimit().isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(criticalPoints(complex(), output.getAsInt()));
    } catch (ValueLimitException e) {
      results.criticalPointsLimit = e;
      return Optional.empty();
    }
  }

  /** Why critical points were left out when they were asked for, if they were. */
  public Optional<ValueLimitException> criticalPointsLimit() {
    return Optional.ofNullable(results.criticalPointsLimit);
  }

  private CriticalPoints criticalPoints(CellComplex complex, int output) {
    return once(
        results.criticalPoints,
        "criticalPoints",
        () -> CriticalPoints.of(complex, chain(), output, progress.of("critical points")));
  }

  /**
   * Persistence by a filtration that knows the network or its points.
   *
   * @throws org.reluatlas.task.ExplainedException when the filtration would say nothing about this
   *     problem
   */
  public PersistenceFindings persistence(InformedFiltration filtration) {
    AnnotatedRegions regions = regions();
    DecisionBoundary boundary = boundary();
    return once(
        results.persistence(filtration),
        "persistence",
        () ->
            PersistenceFindings.of(
                filtration,
                chain(),
                regions,
                boundary,
                progress.of("persistence by " + filtration.valueName())));
  }

  /**
   * The cycles of the most persistent classes of such a filtration, which have at most {@link
   * #MOST_CYCLE_CELLS} cells together.
   *
   * @throws org.reluatlas.task.ExplainedException as {@link #persistence} does
   */
  public PersistentCycles cycles(InformedFiltration filtration) {
    PersistenceFindings persistence = persistence(filtration);
    return once(
        results.cycles(filtration),
        "cycles",
        () ->
            PersistentCycles.of(
                persistence.diagram(), persistence.cycles(), MOST_CYCLE_CELLS, progress));
  }

  /** Cycles for the Betti numbers of the decision boundary; empty for a regression. */
  public Optional<BoundaryCycles> boundaryCycles() {
    return boundaryTopology()
        .map(
            numbers ->
                once(
                    results.boundaryCycles,
                    "cycles",
                    () ->
                        BoundaryCycles.of(boundary(), numbers, progress.of("decision boundary"))));
  }
}
