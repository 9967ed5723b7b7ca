package org.reluatlas.polyhedra;

import java.math.BigInteger;

/** A scaled layer in integers: W and b are these over 2^shift. */
final class ExactLayer {

  final int shift;
  final BigInteger[][] weights;
  final BigInteger[] bias;

  ExactLayer(ScaledLayer layer) {
    shift = shift(layer);
    weights = new BigInteger[layer.outputs()][layer.inputs()];
    bias = new BigInteger[layer.outputs()];
    for (int row = 0; row < layer.outputs(); row++) {
      bias[row] = Dyadic.scaled(layer.bias(row), shift);
      for (int i = 0; i < layer.inputs(); i++) {
        weights[row][i] = Dyadic.scaled(layer.weight(row, i), shift);
      }
    }
  }

  private static int shift(ScaledLayer layer) {
    int smallest = 0;
    for (int row = 0; row < layer.outputs(); row++) {
      smallest = Math.min(smallest, Dyadic.exponent(layer.bias(row)));
      for (int i = 0; i < layer.inputs(); i++) {
        smallest = Math.min(smallest, Dyadic.exponent(layer.weight(row, i)));
      }
    }
    return -smallest;
  }
}
