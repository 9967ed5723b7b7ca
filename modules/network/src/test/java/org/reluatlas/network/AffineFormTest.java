package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Affine functions and what is put into one another. */
class AffineFormTest {

  @Property(tries = 300)
  void aCompositionHasTheValuesOfItsParts(@ForAll long seed) {
    Random random = new Random(seed);
    boolean integers = random.nextBoolean();
    int inputs = 1 + random.nextInt(4);
    AffineForm[] inner = new AffineForm[1 + random.nextInt(4)];
    Arrays.setAll(inner, i -> form(random, inputs, integers));
    AffineForm outer = form(random, inner.length, integers);
    AffineForm composed = new FormComposition(inner, inputs).of(outer);
    Rational[] x = new Rational[inputs];
    Arrays.setAll(x, i -> Rational.of(random.nextGaussian()));
    Rational[] between = Arrays.stream(inner).map(form -> value(form, x)).toArray(Rational[]::new);
    assertEquals(value(outer, between), value(composed, x));
    assertTrue(!integers || composed.isExact());
    for (int k = 0; k < composed.size(); k++) {
      assertEquals(composed.exactValue(k).toDouble(), composed.value(k));
      assertEquals(composed.value(k), composed.coefficient(composed.column(k)));
      assertFalse(composed.exactValue(k).signum() == 0);
    }
  }

  @Property(tries = 200)
  void sumsAndMultiples(@ForAll long seed) {
    Random random = new Random(seed);
    AffineForm a = form(random, 3, false);
    AffineForm b = form(random, 3, true);
    Rational third = Rational.of(BigInteger.ONE, BigInteger.valueOf(3));
    Rational[] x = {Rational.of(0.1), Rational.of(-2), third};
    assertEquals(value(a, x).plus(value(b, x)), value(a.plus(b), x));
    assertEquals(value(a, x).plus(value(b, x).negate()), value(a.minus(b), x));
    assertEquals(value(a, x).times(third), value(a.times(third), x));
    assertEquals(value(a, x).plus(third), value(a.plus(third), x));
    assertEquals(AffineForm.constant(0), a.minus(a));
  }

  @Test
  void aLayerOfThirdsKeepsThem() {
    Rational third = Rational.of(BigInteger.ONE, BigInteger.valueOf(3));
    AffineLayer layer = new AffineLayer(2, AffineForm.input(1).times(third));
    assertEquals(1.0 / 3, layer.weight(0, 1));
    assertEquals(third, layer.row(0).exactValue(0));
    assertFalse(layer.isExact());
    assertArrayEquals(new double[] {0, 1.0 / 3}, layer.weights());
  }

  /** Rows in order and columns in order, of a matrix that is mostly 0, are the same matrix. */
  @Test
  void aSparseLayerAppliesAsADenseOne() {
    Random random = new Random(5);
    double[] weights = new double[100 * 80];
    Arrays.setAll(weights, i -> random.nextInt(20) == 0 ? random.nextGaussian() : 0);
    AffineLayer sparse = new AffineLayer(100, weights, new double[80]);
    assertTrue(sparse.isSparse());
    assertArrayEquals(weights, sparse.weights());
    double[] x = random.doubles(100, -1, 1).toArray();
    double[] z = sparse.apply(x);
    for (int row = 0; row < 80; row++) {
      double sum = 0;
      for (int i = 0; i < 100; i++) {
        assertEquals(weights[row * 100 + i], sparse.weight(row, i));
        sum += weights[row * 100 + i] * x[i];
      }
      assertEquals(sum, z[row], 1e-12);
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    int[] twice = {1, 1};
    assertThrows(IllegalArgumentException.class, () -> AffineForm.of(twice, new double[2], 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> AffineForm.of(new int[] {0}, new double[] {Double.NaN}, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new HiddenLayer(new AffineLayer(1, AffineForm.input(0)), one(1), one(1)));
    assertThrows(IllegalArgumentException.class, () -> new AffineLayer(1, AffineForm.input(1)));
  }

  private static double[] one(double value) {
    return new double[] {value};
  }

  private static AffineForm form(Random random, int inputs, boolean integers) {
    int[] columns = random.ints(0, inputs).limit(inputs).distinct().sorted().toArray();
    double[] values = new double[columns.length];
    Arrays.setAll(values, k -> integers ? random.nextInt(7) - 3 : random.nextGaussian());
    return AffineForm.of(columns, values, integers ? random.nextInt(5) : random.nextGaussian());
  }

  private static Rational value(AffineForm form, Rational[] x) {
    Rational sum = form.exactConstant();
    for (int k = 0; k < form.size(); k++) {
      sum = sum.plus(form.exactValue(k).times(x[form.column(k)]));
    }
    return sum;
  }
}
