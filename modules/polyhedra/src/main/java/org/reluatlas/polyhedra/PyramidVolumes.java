package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.task.Steps;

/**
 * Volumes and centroids of cells, one dimension after the other.
 *
 * <p>A k-cell is cut into pyramids over its facets with a common apex inside it, so that vol(c) =
 * 1/k · Σ height · vol(facet) (Cohen and Hickey, Two Algorithms for Determining Volumes of Convex
 * Polyhedra, 1979, §3). O(cells · facets · d²), and once per face of dimension below d the finding
 * of an orthonormal basis from its vertices.
 */
final class PyramidVolumes {

  private final double[][] volumes;
  private double[] centroids;
  private double[] centres;

  private PyramidVolumes(CellComplex complex, double[] points) {
    volumes = new double[complex.dimension() + 1][];
    volumes[0] = new double[complex.count(0)];
    Arrays.fill(volumes[0], 1);
    centroids = points;
    centres = points;
  }

  /**
   * Computes them.
   *
   * @param points the coordinates of the vertices, {@code count × d} numbers
   * @param top the highest dimension that is wanted
   */
  static PyramidVolumes of(CellComplex complex, double[] points, int top, Steps steps) {
    PyramidVolumes result = new PyramidVolumes(complex, points);
    for (int k = 1; k <= top; k++) {
      Dimension of = new Dimension(complex, points, k, result);
      of.compute(steps);
      result.volumes[k] = of.volumes;
      result.centroids = of.centroids;
      result.centres = of.centres;
    }
    return result;
  }

  /** The volumes by dimension and index, 1 for vertices; null beyond the highest dimension. */
  double[][] volumes() {
    return volumes;
  }

  /** The centres of mass of the cells of the highest dimension, {@code cells × d} numbers. */
  double[] centroids() {
    return centroids;
  }

  /** From the (k−1)-cells to the k-cells. */
  private static final class Dimension {

    private final CellComplex complex;
    private final double[] points;
    private final int k;
    private final int d;
    private final double[] facetVolumes;
    private final double[] facetCentroids;
    private final double[] facetCentres;
    private final double[] bases;
    private final double[] offset;
    final double[] volumes;
    final double[] centroids;

    /** Points in the relative interior: means of the facets' centres. */
    final double[] centres;

    Dimension(CellComplex complex, double[] points, int k, PyramidVolumes below) {
      this.complex = complex;
      this.points = points;
      this.k = k;
      facetVolumes = below.volumes[k - 1];
      facetCentroids = below.centroids;
      facetCentres = below.centres;
      d = complex.dimension();
      bases = new double[Math.multiplyExact(complex.count(k - 1), (k - 1) * d)];
      offset = new double[d];
      volumes = new double[complex.count(k)];
      centroids = new double[Math.multiplyExact(complex.count(k), d)];
      centres = new double[centroids.length];
    }

    void compute(Steps steps) {
      for (int facet = 0; facet < complex.count(k - 1); facet++) {
        steps.next();
        findBasis(facet);
      }
      for (int cell = 0; cell < volumes.length; cell++) {
        steps.next();
        addUp(cell);
      }
    }

    /** Gram–Schmidt on the facet's vertices, each time the one farthest from the span so far. */
    private void findBasis(int facet) {
      if (k == 1) {
        return;
      }
      int[] corners = complex.vertices(k - 1, facet);
      double[][] rest = new double[corners.length - 1][d];
      for (int i = 0; i < rest.length; i++) {
        for (int axis = 0; axis < d; axis++) {
          rest[i][axis] = points[corners[i + 1] * d + axis] - points[corners[0] * d + axis];
        }
      }
      for (int b = 0; b < k - 1; b++) {
        int at = (facet * (k - 1) + b) * d;
        double[] farthest = farthest(rest);
        double length = Math.sqrt(dot(farthest, farthest));
        for (int axis = 0; axis < d && length > 0; axis++) {
          bases[at + axis] = farthest[axis] / length;
        }
        for (double[] vector : rest) {
          removeComponent(vector, at);
        }
      }
    }

    private static double[] farthest(double[][] vectors) {
      double[] farthest = vectors[0];
      for (double[] vector : vectors) {
        farthest = dot(vector, vector) > dot(farthest, farthest) ? vector : farthest;
      }
      return farthest.clone();
    }

    private static double dot(double[] x, double[] y) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += x[i] * y[i];
      }
      return sum;
    }

    private void removeComponent(double[] vector, int basis) {
      double component = 0;
      for (int axis = 0; axis < d; axis++) {
        component += vector[axis] * bases[basis + axis];
      }
      for (int axis = 0; axis < d; axis++) {
        vector[axis] -= component * bases[basis + axis];
      }
    }

    private void addUp(int cell) {
      int count = complex.facetCount(k, cell);
      for (int i = 0; i < count; i++) {
        int facet = complex.facet(k, cell, i);
        for (int axis = 0; axis < d; axis++) {
          centres[cell * d + axis] += facetCentres[facet * d + axis] / count;
        }
      }
      double volume = 0;
      for (int i = 0; i < count; i++) {
        int facet = complex.facet(k, cell, i);
        double pyramid = height(cell, facet) * facetVolumes[facet] / k;
        volume += pyramid;
        for (int axis = 0; axis < d; axis++) {
          double centroid =
              (k * facetCentroids[facet * d + axis] + centres[cell * d + axis]) / (k + 1);
          centroids[cell * d + axis] += pyramid * centroid;
        }
      }
      volumes[cell] = volume;
      for (int axis = 0; axis < d; axis++) {
        double mean = centroids[cell * d + axis] / volume;
        centroids[cell * d + axis] = Double.isFinite(mean) ? mean : centres[cell * d + axis];
      }
    }

    /** The distance of the cell's centre from the affine hull of the facet. */
    private double height(int cell, int facet) {
      for (int axis = 0; axis < d; axis++) {
        offset[axis] = centres[cell * d + axis] - facetCentres[facet * d + axis];
      }
      for (int b = 0; b < k - 1; b++) {
        removeComponent(offset, (facet * (k - 1) + b) * d);
      }
      return Math.sqrt(dot(offset, offset));
    }
  }
}
