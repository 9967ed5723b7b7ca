package org.reluatlas.homology;

import java.util.Arrays;

/**
 * The persistence pairs of a filtration: the position of the cell that begins a homology class, and
 * that of the cell that ends it. A class that never ends has no death. Immutable.
 */
public final class PersistencePairs {

  private final Filtration filtration;
  private final int[] deaths;
  private final int[] births;
  private final int[] essential;

  /**
   * The pairs with these deaths; the array is kept, not copied.
   *
   * @param deaths by the position of the birth, −1 for positions that begin no pair
   */
  PersistencePairs(Filtration filtration, int[] deaths) {
    this.filtration = filtration;
    this.deaths = deaths;
    boolean[] dies = new boolean[deaths.length];
    int pairs = 0;
    for (int death : deaths) {
      if (death >= 0) {
        dies[death] = true;
        pairs++;
      }
    }
    births = new int[pairs];
    essential = new int[deaths.length - 2 * pairs];
    for (int t = 0, b = 0, e = 0; t < deaths.length; t++) {
      if (deaths[t] >= 0) {
        births[b++] = t;
      } else if (!dies[t]) {
        essential[e++] = t;
      }
    }
  }

  /** The filtration. */
  public Filtration filtration() {
    return filtration;
  }

  /** The number of pairs, without the classes that never end. */
  public int count() {
    return births.length;
  }

  /** The position at which the class of pair {@code i} begins; ascending in {@code i}. */
  public int birth(int i) {
    return births[i];
  }

  /** The position at which the class of pair {@code i} ends. */
  public int death(int i) {
    return deaths[births[i]];
  }

  /** The position at which the class that begins at a position ends; −1 if there is none. */
  int deathOf(int birth) {
    return deaths[birth];
  }

  /** The dimension of the class of pair {@code i}: that of the cell that begins it. */
  public int dimension(int i) {
    return filtration.dimensionAt(births[i]);
  }

  /** The positions at which the classes that never end begin, ascending. */
  public int[] essential() {
    return essential.clone();
  }

  /** The Betti numbers (β0, …, βd) of the whole complex: the numbers of classes that never end. */
  public int[] bettiNumbers() {
    int[] betti = new int[filtration.complex().dimension() + 1];
    for (int t : essential) {
      betti[filtration.dimensionAt(t)]++;
    }
    return betti;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersistencePairs
        && Arrays.equals(deaths, ((PersistencePairs) other).deaths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(deaths);
  }

  @Override
  public String toString() {
    return births.length + " pairs, " + essential.length + " classes that never end";
  }
}
