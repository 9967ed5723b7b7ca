package org.reluatlas.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reluatlas.task.Progress;

/** Cuts counted by hand. */
class CutScoresTest {

  /** Two triangles, one edge of weight 4 between them and a loop. */
  private static final WeightedGraph TRIANGLES =
      new WeightedGraph(
          6,
          new int[] {0, 1, 2, 3, 4, 5, 2, 0},
          new int[] {1, 2, 0, 4, 5, 3, 3, 0},
          new double[] {1, 1, 1, 1, 1, 1, 4, 9},
          new double[] {1, 1, 1, 2, 2, 2});

  @Test
  void twoTriangles() {
    CutScores scores = CutScores.of(TRIANGLES, new int[] {0, 0, 0, 1, 1, 1}, 2);
    assertEquals(1, scores.cutEdges());
    assertEquals(4, scores.cutWeight(), 0);
    assertEquals(3, scores.size(1));
    assertEquals(6, scores.weight(1), 0);
    assertEquals(4.0 / 3 + 4.0 / 6, scores.rayleighQuotient(), 1e-15);
    assertEquals(4.0 / 10, scores.conductance(), 1e-15);
    assertEquals(3 / 4.5, scores.balance(), 1e-15);
  }

  @Test
  void threeParts() {
    CutScores scores = CutScores.of(TRIANGLES, new int[] {0, 0, 1, 2, 2, 2}, 3);
    assertEquals(3, scores.cutEdges());
    assertEquals(6, scores.cutWeight(), 0);
    assertEquals((2.0 / 2 + 6.0 / 1 + 4.0 / 6) / 2, scores.rayleighQuotient(), 1e-15);
    assertEquals(1, scores.conductance(), 1e-15);
    assertEquals(1.0 / 3, scores.balance(), 1e-15);
  }

  @Test
  void rayleighQuotientIsThatOfTheCentredIndicator() {
    WeightedGraph graph = Graphs.random(50, 120, 3, 5);
    int[] part = new int[50];
    double[] centred = new double[50];
    double weight = 0;
    for (int v = 0; v < 50; v++) {
      part[v] = v * v % 7 < 3 ? 1 : 0;
      weight += part[v] * graph.vertexWeight(v);
    }
    for (int v = 0; v < 50; v++) {
      centred[v] = part[v] - weight / graph.totalVertexWeight();
    }
    double expected = new WeightedLaplacian(graph).rayleighQuotient(centred);
    assertEquals(expected, CutScores.of(graph, part, 2).rayleighQuotient(), 1e-12 * expected);
  }

  @Test
  void noCutIsBetterThanTheEigenvaluesAllow() {
    WeightedGraph graph = Graphs.withExtraEdges(Graphs.random(80, 200, 2, 8), 80, i -> i, 1);
    for (int k = 2; k < 6; k++) {
      FiedlerPartition partition = FiedlerPartition.of(graph, k, Progress.NONE);
      double mean = 0;
      for (Eigenpair pair : partition.spectrum().pairs()) {
        mean += pair.eigenvalue() / (k - 1);
      }
      double quotient = CutScores.of(graph, partition.partOfEach(), k).rayleighQuotient();
      assertTrue(quotient >= mean, quotient + " below " + mean);
    }
  }

  @Test
  void singlePartHasNoCut() {
    CutScores scores = CutScores.of(TRIANGLES, new int[6], 2);
    assertEquals(0, scores.cutEdges());
    assertEquals(Double.NaN, scores.rayleighQuotient(), 0);
    assertEquals(Double.NaN, scores.conductance(), 0);
    assertEquals(0, scores.balance(), 0);
    assertEquals(Double.NaN, CutScores.of(Graphs.of(0), new int[0], 2).balance(), 0);
  }

  @Test
  void componentsHaveConductanceZero() {
    CutScores scores = CutScores.of(Graphs.of(3), new int[] {0, 1, 1}, 2);
    assertEquals(0, scores.conductance(), 0);
    assertEquals(0, scores.rayleighQuotient(), 0);
  }

  @Test
  void wrongShapesAndPartsAreRefused() {
    assertEquals(
        "6 vertices but parts of 5",
        refused(() -> CutScores.of(TRIANGLES, new int[5], 2)).getMessage());
    assertEquals(
        "vertex 2 is in part 2 of 2 parts",
        refused(() -> CutScores.of(Graphs.path(3), new int[] {0, 1, 2}, 2)).getMessage());
    assertEquals(
        "vertex 0 is in part -1 of 2 parts",
        refused(() -> CutScores.of(Graphs.path(1), new int[] {-1}, 2)).getMessage());
  }

  private static IllegalArgumentException refused(
      org.junit.jupiter.api.function.Executable action) {
    return assertThrows(IllegalArgumentException.class, action);
  }
}
