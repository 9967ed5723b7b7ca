package org.reluatlas.polyhedra;

import java.math.BigInteger;
import org.reluatlas.network.AffineLayer;

/** A scaled layer in integers: W and b are these over 2^shift. */
final class ExactLayer {

  final int shift;
  final BigInteger[][] weights;
  final BigInteger[] bias;

  /**
   * Scales a layer without rounding.
   *
   * @param inputExponents the powers of two by which its inputs are scaled
   * @param exponents those by which its outputs shall be
   */
  ExactLayer(AffineLayer layer, int[] inputExponents, int[] exponents) {
    shift = shift(layer, inputExponents, exponents);
    weights = new BigInteger[layer.outputs()][layer.inputs()];
    bias = new BigInteger[layer.outputs()];
    for (int row = 0; row < layer.outputs(); row++) {
      int scale = shift + exponents[row];
      bias[row] = Dyadic.scaled(layer.bias(row), scale);
      for (int i = 0; i < layer.inputs(); i++) {
        weights[row][i] = Dyadic.scaled(layer.weight(row, i), scale - inputExponents[i]);
      }
    }
  }

  private static int shift(AffineLayer layer, int[] inputExponents, int[] exponents) {
    int shift = 0;
    for (int row = 0; row < layer.outputs(); row++) {
      shift = Math.max(shift, -exponents[row] - Dyadic.exponent(layer.bias(row)));
      for (int i = 0; i < layer.inputs(); i++) {
        double weight = layer.weight(row, i);
        if (weight != 0) {
          shift = Math.max(shift, inputExponents[i] - exponents[row] - Dyadic.exponent(weight));
        }
      }
    }
    return shift;
  }
}
