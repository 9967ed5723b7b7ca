package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.spectral.LabelScores;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

class FiedlerAnalysisTest {

  private static FiedlerAnalysis analysis(AnnotatedRegions regions, FiedlerWeights weights) {
    DualGraph graph = DualGraph.of(regions.complex(), DualGraph.Adjacency.FACET, Progress.NONE);
    DecisionBoundary boundary = DecisionBoundary.of(regions, Progress.NONE);
    return FiedlerAnalysis.of(graph, regions, boundary, weights, Progress.NONE);
  }

  /**
   * Four unit intervals make a path, whose Fiedler value is 2 − √2; it is cut in the middle, at 2,
   * while the network decides at 1.5: a share 0.5 / 4 of the domain is on the wrong side.
   */
  @Test
  void pathInClosedForm() {
    AnnotatedRegions regions = Samples.line(new double[] {1, 2, 3}, 0.5, 1.2, 1.7, 3.5);
    FiedlerAnalysis analysis = analysis(regions, FiedlerWeights.UNWEIGHTED);
    assertEquals(2 - Math.sqrt(2), analysis.partition().eigenvalue().orElseThrow(), 1e-12);
    assertEquals(1, analysis.cut().cutEdges());
    assertEquals(1 - 0.5 / 4, analysis.volumeAgreement(), 1e-12);
    LabelScores labels = analysis.labels().orElseThrow();
    assertEquals(3, labels.labelledVertices());
    // [1, 2] has one point of each class: half, and so misclassified whatever it is named
    assertEquals(1, labels.misclassified());
    assertEquals(0.5, labels.l2Error(), 1e-12);
  }

  /** Independent of the library: the definition of the score, over the regions of the sample. */
  @Test
  void scoresOfASampleByTheirDefinition() throws IOException {
    AnnotatedRegions regions = Samples.circles();
    for (FiedlerWeights weights :
        new FiedlerWeights[] {
          FiedlerWeights.UNWEIGHTED, FiedlerWeights.WEIGHTED, FiedlerWeights.RECOMMENDED
        }) {
      FiedlerAnalysis analysis = analysis(regions, weights);
      int[] wrong = new int[2];
      double[] squares = new double[2];
      for (int region = 0; region < regions.complex().regions(); region++) {
        for (int flip = 0; flip < 2 && regions.points().training(region) > 0; flip++) {
          int named =
              flip == 0 ? analysis.partition().part(region) : 1 - analysis.partition().part(region);
          double error = Math.abs(regions.points().meanLabel(region) - named);
          wrong[flip] += error >= 0.5 ? 1 : 0;
          squares[flip] += error * error;
        }
      }
      int better = wrong[0] < wrong[1] || (wrong[0] == wrong[1] && squares[0] < squares[1]) ? 0 : 1;
      LabelScores labels = analysis.labels().orElseThrow();
      assertEquals(wrong[better], labels.misclassified());
      assertEquals(Math.sqrt(squares[better]), labels.l2Error(), 1e-9);
    }
  }

  @Test
  void outputContrastFollowsTheDecisionBoundaryOfTheSample() throws IOException {
    FiedlerAnalysis analysis = analysis(Samples.circles(), FiedlerWeights.RECOMMENDED);
    assertTrue(analysis.boundaryAgreement() > 0.5, "agreement " + analysis.boundaryAgreement());
    assertTrue(analysis.volumeAgreement() > 0.9, "volume " + analysis.volumeAgreement());
  }

  @Test
  void aRegressionHasTwoPartsAndNoScoresAgainstClasses() throws IOException {
    AnnotatedRegions regions = Samples.sample("paraboloid", Box.cube(2, -1, 1));
    for (EdgeWeighting edges : EdgeWeighting.values()) {
      FiedlerAnalysis analysis =
          analysis(regions, new FiedlerWeights(edges, VertexWeighting.TRAINING_POINTS));
      assertEquals(2, analysis.partition().parts());
      assertFalse(analysis.labels().isPresent());
      assertTrue(Double.isNaN(analysis.volumeAgreement()));
    }
  }

  @Test
  void everyChoiceOfWeightsGoesThroughInSpaceAndForHammingNeighbours() throws IOException {
    AnnotatedRegions regions = Samples.sample("nested-spheres", Box.cube(3, -1.5, 1.5));
    DualGraph graph = DualGraph.of(regions.complex(), DualGraph.Adjacency.HAMMING, Progress.NONE);
    DecisionBoundary boundary = DecisionBoundary.of(regions, Progress.NONE);
    for (EdgeWeighting edges : EdgeWeighting.values()) {
      for (VertexWeighting vertices : VertexWeighting.values()) {
        FiedlerAnalysis analysis =
            FiedlerAnalysis.of(
                graph, regions, boundary, new FiedlerWeights(edges, vertices), Progress.NONE);
        assertTrue(analysis.partition().spectrum().isConverged(), edges + " " + vertices);
        assertTrue(analysis.volumeAgreement() >= 0.5 && analysis.volumeAgreement() <= 1);
      }
    }
  }

  @Test
  void severalChoicesTogetherAreThoseOfEachAlone() throws IOException {
    AnnotatedRegions regions = Samples.circles();
    DualGraph graph = DualGraph.of(regions.complex(), DualGraph.Adjacency.FACET, Progress.NONE);
    DecisionBoundary boundary = DecisionBoundary.of(regions, Progress.NONE);
    List<FiedlerWeights> choices =
        List.of(
            FiedlerWeights.UNWEIGHTED,
            FiedlerWeights.WEIGHTED,
            FiedlerWeights.RECOMMENDED,
            FiedlerWeights.WEIGHTED);
    List<FiedlerAnalysis> together =
        FiedlerAnalysis.ofEach(graph, regions, boundary, choices, Progress.NONE);
    for (int i = 0; i < choices.size(); i++) {
      FiedlerAnalysis alone = analysis(regions, choices.get(i));
      FiedlerAnalysis one = together.get(i);
      assertEquals(choices.get(i), one.weights());
      assertArrayEquals(alone.partition().partOfEach(), one.partition().partOfEach());
      assertEquals(alone.partition().eigenvalue(), one.partition().eigenvalue());
      assertEquals(alone.cut().cutWeight(), one.cut().cutWeight());
      assertEquals(alone.boundaryAgreement(), one.boundaryAgreement());
      assertEquals(alone.volumeAgreement(), one.volumeAgreement());
      assertEquals(alone.labels().orElseThrow().l2Error(), one.labels().orElseThrow().l2Error());
    }
  }

  @Test
  void isCancelled() throws IOException {
    AnnotatedRegions regions = Samples.circles();
    DualGraph graph = DualGraph.of(regions.complex(), DualGraph.Adjacency.FACET, Progress.NONE);
    DecisionBoundary boundary = DecisionBoundary.of(regions, Progress.NONE);
    Progress cancelled = new CancelledProgress();
    for (EdgeWeighting edges : EdgeWeighting.values()) {
      FiedlerWeights weights = new FiedlerWeights(edges, VertexWeighting.UNIT);
      assertThrows(
          CancelledException.class,
          () -> FiedlerAnalysis.of(graph, regions, boundary, weights, cancelled));
    }
  }

  @Test
  void pointsOutsideAndNoPointsAtAllAreFine() {
    AnnotatedRegions regions = Samples.line(new double[] {1, 2, 3}, 9, -4);
    FiedlerAnalysis outside = analysis(regions, FiedlerWeights.RECOMMENDED);
    assertFalse(outside.labels().isPresent());
    AnnotatedRegions none =
        Samples.regions(
            regions.complex().network(),
            Box.cube(1, 0, 4),
            new LabeledPoints(
                1, new double[0], new double[0], java.util.List.of(), new boolean[0]));
    assertEquals(2, analysis(none, FiedlerWeights.RECOMMENDED).partition().parts());
  }
}
