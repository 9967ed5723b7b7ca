package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class DomainRotationTest {

  private static final double QUARTER = Math.PI / 2;

  @Test
  void aQuarterTurnTakesTheFirstInputToTheSecond() {
    Box box = Box.of(new double[] {0, 0, 0}, new double[] {2, 4, 2});
    double[] turned = new DomainRotation(box, QUARTER, 0).apply(new double[] {2, 2, 1});
    // as long as they are drawn: half the first interval is a quarter of the second
    assertArrayEquals(new double[] {1, 3, 1}, turned, 1e-12);
  }

  @Test
  void theMiddleStays() {
    Box box = Box.cube(3, -1, 3);
    double[] middle = {1, 1, 1};
    assertArrayEquals(middle, new DomainRotation(box, 0.3, -0.7).apply(middle), 1e-12);
  }

  @Test
  void otherDomainsStayAsTheyAre() {
    double[] point = {0.5, 0.25};
    assertSame(point, new DomainRotation(Box.cube(2, 0, 1), 1, 1).apply(point));
  }
}
