package org.reluatlas.polyhedra;

/**
 * Finds the region of a point by the network's activation pattern there, with certain signs. Not
 * for several threads at once.
 *
 * <p>A point on a boundary belongs to the region of its own pattern; if that region has no
 * interior, to an adjacent one, that of smallest index.
 */
public final class PointLocator {

  /** What {@link #locate} returns for a point outside the domain. */
  public static final int OUTSIDE = -1;

  private final CellComplex complex;
  private final PatternEvaluator evaluator;
  private final RegionIndex index;
  private final long[] plus;
  private final long[] minus;
  private boolean reassigned;

  /** Prepares for points of the complex' domain. */
  public PointLocator(CellComplex complex) {
    this.complex = complex;
    evaluator = complex.newEvaluator();
    index = complex.regionIndex();
    plus = new long[complex.layout().words()];
    minus = new long[complex.layout().words()];
  }

  /**
   * The region of x, or {@link #OUTSIDE}. O(number of weights); for a point on a boundary whose own
   * pattern has no interior, O(regions) on top.
   *
   * @param x one coordinate per input
   */
  public int locate(double[] x) {
    reassigned = false;
    if (!complex.domain().contains(x)) {
      return OUTSIDE;
    }
    evaluator.signs(x, plus, minus);
    int region = index.find(plus);
    if (region >= 0) {
      return region;
    }
    reassigned = true;
    return adjacentRegion();
  }

  /** Whether the last point's own pattern had no interior, so that an adjacent region was taken. */
  public boolean wasReassigned() {
    return reassigned;
  }

  /** The first region whose closure holds the point: one that has all its non-zero signs. */
  private int adjacentRegion() {
    long[] patterns = complex.cellSigns().patterns.words;
    for (int region = 0; region < complex.regions(); region++) {
      boolean fits = true;
      for (int w = 0; w < plus.length && fits; w++) {
        long pattern = patterns[region * plus.length + w];
        fits = (plus[w] & ~pattern) == 0 && (minus[w] & pattern) == 0;
      }
      if (fits) {
        return region;
      }
    }
    throw new CertificateException("a point of the domain lies in no region");
  }
}
