package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;

/** Networks made from others. */
final class NetworkEdits {

  private NetworkEdits() {}

  /** Normally distributed weights and biases, with a variance that keeps values of order 1. */
  static ReluNetwork gaussian(long seed, double biasScale, int... widths) {
    Random random = new Random(seed);
    List<AffineLayer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      double scale = Math.sqrt(2.0 / widths[l - 1]);
      double[] weights = new double[widths[l] * widths[l - 1]];
      double[] bias = new double[widths[l]];
      Arrays.setAll(weights, i -> scale * random.nextGaussian());
      Arrays.setAll(bias, i -> biasScale * random.nextGaussian());
      layers.add(new AffineLayer(widths[l - 1], weights, bias));
    }
    int last = widths[widths.length - 1];
    layers.add(new AffineLayer(last, new double[last], new double[1]));
    return new ReluNetwork(layers);
  }

  /** Changes the weights and the biases of every layer, as whole arrays. */
  static ReluNetwork map(
      ReluNetwork network, UnaryOperator<double[]> weights, UnaryOperator<double[]> biases) {
    List<AffineLayer> layers = new ArrayList<>();
    for (AffineLayer layer : network.layers()) {
      layers.add(
          new AffineLayer(
              layer.inputs(), weights.apply(layer.weights()), biases.apply(layer.biases())));
    }
    return new ReluNetwork(layers);
  }

  static UnaryOperator<double[]> each(DoubleUnaryOperator function) {
    return x -> Arrays.stream(x).map(function).toArray();
  }

  /** Rounds to integers from −127 to 127 times a scale of float32, as quantised networks have. */
  static double[] toInt8(double[] x) {
    double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
    double scale = (float) Math.max(1e-9, largest / 127);
    return each(value -> Math.rint(value / scale) * scale).apply(x);
  }

  /** Sets the smallest nine in ten to 0. */
  static double[] pruned(double[] x) {
    double[] sizes = Arrays.stream(x).map(Math::abs).sorted().toArray();
    double cut = sizes[(9 * (sizes.length - 1)) / 10];
    return each(value -> Math.abs(value) <= cut ? 0 : value).apply(x);
  }

  /** Multiplies every neuron by its own power of two, which its readers divide out again. */
  static ReluNetwork scaledByPowersOfTwo(ReluNetwork network, Random random, int most) {
    List<AffineLayer> layers = new ArrayList<>();
    int[] before = new int[network.inputs()];
    for (AffineLayer layer : network.layers()) {
      int[] exponents = new int[layer.outputs()];
      Arrays.setAll(exponents, row -> random.nextInt(2 * most + 1) - most);
      double[] weights = layer.weights();
      double[] bias = layer.biases();
      for (int i = 0; i < weights.length; i++) {
        int exponent = exponents[i / layer.inputs()] - before[i % layer.inputs()];
        weights[i] = Math.scalb(weights[i], exponent);
      }
      Arrays.setAll(bias, row -> Math.scalb(bias[row], exponents[row]));
      layers.add(new AffineLayer(layer.inputs(), weights, bias));
      before = exponents;
    }
    return new ReluNetwork(layers);
  }

  /** Puts the neurons of each hidden layer in another order: {@code orders[l][i]} comes i-th. */
  static ReluNetwork permuted(ReluNetwork network, int[][] orders) {
    List<AffineLayer> layers = new ArrayList<>();
    for (int l = 0; l < network.layers().size(); l++) {
      AffineLayer layer = network.layers().get(l);
      double[] weights = new double[layer.inputs() * layer.outputs()];
      double[] bias = new double[layer.outputs()];
      for (int row = 0; row < layer.outputs(); row++) {
        int oldRow = l < orders.length ? orders[l][row] : row;
        for (int i = 0; i < layer.inputs(); i++) {
          weights[row * layer.inputs() + i] = layer.weight(oldRow, l == 0 ? i : orders[l - 1][i]);
        }
        bias[row] = layer.bias(oldRow);
      }
      layers.add(new AffineLayer(layer.inputs(), weights, bias));
    }
    return new ReluNetwork(layers);
  }

  /** Puts the outputs in another order: {@code order[i]} comes i-th. */
  static ReluNetwork withOutputs(ReluNetwork network, int[] order) {
    List<AffineLayer> layers = new ArrayList<>(network.layers());
    AffineLayer last = layers.remove(layers.size() - 1);
    double[] weights = new double[order.length * last.inputs()];
    double[] bias = new double[order.length];
    for (int row = 0; row < order.length; row++) {
      for (int i = 0; i < last.inputs(); i++) {
        weights[row * last.inputs() + i] = last.weight(order[row], i);
      }
      bias[row] = last.bias(order[row]);
    }
    layers.add(new AffineLayer(last.inputs(), weights, bias));
    return new ReluNetwork(layers);
  }

  /** The network that sees 2^exponents[i] · x[i] where this one sees x[i]. */
  static ReluNetwork withInputUnits(ReluNetwork network, int[] exponents) {
    List<AffineLayer> layers = new ArrayList<>(network.layers());
    AffineLayer first = layers.get(0);
    double[] weights = first.weights();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.scalb(weights[i], -exponents[i % first.inputs()]);
    }
    layers.set(0, new AffineLayer(first.inputs(), weights, first.biases()));
    return new ReluNetwork(layers);
  }

  /** The network that sees x + shift where this one sees x. */
  static ReluNetwork translated(ReluNetwork network, double[] shift) {
    List<AffineLayer> layers = new ArrayList<>(network.layers());
    AffineLayer first = layers.get(0);
    double[] bias = first.biases();
    for (int row = 0; row < bias.length; row++) {
      for (int i = 0; i < shift.length; i++) {
        bias[row] -= first.weight(row, i) * shift[i];
      }
    }
    layers.set(0, new AffineLayer(first.inputs(), first.weights(), bias));
    return new ReluNetwork(layers);
  }
}
