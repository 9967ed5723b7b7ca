package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ForwardTest {

  /** A matrix of random numbers and zeros, of both signs, of which the share is not 0. */
  private static AffineLayer layer(Random random, int inputs, int outputs, double share) {
    double[] weights = new double[inputs * outputs];
    double[] bias = new double[outputs];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextDouble() < share ? random.nextGaussian() : 0;
    }
    for (int i = 0; i < outputs; i++) {
      bias[i] = random.nextInt(8) == 0 ? -0.0 : random.nextInt(4) == 0 ? 0 : random.nextGaussian();
    }
    return new AffineLayer(inputs, weights, bias);
  }

  private static HiddenLayer hidden(Random random, AffineLayer map) {
    int neurons = random.nextInt(map.outputs() + 1); // behind them are units that pass
    double[] left = new double[neurons];
    double[] right = new double[neurons];
    for (int i = 0; i < neurons; i++) {
      left[i] = random.nextBoolean() ? 0 : random.nextGaussian();
      right[i] = 1 + random.nextDouble();
    }
    return new HiddenLayer(map, left, right);
  }

  private static double[] plain(ReluNetwork network, double[] x) {
    double[] values = x;
    for (int l = 0; l < network.hiddenLayers(); l++) {
      values = plain(network.hidden(l).map(), values);
      for (int i = 0; i < network.hidden(l).neurons(); i++) {
        HiddenLayer layer = network.hidden(l);
        values[i] *= values[i] > 0 ? layer.rightSlope(i) : layer.leftSlope(i);
      }
    }
    return plain(network.output(), values);
  }

  private static double[] plain(AffineLayer layer, double[] x) {
    double[] z = layer.biases();
    for (int row = 0; row < z.length; row++) {
      for (int i = 0; i < x.length; i++) {
        z[row] += layer.weight(row, i) * x[i];
      }
    }
    return z;
  }

  /** Dense and sparse layers, units of all kinds, any number of points. */
  @Property(tries = 100)
  void pointsTogetherGiveWhatEachGives(@ForAll long seed) {
    Random random = new Random(seed);
    int width = 1 + random.nextInt(90);
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                hidden(random, layer(random, 2, width, 0.7)),
                hidden(random, layer(random, width, width, random.nextBoolean() ? 0.8 : 0.1))),
            layer(random, width, 3, 0.5));
    double[][] points = new double[random.nextInt(30)][];
    for (int i = 0; i < points.length; i++) {
      points[i] = new double[] {random.nextInt(3) - 1, random.nextGaussian()};
    }
    double[][] together = network.forward(points);
    assertEquals(points.length, together.length);
    for (int i = 0; i < points.length; i++) {
      assertArrayEquals(network.forward(points[i]), together[i]); // −0 is not 0 here
      assertArrayEquals(plain(network, points[i]), together[i], 0.0); // nor here a number another
    }
  }
}
