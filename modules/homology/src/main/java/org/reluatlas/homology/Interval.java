package org.reluatlas.homology;

import java.util.Comparator;

/**
 * The interval of one homology class in a filtration: the positions and values at which it begins
 * and ends. Immutable.
 */
public final class Interval {

  /** Those that never end first, then by descending persistence, then by position of the birth. */
  static final Comparator<Interval> BY_PERSISTENCE =
      Comparator.comparing(Interval::isEssential)
          .thenComparing(Interval::persistence)
          .reversed()
          .thenComparing(Interval::birthPosition);

  private final int dimension;
  private final int birthPosition;
  private final int deathPosition;
  private final double birth;
  private final double death;

  Interval(int dimension, int birthPosition, int deathPosition, double birth, double death) {
    this.dimension = dimension;
    this.birthPosition = birthPosition;
    this.deathPosition = deathPosition;
    this.birth = birth;
    this.death = death;
  }

  /** The dimension of the class. */
  public int dimension() {
    return dimension;
  }

  /** The position of the cell that begins the class. */
  public int birthPosition() {
    return birthPosition;
  }

  /** The position of the cell that ends the class; −1 if it never ends. */
  public int deathPosition() {
    return deathPosition;
  }

  /** The value of the filtration at the birth. */
  public double birth() {
    return birth;
  }

  /**
   * The value of the filtration at the death. For a class that never ends it is +∞, or −∞ if the
   * values are descending.
   */
  public double death() {
    return death;
  }

  /** Whether the class never ends. */
  public boolean isEssential() {
    return deathPosition < 0;
  }

  /** |death − birth|; +∞ for a class that never ends. */
  public double persistence() {
    return isEssential() ? Double.POSITIVE_INFINITY : birth == death ? 0 : Math.abs(death - birth);
  }

  @Override
  public String toString() {
    return "H" + dimension + " [" + birth + ", " + death + ")";
  }
}
