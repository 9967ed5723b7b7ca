package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Volumes and centroids of the cells of a complex, in double arithmetic. Immutable.
 *
 * <p>A k-cell is cut into pyramids over its facets with a common apex inside it, so that vol(c) =
 * 1/k · Σ height · vol(facet), dimension by dimension (Cohen and Hickey, Two Algorithms for
 * Determining Volumes of Convex Polyhedra, 1979, §3). O(cells · facets · d²), and once per face of
 * dimension below d the finding of an orthonormal basis from its vertices, and a forward pass per
 * region.
 */
public final class CellGeometry {

  private final int dimension;
  private final double[][] volumes;
  private final double[] centroids;

  private CellGeometry(int dimension, double[][] volumes, double[] centroids) {
    this.dimension = dimension;
    this.volumes = volumes;
    this.centroids = centroids;
  }

  /**
   * Computes all volumes and the centroids of the regions.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static CellGeometry of(CellComplex complex, Progress progress) {
    int d = complex.dimension();
    double[][] volumes = new double[d + 1][];
    volumes[0] = new double[complex.count(0)];
    Arrays.fill(volumes[0], 1);
    double[] centroids = complex.cellSigns().vertices.points();
    double[] centres = centroids;
    progress.begin("Volumes");
    Steps steps = Steps.of(progress, 2 * complex.cells() - complex.count(0) - complex.regions());
    for (int k = 1; k <= d; k++) {
      Dimension of = new Dimension(complex, k, volumes[k - 1], centroids, centres);
      of.compute(steps);
      volumes[k] = of.volumes;
      centroids = of.centroids;
      centres = of.centres;
    }
    complex.domain().clampAll(centroids);
    new InteriorPoints(complex).keepInside(centroids, progress);
    return new CellGeometry(d, volumes, centroids);
  }

  /** The d-dimensional volume of a region. */
  public double volume(int region) {
    return volumes[dimension][region];
  }

  /** The (d−1)-dimensional volume of a facet of regions; 1 in one dimension. */
  public double facetVolume(int facet) {
    return volumes[dimension - 1][facet];
  }

  /** The k-dimensional volume of a k-cell; 1 for a vertex. */
  public double volume(int k, int cell) {
    return volumes[k][cell];
  }

  /**
   * The centre of mass of a region; of a sliver in which rounding would carry it over the edge, the
   * mean of its vertices.
   */
  public double[] centroid(int region) {
    return Arrays.copyOfRange(centroids, region * dimension, (region + 1) * dimension);
  }

  /** From the (k−1)-cells to the k-cells. */
  private static final class Dimension {

    private final CellComplex complex;
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

    Dimension(
        CellComplex complex,
        int k,
        double[] facetVolumes,
        double[] facetCentroids,
        double[] facetCentres) {
      this.complex = complex;
      this.k = k;
      this.facetVolumes = facetVolumes;
      this.facetCentroids = facetCentroids;
      this.facetCentres = facetCentres;
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
          rest[i][axis] =
              complex.coordinate(corners[i + 1], axis) - complex.coordinate(corners[0], axis);
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
