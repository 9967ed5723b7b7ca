package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.ReluNetwork;

/** Networks in which some kinks do not reach the outputs. */
final class RedundantKinks {

  private RedundantKinks() {}

  /** A neuron on each of n random forms, and output weights that leave out every second one. */
  static ReluNetwork deadOutputs(int inputs, int neurons, Random random) {
    double[] output = new double[neurons];
    for (int i = 0; i < neurons; i += 2) {
      output[i] = random.nextInt(3) - 1;
    }
    return new ReluNetwork(
        List.of(layer(inputs, neurons, random), new AffineLayer(neurons, output, new double[1])));
  }

  /** Every neuron twice, and outputs that take the difference of some pairs. */
  static ReluNetwork cancellingTwins(int inputs, int pairs, Random random) {
    AffineLayer single = layer(inputs, pairs, random);
    AffineForm[] rows = new AffineForm[2 * pairs];
    double[] output = new double[2 * pairs];
    for (int i = 0; i < pairs; i++) {
      rows[2 * i] = single.row(i);
      rows[2 * i + 1] = single.row(i);
      output[2 * i] = 0.75;
      output[2 * i + 1] = random.nextBoolean() ? -0.75 : 0.5;
    }
    return new ReluNetwork(
        List.of(new AffineLayer(inputs, rows), new AffineLayer(2 * pairs, output, new double[1])));
  }

  /** The largest of four forms as a tournament: a match of two losers kinks nothing. */
  static ReluNetwork tournament(int inputs, Random random) {
    AffineLayer forms = layer(inputs, 4, random);
    AffineForm[] first = {
      forms.row(0).minus(forms.row(1)), forms.row(2).minus(forms.row(3)), forms.row(1), forms.row(3)
    };
    AffineForm left = sum(0, 2);
    AffineForm right = sum(1, 3);
    AffineForm[] second = {left.minus(right), right};
    return new ReluNetwork(
        List.of(passing(inputs, first, 2), passing(4, second, 1)), new AffineLayer(2, sum(0, 1)));
  }

  /** A block h + W relu(h) − W relu(h) of a random hidden layer h, behind which more is added. */
  static ReluNetwork residual(int inputs, int width, Random random) {
    AffineLayer hidden = layer(inputs, width, random);
    AffineLayer block = layer(width, width, random);
    // units of the second layer: the kinks of the block twice, and h passed on
    AffineForm[] rows = new AffineForm[3 * width];
    double[] output = new double[3 * width];
    for (int i = 0; i < width; i++) {
      rows[i] = block.row(i);
      rows[width + i] = block.row(i);
      rows[2 * width + i] = AffineForm.input(i);
      output[i] = 0.1;
      output[width + i] = i % 2 == 0 ? -0.1 : 0.2;
      output[2 * width + i] = 1;
    }
    return new ReluNetwork(
        List.of(HiddenLayer.relu(hidden), passing(width, rows, 2 * width)),
        new AffineLayer(3 * width, output, new double[] {0.5}));
  }

  private static AffineForm sum(int a, int b) {
    return AffineForm.of(new int[] {a, b}, new double[] {1, 1}, 0);
  }

  /** The first units are ReLU, the others pass. */
  private static HiddenLayer passing(int inputs, AffineForm[] rows, int neurons) {
    double[] ones = new double[neurons];
    Arrays.fill(ones, 1);
    return new HiddenLayer(new AffineLayer(inputs, rows), new double[neurons], ones);
  }

  private static AffineLayer layer(int inputs, int outputs, Random random) {
    double[] weights = random.doubles((long) inputs * outputs, -1, 1).toArray();
    return new AffineLayer(inputs, weights, random.doubles(outputs, -0.3, 0.3).toArray());
  }

  /** All of these for one seed. */
  static List<ReluNetwork> all(int inputs, Random random) {
    return new ArrayList<>(
        List.of(
            deadOutputs(inputs, 6, random),
            cancellingTwins(inputs, 4, random),
            tournament(inputs, random),
            residual(inputs, 3, random)));
  }
}
