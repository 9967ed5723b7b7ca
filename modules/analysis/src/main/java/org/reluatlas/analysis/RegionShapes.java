package org.reluatlas.analysis;

import java.util.Arrays;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.FacetNormals;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * The size and shape of regions, in the units of the inputs, to rounding of the coordinates.
 * Immutable.
 */
public final class RegionShapes {

  private static final int CHUNK = 1024;

  /** The share of a cube that is left of a cone without an interior, by rounding. */
  private static final double NARROW = 1e-12;

  private final double[] inradii;
  private final double[] diameters;

  private RegionShapes(int regions) {
    inradii = new double[regions];
    diameters = new double[regions];
  }

  /**
   * Measures all regions, in parallel. O(vertices²) and a small linear program for each.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static RegionShapes of(CellComplex complex, Progress progress) {
    progress.begin("shapes of regions");
    FacetNormals normals = FacetNormals.of(complex, progress);
    RegionShapes shapes = new RegionShapes(complex.regions());
    ParallelRanges.run(
        complex.regions(),
        CHUNK,
        progress,
        (from, to) -> {
          for (int region = from; region < to; region++) {
            progress.check();
            shapes.measure(complex, normals, region);
          }
        });
    return shapes;
  }

  private void measure(CellComplex complex, FacetNormals normals, int region) {
    int d = complex.dimension();
    int[] vertices = complex.vertices(d, region);
    double[][] corners = new double[vertices.length][];
    Arrays.setAll(corners, i -> complex.vertex(vertices[i]));
    double[] low = corners[0].clone();
    double[] extent = new double[d];
    for (int axis = 0; axis < d; axis++) {
      double high = low[axis];
      for (double[] corner : corners) {
        low[axis] = Math.min(low[axis], corner[axis]);
        high = Math.max(high, corner[axis]);
      }
      extent[axis] = high - low[axis];
    }
    diameters[region] = largestDistance(corners, extent);
    double[][] outward = new double[complex.facetCount(d, region)][];
    double[] bounds = new double[outward.length];
    int count = 0;
    for (int facet : complex.facets(d, region)) {
      if (!complex.isAtInfinity(d - 1, facet)) {
        outward[count] = normals.outward(facet, region);
        double[] on = complex.vertex(someVertex(complex, facet));
        for (int axis = 0; axis < d; axis++) {
          bounds[count] += outward[count][axis] * (on[axis] - low[axis]);
        }
        count++;
      }
    }
    if (complex.isUnbounded(d, region)) {
      diameters[region] = Double.POSITIVE_INFINITY;
      outward = Arrays.copyOf(outward, count);
    }
    inradii[region] =
        count < bounds.length && isWideCone(outward, d)
            ? Double.POSITIVE_INFINITY
            : LargestBall.radius(outward, Arrays.copyOf(bounds, count), extent);
  }

  /** Whether there is a ball in a cube around 0, far from all half-spaces n·x > 0. */
  private static boolean isWideCone(double[][] outward, int d) {
    double[] extent = new double[d];
    double[] bounds = new double[outward.length];
    Arrays.fill(extent, 2);
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = Arrays.stream(outward[i]).sum();
    }
    return LargestBall.radius(outward, bounds, extent) > NARROW;
  }

  private static int someVertex(CellComplex complex, int facet) {
    int cell = facet;
    for (int k = complex.dimension() - 1; k > 0; k--) {
      cell = complex.facet(k, cell, 0);
    }
    return cell;
  }

  /** In units of the extent, whose squares are ordinary numbers. */
  private static double largestDistance(double[][] corners, double[] extent) {
    int exponent = Math.getExponent(Arrays.stream(extent).max().orElse(1));
    double unit = Math.scalb(1.0, -exponent);
    double largest = 0;
    for (int i = 0; i < corners.length; i++) {
      for (int j = 0; j < i; j++) {
        double squares = 0;
        for (int axis = 0; axis < extent.length; axis++) {
          double difference = (corners[i][axis] - corners[j][axis]) * unit;
          squares += difference * difference;
        }
        largest = Math.max(largest, squares);
      }
    }
    return Math.scalb(Math.sqrt(largest), exponent);
  }

  /** The radius of the largest ball in a region; infinite where there are balls of any size. */
  public double inradius(int region) {
    return inradii[region];
  }

  /** The largest distance of two points of a region; infinite for an unbounded one. */
  public double diameter(int region) {
    return diameters[region];
  }

  /**
   * The diameter of a region over that of its largest ball: 1 for an interval, √d for a cube, large
   * for a sliver, and infinite for a strip without end and where rounding leaves no room for a
   * ball. NaN where both are infinite.
   */
  public double aspect(int region) {
    return diameters[region] / (2 * inradii[region]);
  }
}
