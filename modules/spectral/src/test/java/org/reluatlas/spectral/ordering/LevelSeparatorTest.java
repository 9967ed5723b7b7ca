package org.reluatlas.spectral.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.Grids;

class LevelSeparatorTest {

  @Test
  void pathsAndCyclesFallApartByOneVertexOrTwo() {
    for (int n : new int[] {2, 3, 10, 101}) {
      assertEquals(1, size(Grids.of(n, 1, 1)));
    }
    int n = 50;
    int[] sources = new int[n];
    int[] targets = new int[n];
    Arrays.setAll(sources, v -> v);
    Arrays.setAll(targets, v -> (v + 1) % n);
    assertEquals(2, size(graph(n, sources, targets)));
  }

  /** From a corner, the middle levels of a long grid are its diagonals. */
  @Test
  void gridsFallApartAlongDiagonals() {
    assertEquals(5, size(Grids.of(40, 5, 1)));
    assertEquals(20, size(Grids.of(40, 5, 4)));
  }

  @Test
  void starsAreSaidToBeWide() {
    int n = 30;
    int[] sources = new int[n - 1];
    int[] targets = new int[n - 1];
    Arrays.setAll(targets, e -> e + 1);
    assertEquals(n - 2, size(graph(n, sources, targets)));
  }

  @Test
  void theLargestComponentCounts() {
    int[] sources = {0, 3, 4, 5, 6, 7, 8, 9};
    int[] targets = {1, 4, 5, 6, 7, 8, 9, 3};
    assertEquals(2, size(graph(11, sources, targets)));
    assertEquals(0, size(graph(0, new int[0], new int[0])));
    assertEquals(1, size(graph(3, new int[0], new int[0])));
  }

  private static int size(Adjacency graph) {
    return LevelSeparator.size(graph.start, graph.neighbour);
  }

  private static Adjacency graph(int n, int[] sources, int[] targets) {
    double[] ones = new double[sources.length];
    Arrays.fill(ones, 1);
    return Adjacency.of(n, sources, targets, ones);
  }
}
