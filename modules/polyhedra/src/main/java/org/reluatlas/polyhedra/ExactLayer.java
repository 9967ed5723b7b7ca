package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.Rational;

/**
 * A scaled layer in integers: W and b are these over 2^{@link #shift} · {@link #divisor}, and the
 * slopes of its units are integers over 2^{@link #slopeShift}.
 */
final class ExactLayer {

  final int shift;
  final BigInteger divisor;
  final int slopeShift;

  /** The columns of the weights of each row that are not 0, ascending. */
  final int[][] columns;

  final BigInteger[][] weights;
  final BigInteger[] bias;
  private final BigInteger[] left;
  private final BigInteger[] right;

  /**
   * Scales a layer without rounding.
   *
   * @param inputExponents the powers of two by which its inputs are scaled
   * @param exponents those by which its outputs shall be
   */
  ExactLayer(AffineLayer layer, Units units, int[] inputExponents, int[] exponents) {
    int outputs = layer.outputs();
    divisor = layer.isExact() ? BigInteger.ONE : commonDivisor(layer);
    shift = shift(layer, inputExponents, exponents);
    columns = new int[outputs][];
    weights = new BigInteger[outputs][];
    bias = new BigInteger[outputs];
    for (int row = 0; row < outputs; row++) {
      AffineForm form = layer.row(row);
      int scale = shift + exponents[row];
      bias[row] = scaled(form.exactConstant(), scale);
      columns[row] = new int[form.size()];
      weights[row] = new BigInteger[form.size()];
      for (int k = 0; k < form.size(); k++) {
        columns[row][k] = form.column(k);
        weights[row][k] = scaled(form.exactValue(k), scale - inputExponents[form.column(k)]);
      }
    }
    slopeShift = slopeShift(units);
    left = new BigInteger[units.neurons()];
    right = new BigInteger[units.neurons()];
    Arrays.setAll(left, i -> Dyadic.scaled(units.slope(i, false), slopeShift));
    Arrays.setAll(right, i -> Dyadic.scaled(units.slope(i, true), slopeShift));
  }

  private static BigInteger commonDivisor(AffineLayer layer) {
    BigInteger common = BigInteger.ONE;
    for (int row = 0; row < layer.outputs(); row++) {
      for (Rational number : numbers(layer.row(row))) {
        common = common.divide(common.gcd(number.divisor())).multiply(number.divisor());
      }
    }
    return common;
  }

  private static List<Rational> numbers(AffineForm form) {
    List<Rational> numbers = new ArrayList<>();
    numbers.add(form.exactConstant());
    for (int k = 0; k < form.size(); k++) {
      numbers.add(form.exactValue(k));
    }
    return numbers;
  }

  private static int shift(AffineLayer layer, int[] inputExponents, int[] exponents) {
    int shift = 0;
    for (int row = 0; row < layer.outputs(); row++) {
      AffineForm form = layer.row(row);
      shift = Math.max(shift, -exponents[row] - form.exactConstant().exponent());
      for (int k = 0; k < form.size(); k++) {
        int scale = inputExponents[form.column(k)] - exponents[row];
        shift = Math.max(shift, scale - form.exactValue(k).exponent());
      }
    }
    return shift;
  }

  private static int slopeShift(Units units) {
    int shift = 0;
    for (int i = 0; i < units.neurons(); i++) {
      shift = Math.max(shift, -Dyadic.exponent(units.slope(i, false)));
      shift = Math.max(shift, -Dyadic.exponent(units.slope(i, true)));
    }
    return shift;
  }

  private BigInteger scaled(Rational number, int scale) {
    return number
        .numerator()
        .multiply(divisor.divide(number.divisor()))
        .shiftLeft(number.exponent() + scale);
  }

  /** The slope of a unit left or right of its kink, times 2^{@link #slopeShift}. */
  BigInteger slope(int unit, boolean positive) {
    if (unit >= left.length) {
      return BigInteger.ONE.shiftLeft(slopeShift);
    }
    return positive ? right[unit] : left[unit];
  }
}
