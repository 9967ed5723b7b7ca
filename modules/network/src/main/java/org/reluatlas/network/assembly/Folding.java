package org.reluatlas.network.assembly;

import org.reluatlas.network.AffineLayer;

/** Composes affine maps and scalings into one affine map. O(number of products). */
final class Folding {

  private final CheckedArithmetic arithmetic = new CheckedArithmetic();

  /** Whether any number so far was rounded. */
  boolean rounded() {
    return arithmetic.rounded();
  }

  /** The map x ↦ s·(Wx + b) + t. */
  AffineLayer after(AffineLayer map, Scaling scaling) {
    double[] weights = map.weights();
    double[] bias = map.biases();
    for (int row = 0; row < map.outputs(); row++) {
      for (int i = row * map.inputs(); i < (row + 1) * map.inputs(); i++) {
        weights[i] = arithmetic.multiply(scaling.factor(row), weights[i]);
      }
      bias[row] = shifted(arithmetic.multiply(scaling.factor(row), bias[row]), scaling.shift(row));
    }
    return new AffineLayer(map.inputs(), weights, bias);
  }

  /** The map x ↦ W(s·x + t) + b. */
  AffineLayer before(Scaling scaling, AffineLayer map) {
    double[] weights = map.weights();
    double[] bias = map.biases();
    for (int row = 0; row < map.outputs(); row++) {
      for (int column = 0; column < map.inputs(); column++) {
        int i = row * map.inputs() + column;
        bias[row] = shifted(bias[row], arithmetic.multiply(weights[i], scaling.shift(column)));
        weights[i] = arithmetic.multiply(weights[i], scaling.factor(column));
      }
    }
    return new AffineLayer(map.inputs(), weights, bias);
  }

  /** The map x ↦ second(first(x)). */
  Scaling compose(Scaling first, Scaling second) {
    int width = Math.max(first.width(), second.width());
    double[] factors = new double[width];
    double[] shifts = new double[width];
    for (int i = 0; i < width; i++) {
      factors[i] = arithmetic.multiply(second.factor(i), first.factor(i));
      double moved = arithmetic.multiply(second.factor(i), first.shift(i));
      shifts[i] = arithmetic.add(moved, second.shift(i));
    }
    return new Scaling(factors, shifts);
  }

  /** The map x ↦ second(first(x)). */
  AffineLayer compose(AffineLayer first, AffineLayer second) {
    int inputs = first.inputs();
    double[] weights = new double[second.outputs() * inputs];
    double[] bias = second.biases();
    for (int row = 0; row < second.outputs(); row++) {
      for (int k = 0; k < second.inputs(); k++) {
        double factor = second.weight(row, k);
        for (int column = 0; column < inputs; column++) {
          int i = row * inputs + column;
          weights[i] =
              arithmetic.add(weights[i], arithmetic.multiply(factor, first.weight(k, column)));
        }
        bias[row] = arithmetic.add(bias[row], arithmetic.multiply(factor, first.bias(k)));
      }
    }
    return new AffineLayer(inputs, weights, bias);
  }

  /** The scaling as an affine map of {@code width} features; nothing is rounded. */
  static AffineLayer expand(Scaling scaling, int width) {
    double[] weights = new double[width * width];
    double[] bias = new double[width];
    for (int i = 0; i < width; i++) {
      weights[i * width + i] = scaling.factor(i);
      bias[i] = scaling.shift(i);
    }
    return new AffineLayer(width, weights, bias);
  }

  /** The sum; adding to nothing keeps even the sign of a zero. */
  private double shifted(double value, double shift) {
    return value == 0 ? shift : arithmetic.add(value, shift);
  }
}
