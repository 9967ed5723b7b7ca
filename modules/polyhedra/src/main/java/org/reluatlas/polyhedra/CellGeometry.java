package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Volumes and centroids of the cells of a complex, in double arithmetic; volumes of unbounded cells
 * are infinite. Immutable.
 *
 * <p>For the cost see {@link PyramidVolumes}, and there is a forward pass per region.
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
    return of(complex, true, progress);
  }

  /** The volumes alone, without a forward pass; there are no centroids then. */
  static CellGeometry volumesOf(CellComplex complex, Progress progress) {
    return of(complex, false, progress);
  }

  private static CellGeometry of(CellComplex complex, boolean hasCentroids, Progress progress) {
    int d = complex.dimension();
    ScaledBox box = complex.cellSigns().network.box();
    double[] points = complex.cellSigns().vertices.points();
    progress.begin("volumes");
    Steps steps = Steps.of(progress, (box.hasOneUnit() ? 2 : 4) * complex.truncatedCells());
    PyramidVolumes inBox = PyramidVolumes.of(complex, points, d, steps);
    double[][] volumes = inBox.volumes();
    if (!box.hasOneUnit()) {
      // the volumes of faces depend on the units; those of regions are more exact in the box's
      double[] original = box.unscaled(points);
      PyramidVolumes ofFaces = PyramidVolumes.of(complex, original, d - 1, steps);
      System.arraycopy(ofFaces.volumes(), 0, volumes, 0, d);
    }
    for (int k = box.hasOneUnit() ? 1 : d; k <= d; k++) {
      int exponent = k == d ? box.volumeExponent() : k * box.exponents()[0];
      volumes[k] = Arrays.stream(volumes[k]).map(v -> Math.scalb(v, exponent)).toArray();
    }
    boolean isBounded = complex.domain().isBounded();
    for (int k = 1; k <= d && !isBounded; k++) {
      makeInfinite(complex, k, volumes[k]);
    }
    if (!hasCentroids) {
      return new CellGeometry(d, volumes, null);
    }
    double[] centroids = box.unscaled(inBox.centroids());
    if (!isBounded) {
      moveIntoView(complex, centroids);
    }
    new InteriorPoints(complex).keepInside(centroids, progress);
    return new CellGeometry(d, volumes, centroids);
  }

  private static void makeInfinite(CellComplex complex, int k, double[] volumes) {
    for (int cell = 0; cell < volumes.length; cell++) {
      if (complex.isUnbounded(k, cell) || complex.isAtInfinity(k, cell)) {
        volumes[cell] = Double.POSITIVE_INFINITY;
      }
    }
  }

  private static void moveIntoView(CellComplex complex, double[] centroids) {
    int d = complex.dimension();
    for (int region = 0; region < complex.regions(); region++) {
      if (complex.isUnbounded(d, region)) {
        System.arraycopy(complex.openCells().inside(region), 0, centroids, region * d, d);
      }
    }
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
   * mean of its vertices. Of an unbounded region it is a point inside and near the vertices.
   */
  public double[] centroid(int region) {
    return Arrays.copyOfRange(centroids, region * dimension, (region + 1) * dimension);
  }
}
