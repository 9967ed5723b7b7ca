package org.reluatlas.homology;

import java.util.Arrays;
import java.util.BitSet;
import org.reluatlas.task.Progress;

/**
 * The exact Betti curves of one filtration: βᵢ after every added cell. Immutable. Memory: one bit
 * for each cell, and the filtration.
 *
 * <p>A k-cell that is added either begins a class, and βₖ rises by 1, or ends a class, and βₖ₋₁
 * falls by 1. So one bit for each cell stores all curves. The number of cells present is called t,
 * from 1 for the first cell to the number of cells.
 */
public final class BettiCurves {

  private final Filtration filtration;
  private final BitSet endings;
  private final BettiNumbers betti;

  private BettiCurves(Filtration filtration, BitSet endings, BettiNumbers betti) {
    this.filtration = filtration;
    this.endings = endings;
    this.betti = betti;
  }

  /**
   * The curves of a filtration, checked by identities that they must satisfy. Near linear time
   * where union-find suffices: dimension 3 or less, no (d−1)-cell a facet of three d-cells, and no
   * homology in dimension d − 1. This includes decompositions of a box. Otherwise in the time of
   * {@link Persistence}.
   *
   * @throws BettiIdentityException when an identity does not hold, which is a defect of this module
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static BettiCurves of(Filtration filtration, Progress progress) {
    BettiNumbers betti = BettiNumbers.of(filtration.complex(), progress);
    BitSet endings = betti.endings().positionsIn(filtration.cellOrder(), progress);
    BettiCurves curves = new BettiCurves(filtration, endings, betti);
    BettiIdentities.check(curves);
    return curves;
  }

  /**
   * The curves that follow from persistence pairs.
   *
   * @throws BettiIdentityException when an identity does not hold
   */
  public static BettiCurves of(PersistencePairs pairs, Progress progress) {
    BitSet endings = new BitSet();
    for (int i = 0; i < pairs.count(); i++) {
      endings.set(pairs.death(i));
    }
    Filtration filtration = pairs.filtration();
    BettiNumbers betti = BettiNumbers.of(filtration.complex(), progress);
    BettiCurves curves = new BettiCurves(filtration, endings, betti);
    BettiIdentities.check(curves);
    return curves;
  }

  /** The filtration. */
  public Filtration filtration() {
    return filtration;
  }

  /** The Betti numbers at the end, those of the whole complex. */
  public BettiNumbers bettiNumbers() {
    return betti;
  }

  /** The dimension d; there are d + 1 curves. */
  public int dimension() {
    return filtration.complex().dimension();
  }

  /** The number of cells. */
  public int cells() {
    return filtration.size();
  }

  /** Whether the cell at a position ends a class of the dimension below; if not, it begins one. */
  public boolean endsClass(int position) {
    return endings.get(position);
  }

  /** The change of βᵢ when the cell at a position is added: −1, 0 or 1. */
  public int change(int i, int position) {
    int k = filtration.dimensionAt(position);
    return endings.get(position) ? (k - 1 == i ? -1 : 0) : (k == i ? 1 : 0);
  }

  /** βᵢ after every added cell, shape (cells): entry p is the value with p + 1 cells present. */
  public int[] values(int i) {
    int[] values = new int[cells()];
    int value = 0;
    for (int p = 0; p < values.length; p++) {
      value += change(i, p);
      values[p] = value;
    }
    return values;
  }

  /**
   * The exact step function of βᵢ: the positions at which it changes, ascending. It changes by
   * {@link #change} at each, and is 0 before the first.
   */
  public int[] breakpoints(int i) {
    int[] breakpoints = new int[16];
    int size = 0;
    for (int p = 0; p < cells(); p++) {
      if (change(i, p) != 0) {
        if (size == breakpoints.length) {
          breakpoints = Arrays.copyOf(breakpoints, 2 * size);
        }
        breakpoints[size++] = p;
      }
    }
    return Arrays.copyOf(breakpoints, size);
  }

  /**
   * Numbers of cells at which to draw the curves: about evenly spaced, and the exact peak of each
   * curve.
   *
   * @param samples how many at least, 1 or more; all t from 1 on if there are no more cells
   * @return ascending; the last is {@link #cells()}
   */
  public int[] sampleTimes(int samples) {
    int steps = Math.min(samples, cells());
    int[] times = new int[steps + dimension() + 1];
    for (int s = 0; s < steps; s++) {
      times[s] = (int) ((long) cells() * (s + 1) / steps);
    }
    for (int i = 0; i <= dimension(); i++) {
      times[steps + i] = peakAt(i);
    }
    return Arrays.stream(times).filter(t -> t > 0).sorted().distinct().toArray();
  }

  /** (β0, …, βd) with t cells present, 0 ≤ t ≤ {@link #cells()}. */
  public int[] at(int t) {
    int[] result = new int[dimension() + 1];
    for (int p = 0; p < t; p++) {
      int k = filtration.dimensionAt(p);
      if (endings.get(p)) {
        result[k - 1]--;
      } else {
        result[k]++;
      }
    }
    return result;
  }

  /** The largest value of βᵢ. */
  public int peak(int i) {
    return Arrays.stream(values(i)).max().orElse(0);
  }

  /** The smallest number of cells at which βᵢ has its largest value; 0 without cells. */
  public int peakAt(int i) {
    int[] values = values(i);
    int best = 0;
    for (int p = 1; p < values.length; p++) {
      best = values[p] > values[best] ? p : best;
    }
    return Math.min(best + 1, values.length);
  }
}
