package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A box in units that suit it. A box whose lengths are ordinary numbers keeps its own. The
 * intervals of any other have lengths from 1 to 2 in these units, so that one norm measures the
 * errors of all coordinates however flat or small the box is. The units are powers of two: changing
 * them rounds nothing, but for numbers below 2⁻¹⁰²² of a unit. Immutable.
 */
final class ScaledBox {

  /** Lengths from 2⁻²⁰ to 2²⁰ are ordinary: one norm measures them well enough. */
  private static final int ORDINARY_MAGNITUDE = 20;

  private final Box box;

  /** The unit of input i is 2^exponents[i]. */
  private final int[] exponents;

  private final double[] low;
  private final double[] high;

  ScaledBox(Box box) {
    this.box = box;
    int d = box.dimension();
    exponents = new int[d];
    low = new double[d];
    high = new double[d];
    if (!isOrdinary(box)) {
      Arrays.setAll(exponents, axis -> magnitude(box, axis));
    }
    for (int axis = 0; axis < d; axis++) {
      low[axis] = scaled(axis, box.low(axis));
      high[axis] = scaled(axis, box.high(axis));
    }
  }

  private static int magnitude(Box box, int axis) {
    return Dyadic.magnitude(box.high(axis) - box.low(axis));
  }

  private static boolean isOrdinary(Box box) {
    return IntStream.range(0, box.dimension())
        .allMatch(axis -> Math.abs(magnitude(box, axis)) <= ORDINARY_MAGNITUDE);
  }

  /** The box in the units of the inputs. */
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

  /** The exponents of the units, powers of two. */
  int[] exponents() {
    return exponents.clone();
  }

  /** A coordinate in these units. */
  double scaled(int axis, double x) {
    return Math.scalb(x, -exponents[axis]);
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
    Arrays.setAll(result, i -> unscaled(i % low.length, points[i]));
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
