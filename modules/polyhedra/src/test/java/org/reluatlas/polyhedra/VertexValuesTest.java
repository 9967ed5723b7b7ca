package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

/** Values of an output at the vertices, against those that the plain way finds. */
class VertexValuesTest {

  private static final int[][] ARCHITECTURES = {
    {1, 5, 4, 3}, {1, 6, 2}, {2, 5, 3, 2}, {2, 4, 4}, {3, 3, 3, 2}, {3, 4, 1}, {4, 3, 2}
  };

  @Property(tries = 300)
  void areThoseOfThePlainWay(@ForAll WeightStyle style, @ForAll long seed) {
    RandomNetwork random = random(style, seed);
    check(random.classifier(), random.box(), seed);
  }

  @Property(tries = 300)
  void areThoseOfThePlainWayWithAnyUnits(@ForAll WeightStyle style, @ForAll long seed) {
    RandomUnits random = random(style, seed).withUnits();
    check(random.classifier(), random.box(), seed);
  }

  private static RandomNetwork random(WeightStyle style, long seed) {
    int[] widths = ARCHITECTURES[(int) Math.floorMod(seed, (long) ARCHITECTURES.length)];
    return new RandomNetwork(widths, style, seed);
  }

  private static void check(ReluNetwork network, Box box, long seed) {
    int output = (int) Math.floorMod(seed, (long) network.outputs());
    CellComplex complex = new Decomposition(network, box).compute(Progress.NONE);
    VertexValues values = ExactOrder.of(complex, output);
    Map<String, Rational> plain =
        PlainArrangement.of(network, box).outputAtVertices(network.output(), output);
    assertEquals(plain.size(), complex.count(0));
    TreeSet<Rational> distinct =
        new TreeSet<>((a, b) -> a.equals(b) ? 0 : a.plus(b.negate()).signum());
    distinct.addAll(plain.values());
    assertEquals(distinct.size(), values.ranks());
    for (int v = 0; v < complex.count(0); v++) {
      Rational exact = plain.get(complex.signs(0, v) + "|" + complex.walls(0, v));
      assertEquals(distinct.headSet(exact).size(), values.rank(v));
      Rational error = exact.plus(Rational.of(values.value(v)).negate());
      assertTrue(Math.abs(error.toDouble()) <= values.error(v) * (1 + 1e-9));
      assertTrue(values.error(v) <= 1e-6 * (1 + Math.abs(values.value(v))), "useful bound");
      double ofRank = values.valueOfRank(values.rank(v));
      assertTrue(Math.abs(ofRank - values.value(v)) <= 2 * values.error(v));
    }
    for (int rank = 1; rank < values.ranks(); rank++) {
      assertTrue(values.valueOfRank(rank - 1) <= values.valueOfRank(rank));
    }
    assertEquals(values.valueOfRank(0), values.lowest());
    assertEquals(values.valueOfRank(values.ranks() - 1), values.highest());
    checkSettled(complex, output, values, new Random(seed));
  }

  /** Some vertices in their exact order, and all others as edges tell. */
  private static void checkSettled(
      CellComplex complex, int output, VertexValues exact, Random random) {
    int[] some = IntStream.range(0, complex.count(0)).filter(v -> random.nextInt(3) == 0).toArray();
    VertexValues settled =
        OutputOrder.of(complex, output, Progress.NONE).settled(some, Progress.NONE);
    ExactOrder.assertAgreeAlongEdges(complex, exact.vertexRanks(), settled.vertexRanks());
    for (int a : some) {
      for (int b : some) {
        assertEquals(
            Integer.compare(exact.rank(a), exact.rank(b)),
            Integer.compare(settled.rank(a), settled.rank(b)));
      }
      assertEquals(settled.valueOfRank(settled.rank(a)), settled.value(a));
    }
    for (int v = 0; v < complex.count(0); v++) {
      double error = exact.error(v) + settled.error(v);
      assertEquals(exact.value(v), settled.value(v), error);
    }
  }

  /** The order in an unbounded domain is that in a box so large that nothing changes beyond it. */
  @Property(tries = 150)
  void atInfinityHaveTheOrderOfLargeBoxes(@ForAll WeightStyle style, @ForAll long seed) {
    RandomNetwork random = random(style, seed);
    ReluNetwork network = (seed & 1) == 0 ? random.classifier() : random.withUnits().classifier();
    Box whole = Box.wholeSpace(network.inputs());
    CellComplex unbounded = new Decomposition(network, whole).compute(Progress.NONE);
    Box large = unbounded.reaching(Math.scalb(unbounded.reach(), 200)).truncatedDomain();
    CellComplex bounded = new Decomposition(network, large).compute(Progress.NONE);
    int output = (int) Math.floorMod(seed, (long) network.outputs());
    VertexValues values = ExactOrder.of(unbounded, output);
    VertexValues ofLarge = ExactOrder.of(bounded, output);
    assertEquals(ranksByName(bounded, ofLarge), ranksByName(unbounded, values));
    for (int v = 0; v < unbounded.count(0); v++) {
      assertTrue(unbounded.isAtInfinity(0, v) || Double.isFinite(values.value(v)));
    }
  }

  private static Map<String, Integer> ranksByName(CellComplex complex, VertexValues values) {
    Map<String, Integer> ranks = new TreeMap<>();
    for (int v = 0; v < complex.count(0); v++) {
      ranks.put(complex.signs(0, v) + "|" + complex.walls(0, v), values.rank(v));
    }
    return ranks;
  }

  /** relu(x) − relu(−x − 1): −∞ at −∞, 0 between −1 and 0, +∞ at +∞; and relu(x) is 0 at −∞. */
  @Test
  void atInfinityAreInfiniteOrNot() {
    ReluNetwork network =
        Classifiers.network(
            1, new double[][] {{1, 0}, {-1, -1}}, new double[][] {{1, -1, 0}, {1, 0, 0}});
    CellComplex complex = new Decomposition(network, Box.wholeSpace(1)).compute(Progress.NONE);
    for (int output = 0; output < 2; output++) {
      VertexValues values = ExactOrder.of(complex, output);
      assertEquals(output == 0 ? 3 : 2, values.ranks());
      double lowest = output == 0 ? Double.NEGATIVE_INFINITY : 0;
      assertEquals(lowest, values.valueOfRank(0));
      assertEquals(Double.POSITIVE_INFINITY, values.valueOfRank(values.ranks() - 1));
      assertEquals(0, values.valueOfRank(1 - output));
    }
  }

  /** All vertices have one value, which needs no exact position. */
  @Test
  void ofAConstantIsOneRank() {
    ReluNetwork network =
        Classifiers.network(
            2, new double[][] {{1, 2, 0}, {-3, 1, 0.5}}, new double[][] {{0, 0, 7}});
    CellComplex complex = new Decomposition(network, Box.cube(2, -1, 1)).compute(Progress.NONE);
    VertexValues values = ExactOrder.of(complex, 0);
    assertEquals(1, values.ranks());
    assertEquals(7, values.valueOfRank(0));
    assertEquals(0, values.output());
  }

  /** |x| + |y| − |x + y| vanishes where x and y have one sign, on regions of several patterns. */
  @Test
  void ofOutputsThatCancelAreEqual() {
    ReluNetwork network =
        Classifiers.network(
            2,
            new double[][] {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {1, 1, 0}, {-1, -1, 0}},
            new double[][] {{1, 1, 1, 1, -1, -1, 0}});
    CellComplex complex = new Decomposition(network, Box.cube(2, -1, 1)).compute(Progress.NONE);
    VertexValues values = ExactOrder.of(complex, 0);
    assertEquals(2, values.ranks());
    for (int v = 0; v < complex.count(0); v++) {
      double[] x = complex.vertex(v);
      assertEquals(x[0] * x[1] >= 0 ? 0 : 1, values.rank(v));
      assertEquals(2.0 * values.rank(v), values.value(v));
    }
  }

  /** Two outputs that differ by the least that doubles can, at one vertex. */
  @Test
  void thatDifferByOneUlpAreDifferent() {
    double tiny = 0x1p-52;
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, new double[] {1, -1}, new double[] {0, 0}),
                new AffineLayer(2, new double[] {1, 1 + tiny}, new double[] {0})));
    CellComplex complex = new Decomposition(network, Box.cube(1, -1, 1)).compute(Progress.NONE);
    VertexValues values = ExactOrder.of(complex, 0);
    assertEquals(3, values.ranks());
    List<Double> sorted = new ArrayList<>();
    for (int rank = 0; rank < 3; rank++) {
      sorted.add(values.valueOfRank(rank));
    }
    assertEquals(List.of(0.0, 1.0, 1 + tiny), sorted);
  }

  @Test
  void areTheSameInReferenceNetworksAfterAFactor() {
    for (String name :
        List.of("circles", "moons", "deg_int3d", "deg_zero_on_region", "spheres3d")) {
      ReluNetwork network = Reference.network(name);
      Box box = Box.cube(network.inputs(), -1, 1);
      int[] ranks = ranks(network, box);
      ReluNetwork scaled = withOutput(network, w -> Math.scalb(w, 5));
      assertArrayEquals(ranks, ranks(scaled, box), name);
      int[] negated = ranks(withOutput(network, w -> -w), box);
      int last = Arrays.stream(ranks).max().orElseThrow();
      assertArrayEquals(ranks, Arrays.stream(negated).map(r -> last - r).toArray(), name);
    }
  }

  private static ReluNetwork withOutput(ReluNetwork network, DoubleUnaryOperator change) {
    List<AffineLayer> layers = new ArrayList<>(network.layers());
    AffineLayer last = layers.remove(layers.size() - 1);
    layers.add(
        new AffineLayer(
            last.inputs(),
            Arrays.stream(last.weights()).map(change).toArray(),
            Arrays.stream(last.biases()).map(change).toArray()));
    return new ReluNetwork(layers);
  }

  private static int[] ranks(ReluNetwork network, Box box) {
    CellComplex complex = new Decomposition(network, box).compute(Progress.NONE);
    VertexValues values = ExactOrder.of(complex, 0);
    int[] ranks = new int[complex.count(0)];
    Arrays.setAll(ranks, values::rank);
    return ranks;
  }

  /**
   * Layers of 4,000 dead neurons: exact forms would be large, and there are more than 100 vertices.
   */
  @Test
  void exactWorkIsLimited() {
    AffineForm[] dead = new AffineForm[4000];
    Arrays.fill(dead, AffineForm.constant(-1));
    Random random = new Random(1);
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(
                    2, random.doubles(60, -1, 1).toArray(), random.doubles(30, -1, 1).toArray()),
                new AffineLayer(30, dead),
                new AffineLayer(4000, dead),
                new AffineLayer(4000, AffineForm.constant(5))));
    CellComplex complex = new Decomposition(network, Box.cube(2, -1, 1)).compute(Progress.NONE);
    // what is constant needs no such work
    assertEquals(1, ExactOrder.of(complex, 0).ranks());
    OutputEvaluation evaluation = new OutputEvaluation(complex, 0, Progress.NONE);
    int vertices = complex.count(0);
    boolean[] wanted = new boolean[vertices];
    Rational[] values = new Rational[vertices];
    evaluation.evaluateExactly(wanted, values, Progress.NONE);
    Arrays.fill(wanted, true);
    ValueLimitException limit =
        assertThrows(
            ValueLimitException.class,
            () -> evaluation.evaluateExactly(wanted, values, Progress.NONE));
    assertTrue(
        limit.getMessage().contains(vertices + " of " + vertices + " vertices"),
        limit.getMessage());
    Arrays.fill(values, Rational.ZERO);
    evaluation.evaluateExactly(wanted, values, Progress.NONE);
    byte[] signs = new byte[complex.count(1)];
    assertEquals(0, evaluation.addSigns(signs, Progress.NONE));
    Arrays.fill(signs, EdgeSigns.OPEN);
    limit =
        assertThrows(ValueLimitException.class, () -> evaluation.addSigns(signs, Progress.NONE));
    assertTrue(
        limit.getMessage().contains(signs.length + " of " + signs.length + " edges"),
        limit.getMessage());
  }

  /**
   * A deep and wide network: signs along edges are known where values are not. Beside the exact
   * order of all vertices.
   */
  @Test
  void ofADeepNetworkNeedFewExactValues() {
    Random random = new Random(11);
    List<AffineLayer> layers = new ArrayList<>();
    int[] widths = {2, 96, 96, 96, 96, 96, 96, 96, 1};
    for (int l = 1; l < widths.length; l++) {
      double scale = Math.sqrt(2.0 / widths[l - 1]);
      double[] weights = new double[widths[l] * widths[l - 1]];
      double[] bias = new double[widths[l]];
      Arrays.setAll(weights, i -> (float) (scale * random.nextGaussian()));
      Arrays.setAll(bias, i -> (float) (0.3 * random.nextGaussian()));
      layers.add(new AffineLayer(widths[l - 1], weights, bias));
    }
    CellComplex complex =
        new Decomposition(new ReluNetwork(layers), Box.cube(2, -0.1, 0.1)).compute(Progress.NONE);
    OutputOrder order = OutputOrder.of(complex, 0, Progress.NONE);
    int[] ranks = order.ranks(Progress.NONE);
    long exact = order.settled(new int[0], Progress.NONE).exactValues();
    VertexValues all = ExactOrder.of(complex, 0);
    ExactOrder.assertAgreeAlongEdges(complex, all.vertexRanks(), ranks);
    assertTrue(4 * exact < all.exactValues(), exact + " and " + all.exactValues());
  }

  @Test
  void refusesAnOutputThatIsNotThereAndStops() {
    ReluNetwork network =
        Classifiers.network(1, new double[][] {{1, 0}}, new double[][] {{1, 0}, {2, 0}});
    CellComplex complex = new Decomposition(network, Box.cube(1, -1, 1)).compute(Progress.NONE);
    assertThrows(IllegalArgumentException.class, () -> OutputOrder.of(complex, 2, Progress.NONE));
    assertThrows(IllegalArgumentException.class, () -> OutputOrder.of(complex, -1, Progress.NONE));
    Progress cancelled = new CancelledProgress();
    assertThrows(CancelledException.class, () -> OutputOrder.of(complex, 0, cancelled));
  }
}
