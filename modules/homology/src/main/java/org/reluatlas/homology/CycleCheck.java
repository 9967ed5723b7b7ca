package org.reluatlas.homology;

import java.util.HashSet;
import java.util.Set;

/** What is true of every representative cycle, checked. */
final class CycleCheck {

  private CycleCheck() {}

  /**
   * Checks that the boundary of some k-cells is 0 over Z2, and that the last of them is the one
   * that begins the class. Time linear in their facets.
   *
   * @throws BettiIdentityException when it is not
   */
  static void check(Filtration filtration, int k, int[] cells, int birth) {
    int last = -1;
    Set<Integer> boundary = new HashSet<>();
    for (int cell : cells) {
      last = Math.max(last, filtration.positionOf(k, cell));
      for (int i = 0; k > 0 && i < filtration.complex().facetCount(k, cell); i++) {
        int facet = filtration.complex().facet(k, cell, i);
        if (!boundary.add(facet)) {
          boundary.remove(facet);
        }
      }
    }
    if (last != birth || !boundary.isEmpty()) {
      throw new BettiIdentityException(
          "the cycle of the class that begins at position "
              + birth
              + " has "
              + boundary.size()
              + " cells in its boundary and the last of its cells at position "
              + last);
    }
  }
}
