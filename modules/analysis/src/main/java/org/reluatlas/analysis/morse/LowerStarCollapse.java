package org.reluatlas.analysis.morse;

import java.util.BitSet;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Elementary collapses within the lower stars of all components at once: a cell with only one
 * coface of the same top is removed together with it, which changes no homology of the chain
 * complex that the cells with that top span. Time and memory linear in the number of facets.
 */
final class LowerStarCollapse {

  private final LowerStars stars;
  private final ChainComplex complex;

  /** For each cell the number of cofaces with its top that are left, and the XOR of their ids. */
  private final int[] cofaces;

  private final int[] cofaceXor;
  private final int[] queue;
  private int queued;
  private final BitSet left = new BitSet();

  private LowerStarCollapse(LowerStars stars) {
    this.stars = stars;
    complex = stars.complex();
    cofaces = new int[complex.cells()];
    cofaceXor = new int[complex.cells()];
    queue = new int[complex.cells()];
    left.set(0, complex.cells());
  }

  /** The ids of the cells that no collapse removes. */
  static int[] cellsLeft(LowerStars stars, Progress progress) {
    LowerStarCollapse collapse = new LowerStarCollapse(stars);
    collapse.run(progress);
    return collapse.left.stream().toArray();
  }

  private void run(Progress progress) {
    for (int k = 1; k <= complex.dimension(); k++) {
      progress.check();
      for (int cell = 0; cell < complex.count(k); cell++) {
        count(k, cell, 1);
      }
    }
    for (int id = 0; id < cofaces.length; id++) {
      enqueueIfFree(id);
    }
    Steps steps = Steps.of(progress, cofaces.length);
    for (int next = 0; next < queued; next++) {
      steps.next();
      int free = queue[next];
      if (cofaces[free] == 1) {
        remove(cofaceXor[free]);
        remove(free);
      }
    }
  }

  private void remove(int id) {
    left.clear(id);
    int k = complex.dimensionOf(id);
    if (k > 0) {
      count(k, id - complex.firstId(k), -1);
    }
  }

  /** Adds a cell to the cofaces of its facets of the same top, or takes it away. */
  private void count(int k, int cell, int by) {
    int id = complex.id(k, cell);
    for (int i = 0; i < complex.facetCount(k, cell); i++) {
      int facet = complex.id(k - 1, complex.facet(k, cell, i));
      if (stars.top(facet) == stars.top(id)) {
        cofaces[facet] += by;
        cofaceXor[facet] ^= id;
        if (by < 0) {
          enqueueIfFree(facet);
        }
      }
    }
  }

  private void enqueueIfFree(int id) {
    if (cofaces[id] == 1) {
      queue[queued++] = id;
    }
  }
}
