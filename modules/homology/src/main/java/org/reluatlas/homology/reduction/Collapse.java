package org.reluatlas.homology.reduction;

import java.util.BitSet;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Elementary collapses as long as there are any: a cell with only one coface is removed together
 * with it, which changes no homology. A complex that collapses to a point is acyclic; a complex
 * that does not may be acyclic too. In all our tests cell decompositions of a box collapse to a
 * point.
 *
 * <p>Time and memory linear in the number of facets. Cells are removed first in, first out, so a
 * box is removed from its walls inwards.
 */
final class Collapse {

  private static final int STRIDE = 1 << 16;

  private final BoundaryMatrices complex;
  private final int[] cofaces;
  private final int[] cofaceXor; // of the ids of all cofaces left; if one is left, its id
  private final int[] queue;
  private final BitSet endings = new BitSet();
  private int queued;
  private int left;

  Collapse(BoundaryMatrices complex) {
    this.complex = complex;
    cofaces = new int[complex.cells()];
    cofaceXor = new int[complex.cells()];
    queue = new int[complex.cells()];
    left = complex.cells();
  }

  /** Collapses the complex; returns whether a single cell, a vertex, is left. */
  boolean toPoint(Progress progress) {
    progress.begin("Betti numbers");
    countCofaces();
    Steps steps = Steps.of(progress, cofaces.length).every(STRIDE);
    for (int next = 0; next < queued; next++) {
      steps.next();
      if (cofaces[queue[next]] == 1) {
        remove(queue[next], cofaceXor[queue[next]]);
      }
    }
    return left == 1;
  }

  /**
   * The ids of the cells removed together with a free facet. Adding the pairs again in reverse
   * order is a filtration in which these cells end a class.
   */
  BitSet endings() {
    return endings;
  }

  private void countCofaces() {
    for (int k = 1; k <= complex.dimension(); k++) {
      for (int c = 0; c < complex.count(k); c++) {
        int id = complex.id(k, c);
        for (int i = 0; i < complex.facetCount(k, c); i++) {
          int facet = complex.id(k - 1, complex.facet(k, c, i));
          cofaces[facet]++;
          cofaceXor[facet] ^= id;
        }
      }
    }
    for (int id = 0; id < cofaces.length; id++) {
      enqueueIfFree(id);
    }
  }

  private void remove(int free, int coface) {
    int k = complex.dimensionOf(free);
    removeFromCofaces(k + 1, coface);
    removeFromCofaces(k, free);
    endings.set(coface);
    left -= 2;
  }

  /** Removes a k-cell from the cofaces of its facets. */
  private void removeFromCofaces(int k, int id) {
    if (k == 0) {
      return;
    }
    int cell = id - complex.firstId(k);
    for (int i = 0; i < complex.facetCount(k, cell); i++) {
      int facet = complex.id(k - 1, complex.facet(k, cell, i));
      cofaces[facet]--;
      cofaceXor[facet] ^= id;
      enqueueIfFree(facet);
    }
  }

  private void enqueueIfFree(int id) {
    if (cofaces[id] == 1) {
      queue[queued++] = id;
    }
  }
}
