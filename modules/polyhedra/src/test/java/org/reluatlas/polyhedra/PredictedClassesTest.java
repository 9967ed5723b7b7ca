package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** Outputs ±(max(x, 0) − 1/4) on [-1, 1], which is cut at 0. */
class PredictedClassesTest {

  private final AffineLayer hidden = new AffineLayer(1, new double[] {1}, new double[] {0});
  private PredictedClasses predicted;
  private int left;
  private int right;

  private void predict(double[] signs, double[] labels, String... names) {
    double[] bias = new double[signs.length];
    for (int i = 0; i < bias.length; i++) {
      bias[i] = -0.25 * signs[i];
    }
    ReluNetwork network = new ReluNetwork(List.of(hidden, new AffineLayer(1, signs, bias)));
    CellComplex complex = new Decomposition(network, Box.cube(1, -1, 1)).compute(Progress.NONE);
    LabeledPoints points =
        new LabeledPoints(
            1, new double[labels.length], labels, List.of(names), new boolean[labels.length]);
    predicted = PredictedClasses.of(complex, OutputMeaning.usual(network, points), Progress.NONE);
    left = new PointLocator(complex).locate(new double[] {-0.5});
    right = new PointLocator(complex).locate(new double[] {0.5});
  }

  @Test
  void severalOutputsMeanTheLargest() {
    predict(new double[] {1, -1}, new double[0]);
    assertTrue(predicted.isPresent());
    assertEquals(1, predicted.of(left));
    assertEquals(0, predicted.of(right));
    assertEquals("1", predicted.name(1));
    assertTrue(predicted.differ(left, right));
    assertFalse(predicted.differ(left, left));
  }

  @Test
  void oneOutputIsAClassWhenThePointsHaveClasses() {
    predict(new double[] {1}, new double[] {0, 1}, "no", "yes");
    assertEquals("no", predicted.name(predicted.of(left)));
    assertEquals("yes", predicted.name(predicted.of(right)));
  }

  @Test
  void oneOutputWithoutClassesIsAScore() {
    predict(new double[] {1}, new double[0]);
    assertEquals("f ≤ 0", predicted.name(predicted.of(left)));
    assertEquals("f > 0", predicted.name(predicted.of(right)));
    assertTrue(predicted.differ(left, right));
  }

  @Test
  void severalOutputsWithRealLabelsAreARegression() {
    predict(new double[] {1, -1}, new double[] {0.5});
    assertFalse(predicted.isPresent());
  }
}
