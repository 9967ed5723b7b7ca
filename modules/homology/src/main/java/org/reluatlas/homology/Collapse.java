package org.reluatlas.homology;

import java.util.BitSet;
import org.reluatlas.task.Progress;

/**
 * Elementary collapses as long as there are any: a cell with one coface is removed together with
 * it, which changes no homology. A complex that collapses to a point is acyclic; one that gets
 * stuck may be too. Cell decompositions of a box have collapsed to a point in all our tests.
 *
 * <p>Time and memory linear in the number of facets; the order is first in, first out, so that a
 * box is eaten from its walls inwards.
 */
final class Collapse {

  private final ChainComplex complex;
  private final int[] cofaces;
  private final int[] cofaceXor; // of the ids of all cofaces left: with one left, its id
  private final int[] queue;
  private final BitSet endings = new BitSet();
  private int queued;
  private int left;

  Collapse(ChainComplex complex) {
    this.complex = complex;
    cofaces = new int[complex.cells()];
    cofaceXor = new int[complex.cells()];
    queue = new int[complex.cells()];
    left = complex.cells();
  }

  /** Collapses, and says whether one cell, a vertex, is left. */
  boolean toPoint(Progress progress) {
    progress.begin("Betti numbers");
    countCofaces();
    for (int next = 0; next < queued; next++) {
      if ((next & 0xFFFF) == 0) {
        progress.check();
        progress.advance((double) next / cofaces.length);
      }
      if (cofaces[queue[next]] == 1) {
        remove(queue[next], cofaceXor[queue[next]]);
      }
    }
    return left == 1;
  }

  /**
   * The ids of the cells removed together with a free facet. Adding the pairs again, the last
   * first, is a filtration in which these cells end a class.
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
    leave(k + 1, coface);
    leave(k, free);
    endings.set(coface);
    left -= 2;
  }

  private void leave(int k, int id) {
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
