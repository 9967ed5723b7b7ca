package org.reluatlas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluatlas.analysis.BoundaryTopology;
import org.reluatlas.analysis.ComplexMaps;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.TrainingFit;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.Persistence;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.homology.PersistencePairs;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.homology.RandomFiltrationTrials;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/** All results on the topology of one network, computed and timed. Immutable. */
final class Topology {

  /** What the partitions are called, in the order of {@link #fiedler}. */
  static final List<String> UNWEIGHTED_AND_WEIGHTED = List.of("unweighted", "weighted");

  final TrainingFit fit;
  final DecisionBoundary boundary;
  final Optional<BoundaryTopology> boundaryTopology;
  final List<String> fiedlerNames = new ArrayList<>(UNWEIGHTED_AND_WEIGHTED);
  final List<FiedlerAnalysis> fiedler = new ArrayList<>();
  final MeanBettiCurves betti;

  /** Of the first of the random filtrations. */
  final BettiCurves oneTrial;

  /** Of the informed filtration. */
  final BettiCurves informed;

  final PersistenceDiagram diagram;

  private final ResultOptions options;
  private final Progress progress;

  private Topology(Analysis analysis, ResultOptions options, Progress progress) throws IOException {
    this.options = options;
    this.progress = progress;
    StepTimes times = analysis.times();
    AnnotatedRegions regions = analysis.regions(); // each step is timed by itself
    DualGraph graph = analysis.graph();
    Problem problem = analysis.problem();
    fit = TrainingFit.of(problem.imported().network(), problem.givenPoints(), progress);
    boundary =
        times.measure(
            "decisionBoundary",
            () -> DecisionBoundary.of(analysis.regions(), analysis.maxCells(), progress));
    boundaryTopology =
        boundary.isPresent()
            ? Optional.of(
                times.measure("decisionBoundary", () -> BoundaryTopology.of(boundary, progress)))
            : Optional.empty();
    times.run("fiedler", () -> computeFiedler(graph, regions));
    ChainComplex chain = ComplexMaps.chainComplex(analysis.complex());
    betti =
        times.measure(
            "betti",
            () ->
                new RandomFiltrationTrials(options.trials, options.seed).compute(chain, progress));
    oneTrial =
        times.measure(
            "betti",
            () ->
                BettiCurves.of(
                    RandomFiltration.of(chain, RandomFiltration.trialSeed(options.seed, 0)),
                    progress));
    PersistencePairs pairs =
        times.measure("persistence", () -> pairs(informedFiltration(chain, regions)));
    informed = times.measure("persistence", () -> BettiCurves.of(pairs, progress));
    diagram = PersistenceDiagram.of(pairs);
  }

  static Topology of(Analysis analysis, ResultOptions options, Progress progress)
      throws IOException {
    return new Topology(analysis, options, progress);
  }

  private void computeFiedler(DualGraph graph, AnnotatedRegions regions) {
    fiedlerNames.add(
        options.chosenWeights().equals(FiedlerWeights.RECOMMENDED) ? "recommended" : "chosen");
    for (FiedlerWeights weights :
        List.of(FiedlerWeights.UNWEIGHTED, FiedlerWeights.WEIGHTED, options.chosenWeights())) {
      fiedler.add(FiedlerAnalysis.of(graph, regions, boundary, weights, progress));
    }
  }

  private Filtration informedFiltration(ChainComplex chain, AnnotatedRegions regions) {
    Optional<String> obstacle = options.filtration.obstacle(regions, boundary);
    if (obstacle.isPresent()) {
      throw new UnusableInputException(
          "--filtration " + options.filtration + ": " + obstacle.get() + "; choose another one");
    }
    return options.filtration.of(chain, regions, boundary, progress);
  }

  private PersistencePairs pairs(Filtration filtration) {
    return new Persistence().compute(filtration, progress);
  }

  /** What the informed filtration goes by. */
  String valueName() {
    return options.filtration.valueName();
  }
}
