package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.reluatlas.task.Progress;

/** The values of an output with all vertices in their exact order. */
final class ExactOrder {

  private ExactOrder() {}

  /** Checks also that the order without exact values agrees along all edges. */
  static VertexValues of(CellComplex complex, int output) {
    int[] all = new int[complex.count(0)];
    for (int v = 0; v < all.length; v++) {
      all[v] = v;
    }
    OutputOrder order = OutputOrder.of(complex, output, Progress.NONE);
    VertexValues exact = order.settled(all, Progress.NONE);
    assertAgreeAlongEdges(complex, exact.vertexRanks(), order.ranks(Progress.NONE));
    return exact;
  }

  static void assertAgreeAlongEdges(CellComplex complex, int[] ranks, int[] others) {
    for (int edge = 0; edge < complex.count(1); edge++) {
      int a = complex.facet(1, edge, 0);
      int b = complex.facet(1, edge, 1);
      assertEquals(Integer.compare(ranks[a], ranks[b]), Integer.compare(others[a], others[b]));
    }
  }
}
