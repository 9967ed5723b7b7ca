package org.reluatlas.polyhedra;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.Rational;

/**
 * An affine map in decimals that never round. So that every number is a decimal, the values of the
 * outputs are {@link #divisor} times the true ones; so are those of the layers after, which changes
 * no sign.
 */
final class PlainLayer {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final AffineLayer layer;
  private final BigInteger divisor;

  PlainLayer(AffineLayer layer) {
    this.layer = layer;
    BigInteger product = BigInteger.ONE;
    for (int row = 0; row < layer.outputs(); row++) {
      AffineForm form = layer.row(row);
      product = product.multiply(form.exactConstant().divisor());
      for (int k = 0; k < form.size(); k++) {
        BigInteger other = form.exactValue(k).divisor();
        product = product.mod(other).signum() == 0 ? product : product.multiply(other);
      }
    }
    divisor = product;
  }

  BigInteger divisor() {
    return divisor;
  }

  /** Output {@code row} of inputs that are {@code scale} times the true ones. */
  BigDecimal[] apply(int row, BigDecimal[][] inputs, int length, BigInteger scale) {
    AffineForm form = layer.row(row);
    BigDecimal[] sum = new BigDecimal[length];
    Arrays.fill(sum, BigDecimal.ZERO);
    sum[length - 1] = times(form.exactConstant()).multiply(new BigDecimal(scale));
    for (int k = 0; k < form.size(); k++) {
      BigDecimal weight = times(form.exactValue(k));
      for (int c = 0; c < length; c++) {
        sum[c] = sum[c].add(weight.multiply(inputs[form.column(k)][c]));
      }
    }
    return sum;
  }

  private BigDecimal times(Rational number) {
    BigDecimal odd = new BigDecimal(number.numerator().multiply(divisor.divide(number.divisor())));
    int exponent = number.exponent();
    return odd.multiply(
        exponent < 0 ? HALF.pow(-exponent) : new BigDecimal(BigInteger.TWO.pow(exponent)));
  }
}
