package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * A table of cells that several groups have, by names that all groups give them alike.
 *
 * <p>A cell is told by where it was found first, as a place of two ints in one long.
 */
abstract class SharedCells {

  private static final long NONE = -1;

  private final long[] places;
  private final long[] names;
  private final byte[] times;
  private final int mask;

  /** Makes room for so many cells, of which many are the same. */
  SharedCells(long cells) {
    int size = (int) Math.min(1 << 30, Long.highestOneBit(Math.max(4, cells)) * 2);
    places = new long[size];
    Arrays.fill(places, NONE);
    names = new long[size];
    times = new byte[size];
    mask = size - 1;
  }

  /** A cell of a group as a place. */
  static long place(int group, int cell) {
    return (long) group << 32 | cell;
  }

  static int group(long place) {
    return (int) (place >>> 32);
  }

  static int cell(long place) {
    return (int) place;
  }

  /** The name of a cell. */
  abstract long name(int group, int cell);

  /** Whether two cells of one name are the same. */
  abstract boolean isSame(int group, int cell, int otherGroup, int otherCell);

  /** The names of some cells of a group. */
  long[] names(int group, int[] cells) {
    long[] of = new long[cells.length];
    Arrays.setAll(of, i -> name(group, cells[i]));
    return of;
  }

  /** The place of the same cell in the group that had it first, this one if it is new. */
  long find(int group, int cell, long name) {
    int slot = (int) (mix(name) >>> 32) & mask;
    while (places[slot] != NONE
        && !(names[slot] == name && isSame(group(places[slot]), cell(places[slot]), group, cell))) {
      slot = (slot + 1) & mask;
    }
    if (places[slot] == NONE) {
      places[slot] = place(group, cell);
      names[slot] = name;
    }
    times[slot] = (byte) Math.min(2, times[slot] + 1);
    return places[slot];
  }

  /**
   * Makes sure that each cell was found in several groups.
   *
   * @throws CertificateException when one was found in one only
   */
  void requireAllShared() {
    for (int slot = 0; slot < places.length; slot++) {
      if (times[slot] == 1) {
        throw new CertificateException(
            String.format(
                "groups of cells have cut a face that they share in two ways:"
                    + " cell %d of group %d is in no other",
                cell(places[slot]), group(places[slot])));
      }
    }
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mix(long bits) {
    long z = bits + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
