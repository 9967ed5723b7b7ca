package org.reluatlas.homology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reluatlas.homology.boundary.InvalidFiltrationException;

class FiltrationTest {

  private final ChainComplex path = Complexes.path(2); // vertices 0, 1, 2 and edges 3, 4

  @Test
  void refusesWhatIsNoFiltration() {
    assertThrows(InvalidFiltrationException.class, () -> Filtration.of(path, 0, 1, 2, 3));
    assertThrows(InvalidFiltrationException.class, () -> Filtration.of(path, 0, 1, 2, 3, 3));
    assertThrows(InvalidFiltrationException.class, () -> Filtration.of(path, 0, 1, 2, 3, 5));
    InvalidFiltrationException early =
        assertThrows(InvalidFiltrationException.class, () -> Filtration.of(path, 0, 1, 4, 3, 2));
    assertEquals("1-cell 1 comes before its facet 2", early.getMessage());
  }

  @Test
  void positionsInvertTheOrder() {
    Filtration filtration = Filtration.of(path, 1, 0, 3, 2, 4);
    assertEquals(2, filtration.positionOf(1, 0));
    assertEquals(3, filtration.cellAt(2));
    assertEquals(1, filtration.dimensionAt(2));
    assertEquals(3.0, filtration.valueAt(2));
    assertFalse(filtration.hasValues());
    assertFalse(filtration.isByDimension());
  }

  @Test
  void randomFiltrationGoesByDimension() {
    ChainComplex grid = Complexes.grid(7, 6);
    Filtration filtration = RandomFiltration.of(grid, 3);
    for (int t = 1; t < filtration.size(); t++) {
      assertTrue(filtration.dimensionAt(t - 1) <= filtration.dimensionAt(t));
    }
    assertTrue(filtration.isByDimension());
    assertArrayEquals(filtration.order(), RandomFiltration.of(grid, 3).order());
    assertNotEquals(
        Arrays.toString(filtration.order()), Arrays.toString(RandomFiltration.of(grid, 4).order()));
  }

  @Test
  void randomOrdersAreUniform() {
    ChainComplex points = Complexes.points(4);
    int[] seen = new int[256];
    int draws = 24_000;
    for (int seed = 0; seed < draws; seed++) {
      int code = 0;
      for (int id : RandomFiltration.of(points, RandomFiltration.trialSeed(1, seed)).order()) {
        code = 4 * code + id;
      }
      seen[code]++;
    }
    double chiSquare = 0;
    for (int count : seen) {
      chiSquare += count == 0 ? 0 : Math.pow(count - 1000, 2) / 1000;
    }
    assertEquals(24, Arrays.stream(seen).filter(c -> c > 0).count());
    assertTrue(chiSquare < 49.7, "chi square of 23 degrees, 0.1 percent: " + chiSquare);
  }

  @Test
  void lowerStarOfVertices() {
    Filtration filtration = StarFiltration.lower(path, 0, 3, 1, 2);
    assertArrayEquals(new int[] {1, 2, 4, 0, 3}, filtration.order());
    assertArrayEquals(new double[] {1, 2, 2, 3, 3}, values(filtration));
    assertFalse(filtration.isDescending());
  }

  @Test
  void upperStarOfVertices() {
    Filtration filtration = StarFiltration.upper(path, 0, 3, 1, 2);
    assertArrayEquals(new int[] {0, 2, 1, 3, 4}, filtration.order());
    assertArrayEquals(new double[] {3, 2, 1, 1, 1}, values(filtration));
    assertTrue(filtration.isDescending());
  }

  @Test
  void lowerStarOfEdgesBringsTheirClosures() {
    Filtration filtration = StarFiltration.lower(path, 1, 5, -4);
    assertArrayEquals(new int[] {1, 2, 4, 0, 3}, filtration.order());
    assertArrayEquals(new double[] {-4, -4, -4, 5, 5}, values(filtration));
  }

  @Test
  void tiesGoByDimensionThenIndex() {
    assertArrayEquals(
        new int[] {0, 1, 2, 3, 4}, StarFiltration.lower(path, 0, 0.0, -0.0, 0).order());
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, StarFiltration.upper(path, 1, 7, 7).order());
  }

  @Test
  void facesOfNothingComeLast() {
    ChainComplex apart = Complexes.of(3, new int[][] {{0, 1}});
    Filtration filtration = StarFiltration.upper(apart, 1, 2);
    assertArrayEquals(new int[] {0, 1, 3, 2}, filtration.order());
    assertEquals(Double.NEGATIVE_INFINITY, filtration.valueAt(3));
  }

  @Test
  void refusesValuesThatAreNone() {
    assertThrows(InvalidFiltrationException.class, () -> StarFiltration.lower(path, 0, 1, 2));
    assertThrows(
        InvalidFiltrationException.class, () -> StarFiltration.upper(path, 0, 1, 2, Double.NaN));
  }

  private static double[] values(Filtration filtration) {
    double[] values = new double[filtration.size()];
    Arrays.setAll(values, filtration::valueAt);
    return values;
  }
}
