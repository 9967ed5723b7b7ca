package org.reluatlas.polyhedra.tiles;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** A box that is a part of a domain. Its walls inside the domain are cuts. Immutable. */
public final class Tile {

  private final Box domain;
  private final Box box;

  /**
   * A part of a domain.
   *
   * @throws IllegalArgumentException when it is not inside the domain
   */
  public Tile(Box domain, Box box) {
    for (int axis = 0; axis < domain.dimension(); axis++) {
      if (box.low(axis) < domain.low(axis) || box.high(axis) > domain.high(axis)) {
        throw new IllegalArgumentException("the tile " + box + " is not inside " + domain);
      }
    }
    this.domain = domain;
    this.box = box;
  }

  /**
   * Cuts a bounded domain into tiles of equal volume but for rounding: it is halved, or parted as
   * evenly as the number allows, where it is longest in units of the domain, and so are its parts.
   *
   * @param count how many, 1 or more
   * @throws ExplainedException when there is less than one, the domain is unbounded, or double
   *     precision has no place for a cut
   */
  public static List<Tile> of(Box domain, int count) {
    if (count < 1) {
      throw ExplainedException.ofInput("a domain is cut into 1 tile or more, not %d", count);
    }
    if (!domain.isBounded()) {
      throw ExplainedException.ofInput(
          "the domain %s has infinite ends, and so it cannot be cut into tiles; choose another (%s)",
          domain, Setting.BOX);
    }
    List<Tile> tiles = new ArrayList<>();
    new Tile(domain, domain).part(count, tiles);
    return tiles;
  }

  private void part(int count, List<Tile> tiles) {
    if (count == 1) {
      tiles.add(this);
      return;
    }
    int axis = longestAxis();
    int below = count / 2;
    double low = box.low(axis);
    double high = box.high(axis);
    double cut = low + (high - low) * (below / (double) count);
    if (!(low < cut && cut < high)) {
      throw ExplainedException.ofInput(
          "the domain %s is too narrow for so many tiles: no number of double precision is between"
              + " %s and %s; choose fewer, or make it wider (%s)",
          domain, low, high, Setting.BOX);
    }
    new Tile(domain, with(axis, low, cut)).part(below, tiles);
    new Tile(domain, with(axis, cut, high)).part(count - below, tiles);
  }

  private int longestAxis() {
    int longest = 0;
    for (int axis = 1; axis < box.dimension(); axis++) {
      longest = share(axis) > share(longest) ? axis : longest;
    }
    return longest;
  }

  private double share(int axis) {
    return (box.high(axis) - box.low(axis)) / (domain.high(axis) - domain.low(axis));
  }

  private Box with(int changed, double from, double to) {
    double[] low = new double[box.dimension()];
    double[] high = new double[box.dimension()];
    for (int axis = 0; axis < low.length; axis++) {
      low[axis] = axis == changed ? from : box.low(axis);
      high[axis] = axis == changed ? to : box.high(axis);
    }
    return Box.of(low, high);
  }

  /** The tile itself. */
  public Box box() {
    return box;
  }

  /** The walls of the tile that are cuts: bit 2i the low one of input i, bit 2i + 1 the high. */
  long cuts() {
    long cuts = 0;
    for (int axis = 0; axis < box.dimension(); axis++) {
      cuts |= box.low(axis) > domain.low(axis) ? 1L << (2 * axis) : 0;
      cuts |= box.high(axis) < domain.high(axis) ? 1L << (2 * axis + 1) : 0;
    }
    return cuts;
  }
}
