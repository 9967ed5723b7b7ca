package org.reluatlas.spectral;

/** An order of vertices, read both ways. */
final class Permutation {

  /** The vertex at each place, shape (n). */
  final int[] at;

  /** The place of each vertex, shape (n). */
  final int[] place;

  /** Takes an order; the array is kept. */
  Permutation(int[] at) {
    this.at = at;
    place = new int[at.length];
    for (int i = 0; i < at.length; i++) {
      place[at[i]] = i;
    }
  }

  /** This order read in another one: at place i stands {@code at[inner[i]]}. */
  Permutation after(int[] inner) {
    int[] composed = new int[inner.length];
    for (int i = 0; i < inner.length; i++) {
      composed[i] = at[inner[i]];
    }
    return new Permutation(composed);
  }
}
