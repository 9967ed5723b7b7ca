package org.reluatlas.spectral.algebra;

/** A permutation of vertices and its inverse. Nobody writes to the arrays. */
public final class Permutation {

  /** The vertex at each place, shape (n). */
  public final int[] at;

  /** The place of each vertex, shape (n). */
  public final int[] place;

  /**
   * A permutation and its inverse.
   *
   * @param at the vertex at each place, shape (n); the array is kept, not copied
   */
  public Permutation(int[] at) {
    this.at = at;
    place = new int[at.length];
    for (int i = 0; i < at.length; i++) {
      place[at[i]] = i;
    }
  }

  /** The composition with {@code at[inner[i]]} at place i. */
  public Permutation after(int[] inner) {
    int[] composed = new int[inner.length];
    for (int i = 0; i < inner.length; i++) {
      composed[i] = at[inner[i]];
    }
    return new Permutation(composed);
  }
}
