package org.reluatlas.homology;

import java.util.Arrays;
import org.reluatlas.homology.reduction.ClassEndings;
import org.reluatlas.task.Progress;

/** The Betti numbers over Z2 of a whole complex, and the ranks of its boundary maps. Immutable. */
public final class BettiNumbers {

  private final int[] betti;
  private final ClassEndings endings;

  private BettiNumbers(int dimension, ClassEndings endings) {
    this.endings = endings;
    betti = new int[dimension + 1];
    Arrays.setAll(betti, endings::betti);
  }

  /**
   * The Betti numbers of a complex: by collapse where that reaches a point, in linear time, as on a
   * decomposition of a box; by {@link Persistence} otherwise.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static BettiNumbers of(ChainComplex complex, Progress progress) {
    return new BettiNumbers(complex.dimension(), ClassEndings.of(complex.matrices(), progress));
  }

  /** βₖ, 0 ≤ k ≤ d. */
  public int get(int k) {
    return betti[k];
  }

  /** A copy of (β0, …, βd). */
  public int[] toArray() {
    return betti.clone();
  }

  /** The rank of ∂ₖ, 0 ≤ k ≤ d + 1; 0 for k = 0 and k = d + 1. */
  public int rank(int k) {
    return endings.rank(k);
  }

  /** Whether the Betti numbers are (1, 0, …, 0), those of a point or a ball. */
  public boolean isAcyclic() {
    return betti[0] == 1 && Arrays.stream(betti).sum() == 1;
  }

  /** The cells that end a class in one filtration, the same for each call. */
  ClassEndings endings() {
    return endings;
  }

  @Override
  public String toString() {
    return Arrays.toString(betti);
  }
}
