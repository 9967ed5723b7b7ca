package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.OutputMeaning;

class ScalarOutputTest {

  /** Outputs that are the given multiples of the one input, which is not negative. */
  private static ScalarOutput multiples(double... factors) {
    return chosen(null, null, factors);
  }

  private static ReluNetwork network(double... factors) {
    AffineLayer identity = new AffineLayer(1, new double[] {1}, new double[1]);
    AffineLayer last = new AffineLayer(1, factors, new double[factors.length]);
    return new ReluNetwork(List.of(identity, last));
  }

  private static ScalarOutput chosen(Integer output, Double level, double... factors) {
    ReluNetwork network = network(factors);
    return new ScalarOutput(
        network, OutputMeaning.of(network, LabeledPoints.none(1), output, level));
  }

  @Test
  void isTheOnlyOutput() {
    assertEquals(-6, multiples(-3).at(new double[] {2}));
    assertEquals(OptionalDouble.of(0), multiples(3).separator());
    assertEquals(OptionalDouble.of(1.5), chosen(0, 1.5, 3).separator());
  }

  @Test
  void isTheSecondMinusTheFirstOfTwo() {
    assertEquals(4, multiples(3, 5).at(new double[] {2}));
    assertEquals(-4, multiples(5, 3).at(new double[] {2}));
    assertEquals(OptionalDouble.of(0), multiples(3, 5).separator());
  }

  @Test
  void isTheLargestMinusTheNextOfMore() {
    assertEquals(4, multiples(1, 7, -2, 5).at(new double[] {2}));
    assertEquals(0, multiples(5, 1, 5).at(new double[] {2}));
    assertTrue(multiples(5, 1, 5).separator().isEmpty());
  }

  @Test
  void isNamed() {
    assertEquals("output", name(null, 3));
    assertEquals("f1 − f0", name(null, 3, 5));
    assertEquals("largest output − next", name(null, 1, 7, -2));
    assertEquals("output 1", name(1, 1, 7, -2));
  }

  private static String name(Integer output, double... factors) {
    return ScalarOutput.name(
        OutputMeaning.of(network(factors), LabeledPoints.none(1), output, null));
  }

  @Test
  void isTheOneThatIsLookedAt() {
    ScalarOutput chosen = chosen(2, null, 1, 7, -2, 5);
    assertEquals(-4, chosen.at(new double[] {2}));
    assertTrue(chosen.separator().isEmpty());
    assertEquals(14, chosen(1, -1.0, 1, 7).at(new double[] {2}));
    assertEquals(OptionalDouble.of(-1), chosen(1, -1.0, 1, 7).separator());
  }
}
