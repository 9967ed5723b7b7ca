package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * An axis-parallel box, one closed interval of positive length per input, whose ends may be
 * infinite. Immutable.
 */
public final class Box {

  private static final double SMALLEST_VOLUME = 1e-200;

  /** An interval of fewer steps from one double to the next cannot be drawn. */
  private static final double FEWEST_STEPS = 1 << 20;

  private final double[] low;
  private final double[] high;

  private Box(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  /**
   * The box of the intervals {@code [low[i], high[i]]}.
   *
   * @throws IllegalArgumentException when an interval is empty, a point or no interval of numbers
   */
  public static Box of(double[] low, double[] high) {
    if (low.length != high.length || low.length == 0) {
      throw new IllegalArgumentException(
          "a box needs as many lower as upper ends, not " + low.length + " and " + high.length);
    }
    for (int i = 0; i < low.length; i++) {
      String problem = problem(low[i], high[i]);
      if (problem != null) {
        throw new IllegalArgumentException(
            "interval " + (i + 1) + " of the box " + problem + ": " + low[i] + " to " + high[i]);
      }
    }
    return new Box(low.clone(), high.clone());
  }

  /** What is wrong with an interval of positive length, or null. */
  static String problem(double low, double high) {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return "has an end that is no number";
    }
    if (!(low < high)) {
      return "is empty";
    }
    boolean isFinite = Double.isFinite(low) && Double.isFinite(high);
    return isFinite && Double.isInfinite(high - low) ? "is too wide for double precision" : null;
  }

  /** The whole space of so many inputs. */
  public static Box wholeSpace(int dimension) {
    return cube(dimension, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** The cube [low, high]^dimension. */
  public static Box cube(int dimension, double low, double high) {
    double[] lows = new double[dimension];
    double[] highs = new double[dimension];
    Arrays.fill(lows, low);
    Arrays.fill(highs, high);
    return of(lows, highs);
  }

  /**
   * Reads a box such as {@code "-1.5,1.5;0,20"}: intervals divided by semicolons.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public static Box parse(String text) {
    Intervals intervals = Intervals.parse(text);
    if (intervals.isAll()) {
      throw new IllegalArgumentException("a box needs an interval for each input here, not all");
    }
    return intervals.box();
  }

  /**
   * The bounding box of the points, each interval widened on both sides by {@code margin} times its
   * length, or by {@code margin} (at least 1e-3) where all points agree in a coordinate.
   *
   * @param margin 0 or more
   * @throws IllegalArgumentException when there are no points
   */
  public static Box around(LabeledPoints points, double margin) {
    if (points.size() == 0) {
      throw new IllegalArgumentException("no points to put a box around");
    }
    double[] low = points.point(0);
    double[] high = points.point(0);
    for (int i = 1; i < points.size(); i++) {
      for (int axis = 0; axis < low.length; axis++) {
        low[axis] = Math.min(low[axis], points.coordinate(i, axis));
        high[axis] = Math.max(high[axis], points.coordinate(i, axis));
      }
    }
    for (int axis = 0; axis < low.length; axis++) {
      double length = high[axis] - low[axis];
      double widening =
          length > 0 ? margin * length : Math.max(margin, 1e-3) * Math.max(1, Math.abs(low[axis]));
      low[axis] -= widening;
      high[axis] += widening;
    }
    return of(low, high);
  }

  /** Whether no end is infinite. */
  public boolean isBounded() {
    return infiniteWalls() == 0;
  }

  /** The walls at infinity: bit 2i for the lower end of interval i, 2i + 1 for its upper one. */
  long infiniteWalls() {
    long walls = 0;
    for (int axis = 0; axis < low.length; axis++) {
      walls |= Double.isInfinite(low[axis]) ? 1L << (2 * axis) : 0;
      walls |= Double.isInfinite(high[axis]) ? 1L << (2 * axis + 1) : 0;
    }
    return walls;
  }

  /** The bounded box that has its ends at ∓{@code reach} where those of this one are infinite. */
  Box truncatedAt(double reach) {
    return of(
        Arrays.stream(low).map(x -> Double.isInfinite(x) ? -reach : x).toArray(),
        Arrays.stream(high).map(x -> Double.isInfinite(x) ? reach : x).toArray());
  }

  /**
   * The part of this bounded box in another one; where they do not meet, an interval of the same
   * length at the end of the other.
   */
  public Box within(Box other) {
    double[] from = low.clone();
    double[] to = high.clone();
    for (int axis = 0; axis < from.length; axis++) {
      from[axis] = other.clamp(axis, low[axis]);
      to[axis] = other.clamp(axis, high[axis]);
      if (from[axis] == to[axis]) {
        double length = high[axis] - low[axis];
        from[axis] = other.clamp(axis, from[axis] - length);
        to[axis] = other.clamp(axis, to[axis] + length);
      }
    }
    return of(from, to);
  }

  /** The number of inputs. */
  public int dimension() {
    return low.length;
  }

  /** The lower end of interval {@code axis}. */
  public double low(int axis) {
    return low[axis];
  }

  /** The upper end of interval {@code axis}. */
  public double high(int axis) {
    return high[axis];
  }

  /** The value of interval {@code axis} that is nearest to x. */
  double clamp(int axis, double x) {
    return Math.min(Math.max(x, low[axis]), high[axis]);
  }

  /** Whether the closed box contains x. */
  public boolean contains(double[] x) {
    for (int i = 0; i < low.length; i++) {
      if (!(low[i] <= x[i] && x[i] <= high[i])) {
        return false;
      }
    }
    return true;
  }

  /** The product of the lengths; infinite of a box that {@link #isBounded} not. */
  public double volume() {
    double volume = 1;
    for (int i = 0; i < low.length; i++) {
      volume *= high[i] - low[i];
    }
    return volume;
  }

  /**
   * Whether the volume is well within the range of doubles. If not, lengths are infinite, or so
   * large or so small that volumes of parts of the box overflow or vanish.
   */
  public boolean hasVolume() {
    double volume = volume();
    return volume >= SMALLEST_VOLUME && volume <= 1 / SMALLEST_VOLUME;
  }

  /**
   * Refuses a box that double precision cannot draw. Decompositions of it are exact all the same,
   * but volumes and positions are not to be relied on.
   *
   * @throws ExplainedException when the volume is too large or too small for a double, or hardly
   *     any doubles are in an interval
   */
  public void requireDrawable() {
    if (isBounded() && !hasVolume()) {
      throw ExplainedException.ofInput(
          volume() > 1
              ? "the domain %s is too large: its volume is beyond double precision;"
                  + " make it smaller (%s)"
              : "the domain %s is too small: its volume vanishes in double precision;"
                  + " make it larger (%s)",
          this,
          Setting.BOX);
    }
    for (int axis = 0; axis < low.length; axis++) {
      double spacing = Math.ulp(Math.max(Math.abs(low[axis]), Math.abs(high[axis])));
      if (spacing < Double.POSITIVE_INFINITY && (high[axis] - low[axis]) / spacing < FEWEST_STEPS) {
        throw ExplainedException.ofInput(
            "interval %d of the domain %s is too narrow so far from 0: neighbouring numbers of double"
                + " precision are %s apart there; make it wider, or shift the inputs (%s)",
            axis + 1, this, spacing, Setting.BOX);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Box
        && Arrays.equals(low, ((Box) other).low)
        && Arrays.equals(high, ((Box) other).high);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return Intervals.of(this).toString();
  }
}
