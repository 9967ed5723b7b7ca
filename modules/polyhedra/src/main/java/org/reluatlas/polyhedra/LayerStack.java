package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;

/**
 * The affine layers whose zero sets cut the domain. The last units of a layer may be linear: they
 * hand on their value whatever its sign, cut nothing, and have bit 1 in every pattern. Immutable.
 */
final class LayerStack {

  private final List<AffineLayer> layers;
  private final int[] linear;

  private LayerStack(List<AffineLayer> layers, int[] linear) {
    this.layers = layers;
    this.linear = linear;
  }

  /** The hidden layers of a network. */
  static LayerStack hidden(ReluNetwork network) {
    int count = network.hiddenLayers();
    return new LayerStack(network.layers().subList(0, count), new int[count]);
  }

  /** The same with one more layer, the last {@code linearUnits} units of which are linear. */
  LayerStack with(AffineLayer layer, int linearUnits) {
    List<AffineLayer> more = new ArrayList<>(layers);
    more.add(layer);
    int[] moreLinear = Arrays.copyOf(linear, more.size());
    moreLinear[layers.size()] = linearUnits;
    return new LayerStack(more, moreLinear);
  }

  int layers() {
    return layers.size();
  }

  int inputs() {
    return layers.get(0).inputs();
  }

  /** The number of units of a layer, linear ones included. */
  int width(int layer) {
    return layers.get(layer).outputs();
  }

  /** The layers scaled for evaluation. */
  ScaledLayer[] scaled() {
    ScaledLayer[] scaled = new ScaledLayer[layers.size()];
    int[] exponents = new int[inputs()];
    for (int l = 0; l < scaled.length; l++) {
      scaled[l] = new ScaledLayer(layers.get(l), exponents, linear[l]);
      exponents = scaled[l].exponents();
    }
    return scaled;
  }
}
