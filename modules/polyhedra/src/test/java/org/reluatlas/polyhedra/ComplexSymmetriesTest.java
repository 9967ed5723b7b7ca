package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** Changes of network and domain that must not change the complex, or change it in a known way. */
class ComplexSymmetriesTest {

  private static final int[][] ARCHITECTURES = {
    {1, 6, 5, 4}, {2, 12, 8}, {2, 6, 6, 6}, {3, 8, 4}, {3, 4, 4, 3}, {4, 6, 2}, {5, 4, 2}
  };

  private static RandomNetwork network(WeightStyle style, long seed) {
    int[] widths = ARCHITECTURES[(int) Math.floorMod(seed, (long) ARCHITECTURES.length)];
    return new RandomNetwork(widths, style, seed);
  }

  private static CellComplex complex(ReluNetwork network, Box box) {
    return new Decomposition(network, box).compute(Progress.NONE);
  }

  private static CellComplex complex(RandomNetwork random) {
    return complex(random.network(), random.box());
  }

  /** Powers of two in front of a neuron change neither its sign nor, divided out, its readers. */
  @Property(tries = 30)
  void scalingNeuronsChangesNothing(@ForAll WeightStyle style, @ForAll long seed) {
    RandomNetwork random = network(style, seed);
    ReluNetwork scaled = NetworkEdits.scaledByPowersOfTwo(random.network(), new Random(seed), 100);
    assertEquals(CellNames.cells(complex(random)), CellNames.cells(complex(scaled, random.box())));
  }

  /** ReLU networks are homogeneous in input and biases together. */
  @Property(tries = 30)
  void scalingTheDomainWithTheBiasesChangesNothing(
      @ForAll WeightStyle style,
      @ForAll long seed,
      @ForAll @IntRange(min = -900, max = 400) int exponent) {
    RandomNetwork random = network(style, seed);
    int d = random.box().dimension();
    double[] low = new double[d];
    double[] high = new double[d];
    for (int axis = 0; axis < d; axis++) {
      low[axis] = Math.scalb(random.box().low(axis), exponent);
      high[axis] = Math.scalb(random.box().high(axis), exponent);
    }
    ReluNetwork scaled =
        NetworkEdits.map(random.network(), w -> w, NetworkEdits.each(b -> Math.scalb(b, exponent)));
    assertEquals(
        CellNames.cells(complex(random)), CellNames.cells(complex(scaled, Box.of(low, high))));
  }

  /** Where squares of coordinates underflow and coordinates do not: seeds that once failed. */
  @ParameterizedTest
  @ValueSource(ints = {-480, -511, -520, -535, -540, -600})
  void scalingToWhereSquaresUnderflowChangesNothing(int exponent) {
    for (long seed = 60; seed < 70; seed++) {
      scalingTheDomainWithTheBiasesChangesNothing(WeightStyle.ULP_CLOSE, seed, exponent);
    }
  }

  @Property(tries = 30)
  void permutingNeuronsPermutesSigns(@ForAll WeightStyle style, @ForAll long seed) {
    RandomNetwork random = network(style, seed);
    ReluNetwork network = random.network();
    int[][] orders = new int[network.hiddenLayers()][];
    int[] order = new int[network.hiddenNeurons()];
    Random shuffle = new Random(seed);
    for (int l = 0; l < orders.length; l++) {
      orders[l] = shuffled(network.layers().get(l).outputs(), shuffle);
      for (int i = 0; i < orders[l].length; i++) {
        order[network.firstNeuron(l) + i] = network.firstNeuron(l) + orders[l][i];
      }
    }
    assertEquals(
        CellNames.cells(complex(random), order),
        CellNames.cells(complex(NetworkEdits.permuted(network, orders), random.box())));
  }

  private static int[] shuffled(int size, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order.stream().mapToInt(i -> i).toArray();
  }

  /** By whole numbers, and with weights that are multiples of 1/64, so that nothing is rounded. */
  @Property(tries = 25)
  void translatingChangesNothing(@ForAll long seed) {
    int[] widths = ARCHITECTURES[(int) Math.floorMod(seed, (long) ARCHITECTURES.length)];
    ReluNetwork network = new RandomNetwork(widths, WeightStyle.PRUNED, seed).network();
    double[] shift = new Random(seed).doubles(widths[0], -50, 50).map(Math::rint).toArray();
    double[] low = new double[widths[0]];
    double[] high = new double[widths[0]];
    for (int axis = 0; axis < low.length; axis++) {
      low[axis] = shift[axis] - 1;
      high[axis] = shift[axis] + 1;
    }
    assertEquals(
        CellNames.cells(complex(network, Box.cube(widths[0], -1, 1))),
        CellNames.cells(complex(NetworkEdits.translated(network, shift), Box.of(low, high))));
  }

  /** What both halves of a box say of each pattern adds up to what the box says. */
  @Property(tries = 30)
  void halvesOfTheDomainGlueToTheWhole(@ForAll WeightStyle style, @ForAll long seed) {
    RandomNetwork random = network(style, seed);
    Box box = random.box();
    int axis = (int) Math.floorMod(seed, (long) box.dimension());
    double middle = (box.low(axis) + box.high(axis)) / 2;
    Map<String, Double> whole = volumes(complex(random));
    Map<String, Double> glued = volumes(complex(random.network(), half(box, axis, middle, true)));
    volumes(complex(random.network(), half(box, axis, middle, false)))
        .forEach((pattern, volume) -> glued.merge(pattern, volume, Double::sum));
    assertEquals(whole.keySet(), glued.keySet());
    whole.forEach(
        (pattern, volume) ->
            assertEquals(volume, glued.get(pattern), 1e-9 * box.volume(), pattern));
  }

  private static Box half(Box box, int axis, double middle, boolean lower) {
    double[] low = new double[box.dimension()];
    double[] high = new double[box.dimension()];
    for (int i = 0; i < low.length; i++) {
      low[i] = i == axis && !lower ? middle : box.low(i);
      high[i] = i == axis && lower ? middle : box.high(i);
    }
    return Box.of(low, high);
  }

  private static Map<String, Double> volumes(CellComplex complex) {
    CellGeometry geometry = CellGeometry.of(complex, Progress.NONE);
    Map<String, Double> volumes = new HashMap<>();
    for (int region = 0; region < complex.regions(); region++) {
      volumes.put(complex.pattern(region).toString(), geometry.volume(region));
    }
    return volumes;
  }
}
