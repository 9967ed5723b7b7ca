package org.reluatlas.polyhedra;

import java.util.Arrays;

/** The regions on both sides of each (d−1)-cell of a complex. Immutable. */
final class FacetRegions {

  /** Two for each (d−1)-cell, −1 where there is no second one. */
  private final int[] regions;

  private FacetRegions(int[] regions) {
    this.regions = regions;
  }

  /**
   * Those of a complex, in O(facets of regions).
   *
   * @throws CertificateException when three regions meet in a facet
   */
  static FacetRegions of(FacetLists facets) {
    int d = facets.dimension();
    int[] regions = new int[2 * facets.count(d - 1)];
    Arrays.fill(regions, -1);
    for (int region = 0; region < facets.count(d); region++) {
      for (int i = 0; i < facets.facetCount(d, region); i++) {
        add(regions, facets.facet(d, region, i), region);
      }
    }
    return new FacetRegions(regions);
  }

  private static void add(int[] regions, int facet, int region) {
    if (regions[2 * facet] < 0) {
      regions[2 * facet] = region;
    } else if (regions[2 * facet + 1] < 0) {
      regions[2 * facet + 1] = region;
    } else {
      throw new CertificateException("three regions meet in facet " + facet);
    }
  }

  /** The region on a side, 0 or 1, of a (d−1)-cell; −1 for side 1 of one on a wall of the box. */
  int region(int facet, int side) {
    return regions[2 * facet + side];
  }
}
