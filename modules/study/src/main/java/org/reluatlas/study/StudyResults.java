package org.reluatlas.study;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reluatlas.analysis.BoundaryCycles;
import org.reluatlas.analysis.BoundaryTopology;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.GraphDistances;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.analysis.LocalComplexity;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.analysis.Space;
import org.reluatlas.analysis.TrainingFit;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.PersistentCycles;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.ValueLimitException;

/** What a study has computed so far. */
final class StudyResults {

  final Problem problem;
  final StepTimes times = new StepTimes();
  final Memo<CellComplex> complex = new Memo<>();
  final Memo<Boolean> holdsAllVertices = new Memo<>();
  final Memo<DualGraph> graph = new Memo<>();
  final Memo<AnnotatedRegions> regions = new Memo<>();
  final Memo<DecisionBoundary> boundary = new Memo<>();
  final Memo<Optional<BoundaryTopology>> boundaryTopology = new Memo<>();
  final Memo<BoundaryCycles> boundaryCycles = new Memo<>();
  final Memo<CriticalPoints> criticalPoints = new Memo<>();
  volatile ValueLimitException criticalPointsLimit;
  final Memo<TrainingFit> fit = new Memo<>();
  final Memo<RegionMeasures> measures = new Memo<>();
  final Memo<GraphDistances> distances = new Memo<>();
  SoftReference<ChainComplex> chain = new SoftReference<>(null);

  private final Map<FiedlerWeights, Memo<FiedlerAnalysis>> fiedler = new ConcurrentHashMap<>();
  private final Map<List<Object>, Memo<MeanBettiCurves>> bettiCurves = new ConcurrentHashMap<>();
  private final Map<Long, Memo<BettiCurves>> firstTrials = new ConcurrentHashMap<>();
  private final Map<InformedFiltration, Memo<PersistenceFindings>> persistence =
      new ConcurrentHashMap<>();
  private final Map<InformedFiltration, Memo<PersistentCycles>> cycles = new ConcurrentHashMap<>();

  private final Map<Double, Memo<LocalComplexity>> localComplexity = new ConcurrentHashMap<>();

  StudyResults(Problem problem) {
    this.problem = problem;
  }

  Memo<FiedlerAnalysis> fiedler(FiedlerWeights weights) {
    return fiedler.computeIfAbsent(weights, each -> new Memo<>());
  }

  Memo<MeanBettiCurves> bettiCurves(int trials, long seed, Space space) {
    return bettiCurves.computeIfAbsent(List.of(trials, seed, space), each -> new Memo<>());
  }

  Memo<BettiCurves> firstTrial(long seed) {
    return firstTrials.computeIfAbsent(seed, each -> new Memo<>());
  }

  Memo<LocalComplexity> localComplexity(double radius) {
    return localComplexity.computeIfAbsent(radius, each -> new Memo<>());
  }

  Memo<PersistenceFindings> persistence(InformedFiltration filtration) {
    return persistence.computeIfAbsent(filtration, each -> new Memo<>());
  }

  Memo<PersistentCycles> cycles(InformedFiltration filtration) {
    return cycles.computeIfAbsent(filtration, each -> new Memo<>());
  }
}
