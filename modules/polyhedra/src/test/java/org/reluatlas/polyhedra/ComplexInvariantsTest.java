package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** Volumes, point location and interior points on networks too large for the plain way. */
class ComplexInvariantsTest {

  private static final int[][] ARCHITECTURES = {
    {1, 30, 20, 10}, {2, 20, 20}, {2, 10, 10, 10}, {3, 10, 6}, {4, 6, 4}, {5, 5, 3}
  };

  private static final Box SQUARE = Box.cube(2, -1, 1);

  private final List<DynamicTest> cases = new ArrayList<>();

  @Property(tries = 50)
  void holdOnRandomNetworks(@ForAll WeightStyle style, @ForAll long seed) {
    int[] widths = ARCHITECTURES[(int) Math.floorMod(seed, (long) ARCHITECTURES.length)];
    RandomNetwork random = new RandomNetwork(widths, style, seed);
    check(random.network(), random.box());
  }

  /** Vertices an ulp, and slivers of regions less than that, away from a wall. */
  @TestFactory
  List<DynamicTest> holdBesideWalls() {
    addRandom(WeightStyle.MIXED, -485061544);
    addRandom(WeightStyle.MIXED, -2194215305057582778L);
    addRandom(WeightStyle.THROUGH_CORNER, 1784487039121553404L);
    addRandom(WeightStyle.THROUGH_CORNER, 6450281973926308511L);
    return cases;
  }

  /** Vertices whose equations are so badly conditioned that doubles would leave them uncertain. */
  @TestFactory
  List<DynamicTest> holdAtBadlyConditionedVertices() {
    addRandom(WeightStyle.MIXED, -1513714649820660969L);
    addRandom(WeightStyle.MIXED, -2467007872622978541L);
    addRandom(WeightStyle.MIXED, 4476349384133647346L);
    return cases;
  }

  /** A centroid that rounding would carry into the sliver beside its region. */
  @TestFactory
  List<DynamicTest> holdBesideSlivers() {
    addRandom(WeightStyle.MIXED, -6160382575103171028L);
    return cases;
  }

  private void addRandom(WeightStyle style, long seed) {
    for (int[] widths : ARCHITECTURES) {
      RandomNetwork random = new RandomNetwork(widths, style, seed);
      add(style + " " + seed + " " + Arrays.toString(widths), random.network(), random.box());
    }
  }

  private static void check(ReluNetwork network, Box box) {
    CellComplex complex = new Decomposition(network, box).compute(Progress.NONE);
    ComplexInvariants.check(complex, new Random(7), 20);
  }

  private void add(String name, ReluNetwork network, Box box) {
    cases.add(DynamicTest.dynamicTest(name, () -> check(network, box)));
  }

  @TestFactory
  List<DynamicTest> holdOnNetworksOfEveryShape() {
    int[] narrow = new int[11];
    Arrays.fill(narrow, 12);
    narrow[0] = 2;
    add("deep and narrow", NetworkEdits.gaussian(1, 0.5, narrow), SQUARE);
    add("deep without biases", NetworkEdits.gaussian(3, 0, narrow), SQUARE);
    add("wide without biases", NetworkEdits.gaussian(32, 0, 2, 64, 64), SQUARE);
    add("3 inputs without biases", NetworkEdits.gaussian(36, 0, 3, 12, 12), Box.cube(3, -1, 1));
    ReluNetwork wide = NetworkEdits.gaussian(30, 0.5, 2, 64, 64);
    add("int8", NetworkEdits.map(wide, NetworkEdits::toInt8, NetworkEdits::toInt8), SQUARE);
    add("90 % zeros", NetworkEdits.map(wide, NetworkEdits::pruned, b -> b), SQUARE);
    add("quarters", NetworkEdits.map(wide, quarters(), quarters()), SQUARE);
    add("all 0", NetworkEdits.map(wide, x -> new double[x.length], b -> b), SQUARE);
    add("dead", NetworkEdits.map(wide, w -> w, NetworkEdits.each(b -> -100)), SQUARE);
    return cases;
  }

  private static UnaryOperator<double[]> quarters() {
    return NetworkEdits.each(value -> Math.rint(4 * value) / 4);
  }

  @TestFactory
  List<DynamicTest> holdAtEveryScale() {
    ReluNetwork network = NetworkEdits.gaussian(6, 0.5, 2, 12, 12);
    for (double scale : new double[] {1e-20, 1e20, 1e-140, 1e140}) {
      add("weights times " + scale, scaled(network, scale), SQUARE);
    }
    add("weights 1e-300", scaled(NetworkEdits.gaussian(6, 0.5, 2, 16), 1e-300), SQUARE);
    add("weights 1e300", scaled(NetworkEdits.gaussian(6, 0.5, 2, 16), 1e300), SQUARE);
    add("flat domain", network, Box.of(new double[] {0, -1e-6}, new double[] {1e6, 1e-6}));
    ReluNetwork steep = NetworkEdits.map(network, w -> flattened(w), b -> b);
    add("fitting it", steep, Box.of(new double[] {0, -1e-6}, new double[] {1e6, 1e-6}));
    add("far away", NetworkEdits.gaussian(12, 3e6, 2, 12, 8), Box.cube(2, 1e6, 1e6 + 1));
    add("between two doubles", network, Box.cube(2, 0.1, Math.nextUp(0.1)));
    return cases;
  }

  private static ReluNetwork scaled(ReluNetwork network, double factor) {
    return NetworkEdits.map(
        network, NetworkEdits.each(w -> factor * w), NetworkEdits.each(b -> factor * b));
  }

  /** The first layer, which has 24 weights, with its inputs of sizes 1e6 and 1e−6. */
  private static double[] flattened(double[] weights) {
    double[] result = weights.clone();
    for (int i = 0; i < result.length && result.length == 24; i++) {
      result[i] *= i % 2 == 0 ? 1e-6 : 1e6;
    }
    return result;
  }

  @TestFactory
  List<DynamicTest> holdOnBundlesOfNearlyEqualNeurons() {
    add("slivers in layer 1", withBundle(0, 24, NetworkEdits.gaussian(21, 0.5, 2, 24, 8)), SQUARE);
    add(
        "slivers in layer 2",
        withBundle(1, 20, NetworkEdits.gaussian(24, 0.5, 2, 10, 20, 8)),
        SQUARE);
    add(
        "slivers in space",
        withBundle(0, 8, NetworkEdits.gaussian(26, 0.5, 3, 8, 4)),
        Box.cube(3, -1, 1));
    return cases;
  }

  /** The neurons of one layer go on from each other by one unit in the last place. */
  private static ReluNetwork withBundle(int at, int size, ReluNetwork network) {
    Random random = new Random(size);
    List<AffineLayer> layers = new ArrayList<>(network.layers());
    AffineLayer layer = layers.get(at);
    double[] weights = layer.weights();
    double[] bias = new double[size];
    bias[0] = layer.bias(0);
    int inputs = layer.inputs();
    for (int row = 1; row < size; row++) {
      System.arraycopy(weights, (row - 1) * inputs, weights, row * inputs, inputs);
      bias[row] = bias[row - 1];
      int changed = random.nextInt(inputs + 1);
      if (changed == inputs) {
        bias[row] = Math.nextUp(bias[row]);
      } else {
        weights[row * inputs + changed] = Math.nextUp(weights[row * inputs + changed]);
      }
    }
    layers.set(at, new AffineLayer(inputs, weights, bias));
    return new ReluNetwork(layers);
  }
}
