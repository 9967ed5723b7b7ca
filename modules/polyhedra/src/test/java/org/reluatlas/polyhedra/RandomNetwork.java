package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;

/** A recipe for a random network and a box; the same recipe always makes the same ones. */
final class RandomNetwork {

  private final int[] widths;
  private final WeightStyle style;
  private final long seed;
  private final Box box;
  private final ReluNetwork network;

  /**
   * Makes the network.
   *
   * @param widths the inputs and the widths of the hidden layers
   */
  RandomNetwork(int[] widths, WeightStyle style, long seed) {
    this.widths = widths.clone();
    this.style = style;
    this.seed = seed;
    Random random = new Random(seed);
    box = randomBox(random);
    network = new ReluNetwork(layers(random));
  }

  private Box randomBox(Random random) {
    double[] low = new double[widths[0]];
    double[] high = new double[widths[0]];
    int kind = random.nextInt(3);
    for (int axis = 0; axis < low.length; axis++) {
      if (kind == 0) {
        low[axis] = -1 - random.nextInt(3);
        high[axis] = random.nextInt(4);
      } else {
        low[axis] = kind == 1 ? -random.nextInt(129) / 64.0 : -random.nextDouble();
        high[axis] = low[axis] + (kind == 1 ? 1 : 0.01 + random.nextDouble());
      }
    }
    return Box.of(low, high);
  }

  private List<AffineLayer> layers(Random random) {
    WeightStyle.Context context = new WeightStyle.Context(random);
    context.corner = new double[widths[0]];
    Arrays.setAll(context.corner, axis -> random.nextBoolean() ? box.low(axis) : box.high(axis));
    List<AffineLayer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      AffineLayer layer = layer(widths[l - 1], widths[l], context);
      layers.add(layer);
      context.corner =
          Arrays.stream(layer.apply(context.corner)).map(z -> Math.max(z, 0)).toArray();
    }
    layers.add(
        new AffineLayer(
            widths[widths.length - 1], new double[widths[widths.length - 1]], new double[1]));
    return layers;
  }

  private AffineLayer layer(int inputs, int outputs, WeightStyle.Context context) {
    double[] weights = new double[inputs * outputs];
    double[] bias = new double[outputs];
    context.earlier = new double[0][];
    for (int row = 0; row < outputs; row++) {
      double[] neuron = new double[inputs + 1];
      style.fill(neuron, context);
      context.earlier = Arrays.copyOf(context.earlier, row + 1);
      context.earlier[row] = neuron;
      System.arraycopy(neuron, 0, weights, row * inputs, inputs);
      bias[row] = neuron[inputs];
    }
    return new AffineLayer(inputs, weights, bias);
  }

  ReluNetwork network() {
    return network;
  }

  /** The network that has the last hidden layer as its outputs. */
  ReluNetwork classifier() {
    return new ReluNetwork(network.layers().subList(0, network.hiddenLayers()));
  }

  /** The same network with units of all kinds in place of ReLU. */
  RandomUnits withUnits() {
    return new RandomUnits(this, seed);
  }

  Box box() {
    return box;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(Arrays.toString(widths)).append(' ').append(style).append(" seed ").append(seed);
    text.append(" box ").append(box);
    for (AffineLayer layer : network.layers().subList(0, network.hiddenLayers())) {
      text.append("\n  W ").append(Arrays.toString(layer.weights()));
      text.append(" b ").append(Arrays.toString(layer.biases()));
    }
    return text.toString();
  }
}
