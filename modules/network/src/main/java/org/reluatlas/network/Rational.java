package org.reluatlas.network;

import java.math.BigInteger;

/**
 * A rational number, n · 2^e / m with m odd and positive and no common divisor. Every finite double
 * is one with m = 1, so that sums and products of doubles need no division. Immutable.
 */
public final class Rational {

  /** 0. */
  public static final Rational ZERO = new Rational(BigInteger.ZERO, 0, BigInteger.ONE);

  private static final int DOUBLE_BITS = 66;

  private final BigInteger numerator;
  private final int exponent;
  private final BigInteger divisor;

  private Rational(BigInteger numerator, int exponent, BigInteger divisor) {
    this.numerator = numerator;
    this.exponent = exponent;
    this.divisor = divisor;
  }

  private static Rational reduced(BigInteger n, int exponent, BigInteger m) {
    if (n.signum() == 0) {
      return ZERO;
    }
    int twos = n.getLowestSetBit();
    BigInteger odd = n.shiftRight(twos);
    if (m.bitLength() > 1) {
      BigInteger common = odd.gcd(m);
      return new Rational(odd.divide(common), Math.addExact(exponent, twos), m.divide(common));
    }
    return new Rational(odd, Math.addExact(exponent, twos), m);
  }

  /**
   * The number that a double is.
   *
   * @throws IllegalArgumentException when it is not finite
   */
  public static Rational of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " is no rational number");
    }
    if (value == 0) {
      return ZERO;
    }
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >>> 52) & 0x7ff;
    long mantissa = (bits & ((1L << 52) - 1)) | (biased == 0 ? 0 : 1L << 52);
    int exponent = Math.max(biased, 1) - 1075;
    return reduced(BigInteger.valueOf(value < 0 ? -mantissa : mantissa), exponent, BigInteger.ONE);
  }

  /**
   * n / m.
   *
   * @throws ArithmeticException when m is 0
   */
  public static Rational of(BigInteger n, BigInteger m) {
    if (m.signum() == 0) {
      throw new ArithmeticException("division by 0");
    }
    int twos = m.getLowestSetBit();
    BigInteger odd = m.shiftRight(twos).abs();
    return reduced(m.signum() < 0 ? n.negate() : n, -twos, odd);
  }

  /** The odd number n of n · 2^e / m, or 0. */
  public BigInteger numerator() {
    return numerator;
  }

  /** The number e of n · 2^e / m. */
  public int exponent() {
    return exponent;
  }

  /** The odd positive number m of n · 2^e / m. */
  public BigInteger divisor() {
    return divisor;
  }

  /** −1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** This plus another number. */
  public Rational plus(Rational other) {
    if (other.signum() == 0) {
      return this;
    }
    if (signum() == 0) {
      return other;
    }
    int low = Math.min(exponent, other.exponent);
    BigInteger a = numerator.shiftLeft(Math.subtractExact(exponent, low));
    BigInteger b = other.numerator.shiftLeft(Math.subtractExact(other.exponent, low));
    return divisor.equals(other.divisor)
        ? reduced(a.add(b), low, divisor)
        : reduced(
            a.multiply(other.divisor).add(b.multiply(divisor)),
            low,
            divisor.multiply(other.divisor));
  }

  /** This times another number. */
  public Rational times(Rational factor) {
    return reduced(
        numerator.multiply(factor.numerator),
        Math.addExact(exponent, factor.exponent),
        divisor.multiply(factor.divisor));
  }

  /** This times 2^power. */
  public Rational timesPowerOfTwo(int power) {
    return signum() == 0 ? this : new Rational(numerator, Math.addExact(exponent, power), divisor);
  }

  /**
   * 1 over this.
   *
   * @throws ArithmeticException when this is 0
   */
  public Rational reciprocal() {
    if (signum() == 0) {
      throw new ArithmeticException("division by 0");
    }
    BigInteger n = signum() < 0 ? divisor.negate() : divisor;
    return new Rational(n, Math.negateExact(exponent), numerator.abs());
  }

  /** This times −1. */
  public Rational negate() {
    return new Rational(numerator.negate(), exponent, divisor);
  }

  /**
   * The nearest double; for a number other than 0 at least the smallest one, and infinite beyond
   * the range.
   */
  public double toDouble() {
    if (signum() == 0) {
      return 0;
    }
    int shift = DOUBLE_BITS - numerator.bitLength() + divisor.bitLength();
    BigInteger[] parts =
        numerator
            .abs()
            .shiftLeft(Math.max(shift, 0))
            .divideAndRemainder(divisor.shiftLeft(Math.max(-shift, 0)));
    // a last bit that stands for all that follow makes the rounding the right one
    BigInteger quotient = parts[0].shiftLeft(1);
    BigInteger sticky = parts[1].signum() == 0 ? quotient : quotient.setBit(0);
    double value = Math.scalb(sticky.doubleValue(), exponent - shift - 1);
    return Math.copySign(value == 0 ? Double.MIN_VALUE : value, signum());
  }

  /** Whether a double is this number. */
  public boolean isDouble() {
    double value = toDouble();
    return Double.isFinite(value) && of(value).equals(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational
        && numerator.equals(((Rational) other).numerator)
        && exponent == ((Rational) other).exponent
        && divisor.equals(((Rational) other).divisor);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * numerator.hashCode() + exponent) + divisor.hashCode();
  }

  /** n/m in decimal digits, or n. */
  @Override
  public String toString() {
    BigInteger n = exponent > 0 ? numerator.shiftLeft(exponent) : numerator;
    BigInteger m = exponent < 0 ? divisor.shiftLeft(-exponent) : divisor;
    return m.equals(BigInteger.ONE) ? n.toString() : n + "/" + m;
  }
}
