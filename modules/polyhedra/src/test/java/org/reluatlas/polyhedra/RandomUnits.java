package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;

/**
 * A random network of {@link RandomNetwork} with other units: slopes of all kinds, units that only
 * pass, and rows that are divided by numbers such as 9, so that they hold no doubles.
 */
final class RandomUnits {

  private static final double[][] SLOPES = {
    {0, 1}, {0.01f, 1}, {0.1, 1}, {-1, 1}, {1, 0}, {2.5, 1}, {-0.3, 0.7}, {0.5, -2}, {-1, 0}
  };

  private static final int[] DIVISORS = {1, 1, 3, 9, 7, 25};

  private final RandomNetwork of;
  private final ReluNetwork network;

  /** A network with the affine maps of another one. */
  RandomUnits(RandomNetwork of, long seed) {
    this.of = of;
    Random random = new Random(seed + 1);
    List<HiddenLayer> hidden = new ArrayList<>();
    for (int l = 0; l < of.network().hiddenLayers(); l++) {
      hidden.add(layer(of.network().layers().get(l), random));
    }
    network = new ReluNetwork(hidden, of.network().output());
  }

  private HiddenLayer layer(AffineLayer relu, Random random) {
    AffineForm[] rows = new AffineForm[relu.outputs()];
    Arrays.setAll(
        rows,
        row -> {
          int divisor = DIVISORS[random.nextInt(DIVISORS.length)];
          Rational factor = Rational.of(BigInteger.ONE, BigInteger.valueOf(divisor));
          return relu.row(row).times(factor);
        });
    int passing = random.nextInt(3) == 0 ? 1 + random.nextInt(rows.length) : 0;
    double[] left = new double[rows.length - passing];
    double[] right = new double[left.length];
    for (int i = 0; i < left.length; i++) {
      double[] slopes = SLOPES[random.nextInt(SLOPES.length)];
      left[i] = slopes[0];
      right[i] = slopes[1];
    }
    return new HiddenLayer(new AffineLayer(relu.inputs(), rows), left, right);
  }

  ReluNetwork network() {
    return network;
  }

  /** The network that has the units of the last hidden layer, before the kinks, as its outputs. */
  ReluNetwork classifier() {
    int last = network.hiddenLayers() - 1;
    List<HiddenLayer> hidden = new ArrayList<>();
    for (int l = 0; l < last; l++) {
      hidden.add(network.hidden(l));
    }
    return new ReluNetwork(hidden, network.hidden(last).map());
  }

  Box box() {
    return of.box();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(of.toString());
    for (int l = 0; l < network.hiddenLayers(); l++) {
      HiddenLayer layer = network.hidden(l);
      text.append("\n  ").append(layer.neurons()).append(" neurons, slopes");
      for (int i = 0; i < layer.neurons(); i++) {
        text.append(' ').append(layer.leftSlope(i)).append('|').append(layer.rightSlope(i));
      }
      for (int row = 0; row < layer.units(); row++) {
        text.append(" b ").append(layer.map().row(row).exactConstant());
      }
    }
    return text.toString();
  }
}
