package org.reluatlas.homology;

import org.reluatlas.homology.growth.SampleAxis;

/**
 * Identities that Betti curves satisfy, checked on every run.
 *
 * <ul>
 *   <li>No βᵢ is negative.
 *   <li>The alternating sum of the βᵢ equals that of the cells present, at every t.
 *   <li>At the end the curves have the Betti numbers of the complex, which are computed in another
 *       way: (1, 0, …, 0) for a box.
 *   <li>If cells are added by dimension: ranks do not fall; β0 has its peak f0 when the last 0-cell
 *       is added; each βᵢ has its peak when the last i-cell is added; in an acyclic complex of
 *       dimension 2 the peak of β1 is f2.
 * </ul>
 *
 * <p>The alternating sum holds for any sequence that changes one Betti number with each cell, so it
 * only checks the bookkeeping. The others detect wrong results.
 */
final class BettiIdentities {

  private BettiIdentities() {}

  /**
   * Checks the curves of one filtration.
   *
   * @throws BettiIdentityException when one does not hold
   */
  static void check(BettiCurves curves) {
    int[] now = new int[curves.dimension() + 1];
    long cellSum = 0;
    for (int p = 0; p < curves.cells(); p++) {
      int k = curves.filtration().dimensionAt(p);
      int changed = curves.endsClass(p) ? k - 1 : k;
      require(changed >= 0, "a 0-cell ends a class at position " + p);
      now[changed] += curves.endsClass(p) ? -1 : 1;
      require(now[changed] >= 0, "a negative Betti number at position " + p);
      cellSum += sign(k);
      require(alternatingSum(now) == cellSum, "the alternating sum at position " + p);
    }
    BettiNumbers betti = curves.bettiNumbers();
    for (int k = 0; k < now.length; k++) {
      require(now[k] == betti.get(k), "the end of curve " + k + ": " + now[k] + ", not " + betti);
    }
  }

  /**
   * Checks one trial of a random filtration.
   *
   * @param ranks see {@link org.reluatlas.homology.growth.TrialWorker#run}
   * @throws BettiIdentityException when one does not hold
   */
  static void checkTrial(ChainComplex complex, BettiNumbers betti, SampleAxis axis, int[] ranks) {
    long cellsBelow = 0; // alternating sum of the cells of dimension less than k
    long settled = 0; // alternating sum of the Betti numbers that change no more
    for (int k = 0; k <= complex.dimension(); k++) {
      int nullityBelow = k == 0 ? 0 : complex.count(k - 1) - betti.rank(k - 1);
      int[] columns = axis.columnsOfPhase(k);
      int rank = 0;
      for (int i = 0; i < columns.length; i++) {
        int growth = ranks[axis.start(k) + i] - rank;
        int added = i == 0 ? columns[0] : columns[i] - columns[i - 1];
        if (growth < 0 || growth > added) {
          throw broken(
              "the rank of map " + k + " grows by " + growth + " with " + added + " cells");
        }
        rank += growth;
        int falling = nullityBelow - rank;
        int rising = columns[i] - rank;
        long bettiSum = settled + (long) sign(k) * (rising - falling);
        if (k > 0 && (falling < 0 || bettiSum != cellsBelow + (long) sign(k) * columns[i])) {
          throw broken("the alternating sum with " + columns[i] + " cells of dimension " + k);
        }
      }
      checkPeak(complex, betti, k, rank);
      cellsBelow += (long) sign(k) * complex.count(k);
      settled += k == 0 ? 0 : (long) sign(k - 1) * betti.get(k - 1);
    }
  }

  /** Checks the values when all k-cells are present. */
  private static void checkPeak(ChainComplex complex, BettiNumbers betti, int k, int rank) {
    require(rank == betti.rank(k), "the rank of map " + k + " is " + rank + ", not the whole's");
    int peak = complex.count(k) - rank;
    if (k == 0) {
      require(peak == complex.count(0), "curve 0 peaks at " + peak + ", not at the 0-cells");
    }
    if (k == 1 && complex.dimension() == 2 && betti.isAcyclic()) {
      require(peak == complex.count(2), "curve 1 peaks at " + peak + ", not at the 2-cells");
    }
  }

  private static long alternatingSum(int[] betti) {
    long sum = 0;
    for (int k = betti.length - 1; k >= 0; k--) {
      sum = betti[k] - sum;
    }
    return sum;
  }

  private static int sign(int k) {
    return (k & 1) == 0 ? 1 : -1;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw broken(what);
    }
  }

  private static BettiIdentityException broken(String what) {
    return new BettiIdentityException("identity of Betti curves broken: " + what);
  }
}
