package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A point with rational coordinates: numerators over one positive denominator. */
final class ExactPoint {

  private final BigInteger[] numerators;
  private final BigInteger denominator;

  private ExactPoint(BigInteger[] numerators, BigInteger denominator) {
    this.numerators = numerators;
    this.denominator = denominator;
  }

  /** The point with exactly these doubles as coordinates, in units of the given powers of two. */
  static ExactPoint of(double[] x, int[] units) {
    int shift = 0;
    for (int i = 0; i < x.length; i++) {
      shift = Math.max(shift, units[i] - Dyadic.exponent(x[i]));
    }
    BigInteger[] numerators = new BigInteger[x.length];
    for (int i = 0; i < x.length; i++) {
      numerators[i] = Dyadic.scaled(x[i], shift - units[i]);
    }
    return new ExactPoint(numerators, BigInteger.ONE.shiftLeft(shift));
  }

  /** The mean of some points, at least one. */
  static ExactPoint mean(List<ExactPoint> points) {
    ExactPoint sum = points.get(0);
    for (ExactPoint point : points.subList(1, points.size())) {
      BigInteger[] numerators = new BigInteger[sum.numerators.length];
      for (int i = 0; i < numerators.length; i++) {
        numerators[i] =
            sum.numerators[i]
                .multiply(point.denominator)
                .add(point.numerators[i].multiply(sum.denominator));
      }
      sum = reduced(numerators, sum.denominator.multiply(point.denominator));
    }
    BigInteger count = BigInteger.valueOf(points.size());
    return new ExactPoint(sum.numerators, sum.denominator.multiply(count));
  }

  private static ExactPoint reduced(BigInteger[] numerators, BigInteger denominator) {
    BigInteger gcd = denominator;
    for (BigInteger numerator : numerators) {
      gcd = gcd.gcd(numerator);
    }
    BigInteger divisor = denominator.signum() < 0 ? gcd.negate() : gcd;
    BigInteger[] lowest = new BigInteger[numerators.length];
    for (int i = 0; i < lowest.length; i++) {
      lowest[i] = numerators[i].divide(divisor);
    }
    return new ExactPoint(lowest, denominator.divide(divisor));
  }

  /** Coordinate {@code axis} as a double. */
  double coordinate(int axis) {
    return Dyadic.quotient(numerators[axis], denominator, 0);
  }

  BigInteger denominator() {
    return denominator;
  }

  /** The affine form with these coefficients and, last, constant, times the denominator. */
  BigInteger evaluate(BigInteger[] form) {
    BigInteger sum = form[numerators.length].multiply(denominator);
    for (int i = 0; i < numerators.length; i++) {
      sum = sum.add(form[i].multiply(numerators[i]));
    }
    return sum;
  }

  /** An affine form without its constant. */
  static BigInteger[] linearPart(BigInteger[] form) {
    BigInteger[] linear = form.clone();
    linear[form.length - 1] = BigInteger.ZERO;
    return linear;
  }

  /**
   * Finds the common zero of affine forms, by elimination in integers: forms are added until they
   * determine a point, those that depend on earlier ones change nothing.
   */
  static final class Solver {

    private final int dimension;
    private final List<BigInteger[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Solver(int dimension) {
      this.dimension = dimension;
    }

    boolean isDetermined() {
      return rows.size() == dimension;
    }

    void add(BigInteger[] form) {
      BigInteger[] row = form.clone();
      for (int i = 0; i < rows.size(); i++) {
        eliminate(row, rows.get(i), pivots.get(i));
      }
      int pivot = 0;
      while (pivot < dimension && row[pivot].signum() == 0) {
        pivot++;
      }
      if (pivot == dimension) {
        return;
      }
      for (BigInteger[] earlier : rows) {
        eliminate(earlier, row, pivot);
      }
      rows.add(row);
      pivots.add(pivot);
    }

    private static void eliminate(BigInteger[] row, BigInteger[] by, int pivot) {
      BigInteger factor = row[pivot];
      if (factor.signum() == 0) {
        return;
      }
      BigInteger content = BigInteger.ZERO;
      for (int c = 0; c < row.length; c++) {
        row[c] = row[c].multiply(by[pivot]).subtract(by[c].multiply(factor));
        content = content.gcd(row[c]);
      }
      for (int c = 0; c < row.length && content.signum() != 0; c++) {
        row[c] = row[c].divide(content);
      }
    }

    ExactPoint solve() {
      BigInteger denominator = BigInteger.ONE;
      for (int i = 0; i < dimension; i++) {
        BigInteger pivot = rows.get(i)[pivots.get(i)];
        denominator = denominator.divide(denominator.gcd(pivot)).multiply(pivot).abs();
      }
      BigInteger[] numerators = new BigInteger[dimension];
      for (int i = 0; i < dimension; i++) {
        BigInteger[] row = rows.get(i);
        numerators[pivots.get(i)] =
            row[dimension].negate().multiply(denominator.divide(row[pivots.get(i)]));
      }
      return reduced(numerators, denominator);
    }
  }
}
