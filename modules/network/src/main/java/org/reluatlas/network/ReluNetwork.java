package org.reluatlas.network;

import java.util.Arrays;
import java.util.List;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * A feedforward ReLU network (FFRNN) with architecture (h0, h1, …, hL, n): ReLU after every layer
 * but the last, which is affine. Immutable.
 *
 * <p>Hidden neurons are numbered layer by layer, from 0. Arithmetic here is plain double; whatever
 * needs certain signs determines them from the weights.
 */
public final class ReluNetwork {

  private static final double LARGEST_OUTPUT = 1e300;

  private final List<AffineLayer> layers;
  private final int[] firstNeuron;

  /**
   * Makes a network of the layers in their order; the last one is the output layer.
   *
   * @throws IllegalArgumentException when there is no hidden layer or two neighbours do not fit
   */
  public ReluNetwork(List<AffineLayer> layers) {
    this.layers = List.copyOf(layers);
    if (this.layers.size() < 2) {
      throw new IllegalArgumentException("a ReLU network needs a hidden layer and an output layer");
    }
    firstNeuron = new int[this.layers.size()];
    for (int l = 1; l < this.layers.size(); l++) {
      int given = this.layers.get(l - 1).outputs();
      if (this.layers.get(l).inputs() != given) {
        throw new IllegalArgumentException(
            String.format(
                "layer %d takes %d inputs but layer %d gives %d",
                l + 1, this.layers.get(l).inputs(), l, given));
      }
      firstNeuron[l] = Math.addExact(firstNeuron[l - 1], given);
    }
  }

  /** All affine layers, the output layer last. */
  public List<AffineLayer> layers() {
    return layers;
  }

  /** The number L of hidden layers. */
  public int hiddenLayers() {
    return layers.size() - 1;
  }

  /** The number h of hidden neurons. */
  public int hiddenNeurons() {
    return firstNeuron[layers.size() - 1];
  }

  /** The number of the first neuron of hidden layer {@code layer}, counted from 0. */
  public int firstNeuron(int layer) {
    return firstNeuron[layer];
  }

  /** The hidden layer, counted from 0, of hidden neuron {@code neuron}. */
  public int layerOf(int neuron) {
    int layer = 0;
    while (layer + 1 < hiddenLayers() && firstNeuron[layer + 1] <= neuron) {
      layer++;
    }
    return layer;
  }

  /** The input dimension h0. */
  public int inputs() {
    return layers.get(0).inputs();
  }

  /** The output dimension n. */
  public int outputs() {
    return layers.get(layers.size() - 1).outputs();
  }

  /** The architecture (h0, h1, …, hL, n). */
  public int[] architecture() {
    int[] widths = new int[layers.size() + 1];
    widths[0] = inputs();
    for (int l = 0; l < layers.size(); l++) {
      widths[l + 1] = layers.get(l).outputs();
    }
    return widths;
  }

  /**
   * The output at x. O(number of weights).
   *
   * @throws ExplainedException when it is too large for double precision, with room to reckon on
   */
  public double[] forward(double[] x) {
    double[] values = x;
    for (int l = 0; l < hiddenLayers(); l++) {
      values = layers.get(l).apply(values);
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.max(values[i], 0);
      }
    }
    double[] outputs = layers.get(hiddenLayers()).apply(values);
    for (double output : outputs) {
      if (!(Math.abs(output) <= LARGEST_OUTPUT)) {
        throw ExplainedException.ofInput(
            "outputs of the network are beyond double precision at the point %s;"
                + " make the domain (%s) or the weights smaller",
            Arrays.toString(x), Setting.BOX);
      }
    }
    return outputs;
  }

  /** The activation pattern at x in double arithmetic. O(number of weights). */
  public ActivationPattern activationPattern(double[] x) {
    long[] words = new long[ActivationPattern.wordsFor(hiddenNeurons())];
    double[] values = x;
    for (int l = 0; l < hiddenLayers(); l++) {
      values = layers.get(l).apply(values);
      for (int i = 0; i < values.length; i++) {
        if (values[i] > 0) {
          int neuron = firstNeuron[l] + i;
          words[neuron >> 6] |= 1L << (neuron & 63);
        } else {
          values[i] = 0;
        }
      }
    }
    return new ActivationPattern(hiddenNeurons(), words);
  }

  /**
   * The affine map from input to output that the network is on the region of {@code pattern}, in
   * double arithmetic. O(h0 · number of weights).
   */
  public AffineLayer affineMap(ActivationPattern pattern) {
    int m = inputs();
    AffineLayer map = layers.get(0);
    for (int l = 1; l < layers.size(); l++) {
      AffineLayer next = layers.get(l);
      double[] weights = new double[next.outputs() * m];
      double[] bias = next.biases();
      for (int hidden = 0; hidden < next.inputs(); hidden++) {
        if (!pattern.get(firstNeuron[l - 1] + hidden)) {
          continue;
        }
        for (int row = 0; row < next.outputs(); row++) {
          double factor = next.weight(row, hidden);
          for (int column = 0; column < m; column++) {
            weights[row * m + column] += factor * map.weight(hidden, column);
          }
          bias[row] += factor * map.bias(hidden);
        }
      }
      map = new AffineLayer(m, weights, bias);
    }
    return map;
  }
}
