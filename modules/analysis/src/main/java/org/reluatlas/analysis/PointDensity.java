package org.reluatlas.analysis;

import java.util.Arrays;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.RegionPoints;

/**
 * The density of the training points in the domain, by Gaussian kernels (Parzen, On Estimation of a
 * Probability Density Function and Mode, 1962). Immutable.
 *
 * <p>The bandwidth is the median distance of a training point to its sixth nearest: a global rule
 * such as Silverman's treats the gap between two classes as part of one wide mode. Kernels end at
 * four bandwidths. Relative to a uniform density over the domain, and never below {@value #FLOOR}
 * of it, so that weights stay positive where there are no points at all.
 */
public final class PointDensity {

  /** The least density, relative to the uniform one. */
  static final double FLOOR = 1e-3;

  private static final int NEIGHBOUR = 6;
  private static final double REACH = 4;

  private final KdTree tree;
  private final double bandwidth;

  /** What a sum of kernels is multiplied with. */
  private final double scale;

  private PointDensity(KdTree tree, double bandwidth, double scale) {
    this.tree = tree;
    this.bandwidth = bandwidth;
    this.scale = scale;
  }

  /**
   * The density of those training points that lie in the domain. O(n log² n) for n of them.
   *
   * @param volume of the domain
   */
  public static PointDensity of(RegionPoints counts, double volume) {
    LabeledPoints points = counts.points();
    int dimension = points.dimension();
    double[] coordinates = new double[counts.trainingTotal() * dimension];
    int at = 0;
    for (int i = 0; i < points.size(); i++) {
      if (points.isTraining(i) && counts.regionOf(i) >= 0) {
        System.arraycopy(points.point(i), 0, coordinates, at, dimension);
        at += dimension;
      }
    }
    KdTree tree = new KdTree(dimension, coordinates);
    double bandwidth = bandwidth(tree, coordinates, dimension, volume);
    double kernel = Math.pow(Math.sqrt(2 * Math.PI) * bandwidth, dimension);
    return new PointDensity(tree, bandwidth, volume / (kernel * Math.max(1, tree.size())));
  }

  private static double bandwidth(KdTree tree, double[] coordinates, int dimension, double volume) {
    double side = Math.pow(volume, 1.0 / dimension);
    double[] distances = new double[tree.size()];
    for (int i = 0; i < distances.length; i++) {
      double[] x = Arrays.copyOfRange(coordinates, i * dimension, (i + 1) * dimension);
      distances[i] = tree.distanceToNearest(x, NEIGHBOUR + 1);
    }
    Arrays.sort(distances);
    double median = distances.length == 0 ? side : distances[distances.length / 2];
    return Math.max(median, 1e-6 * side);
  }

  /** The standard deviation of the kernels, in the units of the inputs. */
  public double bandwidth() {
    return bandwidth;
  }

  /** The density at x over the uniform density of the domain, at least {@value #FLOOR}. */
  public double at(double[] x) {
    double[] sum = {0};
    double two = 2 * bandwidth * bandwidth;
    tree.within(
        x, REACH * bandwidth, point -> sum[0] += Math.exp(-tree.squaredDistance(point, x) / two));
    return Math.max(FLOOR, sum[0] * scale);
  }
}
