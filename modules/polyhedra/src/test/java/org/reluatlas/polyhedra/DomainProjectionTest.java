package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainProjectionTest {

  @Test
  void oneInputLiesOnALine() {
    DomainProjection line = new DomainProjection(Box.cube(1, 2, 4));
    assertEquals(-500, line.x(new double[] {2}), 1e-3);
    assertEquals(500, line.x(new double[] {4}), 1e-3);
    assertEquals(0, line.y(new double[] {2}), 1e-3);
  }

  @Test
  void twoInputsKeepTheirProportions() {
    DomainProjection plane = new DomainProjection(Box.parse("0,4;1,3"));
    assertEquals(-500, plane.x(new double[] {0, 1}), 1e-3);
    assertEquals(-250, plane.y(new double[] {0, 1}), 1e-3);
  }

  @Test
  void aLongBoxIsThreeTimesAsLongAsWide() {
    DomainProjection plane = new DomainProjection(Box.parse("0,20;-1.75,1.75"));
    assertEquals(500, plane.x(new double[] {20, 0}), 1e-3);
    assertEquals(1000 / 6.0, plane.y(new double[] {0, 1.75}), 1e-3);
  }

  @Test
  void aCubeIsARegularHexagon() {
    DomainProjection space = new DomainProjection(Box.cube(3, -1, 1));
    double[] corner = {1, 1, 1};
    double radius = Math.hypot(space.x(corner), space.y(corner));
    double[] next = {1, 1, -1};
    assertEquals(radius, Math.hypot(space.x(next), space.y(next)), 1e-3);
    double[] inner = {1, -1, 1};
    assertEquals(0, Math.hypot(space.x(inner), space.y(inner)), 1e-3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7})
  void everyBoxIsAThousandUnitsWide(int dimension) {
    DomainProjection projection = new DomainProjection(Box.cube(dimension, 0, 1));
    double widest = 0;
    for (int corner = 0; corner < 1 << dimension; corner++) {
      double[] point = new double[dimension];
      for (int axis = 0; axis < dimension; axis++) {
        point[axis] = corner >> axis & 1;
      }
      widest = Math.max(widest, projection.x(point));
    }
    assertEquals(500, widest, 1e-3);
  }
}
