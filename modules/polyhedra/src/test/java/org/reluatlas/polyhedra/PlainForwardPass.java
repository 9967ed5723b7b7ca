package org.reluatlas.polyhedra;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.ReluNetwork;

/** Signs of all hidden neurons and outputs at a point, in decimals that never round. */
final class PlainForwardPass {

  private PlainForwardPass() {}

  /** +1, −1 or 0 for each hidden neuron. */
  static int[] signs(ReluNetwork network, double[] x) {
    int[] signs = new int[network.hiddenNeurons()];
    values(network, x, signs);
    return signs;
  }

  /**
   * The class of a classifier: the first of the largest outputs, or whether a single one is > 0.
   */
  static int classOf(ReluNetwork network, double[] x) {
    BigDecimal[] values = values(network, x, new int[network.hiddenNeurons()]);
    if (values.length == 1) {
      return values[0].signum() > 0 ? 1 : 0;
    }
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i].compareTo(values[largest]) > 0 ? i : largest;
    }
    return largest;
  }

  /** A positive multiple of the outputs. */
  private static BigDecimal[] values(ReluNetwork network, double[] x, int[] signs) {
    BigDecimal[] values = Arrays.stream(x).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    BigInteger scale = BigInteger.ONE;
    for (int l = 0; l < network.hiddenLayers(); l++) {
      HiddenLayer layer = network.hidden(l);
      values = apply(layer.map(), values, scale);
      scale = scale.multiply(new PlainLayer(layer.map()).divisor());
      for (int i = 0; i < layer.neurons(); i++) {
        int sign = values[i].signum();
        signs[network.firstNeuron(l) + i] = sign;
        double slope = sign > 0 ? layer.rightSlope(i) : layer.leftSlope(i);
        values[i] = values[i].multiply(new BigDecimal(slope));
      }
    }
    return apply(network.output(), values, scale);
  }

  private static BigDecimal[] apply(AffineLayer layer, BigDecimal[] inputs, BigInteger scale) {
    PlainLayer plain = new PlainLayer(layer);
    BigDecimal[][] columns = new BigDecimal[inputs.length][];
    Arrays.setAll(columns, i -> new BigDecimal[] {inputs[i]});
    BigDecimal[] values = new BigDecimal[layer.outputs()];
    Arrays.setAll(values, row -> plain.apply(row, columns, 1, scale)[0]);
    return values;
  }
}
