package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;

/**
 * The layers that cut a box, scaled for evaluation in its units: the hidden layers of a network and
 * then, where classes are told apart, its outputs. Immutable.
 *
 * <p>The bits of the last layer of outputs stand for the classes: a bit is 1 in a pattern where the
 * output of its class is the largest. A score competes with its level, which is the output of class
 * 0.
 */
final class ScaledNetwork {

  private final ScaledBox box;
  private final PatternLayout layout;
  private final ScaledLayer[] layers;
  private final boolean hasOutputs;

  private ScaledNetwork(ScaledBox box, ScaledLayer[] layers, boolean hasOutputs) {
    this.box = box;
    this.layers = layers;
    this.hasOutputs = hasOutputs;
    int[] widths = Arrays.stream(layers).mapToInt(layer -> layer.units().neurons()).toArray();
    if (hasOutputs) {
      widths[widths.length - 1] = layers[widths.length - 1].outputs();
    }
    layout = new PatternLayout(widths);
  }

  /** The hidden layers of a network. */
  static ScaledNetwork hidden(ReluNetwork network, ScaledBox box) {
    ScaledLayer[] layers = new ScaledLayer[network.hiddenLayers()];
    int[] exponents = Arrays.stream(box.exponents()).map(e -> -e).toArray();
    Units before = null;
    for (int l = 0; l < layers.length; l++) {
      layers[l] = ScaledLayer.hidden(network.hidden(l), before, exponents);
      exponents = layers[l].exponents();
      before = layers[l].units();
    }
    return new ScaledNetwork(box, layers, false);
  }

  /** The same hidden layers, and behind them the outputs, of which a single one competes with 0. */
  ScaledNetwork withOutputs(ReluNetwork network) {
    return withOutputs(network.output());
  }

  /** The same hidden layers, and behind them all outputs, which compete with nothing. */
  ScaledNetwork withPlainOutputs(ReluNetwork network) {
    return withOutputs(network.output());
  }

  /** The same hidden layers, and behind them one output alone, which competes with nothing. */
  ScaledNetwork withOutput(ReluNetwork network, int output) {
    AffineLayer outputs = network.output();
    return withOutputs(new AffineLayer(outputs.inputs(), outputs.row(output)));
  }

  private ScaledNetwork withOutputs(AffineLayer outputs) {
    ScaledLayer[] more = Arrays.copyOf(layers, layers.length + 1);
    ScaledLayer last = layers[layers.length - 1];
    more[layers.length] = ScaledLayer.outputs(outputs, last.units(), last.exponents());
    return new ScaledNetwork(box, more, true);
  }

  /** The same layers for a box in the same units. */
  ScaledNetwork in(ScaledBox other) {
    return new ScaledNetwork(other, layers, hasOutputs);
  }

  ScaledBox box() {
    return box;
  }

  /** Where the bits of the neurons and classes stand. */
  PatternLayout layout() {
    return layout;
  }

  /** The number of layers, that of the outputs included. */
  int layers() {
    return layers.length;
  }

  ScaledLayer layer(int l) {
    return layers[l];
  }

  int inputs() {
    return box.dimension();
  }

  /** Whether a layer is that of the outputs. */
  boolean isOutputs(int l) {
    return hasOutputs && l == layers.length - 1;
  }

  /** The width of the widest layer or, if that is larger, the number of inputs. */
  int widest() {
    return Math.max(inputs(), Arrays.stream(layers).mapToInt(ScaledLayer::outputs).max().orElse(1));
  }
}
