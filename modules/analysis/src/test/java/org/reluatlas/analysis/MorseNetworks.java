package org.reluatlas.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/** Networks with one output, random or with known critical points. */
final class MorseNetworks {

  private static final int[][] ARCHITECTURES = {
    {1, 6, 5}, {1, 8}, {2, 5, 4}, {2, 6}, {2, 3, 3, 3}, {3, 4}, {3, 3, 3}, {4, 3}
  };

  private MorseNetworks() {}

  /** How weights come about. */
  enum Style {
    GAUSSIAN,
    SMALL_INTEGERS,
    PRUNED,
    DUPLICATED,
    DEAD
  }

  /** A random network; every third has units with slopes on both sides. */
  static ReluNetwork random(Style style, long seed, int... widths) {
    Random random = new Random(seed);
    List<HiddenLayer> hidden = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      AffineLayer map = layer(style, random, widths[l - 1], widths[l]);
      double[] left = new double[widths[l]];
      double[] right = new double[widths[l]];
      boolean units = Math.floorMod(seed, 3L) == 0;
      Arrays.setAll(left, i -> units ? random.nextInt(3) - 1 : 0);
      Arrays.setAll(right, i -> left[i] == 1 ? 0.5 : 1);
      hidden.add(new HiddenLayer(map, left, right));
    }
    return new ReluNetwork(hidden, layer(style, random, widths[widths.length - 1], 1));
  }

  private static AffineLayer layer(Style style, Random random, int inputs, int outputs) {
    double[] weights = new double[inputs * outputs];
    double[] bias = new double[outputs];
    for (int row = 0; row < outputs; row++) {
      for (int c = 0; c < inputs; c++) {
        weights[row * inputs + c] = weight(style, random);
      }
      bias[row] = style == Style.DEAD && random.nextInt(3) == 0 ? -100 : weight(style, random);
      if (style == Style.DUPLICATED && row > 0 && random.nextBoolean()) {
        int factor = random.nextBoolean() ? 1 : -1;
        for (int c = 0; c < inputs; c++) {
          weights[row * inputs + c] = factor * weights[(row - 1) * inputs + c];
        }
        bias[row] = factor * bias[row - 1];
      }
    }
    return new AffineLayer(inputs, weights, bias);
  }

  private static double weight(Style style, Random random) {
    switch (style) {
      case GAUSSIAN:
        return random.nextGaussian();
      case PRUNED:
        return random.nextInt(3) > 0 ? 0 : random.nextInt(9) - 4;
      default:
        return random.nextInt(5) - 2;
    }
  }

  /** The network whose output is a positive or negative multiple of another's plus a constant. */
  static ReluNetwork withOutput(ReluNetwork network, double factor, double plus) {
    List<HiddenLayer> hidden = new ArrayList<>();
    for (int l = 0; l < network.hiddenLayers(); l++) {
      hidden.add(network.hidden(l));
    }
    AffineLayer out = network.output();
    double[] weights = Arrays.stream(out.weights()).map(w -> factor * w).toArray();
    return new ReluNetwork(
        hidden, new AffineLayer(out.inputs(), weights, new double[] {factor * out.bias(0) + plus}));
  }

  /** Σ gᵢ(xᵢ) on [0, n₁] × … × [0, n_d], gᵢ linear between heights at 0, 1, …, nᵢ. */
  static ReluNetwork separate(int[]... heights) {
    List<double[]> rows = new ArrayList<>();
    List<Double> slopes = new ArrayList<>();
    double constant = 0;
    for (int axis = 0; axis < heights.length; axis++) {
      constant += heights[axis][0];
      int before = 0;
      for (int i = 0; i + 1 < heights[axis].length; i++) {
        double[] row = new double[heights.length + 1];
        row[axis] = 1;
        row[heights.length] = -i;
        rows.add(row);
        slopes.add((double) heights[axis][i + 1] - heights[axis][i] - before);
        before = heights[axis][i + 1] - heights[axis][i];
      }
    }
    double[] output = new double[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      output[i] = slopes.get(i);
    }
    output[rows.size()] = constant;
    return network(heights.length, rows.toArray(new double[0][]), new double[][] {output});
  }

  /** Layers of rows of weights and, last, the bias. */
  static ReluNetwork network(int inputs, double[][]... layers) {
    List<AffineLayer> list = new ArrayList<>();
    int before = inputs;
    for (double[][] rows : layers) {
      double[] weights = new double[rows.length * before];
      double[] bias = new double[rows.length];
      for (int row = 0; row < rows.length; row++) {
        System.arraycopy(rows[row], 0, weights, row * before, before);
        bias[row] = rows[row][before];
      }
      list.add(new AffineLayer(before, weights, bias));
      before = rows.length;
    }
    return new ReluNetwork(list);
  }

  static CellComplex complex(ReluNetwork network, Box box) {
    return new Decomposition(network, box).compute(Progress.NONE);
  }

  static CriticalPoints critical(ReluNetwork network, Box box) {
    CellComplex complex = complex(network, box);
    return CriticalPoints.of(complex, CellBoundaryMaps.chainComplex(complex), 0, Progress.NONE);
  }

  /** A network of 1 to 4 inputs with one output, its widths by the seed. */
  static ReluNetwork random(Style style, long seed) {
    return random(
        style, seed, ARCHITECTURES[(int) Math.floorMod(seed, (long) ARCHITECTURES.length)]);
  }
}
