package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.FormComposition;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** The same function written with units of different kinds has the same complex. */
class UnitIdentitiesTest {

  private static final Rational ONE = Rational.of(1);
  private static final Rational MINUS_ONE = Rational.of(-1);

  @Property(tries = 60)
  void leakyReluIsReluBesideAUnitThatPasses(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int inputs) {
    AffineForm[][] rows = rows(seed, inputs, 5, 4, 1);
    Random random = new Random(seed + 1);
    double alpha = random.nextBoolean() ? 0.01f : -1.5;
    // alpha z + (1 - alpha) relu(z)
    ReluNetwork leaky = network(inputs, rows, units(alpha, 1));
    List<HiddenLayer> hidden = new ArrayList<>();
    int width = inputs;
    for (int l = 0; l < rows.length - 1; l++) {
      AffineForm[] both = new AffineForm[2 * rows[l].length];
      for (int i = 0; i < rows[l].length; i++) {
        AffineForm form = l == 0 ? rows[0][i] : mixed(rows[l][i], rows[l - 1].length, alpha);
        both[i] = form;
        both[rows[l].length + i] = form;
      }
      hidden.add(layer(width, both, units(0, 1).apply(rows[l].length)));
      width = both.length;
    }
    AffineForm last = rows[rows.length - 1][0];
    AffineForm output = mixed(last, rows[rows.length - 2].length, alpha);
    assertSameComplex(leaky, new ReluNetwork(hidden, new AffineLayer(width, output)), inputs);
  }

  /** A row over units with the slopes (alpha, 1) as one over ReLU units and passing ones. */
  private static AffineForm mixed(AffineForm row, int width, double alpha) {
    Rational share = Rational.of(alpha);
    AffineForm[] inner = new AffineForm[width];
    for (int i = 0; i < width; i++) {
      AffineForm kinked = AffineForm.input(i).times(ONE.plus(share.negate()));
      inner[i] = kinked.plus(AffineForm.input(width + i).times(share));
    }
    return new FormComposition(inner, 2 * width).of(row);
  }

  /** |z| is relu(z) + relu(−z). */
  @Property(tries = 60)
  void anAbsoluteValueIsTwoRelus(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int inputs) {
    AffineForm[][] rows = rows(seed, inputs, 4, 3, 1);
    ReluNetwork absolute = network(inputs, rows, units(-1, 1));
    AffineForm[][] twice = new AffineForm[rows.length][];
    for (int l = 0; l < rows.length; l++) {
      List<AffineForm> forms = new ArrayList<>();
      for (AffineForm row : rows[l]) {
        AffineForm form = l == 0 ? row : summed(row, rows[l - 1].length);
        forms.add(form);
        if (l < rows.length - 1) {
          forms.add(form.times(MINUS_ONE));
        }
      }
      twice[l] = forms.toArray(AffineForm[]::new);
    }
    ReluNetwork relus = network(inputs, twice, units(0, 1));
    assertSameComplex(absolute, relus, inputs);
  }

  private static AffineForm summed(AffineForm row, int width) {
    AffineForm[] inner = new AffineForm[width];
    Arrays.setAll(inner, i -> AffineForm.input(2 * i).plus(AffineForm.input(2 * i + 1)));
    return new FormComposition(inner, 2 * width).of(row);
  }

  /** Where inputs are positive, relu(x) = x may stand for a unit that passes x. */
  @Property(tries = 60)
  void aResidualBlockIsOneLayerOfReluWhereItsInputIsPositive(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int inputs) {
    AffineForm[][] rows = rows(seed, inputs, 4, inputs, 3, 1);
    AffineForm[] block = Arrays.copyOf(rows[0], rows[0].length + inputs);
    AffineForm[] sums = new AffineForm[inputs];
    for (int i = 0; i < inputs; i++) {
      block[rows[0].length + i] = AffineForm.input(i);
      sums[i] = rows[1][i].plus(AffineForm.input(rows[0].length + i));
    }
    double[][] slopes = units(0, 1).apply(rows[0].length);
    HiddenLayer passing = layer(inputs, block, slopes);
    HiddenLayer kinking = HiddenLayer.relu(new AffineLayer(inputs, block));
    HiddenLayer stream = layer(block.length, sums, units(0, 1).apply(0));
    HiddenLayer next = HiddenLayer.relu(new AffineLayer(inputs, rows[2]));
    AffineLayer output = new AffineLayer(rows[2].length, rows[3]);
    Box positive = Box.cube(inputs, 0.25, 1.5);
    assertSameComplex(
        new ReluNetwork(List.of(passing, stream, next), output),
        new ReluNetwork(List.of(kinking, stream, next), output),
        positive);
  }

  /** Units that only pass cut nothing, however many layers of them there are. */
  @Property(tries = 40)
  void passingCutsNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int inputs) {
    AffineForm[][] rows = rows(seed, inputs, 3, 4, 1);
    ReluNetwork affine = network(inputs, rows, width -> new double[2][0]);
    CellComplex complex = complex(affine, Box.cube(inputs, -1, 1));
    assertEquals(1, complex.regions());
    assertEquals((long) Math.pow(3, inputs), complex.cells());
    assertEquals(0, affine.hiddenNeurons());
    assertArrayEquals(new int[] {inputs, 1}, affine.architecture());
  }

  private static void assertSameComplex(ReluNetwork a, ReluNetwork b, int inputs) {
    assertSameComplex(a, b, Box.cube(inputs, -1.25, 1));
  }

  private static void assertSameComplex(ReluNetwork a, ReluNetwork b, Box box) {
    CellComplex first = complex(a, box);
    CellComplex second = complex(b, box);
    assertArrayEquals(first.fVector(), second.fVector());
    for (int v = 0; v < first.count(0); v++) {
      assertEquals(
          0, distance(first.cellSigns().vertices.position(v), second), 1e-9, "vertex " + v);
    }
    for (int region = 0; region < first.regions(); region++) {
      double[] x = first.interiorPoint(region);
      assertArrayEquals(a.forward(x), b.forward(x), 1e-9);
    }
  }

  /** The distance of a point from the nearest vertex. */
  private static double distance(double[] point, CellComplex complex) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int v = 0; v < complex.count(0); v++) {
      nearest = Math.min(nearest, Norms.distance(point, complex.cellSigns().vertices.position(v)));
    }
    return nearest;
  }

  private static CellComplex complex(ReluNetwork network, Box box) {
    return new Decomposition(network, box).compute(Progress.NONE);
  }

  private static IntFunction<double[][]> units(double left, double right) {
    return width -> {
      double[][] slopes = new double[2][width];
      Arrays.fill(slopes[0], left);
      Arrays.fill(slopes[1], right);
      return slopes;
    };
  }

  private static ReluNetwork network(
      int inputs, AffineForm[][] rows, IntFunction<double[][]> slopes) {
    List<HiddenLayer> hidden = new ArrayList<>();
    int width = inputs;
    for (int l = 0; l < rows.length - 1; l++) {
      hidden.add(layer(width, rows[l], slopes.apply(rows[l].length)));
      width = rows[l].length;
    }
    return new ReluNetwork(hidden, new AffineLayer(width, rows[rows.length - 1]));
  }

  private static HiddenLayer layer(int inputs, AffineForm[] rows, double[][] slopes) {
    return new HiddenLayer(new AffineLayer(inputs, rows), slopes[0], slopes[1]);
  }

  /** Rows of layers of these widths; multiples of 1/8, so that many kinks meet. */
  private static AffineForm[][] rows(long seed, int... widths) {
    Random random = new Random(seed);
    AffineForm[][] rows = new AffineForm[widths.length - 1][];
    for (int l = 0; l < rows.length; l++) {
      int inputs = widths[l];
      rows[l] = new AffineForm[widths[l + 1]];
      int[] all = IntStream.range(0, inputs).toArray();
      for (int i = 0; i < rows[l].length; i++) {
        double[] weights = new double[inputs];
        Arrays.setAll(weights, k -> (random.nextInt(33) - 16) / 8.0);
        rows[l][i] = AffineForm.of(all, weights, (random.nextInt(9) - 4) / 8.0);
      }
    }
    return rows;
  }
}
