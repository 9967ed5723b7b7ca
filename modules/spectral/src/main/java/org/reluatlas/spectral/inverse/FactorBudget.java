package org.reluatlas.spectral.inverse;

import org.reluatlas.spectral.cholesky.AssemblyTree;

/**
 * Decides whether to solve by a Cholesky factor or by conjugate gradients.
 *
 * <p>Both reach the same accuracy on any graph; they differ in memory and time. Measured on cubical
 * grids and random graphs: at 22³ vertices (1.7e4 operations per edge) the factor is 1.7 times as
 * fast; at 32³ (8.7e4 per edge) conjugate gradients are 1.6 times as fast, and on a random graph of
 * degree 10 (3.6e5 per edge) 4.6 times. On dual graphs of planar decompositions the factor is 14 to
 * 22 times as fast: 4e2 to 1e4 operations per edge up to 10⁶ vertices.
 */
final class FactorBudget {

  private static final double OPERATIONS_PER_EDGE = 5e4;

  /** A factor of fewer operations takes less than half a second and is always allowed. */
  private static final double OPERATIONS_ANYWAY = 2e9;

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final long maxEntries;

  FactorBudget(long maxEntries) {
    this.maxEntries = maxEntries;
  }

  /** Whether a factor of this structure, of a graph with so many edges, is to be computed. */
  boolean allows(AssemblyTree tree, int edges) {
    return tree.entries() <= maxEntries
        && tree.operations() <= Math.max(OPERATIONS_ANYWAY, OPERATIONS_PER_EDGE * edges)
        && tree.largestFront() <= LONGEST_ARRAY;
  }
}
