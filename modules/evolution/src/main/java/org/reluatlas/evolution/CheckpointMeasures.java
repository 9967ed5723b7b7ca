package org.reluatlas.evolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluatlas.analysis.BoundaryTopology;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.TrainingFit;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.spectral.LabelScores;
import org.reluatlas.spectral.LaplacianSpectrum;
import org.reluatlas.study.ProblemSource;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

/** From the study of a checkpoint to its row of measures, but for what needs other checkpoints. */
final class CheckpointMeasures {

  private final Measures.Builder row = new Measures.Builder();
  private final Study study;

  private CheckpointMeasures(Study study) {
    this.study = study;
  }

  /** All measures of one checkpoint by itself. */
  static Measures of(Study study, MeanBettiCurves curves, Progress progress) {
    CheckpointMeasures measures = new CheckpointMeasures(study);
    measures.addComplex();
    measures.addCurves(curves);
    if (study.problem().points().size() > 0) {
      measures.addPoints();
    }
    if (study.boundary().isPresent()) {
      measures.addBoundary();
    }
    for (FiedlerWeights weights :
        new FiedlerWeights[] {
          FiedlerWeights.UNWEIGHTED, FiedlerWeights.WEIGHTED, FiedlerWeights.RECOMMENDED
        }) {
      measures.addPartition(study.fiedler(weights));
    }
    measures.addFit(progress);
    return measures.row.build();
  }

  private void addComplex() {
    CellComplex complex = study.complex();
    int[] fVector = complex.fVector();
    for (int k = 0; k < fVector.length; k++) {
      row.put("f" + k, fVector[k]);
    }
    row.put("cells", (double) complex.cells());
    row.put("euler", (double) complex.eulerCharacteristic());
    row.put("regions", complex.regions());
    row.put("dualEdges", study.graph().edges());
  }

  /** The last β is 0 throughout but at the end, or all the time. */
  private void addCurves(MeanBettiCurves curves) {
    for (int i = 0; i < curves.dimension(); i++) {
      row.put("betaPeak" + i, curves.peak(i));
      row.put("betaPeakAt" + i, curves.peakAt(i) / (double) curves.cells());
    }
  }

  private void addPoints() {
    AnnotatedRegions regions = study.regions();
    int[] training =
        IntStream.range(0, regions.complex().regions())
            .map(region -> regions.points().training(region))
            .toArray();
    int[] positive = Arrays.stream(training).filter(n -> n > 0).sorted().toArray();
    int n = positive.length;
    row.put("pointsLargest", n == 0 ? 0 : positive[n - 1]);
    row.put("pointsMedian", n == 0 ? Double.NaN : (positive[(n - 1) / 2] + positive[n / 2]) / 2.0);
    row.put("regionsWithPoints", n);
    row.put("pointsOutside", regions.points().outside());
    row.put("volumeWithPoints", meanVolume(regions, training, true));
    row.put("volumeWithoutPoints", meanVolume(regions, training, false));
  }

  private static double meanVolume(AnnotatedRegions regions, int[] training, boolean withPoints) {
    return IntStream.range(0, training.length)
        .filter(region -> training[region] > 0 == withPoints)
        .mapToDouble(region -> regions.geometry().volume(region))
        .average()
        .orElse(Double.NaN);
  }

  private void addBoundary() {
    DecisionBoundary boundary = study.boundary();
    Optional<BoundaryTopology> topology = study.boundaryTopology();
    row.put("boundaryMeasure", boundary.measure());
    row.put("boundaryComponents", boundary.components());
    topology.ifPresent(
        numbers -> {
          int[] betti = numbers.ofBoundary().toArray();
          for (int i = 0; i < study.complex().dimension(); i++) {
            row.put("boundaryBetti" + i, i < betti.length ? betti[i] : 0);
          }
        });
    row.put(
        "regionsTouchingBoundary",
        (double)
            IntStream.range(0, boundary.facets())
                .flatMap(
                    i -> IntStream.of(boundary.regionBeside(i, 0), boundary.regionBeside(i, 1)))
                .distinct()
                .count());
  }

  private void addPartition(FiedlerAnalysis analysis) {
    String name = analysis.weights().name();
    String suffix = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    LaplacianSpectrum spectrum = analysis.partition().spectrum();
    row.put("lambda1" + suffix, eigenvalue(spectrum, 0));
    row.put("lambda2" + suffix, eigenvalue(spectrum, 1));
    Optional<LabelScores> labels = analysis.labels();
    if (study.boundary().isPresent()) {
      row.put(
          "misclassified" + suffix,
          labels.map(scores -> (double) scores.misclassified()).orElse(Double.NaN));
      row.put("l2Error" + suffix, labels.map(LabelScores::l2Error).orElse(Double.NaN));
      row.put("boundaryAgreement" + suffix, analysis.boundaryAgreement());
      row.put("volumeAgreement" + suffix, analysis.volumeAgreement());
    }
  }

  /** The positive eigenvalues in ascending order: those with vectors, and the one behind them. */
  private static double eigenvalue(LaplacianSpectrum spectrum, int i) {
    int known = spectrum.pairs().size();
    if (i < known) {
      return spectrum.pairs().get(i).eigenvalue();
    }
    return i == known ? spectrum.nextEigenvalue().orElse(Double.NaN) : Double.NaN;
  }

  private void addFit(Progress progress) {
    ProblemSource source = study.problem().source().orElseThrow();
    TrainingFit training = study.fit().orElseThrow();
    TrainingFit test =
        TrainingFit.ofTest(
            source.imported().network(), source.points(), study.problem().outputs(), progress);
    if (training.points() > 0) {
      addFit("train", training);
    }
    if (test.points() > 0) {
      addFit("test", test);
    }
  }

  private void addFit(String of, TrainingFit fit) {
    row.put(of + "Fit", fit.loss());
    if (fit.isClassifier()) {
      row.put(of + "Accuracy", fit.accuracy());
    }
  }
}
