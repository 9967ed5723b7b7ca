package org.reluatlas.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * The local complexity of a network at its training points: the number of neurons with a facet that
 * meets the closed ball of a radius around the point (Humayun, Balestriero and Baraniuk, Deep
 * Networks Always Grok and Here is Why, 2024, who estimate it on a few directions). Immutable.
 *
 * <p>A facet is one between two regions, and of the neurons in which their patterns differ. Nothing
 * is sampled: the distance of a point from a facet is that from the convex hull of its vertices, in
 * doubles: to rounding in the plane, and beyond it its square to 10⁻¹² of that of the size of the
 * facet. Facets beyond the domain are not known: a ball that leaves the domain is told.
 */
public final class LocalComplexity {

  private static final int CHUNK = 16;
  private static final int OUTSIDE = -1;

  private final LabeledPoints points;
  private final double radius;
  private final int[] counts;
  private final boolean[] inside;

  private LocalComplexity(LabeledPoints points, double radius) {
    this.points = points;
    this.radius = radius;
    counts = new int[points.size()];
    inside = new boolean[points.size()];
    Arrays.fill(counts, OUTSIDE);
  }

  /**
   * Counts the neurons around all training points in the domain, in parallel. For each point O(log
   * facets), and a distance for each facet whose box meets the ball and that may add a neuron.
   *
   * @param radius of the balls, in the units of the inputs; positive and finite
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static LocalComplexity of(
      CellComplex complex, RegionPoints located, double radius, Progress progress) {
    if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("radius " + radius);
    }
    progress.begin("local complexity");
    LabeledPoints points = located.points();
    LocalComplexity result = new LocalComplexity(points, radius);
    double reach = 0;
    for (int i = 0; i < points.size(); i++) {
      if (points.isTraining(i) && located.regionOf(i) >= 0) {
        double[] x = points.point(i);
        reach = Math.max(reach, Arrays.stream(x).map(Math::abs).max().orElse(0) + radius);
      }
    }
    InnerFacets facets = new InnerFacets(complex.reachingAtLeast(reach), progress);
    ParallelRanges.run(
        points.size(),
        CHUNK,
        progress,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            progress.check();
            if (points.isTraining(i) && located.regionOf(i) >= 0) {
              double[] x = points.point(i);
              result.counts[i] = facets.neuronsAround(x, radius);
              result.inside[i] = isInside(complex.domain(), x, radius);
            }
          }
        });
    return result;
  }

  private static boolean isInside(Box domain, double[] x, double radius) {
    return IntStream.range(0, x.length)
        .allMatch(
            axis -> x[axis] - domain.low(axis) >= radius && domain.high(axis) - x[axis] >= radius);
  }

  /** The facets between regions, each with its neurons. */
  private static final class InnerFacets {

    private final CellComplex complex;
    private final int dimension;
    private final int[] facets;
    private final int[][] neurons;
    private final BoxTree boxes;

    InnerFacets(CellComplex complex, Progress progress) {
      this.complex = complex;
      dimension = complex.dimension();
      facets =
          IntStream.range(0, complex.count(dimension - 1))
              .filter(facet -> complex.regionOfFacet(facet, 1) >= 0)
              .toArray();
      neurons = new int[facets.length][];
      double[] low = new double[facets.length * dimension];
      double[] high = new double[low.length];
      for (int i = 0; i < facets.length; i++) {
        if (i % 1024 == 0) {
          progress.check();
        }
        neurons[i] = neuronsOf(facets[i]);
        for (int axis = 0; axis < dimension; axis++) {
          low[i * dimension + axis] = Double.POSITIVE_INFINITY;
          high[i * dimension + axis] = Double.NEGATIVE_INFINITY;
        }
        for (int vertex : complex.vertices(dimension - 1, facets[i])) {
          for (int axis = 0; axis < dimension; axis++) {
            int at = i * dimension + axis;
            low[at] = Math.min(low[at], complex.coordinate(vertex, axis));
            high[at] = Math.max(high[at], complex.coordinate(vertex, axis));
          }
        }
      }
      boxes = new BoxTree(dimension, low, high);
    }

    private int[] neuronsOf(int facet) {
      long[] difference = complex.pattern(complex.regionOfFacet(facet, 0)).words().clone();
      long[] other = complex.pattern(complex.regionOfFacet(facet, 1)).words();
      Arrays.setAll(difference, w -> difference[w] ^ other[w]);
      return BitSet.valueOf(difference).stream().toArray();
    }

    int neuronsAround(double[] x, double radius) {
      BitSet found = new BitSet();
      boxes.within(
          x,
          radius,
          i -> {
            if (addsTo(found, neurons[i]) && meets(x, radius, facets[i])) {
              for (int neuron : neurons[i]) {
                found.set(neuron);
              }
            }
          });
      return found.cardinality();
    }

    private static boolean addsTo(BitSet found, int[] neurons) {
      for (int neuron : neurons) {
        if (!found.get(neuron)) {
          return true;
        }
      }
      return false;
    }

    private boolean meets(double[] x, double radius, int facet) {
      int[] vertices = complex.vertices(dimension - 1, facet);
      double[][] corners = new double[vertices.length][];
      for (int i = 0; i < corners.length; i++) {
        corners[i] = complex.vertex(vertices[i]);
        if (VectorAngles.distance(x, corners[i]) <= radius) {
          return true;
        }
      }
      return dimension == 2
          ? distance(x, corners[0], corners[1]) <= radius
          : PolytopeDistance.of(x, corners) <= radius;
    }
  }

  /** The distance of x from a segment in the plane. */
  private static double distance(double[] x, double[] a, double[] b) {
    double length = VectorAngles.distance(a, b);
    double along = ((x[0] - a[0]) * (b[0] - a[0]) + (x[1] - a[1]) * (b[1] - a[1])) / length;
    double across = ((x[0] - a[0]) * (b[1] - a[1]) - (x[1] - a[1]) * (b[0] - a[0])) / length;
    if (along > 0 && along < length) {
      return Math.abs(across);
    }
    return Math.min(VectorAngles.distance(x, a), VectorAngles.distance(x, b));
  }

  /** The points, training points among them. */
  public LabeledPoints points() {
    return points;
  }

  /** The radius of the balls. */
  public double radius() {
    return radius;
  }

  /** Whether point {@code i} is a training point in the domain: the others have no count. */
  public boolean isCounted(int i) {
    return counts[i] != OUTSIDE;
  }

  /** The number of neurons around point {@code i}, or −1. */
  public int neurons(int i) {
    return counts[i];
  }

  /** Whether the ball around point {@code i} is in the domain, so that all facets are known. */
  public boolean isBallInDomain(int i) {
    return inside[i];
  }

  /** The number of points with a count. */
  public int counted() {
    return (int) Arrays.stream(counts).filter(count -> count != OUTSIDE).count();
  }

  /** The number of points with a count whose ball leaves the domain. */
  public int leaving() {
    return (int) IntStream.range(0, counts.length).filter(i -> isCounted(i) && !inside[i]).count();
  }

  /** The mean of all counts; NaN without any. */
  public double mean() {
    return Arrays.stream(counts).filter(count -> count != OUTSIDE).average().orElse(Double.NaN);
  }

  /** The mean of the counts at points of a class; NaN without any. */
  public double mean(int classIndex) {
    return IntStream.range(0, counts.length)
        .filter(i -> isCounted(i) && points.label(i) == classIndex)
        .map(i -> counts[i])
        .average()
        .orElse(Double.NaN);
  }

  /** The largest count; 0 without any. */
  public int max() {
    return Math.max(0, Arrays.stream(counts).max().orElse(0));
  }
}
