package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.task.Progress;

class TrainingFitTest {

  private static final ReluNetwork IDENTITY =
      new ReluNetwork(
          List.of(
              new AffineLayer(1, new double[] {1}, new double[1]),
              new AffineLayer(1, new double[] {1}, new double[1])));

  private static LabeledPoints points(double[] labels, List<String> classes) {
    return new LabeledPoints(
        1, new double[] {0, 1, 5}, labels, classes, new boolean[] {true, true, false});
  }

  @Test
  void singleOutputByTheLogisticFunction() {
    TrainingFit fit = fit(points(new double[] {1, 1, 0}, List.of("0", "1")), null);
    assertEquals(2, fit.points());
    assertEquals((Math.log(2) + Math.log1p(Math.exp(-1))) / 2, fit.loss(), 1e-12);
    assertEquals(0.5, fit.accuracy());
    assertTrue(fit.isClassifier());
  }

  private static TrainingFit fit(LabeledPoints points, Double level) {
    OutputMeaning outputs = OutputMeaning.of(IDENTITY, points, null, level);
    return TrainingFit.of(IDENTITY, points, outputs, Progress.NONE);
  }

  /** The outputs are 0 and 1, both of class 1. */
  @Test
  void aSingleOutputIsMeasuredFromTheLevel() {
    TrainingFit fit = fit(points(new double[] {1, 1, 0}, List.of("0", "1")), -0.5);
    assertEquals(1, fit.accuracy());
    assertEquals((Math.log1p(Math.exp(-0.5)) + Math.log1p(Math.exp(-1.5))) / 2, fit.loss(), 1e-12);
    assertEquals(0, fit(points(new double[] {1, 1, 0}, List.of("0", "1")), 1.0).accuracy());
  }

  @Test
  void squaresOfARegression() {
    TrainingFit fit = fit(points(new double[] {0.5, 3, 0}, List.of()), null);
    assertEquals((0.25 + 4) / 2, fit.loss(), 1e-12);
    assertFalse(fit.isClassifier());
  }

  @Test
  void testPointsAreApart() {
    LabeledPoints points = points(new double[] {1, 1, 1}, List.of("0", "1"));
    TrainingFit fit =
        TrainingFit.ofTest(IDENTITY, points, OutputMeaning.usual(IDENTITY, points), Progress.NONE);
    assertEquals(1, fit.points());
    assertEquals(1, fit.accuracy());
    assertEquals(Math.log1p(Math.exp(-5)), fit.loss(), 1e-12);
  }

  @Test
  void theSampleIsFittedAsItsTrainingSays() throws IOException {
    AnnotatedRegions paraboloid = Samples.sample("paraboloid", Box.cube(2, -1, 1));
    TrainingFit fit =
        TrainingFit.of(
            paraboloid.complex().network(),
            paraboloid.points().points(),
            paraboloid.outputs(),
            Progress.NONE);
    assertEquals(3.3e-4, fit.loss(), 0.05e-4); // sample-networks/README.md
  }
}
