package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;

class ScalarOutputTest {

  /** Outputs that are the given multiples of the one input, which is not negative. */
  private static ScalarOutput multiples(double... factors) {
    AffineLayer identity = new AffineLayer(1, new double[] {1}, new double[1]);
    AffineLayer last = new AffineLayer(1, factors, new double[factors.length]);
    return new ScalarOutput(new ReluNetwork(List.of(identity, last)));
  }

  @Test
  void isTheOnlyOutput() {
    assertEquals(-6, multiples(-3).at(new double[] {2}));
    assertTrue(multiples(3).isSigned());
  }

  @Test
  void isTheSecondMinusTheFirstOfTwo() {
    assertEquals(4, multiples(3, 5).at(new double[] {2}));
    assertEquals(-4, multiples(5, 3).at(new double[] {2}));
    assertTrue(multiples(3, 5).isSigned());
  }

  @Test
  void isTheLargestMinusTheNextOfMore() {
    assertEquals(4, multiples(1, 7, -2, 5).at(new double[] {2}));
    assertEquals(0, multiples(5, 1, 5).at(new double[] {2}));
    assertFalse(multiples(5, 1, 5).isSigned());
  }
}
