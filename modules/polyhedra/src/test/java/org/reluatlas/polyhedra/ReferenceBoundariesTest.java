package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/**
 * The decision boundaries of reference networks, a threshold put on regressions, against exact
 * forward passes, against random points, and, in the plane, against lines clipped to polygons.
 */
class ReferenceBoundariesTest {

  private static final double ROUNDING = 1e-12;
  private static final int SAMPLES = 20_000;

  @ParameterizedTest
  @CsvSource({
    "circles, 0, true",
    "moons, 0, true",
    "spheres3d, 0, true",
    "paraboloid, 0.5, true",
    "paraboloid, 0, true",
    "wide2d, 0.1, true",
    "duffing, 0, true",
    "deg_box, 0, false",
    "deg_concurrent, 0, false",
    "deg_dead, 0, false",
    "deg_duplicate, 0, false",
    "deg_int2d, 0, false",
    "deg_int3d, 0, false",
    "deg_nobias, 0, false",
    "deg_parallel, 0, false",
    "deg_sliver, 0, false",
    "deg_touch, 0, false",
    "deg_ulp, 0, false",
    "deg_zero_on_region, 0, false",
  })
  void agreesWithPlainComputations(String name, double threshold, boolean hasBoundary) {
    ReluNetwork network = lowered(Reference.network(name), threshold);
    Box box = Reference.box(Reference.json(name + "/truth.json"));
    AnnotatedRegions regions = Classifiers.regions(network, box);
    DecisionBoundary boundary = DecisionBoundary.of(regions, Progress.NONE);
    assertTrue(boundary.facets() > 0 || !hasBoundary);
    checkInteriorPoints(boundary, network);
    checkRandomPoints(boundary, network);
    checkVertices(boundary, network);
    if (box.dimension() == 2 && network.outputs() <= 2) {
      assertEquals(
          clippedLength(regions), passingLength(boundary), 1e-9 * (1 + boundary.measure()));
    }
  }

  private static ReluNetwork lowered(ReluNetwork network, double threshold) {
    AffineLayer[] layers = network.layers().toArray(new AffineLayer[0]);
    AffineLayer last = layers[layers.length - 1];
    double[] bias = Arrays.stream(last.biases()).map(b -> b - threshold).toArray();
    layers[layers.length - 1] = new AffineLayer(last.inputs(), last.weights(), bias);
    return new ReluNetwork(Arrays.asList(layers));
  }

  private static void checkInteriorPoints(DecisionBoundary boundary, ReluNetwork network) {
    CellComplex complex = boundary.cells().complex();
    double thin = 1e-12 * complex.domain().volume();
    int step = 1 + complex.regions() / 300;
    for (int cell = 0; cell < complex.regions(); cell += step) {
      if (boundary.cells().geometry().volume(cell) > thin) {
        int expected = PlainForwardPass.classOf(network, complex.interiorPoint(cell));
        assertEquals(expected, boundary.cells().classOf(cell));
      }
    }
  }

  /** Shares of random points, within five standard deviations of the volumes'. */
  private static void checkRandomPoints(DecisionBoundary boundary, ReluNetwork network) {
    Box box = boundary.cells().complex().domain();
    Random random = new Random(7);
    int[] hits = new int[boundary.cells().classes()];
    for (int i = 0; i < SAMPLES; i++) {
      double[] x = new double[box.dimension()];
      for (int axis = 0; axis < x.length; axis++) {
        x[axis] = box.low(axis) + random.nextDouble() * (box.high(axis) - box.low(axis));
      }
      hits[largest(network.forward(x))]++;
    }
    for (int c = 0; c < hits.length; c++) {
      double share = boundary.cells().classVolume(c) / box.volume();
      double deviation = Math.sqrt(share * (1 - share) / SAMPLES);
      assertEquals(share, hits[c] / (double) SAMPLES, 5 * deviation + 1e-9, "class " + c);
    }
  }

  private static int largest(double[] outputs) {
    if (outputs.length == 1) {
      return outputs[0] > 0 ? 1 : 0;
    }
    return outputs[1] > outputs[0] ? 1 : 0;
  }

  /** At every vertex of the boundary the difference of the outputs is 0, up to rounding. */
  private static void checkVertices(DecisionBoundary boundary, ReluNetwork network) {
    CellComplex complex = boundary.cells().complex();
    for (int i = 0; i < boundary.facets(); i++) {
      for (int vertex : complex.vertices(complex.dimension() - 1, boundary.facet(i))) {
        double[] outputs = network.forward(complex.vertex(vertex));
        assertEquals(0, margin(outputs), 1e-9 * (1 + Math.abs(outputs[0])));
      }
    }
  }

  private static double margin(double[] outputs) {
    return outputs.length == 1 ? outputs[0] : outputs[1] - outputs[0];
  }

  private static double passingLength(DecisionBoundary boundary) {
    double length = 0;
    for (int i = 0; i < boundary.facets(); i++) {
      length += boundary.regionFacet(i) < 0 ? boundary.measure(i) : 0;
    }
    return length;
  }

  /** In each region the chord that the network's own affine map vanishes on, all in doubles. */
  private static double clippedLength(AnnotatedRegions regions) {
    CellComplex complex = regions.complex();
    double length = 0;
    for (int region = 0; region < complex.regions(); region++) {
      AffineLayer map = complex.network().affineMap(complex.pattern(region));
      int[] walk = complex.polygon(region);
      double[][] ends = new double[2][];
      int found = 0;
      double least = 0;
      double most = 0;
      for (int i = 0; i < walk.length; i++) {
        double[] a = complex.vertex(walk[i]);
        double[] b = complex.vertex(walk[(i + 1) % walk.length]);
        double from = margin(map.apply(a));
        double to = margin(map.apply(b));
        least = Math.min(least, from);
        most = Math.max(most, from);
        if ((from > 0) != (to > 0)) {
          double t = from / (from - to);
          ends[found++] = new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])};
        }
      }
      // a chord along an edge leaves the region's inside on one side of it
      length +=
          least < -ROUNDING && most > ROUNDING
              ? Math.hypot(ends[0][0] - ends[1][0], ends[0][1] - ends[1][1])
              : 0;
    }
    return length;
  }
}
