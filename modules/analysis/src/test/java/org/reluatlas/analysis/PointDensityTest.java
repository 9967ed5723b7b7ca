package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reluatlas.polyhedra.AnnotatedRegions;

class PointDensityTest {

  @Test
  void integratesToTheUniformDensity() {
    double[] points = new double[200];
    for (int i = 0; i < points.length; i++) {
      points[i] = 1 + Math.sin(i) / 2;
    }
    AnnotatedRegions regions = Samples.line(new double[] {1, 2}, points);
    PointDensity density = PointDensity.of(regions.points(), 3);
    double sum = 0;
    for (int i = 0; i < 30_000; i++) {
      double value = density.at(new double[] {(i + 0.5) / 10_000});
      sum += value == PointDensity.FLOOR ? 0 : value / 30_000;
    }
    assertEquals(1, sum, 1e-3);
  }

  @Test
  void isAtItsFloorFarFromThePointsAndWithoutAny() {
    AnnotatedRegions some = Samples.line(new double[] {1, 2}, 0.1, 0.11, 0.12);
    assertEquals(PointDensity.FLOOR, PointDensity.of(some.points(), 3).at(new double[] {2.5}));
    assertTrue(PointDensity.of(some.points(), 3).at(new double[] {0.11}) > 1);
    AnnotatedRegions none = Samples.line(new double[] {1, 2});
    assertEquals(PointDensity.FLOOR, PointDensity.of(none.points(), 3).at(new double[] {0.5}));
  }
}
