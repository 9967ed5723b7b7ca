package org.reluatlas.polyhedra;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Vectors of big integers, for computations that may be slow but must be exact and plain. */
final class IntegerVectors {

  private IntegerVectors() {}

  static BigInteger dot(BigInteger[] x, BigInteger[] y) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < x.length; i++) {
      sum = sum.add(x[i].multiply(y[i]));
    }
    return sum;
  }

  /** a x + b y. */
  static BigInteger[] sum(BigInteger a, BigInteger[] x, BigInteger b, BigInteger[] y) {
    BigInteger[] sum = new BigInteger[x.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a.multiply(x[i]).add(b.multiply(y[i]));
    }
    return sum;
  }

  /** a x + b y, divided by the greatest common divisor of its entries. */
  static BigInteger[] combine(BigInteger a, BigInteger[] x, BigInteger b, BigInteger[] y) {
    return primitive(sum(a, x, b, y));
  }

  static BigInteger[] negated(BigInteger[] x) {
    BigInteger[] result = new BigInteger[x.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = x[i].negate();
    }
    return result;
  }

  /** The positive multiple of x that has integer entries without a common divisor. */
  static BigInteger[] integral(BigDecimal[] x) {
    int scale = 0;
    for (BigDecimal entry : x) {
      scale = Math.max(scale, entry.scale());
    }
    BigInteger[] result = new BigInteger[x.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = x[i].movePointRight(scale).toBigIntegerExact();
    }
    return primitive(result);
  }

  private static BigInteger[] primitive(BigInteger[] x) {
    BigInteger divisor = BigInteger.ZERO;
    for (BigInteger entry : x) {
      divisor = divisor.gcd(entry);
    }
    for (int i = 0; i < x.length && divisor.signum() != 0; i++) {
      x[i] = x[i].divide(divisor);
    }
    return x;
  }
}
