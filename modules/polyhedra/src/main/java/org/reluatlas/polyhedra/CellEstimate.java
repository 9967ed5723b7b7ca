package org.reluatlas.polyhedra;

import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/**
 * How many cells a decomposition will have, found in a fraction of a second: exact when there are
 * few, and estimated when there are many, as if every neuron cut as many cells as the first ones.
 * Immutable.
 */
public final class CellEstimate {

  /** So many cells take a fraction of a second. */
  public static final long FEW = 100_000;

  /** What the number of cells is. */
  public enum Kind {
    /** The number. */
    EXACT,
    /** The number for the box alone, which already has too many to count on. */
    AT_LEAST,
    /** The order of magnitude. */
    ESTIMATED
  }

  private final Kind kind;
  private final double cells;
  private final int regions;

  private CellEstimate(Kind kind, double cells, int regions) {
    this.kind = kind;
    this.cells = cells;
    this.regions = regions;
  }

  /**
   * Tries the decomposition with few cells.
   *
   * @param maxCells the limit that it will have
   * @throws CellLimitException when it is certain to end at the limit
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static CellEstimate of(ReluNetwork network, Box domain, long maxCells, Progress progress) {
    boolean isHopeless = ofBox(domain) > maxCells;
    long trial = isHopeless ? maxCells : Math.min(FEW, maxCells);
    Share share = new Share(progress);
    try {
      CellComplex complex = new Decomposition(network, domain).withMaxCells(trial).compute(share);
      return new CellEstimate(Kind.EXACT, complex.cells(), complex.regions());
    } catch (CellLimitException e) {
      if (isHopeless) {
        throw e;
      }
      if (ofBox(domain) > trial) {
        return new CellEstimate(Kind.AT_LEAST, ofBox(domain), -1);
      }
      if (e.limit() != CellLimitException.Limit.CELLS || trial == maxCells) {
        throw e;
      }
      double all = FEW / Math.pow(Math.max(share.done, 1e-3), domain.dimension());
      return new CellEstimate(Kind.ESTIMATED, rounded(all), -1);
    }
  }

  /** The number of faces of a box, the inside among them. */
  public static double ofBox(Box domain) {
    return Math.pow(3, domain.dimension());
  }

  private static double rounded(double estimate) {
    double unit = Math.pow(10, Math.floor(Math.log10(estimate)));
    return Math.ceil(estimate / unit) * unit;
  }

  /** What {@link #cells()} is. */
  public Kind kind() {
    return kind;
  }

  /** The number of cells. */
  public double cells() {
    return cells;
  }

  /** The number of regions when it is exact, else −1. */
  public int regions() {
    return regions;
  }

  /** Hears which share of the neurons is done. */
  private static final class Share implements Progress {

    private final Progress asked;
    private double done;

    Share(Progress asked) {
      this.asked = asked;
    }

    @Override
    public void advance(double fraction) {
      done = fraction;
    }

    @Override
    public boolean isCancelled() {
      return asked.isCancelled();
    }
  }
}
