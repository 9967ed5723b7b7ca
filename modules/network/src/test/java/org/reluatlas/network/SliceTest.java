package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SliceTest {

  private static double[] gaussian(Random random, int count) {
    return random.doubles(count, -1, 1).map(x -> x * (1 + random.nextGaussian())).toArray();
  }

  private static ReluNetwork network(Random random, int... widths) {
    List<AffineLayer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      double[] weights = gaussian(random, widths[l - 1] * widths[l]);
      layers.add(new AffineLayer(widths[l - 1], weights, gaussian(random, widths[l])));
    }
    return new ReluNetwork(layers);
  }

  private static LabeledPoints points(int dimension, double... coordinates) {
    boolean[] training = new boolean[coordinates.length / dimension];
    Arrays.fill(training, true);
    return new LabeledPoints(dimension, coordinates, new double[0], List.of(), training);
  }

  private static Slice slice(Random random, int kind, int inputs, int k) {
    if (kind == 0) {
      int[] axes = random.ints(0, inputs).distinct().limit(k).toArray();
      return Slice.coordinates(inputs, axes, gaussian(random, inputs));
    }
    if (kind == 1) {
      return Slice.principalComponents(points(inputs, gaussian(random, inputs * 40)), k);
    }
    double[][] through = new double[k + 1][];
    Arrays.setAll(through, i -> gaussian(random, inputs));
    return Slice.through(through);
  }

  private static double distance(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - y[i]) * (x[i] - y[i]);
    }
    return Math.sqrt(sum);
  }

  @Property(tries = 200)
  void foldedNetworkIsTheNetworkOnTheSlice(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 2) int kind,
      @ForAll @IntRange(min = 3, max = 12) int inputs,
      @ForAll @IntRange(min = 1, max = 3) int k) {
    Random random = new Random(seed);
    ReluNetwork network = network(random, inputs, 7, 5, 2);
    Slice slice = slice(random, kind, inputs, k);
    ReluNetwork folded = slice.fold(network);
    assertArrayEquals(new int[] {k, 7, 5, 2}, folded.architecture());
    for (int trial = 0; trial < 5; trial++) {
      double[] s = gaussian(random, k);
      double[] x = slice.origin();
      for (int axis = 0; axis < k; axis++) {
        for (int i = 0; i < inputs; i++) {
          x[i] += s[axis] * slice.axis(axis)[i];
        }
      }
      assertArrayEquals(x, slice.at(s), 1e-12);
      assertArrayEquals(network.forward(x), folded.forward(s), 1e-9);
    }
  }

  @Property(tries = 100)
  void axesAreOrthonormal(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 2) int kind,
      @ForAll @IntRange(min = 3, max = 12) int inputs,
      @ForAll @IntRange(min = 1, max = 3) int k) {
    Slice slice = slice(new Random(seed), kind, inputs, k);
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        double dot = 0;
        for (int i = 0; i < inputs; i++) {
          dot += slice.axis(a)[i] * slice.axis(b)[i];
        }
        assertEquals(a == b ? 1 : 0, dot, 1e-13);
      }
    }
  }

  /** Each folded number against exact arithmetic, also where plain sums cancel. */
  @Property(tries = 100)
  void foldedWeightsHaveTheErrorOfTwiceTheDigits(@ForAll long seed) {
    Random random = new Random(seed);
    Slice slice = slice(random, 2, 30, 2);
    double[] row = gaussian(random, 30);
    double[] origin = slice.origin();
    double plain = 0;
    for (int i = 0; i < 30; i++) {
      plain += row[i] * origin[i];
    }
    AffineLayer first = new AffineLayer(30, row, new double[] {-plain});
    AffineLayer last = new AffineLayer(1, new double[] {1}, new double[] {0});
    AffineLayer folded = slice.fold(new ReluNetwork(List.of(first, last))).layers().get(0);
    assertPrecise(-plain, row, origin, folded.bias(0));
    for (int k = 0; k < 2; k++) {
      assertPrecise(0, row, slice.axis(k), folded.weight(0, k));
    }
  }

  /** Within the bound of Ogita, Rump and Oishi (2005), Proposition 5.5. */
  private static void assertPrecise(double start, double[] x, double[] y, double sum) {
    double size = Math.abs(start);
    for (int i = 0; i < x.length; i++) {
      size += Math.abs(x[i] * y[i]);
    }
    double exact = exact(start, x, y);
    double rounding = 0x1p-53 * (x.length + 1);
    assertEquals(exact, sum, Math.ulp(exact) + rounding * rounding * size);
  }

  private static double exact(double start, double[] x, double[] y) {
    BigDecimal sum = new BigDecimal(start);
    for (int i = 0; i < x.length; i++) {
      sum = sum.add(new BigDecimal(x[i]).multiply(new BigDecimal(y[i])));
    }
    return sum.doubleValue();
  }

  @Test
  void coordinatesKeepTheColumnsAndTheirNames() {
    ReluNetwork network = network(new Random(4), 5, 6, 2);
    AffineLayer first = network.layers().get(0);
    AffineLayer folded =
        Slice.coordinates(5, new int[] {3, 0}, new double[5]).fold(network).layers().get(0);
    for (int row = 0; row < 6; row++) {
      assertEquals(first.weight(row, 3), folded.weight(row, 0));
      assertEquals(first.weight(row, 0), folded.weight(row, 1));
      assertEquals(first.bias(row), folded.bias(row));
    }
    LabeledPoints points =
        new LabeledPoints(
            3,
            new double[] {1, 2, 3, 4, 5, 9},
            new double[] {1, 0},
            List.of("no", "yes"),
            new boolean[] {true, false},
            List.of("age", "height", "weight"));
    Slice slice = Slice.coordinates(3, new int[] {2, 0}, new double[] {7, 1, 8});
    assertEquals(List.of("x2", "x0"), slice.names());
    assertArrayEquals(new double[] {0, 1, 0}, slice.origin());
    LabeledPoints projected = slice.project(points);
    assertEquals(List.of("weight", "age"), projected.featureNames());
    assertArrayEquals(new double[] {3, 1}, projected.point(0));
    assertArrayEquals(new double[] {9, 4}, projected.point(1));
    assertEquals(List.of("no", "yes"), projected.classNames());
    assertEquals(1, projected.label(0));
    assertTrue(projected.isTraining(0) && !projected.isTraining(1));
    assertEquals(1, slice.distance(points, 0));
    assertEquals(4, slice.distance(points, 1));
    assertEquals(4, slice.distances(points).getMax());
    assertEquals(2.5, slice.distances(points).getAverage());
  }

  /** An ellipsoid's half axes, rotated about the last: the axes are known, with their signs. */
  @Test
  void principalComponentsOfAnEllipsoid() {
    double c = 0.6;
    double s = 0.8;
    double[] coordinates = {
      10 + 3 * s,
      5 - 3 * c,
      1,
      10 - 3 * s,
      5 + 3 * c,
      1, // along (s, -c, 0)
      10 + 2 * c,
      5 + 2 * s,
      1,
      10 - 2 * c,
      5 - 2 * s,
      1, // along (c, s, 0)
      10,
      5,
      2,
      10,
      5,
      0 // along the last
    };
    LabeledPoints points = points(3, coordinates);
    Slice slice = Slice.principalComponents(points, 2);
    assertArrayEquals(new double[] {10, 5, 1}, slice.origin(), 1e-14);
    assertArrayEquals(new double[] {s, -c, 0}, slice.axis(0), 1e-14);
    assertArrayEquals(new double[] {c, s, 0}, slice.axis(1), 1e-14);
    assertEquals(List.of("pc1", "pc2"), slice.project(points).featureNames());
    assertArrayEquals(new double[] {3, 0}, slice.project(points).point(0), 1e-14);
    assertArrayEquals(new double[] {0, -2}, slice.project(points).point(3), 1e-14);
    assertEquals(1, slice.distance(points, 4), 1e-14);
    assertEquals(1 / 3.0, slice.distances(points).getAverage(), 1e-14);
    assertArrayEquals(new double[] {0, 0, 1}, Slice.principalComponents(points, 3).axis(2), 1e-14);
  }

  @Test
  void principalComponentsAreThoseOfTrainingPoints() {
    LabeledPoints points =
        new LabeledPoints(
            2,
            new double[] {0, 0, 0, 4, 900, 0},
            new double[0],
            List.of(),
            new boolean[] {true, true, false});
    Slice slice = Slice.principalComponents(points, 1);
    assertArrayEquals(new double[] {0, 2}, slice.origin());
    assertArrayEquals(new double[] {0, 1}, slice.axis(0), 1e-15);
    assertEquals(900, slice.distances(points).getMax(), 1e-12);
    assertThrows(
        IllegalArgumentException.class, () -> Slice.principalComponents(points, 2), "a line");
    assertThrows(
        IllegalArgumentException.class, () -> Slice.principalComponents(points(2), 1), "no points");
  }

  @Property(tries = 100)
  void distancesBetweenPointsOfTheSliceAreKept(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int k) {
    Random random = new Random(seed);
    double[][] through = new double[k + 1][];
    Arrays.setAll(through, i -> gaussian(random, 8));
    double[] coordinates = Arrays.stream(through).flatMapToDouble(Arrays::stream).toArray();
    LabeledPoints points = points(8, coordinates);
    Slice slice = Slice.through(through);
    LabeledPoints projected = slice.project(points);
    assertEquals(List.of("u", "v", "w").subList(0, k), projected.featureNames());
    for (int i = 0; i <= k; i++) {
      assertEquals(0, slice.distance(points, i), 1e-12);
      for (int j = 0; j < i; j++) {
        assertEquals(
            distance(through[i], through[j]),
            distance(projected.point(i), projected.point(j)),
            1e-12);
      }
    }
    assertArrayEquals(new double[k], projected.point(0));
    assertTrue(projected.coordinate(k, k - 1) > 0);
  }

  @Test
  void dependentPointsAreRefused() {
    double[] a = {1, 2, 3};
    double[] b = {2, 4, 6.1};
    double[] between = {1.5, 3, 4.55};
    String line =
        assertThrows(IllegalArgumentException.class, () -> Slice.through(a, b, between))
            .getMessage();
    assertEquals("points 0, 1, 2 lie on one line, and span no slice of dimension 2", line);
    String twice =
        assertThrows(IllegalArgumentException.class, () -> Slice.through(a, a, b)).getMessage();
    assertTrue(twice.startsWith("points 0, 1 are the same point, and"), twice);
    double[] infinite = {0, Double.POSITIVE_INFINITY, 0};
    assertEquals(
        "point 1 is not finite",
        assertThrows(IllegalArgumentException.class, () -> Slice.through(a, infinite))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> Slice.through(a));
    assertThrows(IllegalArgumentException.class, () -> Slice.through(a, new double[2]));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Slice slice = Slice.coordinates(3, new int[] {0, 1}, new double[3]);
    double[] at = new double[3];
    ReluNetwork network = network(new Random(1), 2, 3, 1);
    assertThrows(IllegalArgumentException.class, () -> slice.fold(network));
    assertThrows(IllegalArgumentException.class, () -> slice.project(points(2, 0, 0)));
    assertThrows(IllegalArgumentException.class, () -> Slice.coordinates(3, new int[] {1, 1}, at));
    assertThrows(IllegalArgumentException.class, () -> Slice.coordinates(3, new int[] {1, 3}, at));
    assertThrows(IllegalArgumentException.class, () -> Slice.coordinates(3, new int[0], at));
    assertThrows(
        IllegalArgumentException.class,
        () -> Slice.coordinates(3, new int[] {0}, new double[] {0, Double.NaN, 0}));
  }
}
