package org.reluatlas.polyhedra.tiles;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.polyhedra.CertificateException;

/** How many cells, dual edges and pieces of the decision boundary there are. Immutable. */
public final class TileCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long[] cells;
  private final long dualEdges;
  private final long boundaryFacets;
  private final double boundaryMeasure;

  TileCounts(long[] cells, long dualEdges, long boundaryFacets, double boundaryMeasure) {
    this.cells = cells;
    this.dualEdges = dualEdges;
    this.boundaryFacets = boundaryFacets;
    this.boundaryMeasure = boundaryMeasure;
  }

  /**
   * Nothing at all.
   *
   * @param dimension of the box
   */
  public static TileCounts none(int dimension) {
    return new TileCounts(new long[dimension + 1], 0, 0, 0);
  }

  /**
   * The counts of a whole box: the sum of what each tile has for itself and of what each range of
   * keys has of the rest.
   *
   * @param counts at least one
   * @throws CertificateException when their Euler characteristic is not that of a box, which is a
   *     defect of this program
   */
  public static TileCounts ofWhole(List<TileCounts> counts) {
    TileCounts whole = counts.stream().reduce(TileCounts::plus).orElseThrow();
    if (whole.eulerCharacteristic() != 1) {
      throw new CertificateException(
          "the Euler characteristic of all tiles is " + whole.eulerCharacteristic() + ", not 1");
    }
    return whole;
  }

  TileCounts plus(TileCounts other) {
    long[] sum = cells.clone();
    Arrays.setAll(sum, k -> cells[k] + other.cells[k]);
    return new TileCounts(
        sum,
        dualEdges + other.dualEdges,
        boundaryFacets + other.boundaryFacets,
        boundaryMeasure + other.boundaryMeasure);
  }

  /** The f-vector (f0, …, fd). */
  public long[] fVector() {
    return cells.clone();
  }

  /** The number of regions. */
  public long regions() {
    return cells[cells.length - 1];
  }

  /** The number of pairs of regions that share a (d−1)-cell. */
  public long dualEdges() {
    return dualEdges;
  }

  /** The number of (d−1)-cells that make up the decision boundary; 0 of a regression. */
  public long boundaryFacets() {
    return boundaryFacets;
  }

  /** The (d−1)-dimensional volume of the decision boundary; in one dimension its points. */
  public double boundaryMeasure() {
    return boundaryMeasure;
  }

  /** The alternating sum of the f-vector: 1 of a whole box. */
  public long eulerCharacteristic() {
    long sum = 0;
    for (int k = cells.length - 1; k >= 0; k--) {
      sum = cells[k] - sum;
    }
    return sum;
  }
}
