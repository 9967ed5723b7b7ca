package org.reluatlas.polyhedra;

import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * Checks that a complex is what it claims to be; on for every result.
 *
 * <ul>
 *   <li>The Euler characteristic of the truncated box is 1, and of an unbounded domain, in
 *       Borel–Moore homology, that of the product of its intervals.
 *   <li>A (d−1)-cell inside the box has two regions, one on a wall has one.
 *   <li>∂∂ = 0: of a k-cell, each (k−2)-face lies in exactly two facets.
 *   <li>Each region has the activation pattern that the network itself has at an interior point.
 *   <li>No two regions share a pattern.
 * </ul>
 *
 * <p>O(cells · facets · facets' facets) for the lattice and one forward pass per region.
 */
final class Certificates {

  private static final int LEAST_PART = 1 << 16;
  private static final int MOST_PARTS = 16;

  private final CellComplex complex;

  Certificates(CellComplex complex) {
    this.complex = complex;
  }

  /**
   * Checks all of it.
   *
   * @throws CertificateException when something does not hold
   */
  void check(Progress progress) {
    progress.begin("certificates");
    requireEulerCharacteristic(complex.truncatedEulerCharacteristic(), 1);
    requireEulerCharacteristic(complex.eulerCharacteristic(), ofProduct(complex.domain()));
    progress.check();
    checkFacets();
    for (int k = 2; k <= complex.dimension(); k++) {
      checkDiamonds(k, progress);
    }
    complex.regionIndex();
    progress.check();
    complex.interiorPoints();
  }

  private static void requireEulerCharacteristic(long is, long should) {
    if (is != should) {
      throw new CertificateException("the Euler characteristic is " + is + ", not " + should);
    }
  }

  /** That of a product of intervals: 1 without infinite ends, 0 with one, −1 with two. */
  private static long ofProduct(Box domain) {
    long product = 1;
    for (int axis = 0; axis < domain.dimension(); axis++) {
      product *= 1 - Long.bitCount(domain.infiniteWalls() >>> (2 * axis) & 3);
    }
    return product;
  }

  private void checkFacets() {
    long[] walls = complex.cellWalls().ofFacets();
    for (int facet = 0; facet < walls.length; facet++) {
      boolean single = complex.regionOfFacet(facet, 1) < 0;
      if (complex.regionOfFacet(facet, 0) < 0 || single != (walls[facet] != 0)) {
        throw new CertificateException(
            "facet " + facet + " has the wrong number of regions for its place");
      }
    }
  }

  /** Checks all k-cells, in parts that have a table of the (k−2)-cells each. */
  private void checkDiamonds(int k, Progress progress) {
    int cells = complex.count(k);
    int part = Math.max(LEAST_PART, cells / MOST_PARTS + 1);
    ParallelRanges.run(cells, part, progress, (from, to) -> checkDiamonds(k, from, to));
  }

  private void checkDiamonds(int k, int from, int to) {
    int[] seen = new int[complex.count(k - 2)];
    for (int cell = from; cell < to; cell++) {
      int distinct = 0;
      int twice = 0;
      for (int i = 0; i < complex.facetCount(k, cell); i++) {
        int facet = complex.facet(k, cell, i);
        for (int j = 0; j < complex.facetCount(k - 1, facet); j++) {
          int times = ++seen[complex.facet(k - 1, facet, j)];
          distinct += times == 1 ? 1 : 0;
          twice += times == 2 ? 1 : times > 2 ? -complex.count(k) : 0;
        }
      }
      if (distinct != twice) {
        throw new CertificateException(
            "the boundary of the boundary of " + k + "-cell " + cell + " is not 0");
      }
      clear(seen, k, cell);
    }
  }

  private void clear(int[] seen, int k, int cell) {
    for (int i = 0; i < complex.facetCount(k, cell); i++) {
      int facet = complex.facet(k, cell, i);
      for (int j = 0; j < complex.facetCount(k - 1, facet); j++) {
        seen[complex.facet(k - 1, facet, j)] = 0;
      }
    }
  }
}
