package org.reluatlas.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks as they are before training, to measure and to test with. */
public final class RandomNetworks {

  private static final double BIAS_DEVIATION = 0.3;

  private RandomNetworks() {}

  /**
   * A network with the initialisation of He, Zhang, Ren and Sun (Delving Deep into Rectifiers,
   * 2015, §2.2): weights are normally distributed with variance 2 / inputs of their layer. Biases,
   * which are 0 there, have the standard deviation 0.3, so that kinks do not all meet in the
   * origin. All numbers are float32.
   *
   * @param seed the same seed gives the same network, on any machine
   * @param architecture units of each layer: inputs, hidden layers, outputs; 2 or more numbers,
   *     each 1 or more
   */
  public static ReluNetwork he(long seed, int... architecture) {
    Random random = new Random(seed);
    List<AffineLayer> layers = new ArrayList<>();
    for (int l = 1; l < architecture.length; l++) {
      double[] weights = new double[architecture[l] * architecture[l - 1]];
      double[] bias = new double[architecture[l]];
      double deviation = Math.sqrt(2.0 / architecture[l - 1]);
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) (random.nextGaussian() * deviation);
      }
      for (int i = 0; i < bias.length; i++) {
        bias[i] = (float) (random.nextGaussian() * BIAS_DEVIATION);
      }
      layers.add(new AffineLayer(architecture[l - 1], weights, bias));
    }
    return new ReluNetwork(layers);
  }
}
