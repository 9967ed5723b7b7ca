package org.reluatlas.homology;

/**
 * The boundary maps ∂ₖ of a cell complex over Z2, in any representation.
 *
 * <p>A k-cell is given by its dimension k and its index, from 0 to {@code count(k) − 1}. Its column
 * of ∂ₖ is the set of its facets: indices among the (k−1)-cells, each at most once, in any order.
 */
public interface BoundaryMaps {

  /** The dimension d of the complex, 0 or more. */
  int dimension();

  /** The number of k-cells, 0 ≤ k ≤ d. */
  int count(int k);

  /** The number of facets of a k-cell; not called for k = 0. */
  int facetCount(int k, int cell);

  /** The index, among the (k−1)-cells, of facet {@code i} of a k-cell, k ≥ 1. */
  int facet(int k, int cell, int i);
}
