package org.reluatlas.network.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.TestFiles;

/** What the compiler makes of operations, compared with the functions that they are. */
class NetworkCompilerTest {

  private static NetworkCompiler compiler(int inputs) {
    return new NetworkCompiler(SourceFile.at(TestFiles.at("reference/moons/network.json")), inputs);
  }

  /** Small integers over 8, so that every double here is exact. */
  private static double eighth(Random random) {
    return (random.nextInt(129) - 64) / 8.0;
  }

  private static AffineForm[] random(Random random, int inputs, int outputs) {
    FormBuilder row = new FormBuilder();
    AffineForm[] rows = new AffineForm[outputs];
    for (int i = 0; i < outputs; i++) {
      for (int k = 0; k < inputs; k++) {
        row.add(k, eighth(random));
      }
      rows[i] = row.build(Rational.of(eighth(random)));
    }
    return rows;
  }

  private static double[] point(Random random, int size) {
    return random.doubles(size).map(value -> Math.rint(32 * (value - 0.5)) / 8).toArray();
  }

  private static double[] apply(AffineForm[] rows, double[] x) {
    return new AffineLayer(x.length, rows).apply(x);
  }

  private static ReluNetwork leaky(long seed, double alpha, boolean relu) {
    Random random = new Random(seed);
    NetworkCompiler compiler = compiler(3);
    Kinks kinks = new Kinks(compiler);
    Signal x = compiler.input(Shape.of(3));
    Signal z = compiler.map(x, Shape.of(4), random(random, 3, 4));
    z = relu ? kinks.relu(z) : kinks.leaky(z, alpha);
    z = kinks.relu(compiler.map(z, Shape.of(2), random(random, 4, 2)));
    return compiler.build(compiler.map(z, Shape.of(2), random(random, 2, 2)));
  }

  @Property(tries = 50)
  void leakyWithSlopeZeroIsReLU(@ForAll long seed) {
    ReluNetwork relu = leaky(seed, 0, true);
    ReluNetwork leaky = leaky(seed, 0, false);
    assertArrayEquals(relu.architecture(), leaky.architecture());
    for (int l = 0; l < 3; l++) {
      for (int row = 0; row < relu.layers().get(l).outputs(); row++) {
        assertEquals(relu.layers().get(l).row(row), leaky.layers().get(l).row(row));
      }
    }
    assertTrue(leaky.hidden(0).isRelu());
  }

  @Property(tries = 50)
  void leakyWithSlopeOneMakesNoNeuron(@ForAll long seed) {
    assertArrayEquals(new int[] {3, 2, 2}, leaky(seed, 1, false).architecture());
  }

  /** So many coefficients that scaling all elements would carry them one layer further first. */
  @Test
  void anElementWithOneSlopeStaysInTheLayerOfTheOthers() {
    int width = 1050;
    Random random = new Random(1);
    AffineForm[] rows = random(random, 2, width);
    AffineForm[] dense = random(random, width, width);
    AffineForm[] end = random(random, width, 1);
    double[] slopes = new double[width];
    Arrays.fill(slopes, 0.25);
    slopes[7] = 1;
    slopes[8] = 1;
    NetworkCompiler compiler = compiler(2);
    Kinks kinks = new Kinks(compiler);
    Signal a = kinks.relu(compiler.map(compiler.input(Shape.of(2)), Shape.of(width), rows));
    Signal b = kinks.leaky(compiler.map(a, Shape.of(width), dense), slopes);
    ReluNetwork network = compiler.build(compiler.map(b, Shape.of(1), end));
    assertArrayEquals(new int[] {2, width, width - 2, 1}, network.architecture());
    for (int trial = 0; trial < 10; trial++) {
      double[] x = point(random, 2);
      double[] first = Arrays.stream(apply(rows, x)).map(z -> Math.max(0, z)).toArray();
      double[] second = apply(dense, first);
      Arrays.setAll(second, i -> second[i] > 0 ? second[i] : slopes[i] * second[i]);
      assertArrayEquals(apply(end, second), network.forward(x));
    }
  }

  @Property(tries = 50)
  void absoluteValueIsTwoReLUs(@ForAll long seed) {
    Random random = new Random(seed);
    AffineForm[] first = random(random, 2, 3);
    NetworkCompiler one = compiler(2);
    Signal z = one.map(one.input(Shape.of(2)), Shape.of(3), first);
    ReluNetwork abs = one.build(new Kinks(one).abs(z));
    NetworkCompiler two = compiler(2);
    z = two.map(two.input(Shape.of(2)), Shape.of(3), first);
    AffineForm[] negative = new AffineForm[3];
    AffineForm[] sum = new AffineForm[3];
    for (int i = 0; i < 3; i++) {
      negative[i] = AffineForm.of(new int[] {i}, new double[] {-1}, 0);
      sum[i] = AffineForm.of(new int[] {i, 3 + i}, new double[] {1, 1}, 0);
    }
    Kinks kinks = new Kinks(two);
    Signal right = kinks.relu(z);
    Signal left = kinks.relu(two.map(z, Shape.of(3), negative));
    ReluNetwork relus = two.build(two.map(two.joined(List.of(right, left)), Shape.of(3), sum));
    assertArrayEquals(new int[] {2, 3, 3}, abs.architecture());
    assertArrayEquals(new int[] {2, 6, 3}, relus.architecture());
    double[] x = point(random, 2);
    assertArrayEquals(relus.forward(x), abs.forward(x));
  }

  /** y = x + V relu(W x), carried by two units that pass, and the same by ReLUs of x and −x. */
  @Property(tries = 50)
  void aResidualBlockIsOneLayer(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int width) {
    Random random = new Random(seed);
    AffineForm[] inner = random(random, 2, width);
    AffineForm[] outer = random(random, width, 2);
    NetworkCompiler compiler = compiler(2);
    Signal x = compiler.input(Shape.of(2));
    Signal r = new Kinks(compiler).relu(compiler.map(x, Shape.of(width), inner));
    Signal v = compiler.map(r, Shape.of(2), outer);
    AffineForm[] sum = {
      AffineForm.of(new int[] {0, 2}, new double[] {1, 1}, 0),
      AffineForm.of(new int[] {1, 3}, new double[] {1, 1}, 0)
    };
    ReluNetwork block =
        compiler.build(compiler.map(compiler.joined(List.of(x, v)), Shape.of(2), sum));
    assertArrayEquals(new int[] {2, width, 2}, block.architecture());
    assertEquals(width + 2, block.hidden(0).units());
    double[] at = point(random, 2);
    double[] hidden = Arrays.stream(apply(inner, at)).map(z -> Math.max(z, 0)).toArray();
    double[] expected = apply(outer, hidden);
    assertArrayEquals(new double[] {at[0] + expected[0], at[1] + expected[1]}, block.forward(at));
  }

  @Property(tries = 400)
  void theTournamentGivesTheMaximum(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size, @ForAll boolean smallest) {
    Random random = new Random(seed);
    AffineForm[] rows = random(random, 2, size);
    rows[0] = AffineForm.constant(eighth(random));
    NetworkCompiler compiler = compiler(2);
    Signal z = compiler.map(compiler.input(Shape.of(2)), Shape.of(size), rows);
    int[] all = new int[size];
    Arrays.setAll(all, i -> i);
    int[][] groups = {all, {size - 1, 0}};
    Signal y =
        smallest
            ? Tournament.min(compiler, z, groups, Shape.of(2))
            : Tournament.max(compiler, z, groups, Shape.of(2));
    if (compiler.neurons() == 0) {
      return;
    }
    ReluNetwork network = compiler.build(y);
    for (int trial = 0; trial < 10; trial++) {
      double[] x = point(random, 2);
      double[] values = apply(rows, x);
      double most =
          smallest ? Arrays.stream(values).min().orElse(0) : Arrays.stream(values).max().orElse(0);
      double last =
          smallest ? Math.min(values[0], values[size - 1]) : Math.max(values[0], values[size - 1]);
      assertArrayEquals(new double[] {most, last}, network.forward(x));
    }
  }

  /** Of elements that differ by a number the better one is known without a neuron. */
  @Test
  void elementsThatDifferByANumberNeedNoNeuron() throws NetworkFormatException {
    NetworkCompiler compiler = compiler(1);
    Signal x = compiler.input(Shape.of(1));
    AffineForm input = AffineForm.input(0);
    Rational three = Rational.of(3);
    Signal z = compiler.map(x, Shape.of(3), input.plus(three), input, input.times(three));
    int[][] groups = {{0, 1}, {1, 0}};
    Signal low = Tournament.min(compiler, z, groups, Shape.of(2));
    Signal high = Tournament.max(compiler, z, groups, Shape.of(2));
    assertEquals(0, compiler.neurons());
    Signal all = compiler.joined(List.of(low, high, compiler.kink(z, 0, 1)));
    double[] values = compiler.build(all).forward(new double[] {0.5});
    assertArrayEquals(new double[] {0.5, 0.5, 3.5, 3.5, 3.5, 0.5, 1.5}, values);
  }

  @Test
  void theBracketTakesNeighbours() {
    NetworkCompiler compiler = compiler(5);
    Signal x = compiler.input(Shape.of(5));
    Signal y = Tournament.max(compiler, x, new int[][] {{0, 1, 2, 3, 4}}, Shape.of(1));
    ReluNetwork network = compiler.build(y);
    assertArrayEquals(new int[] {5, 2, 1, 1, 1}, network.architecture());
    AffineForm second = network.hidden(0).map().row(1);
    assertEquals(AffineForm.of(new int[] {2, 3}, new double[] {-1, 1}, 0), second);
    assertEquals(9, network.forward(new double[] {1, 9, -3, 4, 8})[0]);
  }

  @Property(tries = 50)
  void clipHasTwoNeurons(
      @ForAll @DoubleRange(min = -9, max = 9) double x,
      @ForAll @IntRange(min = -2, max = 1) int low,
      @ForAll @IntRange(min = 2, max = 5) int high) {
    NetworkCompiler compiler = compiler(1);
    Signal y = new Kinks(compiler).clip(compiler.input(Shape.of(1)), low, high);
    ReluNetwork network = compiler.build(y);
    assertArrayEquals(new int[] {1, 2, 1}, network.architecture());
    assertEquals(Math.min(Math.max(x, low), high), network.forward(new double[] {x})[0], 1e-14);
  }

  @Test
  void aBottleneckIsNotMultipliedOut() {
    Random random = new Random(3);
    NetworkCompiler compiler = compiler(20);
    Signal x = compiler.input(Shape.of(20));
    AffineForm[] down = random(random, 20, 2);
    AffineForm[] up = random(random, 2, 20);
    Signal z = compiler.map(compiler.map(x, Shape.of(2), down), Shape.of(20), up);
    ReluNetwork network = compiler.build(new Kinks(compiler).relu(z));
    assertEquals(2, network.hiddenLayers());
    assertEquals(0, network.hidden(0).neurons());
    assertEquals(1, network.layerNumber(1));
    double[] at = point(random, 20);
    assertArrayEquals(
        Arrays.stream(apply(up, apply(down, at))).map(v -> Math.max(v, 0)).toArray(),
        network.forward(at));
  }

  /** Blocks y ← y + V relu(W y) take at most twice the weights of the plain network. */
  @Test
  void aResidualStreamDoesNotGrow() {
    Random random = new Random(5);
    for (int width : new int[] {8, 16, 32}) {
      NetworkCompiler compiler = compiler(width);
      Signal y = compiler.input(Shape.of(width));
      AffineForm[] sum = new AffineForm[width];
      for (int i = 0; i < width; i++) {
        sum[i] = AffineForm.of(new int[] {i, width + i}, new double[] {1, 1}, 0);
      }
      for (int block = 0; block < 8; block++) {
        compiler.share(y);
        Signal r =
            new Kinks(compiler)
                .relu(compiler.map(y, Shape.of(width), random(random, width, width)));
        Signal v = compiler.map(r, Shape.of(width), random(random, width, width));
        y = compiler.map(compiler.joined(List.of(y, v)), Shape.of(width), sum);
      }
      ReluNetwork network = compiler.build(y);
      long weights = network.layers().stream().mapToLong(AffineLayer::nonzeros).sum();
      long plain = 16L * width * width;
      assertTrue(weights <= 2 * plain, weights + " weights for " + plain);
      assertEquals(8 * width, network.hiddenNeurons());
    }
  }

  @Test
  void aNetworkWithoutANeuronIsRefused() {
    NetworkCompiler compiler = compiler(2);
    assertThrows(NetworkFormatException.class, () -> compiler.build(compiler.input(Shape.of(2))));
  }

  @Test
  void giganticShapesAreRefused() {
    assertThrows(ShapeException.class, () -> Shape.of(1L << 60, 1L << 60));
    assertThrows(ShapeException.class, () -> Shape.of(0, 1L << 60));
    assertThrows(ShapeException.class, () -> Shape.of(1L << 13, 1L << 13));
  }

  /** An image of 28 × 28 through two convolutions: its matrices take what their numbers take. */
  @Test
  void convolutionsTakeTheTimeOfTheirNonzeros() {
    long start = System.nanoTime();
    Random random = new Random(1);
    NetworkCompiler compiler = compiler(784);
    Signal x = compiler.input(Shape.of(1, 28, 28));
    int channels = 1;
    for (int outputs : new int[] {8, 16}) {
      double[] w = random.doubles(9L * channels * outputs).map(v -> (float) (v - 0.5)).toArray();
      int side = x.shape().size(x.shape().rank() - 1);
      Windows windows = Sliding.of(Shape.of(3, 3)).on(Shape.of(side, side));
      x =
          new Kinks(compiler)
              .relu(
                  new Convolution(windows, 1, channels, outputs, w, false)
                      .apply(compiler, x, new double[outputs], 1));
      channels = outputs;
    }
    ReluNetwork network =
        compiler.build(compiler.map(x, Shape.of(10), random(random, x.count(), 10)));
    assertArrayEquals(new int[] {784, 8 * 676, 16 * 576, 10}, network.architecture());
    assertEquals(72L * 16 * 576, network.hidden(1).map().nonzeros());
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(seconds < 3, seconds + " s");
  }
}
