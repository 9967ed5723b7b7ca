package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A box in units that suit it. A box whose lengths are ordinary numbers keeps its own. The
 * intervals of any other have lengths from 1 to 2 in these units, so that one norm measures the
 * errors of all coordinates however flat or small the box is. The units are powers of two: changing
 * them rounds nothing, but for numbers below 2⁻¹⁰²² of a unit.
 *
 * <p>Of a domain with infinite ends it is the box whose walls stand at a large distance there. The
 * units do not depend on that distance. Immutable.
 */
final class ScaledBox {

  /** Lengths from 2⁻²⁰ to 2²⁰ are ordinary: one norm measures them well enough. */
  private static final int ORDINARY_MAGNITUDE = 20;

  private final Box domain;
  private final double scale;
  private final double reach;
  private final Box box;

  /** The unit of input i is 2^exponents[i]. */
  private final int[] exponents;

  private final double[] low;
  private final double[] high;
  private final double finest;

  /** The walls that move with {@link #reach}. */
  private final long receding;

  /** A bounded box. */
  ScaledBox(Box box) {
    this(box, 0, 0, 0);
  }

  /**
   * A domain.
   *
   * @param scale how far from 0 things are where the domain has infinite ends
   * @param reach where the walls stand there: at ∓{@code reach}
   */
  ScaledBox(Box domain, double scale, double reach) {
    this(domain, scale, reach, domain.infiniteWalls());
  }

  private ScaledBox(Box domain, double scale, double reach, long receding) {
    this.domain = domain;
    this.scale = scale;
    this.reach = reach;
    this.receding = receding;
    box = domain.truncatedAt(reach);
    int d = box.dimension();
    exponents = new int[d];
    low = new double[d];
    high = new double[d];
    Box measure = domain.truncatedAt(scale);
    if (!isOrdinary(measure)) {
      Arrays.setAll(exponents, axis -> magnitude(measure, axis));
    }
    finest = IntStream.range(0, d).mapToDouble(axis -> largest(measure, axis)).max().orElseThrow();
    for (int axis = 0; axis < d; axis++) {
      low[axis] = scaled(axis, box.low(axis));
      high[axis] = scaled(axis, box.high(axis));
    }
  }

  private double largest(Box measure, int axis) {
    return scaled(axis, Math.max(Math.abs(measure.low(axis)), Math.abs(measure.high(axis))));
  }

  private static int magnitude(Box box, int axis) {
    return Dyadic.magnitude(box.high(axis) - box.low(axis));
  }

  private static boolean isOrdinary(Box box) {
    return IntStream.range(0, box.dimension())
        .allMatch(axis -> Math.abs(magnitude(box, axis)) <= ORDINARY_MAGNITUDE);
  }

  /** The domain that was asked for, in the units of the inputs. */
  Box domain() {
    return domain;
  }

  /** The box of the same domain and scale whose walls stand elsewhere where it is infinite. */
  ScaledBox reaching(double distance) {
    return new ScaledBox(domain, scale, distance);
  }

  /** A bounded box all of whose walls recede, each by as much as {@link #reach}, which is 0. */
  ScaledBox growing() {
    return new ScaledBox(domain, scale, 0, (1L << (2 * low.length)) - 1);
  }

  /** Where the walls stand at infinite ends. */
  double reach() {
    return reach;
  }

  /**
   * The size of coordinates, in these units, that errors are compared with: the largest coordinate
   * of a bounded box. Where the domain is infinite, what is that far from 0 or nearer.
   */
  double finest() {
    return finest;
  }

  /** The box in the units of the inputs; it ends at {@link #reach} where the domain does not. */
  Box box() {
    return box;
  }

  int dimension() {
    return low.length;
  }

  double low(int axis) {
    return low[axis];
  }

  double high(int axis) {
    return high[axis];
  }

  /** Where a wall stands, numbered 2i for the low and 2i + 1 for the high one of input i. */
  double position(int wall) {
    return (wall & 1) == 0 ? low[wall >> 1] : high[wall >> 1];
  }

  /** How far a wall moves when {@link #reach} grows by 1: not at all but where it recedes. */
  double velocity(int wall) {
    return isReceding(wall) ? scaled(wall >> 1, outward(wall)) : 0;
  }

  /** Where a wall would stand for a {@link #reach} of 0. */
  double start(int wall) {
    return position(wall) - velocity(wall) * reach;
  }

  /** {@link #position} in the units of the inputs. */
  double unscaledPosition(int wall) {
    return (wall & 1) == 0 ? box.low(wall >> 1) : box.high(wall >> 1);
  }

  /** {@link #velocity} in the units of the inputs. */
  double unscaledVelocity(int wall) {
    return isReceding(wall) ? outward(wall) : 0;
  }

  /** {@link #start} in the units of the inputs. */
  double unscaledStart(int wall) {
    return unscaledPosition(wall) - unscaledVelocity(wall) * reach;
  }

  /** Whether a wall moves with {@link #reach}: those at infinite ends do. */
  boolean isReceding(int wall) {
    return (receding >>> wall & 1) != 0;
  }

  /** The walls that move with {@link #reach}, a bit each. */
  long receding() {
    return receding;
  }

  private static double outward(int wall) {
    return (wall & 1) == 0 ? -1 : 1;
  }

  /** The exponents of the units, powers of two. */
  int[] exponents() {
    return exponents.clone();
  }

  /** A coordinate in these units. */
  double scaled(int axis, double x) {
    return Math.scalb(x, -exponents[axis]);
  }

  /** A point in these units. */
  double[] scaled(double[] point) {
    double[] scaled = new double[point.length];
    for (int axis = 0; axis < point.length; axis++) {
      scaled[axis] = scaled(axis, point[axis]);
    }
    return scaled;
  }

  /** A bound, in these units, of the distances along the axes to numbers that round to a point. */
  double rounding(double[] point) {
    double largest = 0;
    for (int axis = 0; axis < point.length; axis++) {
      largest = Math.max(largest, scaled(axis, Math.ulp(point[axis])));
    }
    return largest;
  }

  /** A coordinate, given in these units, in those of the inputs; it is in the interval. */
  double unscaled(int axis, double x) {
    if (x <= low[axis]) {
      return box.low(axis);
    }
    return x >= high[axis] ? box.high(axis) : box.clamp(axis, Math.scalb(x, exponents[axis]));
  }

  /** Moves points in these units, {@code n × d} numbers, to those of the inputs. */
  double[] unscaled(double[] points) {
    double[] result = new double[points.length];
    Arrays.parallelSetAll(result, i -> unscaled(i % low.length, points[i]));
    return result;
  }

  /** The value of interval {@code axis}, in these units, that is nearest to x. */
  double clamp(int axis, double x) {
    return Math.min(Math.max(x, low[axis]), high[axis]);
  }

  /** The exponent of the unit of volume, a power of two. */
  int volumeExponent() {
    return Arrays.stream(exponents).sum();
  }

  /**
   * The largest share of an interval that neighbouring doubles are apart in it: how finely points
   * can be told from one another.
   */
  double resolution() {
    double largest = 0;
    for (int axis = 0; axis < low.length; axis++) {
      double ulp = Math.ulp(Math.max(Math.abs(low[axis]), Math.abs(high[axis])));
      largest = Math.max(largest, ulp / (high[axis] - low[axis]));
    }
    return largest;
  }

  /** Whether all inputs have the same unit. */
  boolean hasOneUnit() {
    return Arrays.stream(exponents).distinct().count() == 1;
  }
}
