package org.reluatlas.spectral;

/**
 * How large a Cholesky factor may be before conjugate gradients take over.
 *
 * <p>Both are exact on any graph; this is a matter of memory and time. The crossing was measured on
 * cubical grids and random graphs: at 22³ vertices (1.7e4 operations an edge) the factor is 1.7
 * times as fast, at 32³ (8.7e4 an edge) conjugate gradients are 1.6 times as fast, on a random
 * graph of degree 10 (3.6e5 an edge) 4.6 times. Dual graphs of planar decompositions are far on the
 * side of the factor: 4e2 to 1e4 operations an edge up to 10⁶ vertices, 14 to 22 times as fast.
 */
final class FactorBudget {

  /** The entries of the factor, 8 bytes each, unless another limit is asked for: 2 GB. */
  static final long DEFAULT_ENTRIES = 250_000_000;

  private static final double OPERATIONS_PER_EDGE = 5e4;

  /** Below this nothing is worth a choice: less than half a second. */
  private static final double OPERATIONS_ANYWAY = 2e9;

  private final long maxEntries;

  FactorBudget(long maxEntries) {
    this.maxEntries = maxEntries;
  }

  boolean allows(AssemblyTree tree, int edges) {
    return tree.entries() <= maxEntries
        && tree.operations() <= Math.max(OPERATIONS_ANYWAY, OPERATIONS_PER_EDGE * edges)
        && frontsFitArrays(tree);
  }

  private static boolean frontsFitArrays(AssemblyTree tree) {
    for (int s = 0; s < tree.count; s++) {
      if ((long) tree.height(s) * tree.height(s) > Integer.MAX_VALUE - 8) {
        return false;
      }
    }
    return true;
  }
}
