package org.reluatlas.homology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reluatlas.homology.boundary.InvalidComplexException;
import org.reluatlas.task.Progress;

class ChainComplexTest {

  @Test
  void countsAndIds() {
    ChainComplex grid = Complexes.grid(2, 1);
    assertArrayEquals(new int[] {6, 7, 2}, grid.fVector());
    assertEquals(15, grid.cells());
    assertEquals(1, grid.eulerCharacteristic());
    assertEquals(14, grid.id(2, 1));
    assertEquals(2, grid.dimensionOf(13));
    assertEquals(1, grid.dimensionOf(12));
    assertEquals(0, grid.dimensionOf(5));
    assertEquals(0, grid.facetCount(0, 3));
    assertEquals(4, grid.facetCount(2, 1));
  }

  @Test
  void copiesThroughAccessors() {
    ChainComplex torus = Complexes.torus(3, 4);
    BoundaryMaps maps =
        new BoundaryMaps() {
          @Override
          public int dimension() {
            return torus.dimension();
          }

          @Override
          public int count(int k) {
            return torus.count(k);
          }

          @Override
          public int facetCount(int k, int cell) {
            return torus.facetCount(k, cell);
          }

          @Override
          public int facet(int k, int cell, int i) {
            return torus.facet(k, cell, i);
          }
        };
    ChainComplex copy = ChainComplex.copyOf(maps);
    assertArrayEquals(torus.fVector(), copy.fVector());
    assertArrayEquals(torus.matrices().facets(2), copy.matrices().facets(2));
    assertSame(copy, ChainComplex.copyOf(copy));
  }

  @Test
  void namesTheCellAtFault() {
    assertFault("1-cell 1 has facet 2", 2, new int[][] {{0, 1}, {1, 2}});
    assertFault("1-cell 0 has facet -1", 2, new int[][] {{0, -1}});
    assertFault("1-cell 0 has facet 1 twice", 2, new int[][] {{1, 1}});
    int[][] edges = {{0, 1}, {1, 2}, {0, 2}};
    int[][] faces = {{0, 1, 2}, {0, 1}};
    assertFault("the boundary of the boundary of 2-cell 1", 3, edges, faces);
  }

  private static void assertFault(String message, int vertices, int[][]... columns) {
    InvalidComplexException fault =
        assertThrows(InvalidComplexException.class, () -> Complexes.of(vertices, columns));
    assertTrue(fault.getMessage().startsWith(message), fault.getMessage());
  }

  @Test
  void refusesArraysThatDoNotFit() {
    int[][] ends = {null, {0, 1}};
    for (int[] offsets : new int[][] {{0, 1}, {1, 2}, {0, 1, 2}, {0}, null}) {
      int[][] all = {null, offsets};
      assertThrows(
          InvalidComplexException.class, () -> ChainComplex.of(new int[] {2, 1}, all, ends));
    }
    int[][] descending = {null, {0, 2, 1, 2}};
    assertThrows(
        InvalidComplexException.class, () -> ChainComplex.of(new int[] {2, 3}, descending, ends));
    int[][] none = {};
    assertThrows(InvalidComplexException.class, () -> ChainComplex.of(new int[0], none, none));
    assertThrows(
        InvalidComplexException.class,
        () -> ChainComplex.of(new int[] {-1}, new int[1][], new int[1][]));
  }

  @Test
  void subcomplexOfOneClassOfRegions() {
    ChainComplex grid = Complexes.grid(5, 5);
    Subcomplex ring = Subcomplex.closure(grid, 2, c -> c != 12);
    assertArrayEquals(
        new int[] {1, 1, 0}, BettiNumbers.of(ring.complex(), Progress.NONE).toArray());
    assertEquals(24, ring.complex().count(2));
    assertEquals(13, ring.parentCell(2, 12));
    Subcomplex apart = Subcomplex.closure(grid, 2, c -> c == 0 || c == 6 || c == 24);
    assertArrayEquals(
        new int[] {2, 0, 0}, BettiNumbers.of(apart.complex(), Progress.NONE).toArray());
    Subcomplex empty = Subcomplex.closure(grid, 2, c -> false);
    assertEquals(0, empty.complex().cells());
  }

  /** The cells of a solid torus in a box, those outside, and the surface between the two. */
  @Test
  void subcomplexesOfTwoClassesAndTheirBoundary() {
    int n = 5;
    ChainComplex box = Complexes.grid(n, n, 3);
    boolean[] torus = new boolean[box.count(3)];
    for (int x = 1; x < n - 1; x++) {
      for (int y = 1; y < n - 1; y++) {
        torus[(x * n + y) * 3 + 1] = x != 2 || y != 2;
      }
    }
    int[] sides = new int[box.count(2)];
    for (int c = 0; c < torus.length; c++) {
      for (int i = 0; i < box.facetCount(3, c); i++) {
        sides[box.facet(3, c, i)] |= torus[c] ? 1 : 2;
      }
    }
    assertBetti(Subcomplex.closure(box, 3, c -> torus[c]), 1, 1, 0, 0);
    assertBetti(Subcomplex.closure(box, 3, c -> !torus[c]), 1, 1, 1, 0);
    assertBetti(Subcomplex.closure(box, 2, f -> sides[f] == 3), 1, 2, 1);
    assertBetti(Subcomplex.closure(box, 0, v -> v < 4), 4);
  }

  private static void assertBetti(Subcomplex part, int... betti) {
    assertArrayEquals(betti, BettiNumbers.of(part.complex(), Progress.NONE).toArray());
  }

  @Test
  void subcomplexKeepsItsFacets() {
    ChainComplex grid = Complexes.grid(3, 2, 2);
    Subcomplex some = Subcomplex.closure(grid, 3, c -> c % 3 == 1);
    for (int k = 1; k <= 3; k++) {
      for (int c = 0; c < some.complex().count(k); c++) {
        for (int i = 0; i < some.complex().facetCount(k, c); i++) {
          int facet = some.parentCell(k - 1, some.complex().facet(k, c, i));
          assertEquals(grid.facet(k, some.parentCell(k, c), i), facet);
        }
      }
    }
  }
}
