package org.reluatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * A feedforward ReLU network (FFRNN) with architecture (h0, h1, …, hL, n): ReLU after every layer
 * but the last, which is affine; and, more generally, a piecewise-linear network, a chain of {@link
 * HiddenLayer hidden layers} before an affine map. Immutable.
 *
 * <p>Hidden neurons, the units that kink, are numbered layer by layer, from 0. A layer may have
 * none. Arithmetic here is plain double; whatever needs certain signs determines them from the
 * weights.
 */
public final class ReluNetwork {

  private static final double LARGEST_OUTPUT = 1e300;

  /** So many points go through the network side by side: their values stay in the first cache. */
  private static final int TOGETHER = 8;

  private final List<HiddenLayer> hidden;
  private final AffineLayer output;
  private final int[] firstNeuron;

  /**
   * Makes a network with ReLU after all layers but the last one, the output layer.
   *
   * @throws IllegalArgumentException when there is no hidden layer or two neighbours do not fit
   */
  public ReluNetwork(List<AffineLayer> layers) {
    this(
        layers.stream()
            .limit(Math.max(0, layers.size() - 1))
            .map(HiddenLayer::relu)
            .collect(Collectors.toList()),
        layers.isEmpty() ? null : layers.get(layers.size() - 1));
  }

  /**
   * Makes a network of hidden layers, at least one, and the output layer.
   *
   * @throws IllegalArgumentException when there is no hidden layer or two neighbours do not fit
   */
  public ReluNetwork(List<HiddenLayer> hidden, AffineLayer output) {
    this.hidden = List.copyOf(hidden);
    this.output = output;
    if (this.hidden.isEmpty()) {
      throw new IllegalArgumentException("a ReLU network needs a hidden layer and an output layer");
    }
    firstNeuron = new int[this.hidden.size() + 1];
    for (int l = 0; l < this.hidden.size(); l++) {
      int given = this.hidden.get(l).units();
      int wanted = map(l + 1).inputs();
      if (wanted != given) {
        throw new IllegalArgumentException(
            String.format(
                "layer %d takes %d inputs but layer %d gives %d", l + 2, wanted, l + 1, given));
      }
      firstNeuron[l + 1] = Math.addExact(firstNeuron[l], this.hidden.get(l).neurons());
    }
  }

  private AffineLayer map(int l) {
    return l < hidden.size() ? hidden.get(l).map() : output;
  }

  /** The affine maps of all layers, that of the outputs last. */
  public List<AffineLayer> layers() {
    return IntStream.rangeClosed(0, hidden.size())
        .mapToObj(this::map)
        .collect(Collectors.toUnmodifiableList());
  }

  /** Hidden layer {@code layer}, counted from 0. */
  public HiddenLayer hidden(int layer) {
    return hidden.get(layer);
  }

  /** The affine map from the last hidden layer to the outputs. */
  public AffineLayer output() {
    return output;
  }

  /** The number L of hidden layers, those without neurons included. */
  public int hiddenLayers() {
    return hidden.size();
  }

  /** The number h of hidden neurons. */
  public int hiddenNeurons() {
    return firstNeuron[hidden.size()];
  }

  /** The number of units of all hidden layers that pass their value on and kink nowhere. */
  public int passingUnits() {
    return hidden.stream().mapToInt(layer -> layer.units() - layer.neurons()).sum();
  }

  /**
   * The number of weights and biases of all layers. Of a sparse matrix the zeros are not counted.
   */
  public long parameters() {
    return layers().stream()
        .mapToLong(
            layer ->
                layer.outputs()
                    + (layer.isSparse()
                        ? layer.nonzeros()
                        : (long) layer.outputs() * layer.inputs()))
        .sum();
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

  /**
   * The number of a hidden layer for people, from 1: layers without neurons are not counted. It is
   * what {@link #architecture} lists.
   */
  public int layerNumber(int layer) {
    int number = 0;
    for (int l = 0; l <= layer; l++) {
      number += hidden.get(l).neurons() > 0 ? 1 : 0;
    }
    return number;
  }

  /** The input dimension h0. */
  public int inputs() {
    return map(0).inputs();
  }

  /** The output dimension n. */
  public int outputs() {
    return output.outputs();
  }

  /**
   * The architecture (h0, h1, …, hL, n): the number of inputs, of neurons in each hidden layer that
   * has any, and of outputs.
   */
  public int[] architecture() {
    IntStream neurons = hidden.stream().mapToInt(HiddenLayer::neurons).filter(n -> n > 0);
    return IntStream.concat(
            IntStream.of(inputs()), IntStream.concat(neurons, IntStream.of(outputs())))
        .toArray();
  }

  /**
   * The output at x. O(number of weights).
   *
   * @throws ExplainedException when it is too large for double precision, with room to reckon on
   */
  public double[] forward(double[] x) {
    return forward(new double[][] {x})[0];
  }

  /**
   * The outputs at several points, shape (points, outputs): to the last bit those of {@link
   * #forward(double[])}, with less work where points that follow one another are near.
   *
   * @throws ExplainedException when an output is too large for double precision
   */
  public double[][] forward(double[][] points) {
    double[][] outputs = new double[points.length][];
    for (int from = 0; from < points.length; from += TOGETHER) {
      double[][] values =
          Arrays.copyOfRange(points, from, Math.min(points.length, from + TOGETHER));
      for (HiddenLayer layer : hidden) {
        values = layer.map().apply(values);
        for (double[] ofPoint : values) {
          layer.kink(ofPoint);
        }
      }
      values = output.apply(values);
      for (int i = 0; i < values.length; i++) {
        requireDouble(values[i], points[from + i]);
        outputs[from + i] = values[i];
      }
    }
    return outputs;
  }

  private static void requireDouble(double[] outputs, double[] x) {
    for (double value : outputs) {
      if (!(Math.abs(value) <= LARGEST_OUTPUT)) {
        throw ExplainedException.ofInput(
            "outputs of the network are beyond double precision at the point %s;"
                + " make the domain (%s) or the weights smaller",
            Arrays.toString(x), Setting.BOX);
      }
    }
  }

  /** The activation pattern at x in double arithmetic. O(number of weights). */
  public ActivationPattern activationPattern(double[] x) {
    long[] words = new long[ActivationPattern.wordsFor(hiddenNeurons())];
    double[] values = x;
    for (int l = 0; l < hiddenLayers(); l++) {
      values = hidden.get(l).map().apply(values);
      for (int i = 0; i < hidden.get(l).neurons(); i++) {
        if (values[i] > 0) {
          int neuron = firstNeuron[l] + i;
          words[neuron >> 6] |= 1L << (neuron & 63);
        }
      }
      hidden.get(l).kink(values);
    }
    return new ActivationPattern(hiddenNeurons(), words);
  }

  /**
   * The affine map from input to output that the network is on the region of {@code pattern}, in
   * double arithmetic. O(h0 · number of weights).
   */
  public AffineLayer affineMap(ActivationPattern pattern) {
    int m = inputs();
    AffineLayer map = map(0);
    for (int l = 0; l < hiddenLayers(); l++) {
      AffineLayer next = map(l + 1);
      double[] weights = new double[next.outputs() * m];
      double[] bias = next.biases();
      for (int row = 0; row < next.outputs(); row++) {
        AffineForm form = next.row(row);
        for (int k = 0; k < form.size(); k++) {
          int unit = form.column(k);
          double factor = form.value(k) * slope(l, unit, pattern);
          for (int column = 0; column < m && factor != 0; column++) {
            weights[row * m + column] += factor * map.weight(unit, column);
          }
          bias[row] += factor == 0 ? 0 : factor * map.bias(unit);
        }
      }
      map = new AffineLayer(m, weights, bias);
    }
    return map;
  }

  private double slope(int layer, int unit, ActivationPattern pattern) {
    boolean positive =
        unit >= hidden.get(layer).neurons() || pattern.get(firstNeuron[layer] + unit);
    return positive ? hidden.get(layer).rightSlope(unit) : hidden.get(layer).leftSlope(unit);
  }
}
