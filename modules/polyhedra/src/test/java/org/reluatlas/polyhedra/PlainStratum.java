package org.reluatlas.polyhedra;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A non-empty set of points of a box on which walls and some neurons have given signs: a relatively
 * open convex polyhedron, known by the functions that are positive on it, a basis of its directions
 * and one point inside.
 *
 * <p>Points and affine functions are integer vectors with one entry more than the dimension: (x·w,
 * w) with w &gt; 0 and (coefficients, constant), both up to positive multiples.
 */
final class PlainStratum {

  private final BigInteger[] point;
  private final List<BigInteger[]> directions;
  private final List<BigInteger[]> positive;

  /** The inputs of the layer to come, as affine functions on the stratum. */
  private final BigDecimal[][] inputs;

  /** Bit i where function i is positive, and where it is negative. */
  final long plus;

  final long minus;

  PlainStratum(
      BigInteger[] point,
      List<BigInteger[]> directions,
      List<BigInteger[]> positive,
      BigDecimal[][] inputs,
      long plus,
      long minus) {
    this.point = point;
    this.directions = directions;
    this.positive = positive;
    this.inputs = inputs;
    this.plus = plus;
    this.minus = minus;
  }

  int dimension() {
    return directions.size();
  }

  BigInteger[] point() {
    return point;
  }

  BigDecimal[][] inputs() {
    return inputs;
  }

  PlainStratum withInputs(BigDecimal[][] forms) {
    return new PlainStratum(point, directions, positive, forms, plus, minus);
  }

  /** Whether the closure of {@code other} contains this: signs agree or are 0 here. */
  boolean isFaceOf(PlainStratum other) {
    return (plus & ~other.plus) == 0 && (minus & ~other.minus) == 0;
  }

  /** The non-empty parts on which the function is positive, 0 and negative. */
  List<PlainStratum> cutBy(BigInteger[] form, int bit) {
    int sign = IntegerVectors.dot(form, point).signum();
    List<PlainStratum> parts = new ArrayList<>();
    if (isConstant(form)) {
      parts.add(sign == 0 ? onZero(point, directions) : side(point, form, sign, bit));
    } else if (sign == 0) {
      parts.add(onZero(point, directionsOnZero(form)));
      addSideFromZero(form, 1, bit, parts);
      addSideFromZero(form, -1, bit, parts);
    } else {
      parts.add(side(point, form, sign, bit));
      addOtherSide(form, sign, bit, parts);
    }
    return parts;
  }

  private boolean isConstant(BigInteger[] form) {
    return directions.stream().allMatch(b -> IntegerVectors.dot(form, b).signum() == 0);
  }

  /** The point is on the zero set: looks for one beside it. */
  private void addSideFromZero(BigInteger[] form, int sign, int bit, List<PlainStratum> parts) {
    BigInteger[] far = climb(times(form, sign));
    if (IntegerVectors.dot(form, far).signum() == sign) {
      parts.add(side(between(point, far), form, sign, bit));
    }
  }

  /** The point is where the function has the sign: looks for one where it has the other. */
  private void addOtherSide(BigInteger[] form, int sign, int bit, List<PlainStratum> parts) {
    BigInteger[] far = climb(times(form, -sign));
    BigInteger there = IntegerVectors.dot(form, far);
    if (there.signum() == -sign) {
      BigInteger here = IntegerVectors.dot(form, point);
      BigInteger[] zero = IntegerVectors.combine(there.abs(), point, here.abs(), far);
      parts.add(onZero(zero, directionsOnZero(form)));
      parts.add(side(between(zero, far), form, -sign, bit));
    }
  }

  private static BigInteger[] between(BigInteger[] inside, BigInteger[] inClosure) {
    return IntegerVectors.combine(BigInteger.ONE, inside, BigInteger.ONE, inClosure);
  }

  private static BigInteger[] times(BigInteger[] form, int sign) {
    return sign > 0 ? form : IntegerVectors.negated(form);
  }

  private PlainStratum onZero(BigInteger[] at, List<BigInteger[]> basis) {
    return new PlainStratum(at, basis, positive, inputs, plus, minus);
  }

  private PlainStratum side(BigInteger[] at, BigInteger[] form, int sign, int bit) {
    List<BigInteger[]> more = new ArrayList<>(positive);
    more.add(times(form, sign));
    long mask = 1L << bit;
    return new PlainStratum(
        at,
        directions,
        more,
        inputs,
        sign > 0 ? plus | mask : plus,
        sign < 0 ? minus | mask : minus);
  }

  /** A basis of the directions along which the function does not change. */
  private List<BigInteger[]> directionsOnZero(BigInteger[] form) {
    List<BigInteger[]> basis = new ArrayList<>(directions);
    int pivot = 0;
    while (IntegerVectors.dot(form, basis.get(pivot)).signum() == 0) {
      pivot++;
    }
    BigInteger[] across = basis.remove(pivot);
    BigInteger slope = IntegerVectors.dot(form, across);
    basis.replaceAll(
        b -> IntegerVectors.combine(slope, b, IntegerVectors.dot(form, b).negate(), across));
    return basis;
  }

  /** A point of the closure where the function is positive, or where it is largest. */
  private BigInteger[] climb(BigInteger[] form) {
    List<BigInteger[]> constraints = new ArrayList<>();
    for (BigInteger[] f : positive) {
      if (!isConstant(f)) {
        constraints.add(along(f));
      }
    }
    BigInteger[] y = PlainSimplex.climb(constraints, along(form));
    int last = directions.size();
    BigInteger[] far = IntegerVectors.sum(y[last], point, BigInteger.ZERO, point);
    for (int j = 0; j < last; j++) {
      far = IntegerVectors.sum(BigInteger.ONE, far, y[j], directions.get(j));
    }
    return far;
  }

  /** The function in terms of the directions, from the point. */
  private BigInteger[] along(BigInteger[] form) {
    BigInteger[] row = new BigInteger[directions.size() + 1];
    for (int j = 0; j < directions.size(); j++) {
      row[j] = IntegerVectors.dot(form, directions.get(j));
    }
    row[directions.size()] = IntegerVectors.dot(form, point);
    return row;
  }
}
