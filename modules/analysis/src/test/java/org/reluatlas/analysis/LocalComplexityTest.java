package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.task.Progress;

/** Neurons around points, against all facets one by one. */
class LocalComplexityTest {

  private static LabeledPoints points(int d, int size, Random random) {
    double[] labels = new double[size];
    boolean[] training = new boolean[size];
    for (int i = 0; i < size; i++) {
      labels[i] = random.nextInt(2);
      training[i] = random.nextInt(4) > 0;
    }
    double[] coordinates = random.doubles((long) size * d, -1.2, 1.2).toArray();
    return new LabeledPoints(d, coordinates, labels, List.of("a", "b"), training);
  }

  @Property(tries = 25)
  void areThoseOfAllFacets(@ForAll @IntRange(min = 1, max = 3) int d, @ForAll long seed) {
    Random random = new Random(seed);
    CellComplex complex =
        RegionShapesTest.complex(
            RegionShapesTest.random(seed, d, d == 3 ? 6 : 12, 6, 1), Box.cube(d, -1, 1));
    LabeledPoints points = points(d, 40, random);
    double radius = 0.02 + 0.5 * random.nextDouble();
    RegionPoints located = RegionPoints.count(complex, points, Progress.NONE);
    LocalComplexity counted = LocalComplexity.of(complex, located, radius, Progress.NONE);
    double[] sums = new double[2];
    int[] sizes = new int[2];
    for (int i = 0; i < points.size(); i++) {
      boolean wanted = points.isTraining(i) && complex.domain().contains(points.point(i));
      assertEquals(wanted, counted.isCounted(i));
      if (wanted) {
        assertEquals(plain(complex, points.point(i), radius), counted.neurons(i));
        sums[(int) points.label(i)] += counted.neurons(i);
        sizes[(int) points.label(i)]++;
      }
    }
    for (int c = 0; c < 2; c++) {
      assertEquals(sums[c] / sizes[c], counted.mean(c), 1e-12);
    }
    assertEquals((sums[0] + sums[1]) / (sizes[0] + sizes[1]), counted.mean(), 1e-12);
    assertEquals(sizes[0] + sizes[1], counted.counted());
  }

  private static int plain(CellComplex complex, double[] x, double radius) {
    BitSet neurons = new BitSet();
    int d = complex.dimension();
    for (int facet = 0; facet < complex.count(d - 1); facet++) {
      if (complex.regionOfFacet(facet, 1) >= 0 && distance(complex, x, facet) <= radius) {
        String a = complex.pattern(complex.regionOfFacet(facet, 0)).toString();
        String b = complex.pattern(complex.regionOfFacet(facet, 1)).toString();
        for (int neuron = 0; neuron < a.length(); neuron++) {
          if (a.charAt(neuron) != b.charAt(neuron)) {
            neurons.set(neuron);
          }
        }
      }
    }
    return neurons.cardinality();
  }

  /** To a point, a segment, or a polygon as a fan of triangles. */
  private static double distance(CellComplex complex, double[] x, int facet) {
    if (complex.dimension() == 1) {
      return Math.abs(x[0] - complex.coordinate(facet, 0));
    }
    if (complex.dimension() == 2) {
      int[] ends = complex.facets(1, facet);
      return toSegment(x, complex.vertex(ends[0]), complex.vertex(ends[1]));
    }
    int[] corners = complex.polygon(facet);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 2; i < corners.length; i++) {
      double[] a = complex.vertex(corners[0]);
      double[] b = complex.vertex(corners[i - 1]);
      double[] c = complex.vertex(corners[i]);
      least = Math.min(least, toTriangle(x, a, b, c));
    }
    return least;
  }

  private static double toSegment(double[] x, double[] a, double[] b) {
    double[] along = minus(b, a);
    double t = dot(minus(x, a), along) / dot(along, along);
    double share = Math.max(0, Math.min(1, t));
    double[] rest = minus(x, a);
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= share * along[i];
    }
    return Math.sqrt(dot(rest, rest));
  }

  private static double toTriangle(double[] x, double[] a, double[] b, double[] c) {
    double least = Math.min(toSegment(x, a, b), Math.min(toSegment(x, b, c), toSegment(x, a, c)));
    double[] u = minus(b, a);
    double[] v = minus(c, a);
    double[] w = minus(x, a);
    double determinant = dot(u, u) * dot(v, v) - dot(u, v) * dot(u, v);
    double s = (dot(w, u) * dot(v, v) - dot(w, v) * dot(u, v)) / determinant;
    double t = (dot(w, v) * dot(u, u) - dot(w, u) * dot(u, v)) / determinant;
    if (determinant > 0 && s >= 0 && t >= 0 && s + t <= 1) {
      double[] rest = new double[3];
      for (int i = 0; i < 3; i++) {
        rest[i] = w[i] - s * u[i] - t * v[i];
      }
      least = Math.min(least, Math.sqrt(dot(rest, rest)));
    }
    return least;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Kinks at 1, 2 and 3 on a line from 0 to 4. The ball is closed. */
  @Test
  void onALine() {
    AnnotatedRegions line = Samples.line(new double[] {1, 2, 3}, 1.5, 2, 2.5, 0.25, 3.75);
    LocalComplexity half = LocalComplexity.of(line.complex(), line.points(), 0.5, Progress.NONE);
    int[] expected = {2, 1, 2, 0, 0};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], half.neurons(i));
      assertEquals(i < 3, half.isBallInDomain(i));
    }
    assertEquals(2, half.leaving());
    assertEquals(2, half.max());
    assertEquals(1, half.mean());
    LocalComplexity all = LocalComplexity.of(line.complex(), line.points(), 10, Progress.NONE);
    assertEquals(3, all.mean());
    assertFalse(all.isBallInDomain(1));
  }

  /** Facets without end: y = 0, y = 1 and x = 0 in the plane, near points far out. */
  @Test
  void farFromTheVerticesOfAWholePlane() {
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, new double[] {0, 1, 0, 1, 1, 0}, new double[] {0, -1, 0}),
                new AffineLayer(3, new double[] {1, 1, 1}, new double[1])));
    CellComplex complex = RegionShapesTest.complex(network, Box.wholeSpace(2));
    double[] coordinates = {1e6, 0.25, 1e6, -0.5, 0.5, 0.5, -0.125, 1e9, 0, 0};
    boolean[] training = {true, true, true, true, true};
    LabeledPoints points = new LabeledPoints(2, coordinates, new double[0], List.of(), training);
    RegionPoints located = RegionPoints.count(complex, points, Progress.NONE);
    LocalComplexity counted = LocalComplexity.of(complex, located, 0.75, Progress.NONE);
    int[] expected = {2, 1, 3, 1, 2};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], counted.neurons(i));
    }
    assertEquals(0, counted.leaving());
  }

  /** Facets far larger than the ball, at distances that their size would drown. */
  @Test
  void tinyBallsBesideLargeFacets() {
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, new double[] {1, 1}, new double[1]),
                new AffineLayer(1, new double[] {1}, new double[1])));
    CellComplex complex = RegionShapesTest.complex(network, Box.cube(2, -1, 1));
    double away = 1e-7;
    double[] x = {away / Math.sqrt(2), away / Math.sqrt(2)};
    LabeledPoints point = new LabeledPoints(2, x, new double[0], List.of(), new boolean[] {true});
    RegionPoints located = RegionPoints.count(complex, point, Progress.NONE);
    for (double share : new double[] {0.999999, 1.000001}) {
      LocalComplexity counted = LocalComplexity.of(complex, located, share * away, Progress.NONE);
      assertEquals(share > 1 ? 1 : 0, counted.neurons(0));
    }
  }

  @Test
  void refuseRadiiThatAreNone() {
    AnnotatedRegions line = Samples.line(new double[] {1});
    for (double radius : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> LocalComplexity.of(line.complex(), line.points(), radius, Progress.NONE));
    }
    LocalComplexity none = LocalComplexity.of(line.complex(), line.points(), 1, Progress.NONE);
    assertEquals(0, none.counted());
    assertTrue(Double.isNaN(none.mean()));
    assertEquals(0, none.max());
  }
}
