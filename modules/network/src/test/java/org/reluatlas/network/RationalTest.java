package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Rational numbers against decimals, which hold every double. */
class RationalTest {

  @Property(tries = 2000)
  void doublesComeBack(@ForAll double x) {
    assertEquals(x == 0 ? 0 : x, Rational.of(x).toDouble());
    assertTrue(Rational.of(x).isDouble());
    assertEquals(Rational.of(-x), Rational.of(x).negate());
  }

  @Property(tries = 1000)
  void sumsAndProductsAreThoseOfDecimals(@ForAll float a, @ForAll double b) {
    Rational x = Rational.of(a);
    Rational y = Rational.of(b);
    BigDecimal sum = new BigDecimal(a).add(new BigDecimal(b));
    assertEquals(sum.doubleValue(), x.plus(y).toDouble());
    assertEquals(x.plus(y), y.plus(x));
    assertEquals(Rational.ZERO, x.plus(y).plus(x.negate()).plus(y.negate()));
    BigDecimal product = new BigDecimal(a).multiply(new BigDecimal(b));
    double expected = product.doubleValue();
    boolean underflow = Math.abs(expected) < Double.MIN_NORMAL;
    if (!underflow && !Double.isInfinite(expected)) {
      assertEquals(expected, x.times(y).toDouble());
    }
  }

  @Property(tries = 1000)
  void quotientsAreRoundedToTheNearestDouble(@ForAll int n, @ForAll int m) {
    if (m == 0) {
      assertThrows(
          ArithmeticException.class, () -> Rational.of(BigInteger.valueOf(n), BigInteger.ZERO));
      return;
    }
    Rational quotient = Rational.of(BigInteger.valueOf(n), BigInteger.valueOf(m));
    assertEquals((double) n / m == 0 ? 0 : (double) n / m, quotient.toDouble());
    assertEquals(Rational.of(n), quotient.times(Rational.of(m)));
    if (n != 0) {
      assertEquals(Rational.of(1), quotient.times(quotient.reciprocal()));
    }
  }

  @Test
  void aNinthIsNoDouble() {
    Rational ninth = Rational.of(BigInteger.ONE, BigInteger.valueOf(9));
    assertFalse(ninth.isDouble());
    assertEquals(1.0 / 9, ninth.toDouble());
    assertEquals("1/9", ninth.toString());
    assertEquals(Rational.of(1), ninth.times(Rational.of(9)));
    assertEquals("-3/8", Rational.of(-0.375).toString());
    assertEquals(Rational.of(0.25), Rational.of(1).timesPowerOfTwo(-2));
  }

  @Test
  void whatIsNotZeroStaysSo() {
    Rational tiny = Rational.of(Double.MIN_VALUE).times(Rational.of(-0.25));
    assertEquals(-Double.MIN_VALUE, tiny.toDouble());
    assertEquals(Double.POSITIVE_INFINITY, Rational.of(1e300).times(Rational.of(1e300)).toDouble());
    assertThrows(IllegalArgumentException.class, () -> Rational.of(Double.NaN));
    assertThrows(ArithmeticException.class, Rational.ZERO::reciprocal);
  }

  @Test
  void longNumbersAreRoundedOnce() {
    // 1 + 2^-53 + 2^-200 is above the middle between two doubles
    Rational number =
        Rational.of(1).plus(Rational.of(0x1p-53)).plus(Rational.of(1).timesPowerOfTwo(-200));
    assertEquals(1 + 0x1p-52, number.toDouble());
    BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
    assertEquals(
        third.doubleValue(), Rational.of(BigInteger.ONE, BigInteger.valueOf(3)).toDouble());
  }
}
