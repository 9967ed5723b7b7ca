package org.reluatlas.polyhedra;

import java.math.BigDecimal;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;

/** The signs of all hidden neurons at a point, by a forward pass in decimals that never round. */
final class PlainForwardPass {

  private PlainForwardPass() {}

  /** +1, −1 or 0 for each hidden neuron. */
  static int[] signs(ReluNetwork network, double[] x) {
    int[] signs = new int[network.hiddenNeurons()];
    BigDecimal[] values = new BigDecimal[x.length];
    for (int i = 0; i < x.length; i++) {
      values[i] = new BigDecimal(x[i]);
    }
    for (int l = 0; l < network.hiddenLayers(); l++) {
      values = apply(network.layers().get(l), values);
      for (int i = 0; i < values.length; i++) {
        signs[network.firstNeuron(l) + i] = values[i].signum();
        values[i] = values[i].max(BigDecimal.ZERO);
      }
    }
    return signs;
  }

  private static BigDecimal[] apply(AffineLayer layer, BigDecimal[] inputs) {
    BigDecimal[] values = new BigDecimal[layer.outputs()];
    for (int row = 0; row < values.length; row++) {
      values[row] = new BigDecimal(layer.bias(row));
      for (int i = 0; i < inputs.length; i++) {
        if (inputs[i].signum() != 0 && layer.weight(row, i) != 0) {
          values[row] = values[row].add(new BigDecimal(layer.weight(row, i)).multiply(inputs[i]));
        }
      }
    }
    return values;
  }
}
