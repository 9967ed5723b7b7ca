package org.reluatlas.polyhedra;

import java.math.BigDecimal;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;

/** Signs of all hidden neurons and outputs at a point, in decimals that never round. */
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

  /**
   * The class of a classifier: the first of the largest outputs, or whether a single one is > 0.
   */
  static int classOf(ReluNetwork network, double[] x) {
    BigDecimal[] values = new BigDecimal[x.length];
    for (int i = 0; i < x.length; i++) {
      values[i] = new BigDecimal(x[i]);
    }
    for (int l = 0; l < network.hiddenLayers(); l++) {
      values = apply(network.layers().get(l), values);
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i].max(BigDecimal.ZERO);
      }
    }
    values = apply(network.layers().get(network.hiddenLayers()), values);
    if (values.length == 1) {
      return values[0].signum() > 0 ? 1 : 0;
    }
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i].compareTo(values[largest]) > 0 ? i : largest;
    }
    return largest;
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
