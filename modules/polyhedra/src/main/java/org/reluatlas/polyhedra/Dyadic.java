package org.reluatlas.polyhedra;

import java.math.BigInteger;

/** Doubles as integers over a common power of two. Every finite double is m · 2^e exactly. */
final class Dyadic {

  private static final int MANTISSA_BITS = 52;

  private Dyadic() {}

  /** The exponent e of the odd-or-zero m with value = m · 2^e; 0 for 0. */
  static int exponent(double value) {
    if (value == 0) {
      return 0;
    }
    long mantissa = mantissa(value);
    return rawExponent(value) + Long.numberOfTrailingZeros(mantissa);
  }

  /** The exponent e with 2^e ≤ |value| &lt; 2^(e+1); of 0 that of the smallest double. */
  static int magnitude(double value) {
    return Math.abs(value) < Double.MIN_NORMAL
        ? Math.getExponent(Math.max(Double.MIN_VALUE, Math.abs(value)) * 0x1p52) - MANTISSA_BITS
        : Math.getExponent(value);
  }

  /** The integer value · 2^shift, for a shift of at least −{@link #exponent}. */
  static BigInteger scaled(double value, int shift) {
    if (value == 0) {
      return BigInteger.ZERO;
    }
    BigInteger mantissa = BigInteger.valueOf(value < 0 ? -mantissa(value) : mantissa(value));
    return mantissa.shiftLeft(rawExponent(value) + shift);
  }

  private static int rawExponent(double value) {
    return Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - MANTISSA_BITS;
  }

  private static long mantissa(double value) {
    long bits = Double.doubleToRawLongBits(value);
    long fraction = bits & ((1L << MANTISSA_BITS) - 1);
    boolean subnormal = Math.getExponent(value) < Double.MIN_EXPONENT;
    return subnormal ? fraction : fraction | 1L << MANTISSA_BITS;
  }

  /** numerator / denominator · 2^exponent to within one unit in the last place. */
  static double quotient(BigInteger numerator, BigInteger denominator, int exponent) {
    if (numerator.signum() == 0) {
      return 0;
    }
    int shift = 66 - numerator.bitLength() + denominator.bitLength();
    BigInteger quotient =
        shift >= 0
            ? numerator.shiftLeft(shift).divide(denominator)
            : numerator.divide(denominator.shiftLeft(-shift));
    return Math.scalb(quotient.doubleValue(), exponent - shift);
  }
}
