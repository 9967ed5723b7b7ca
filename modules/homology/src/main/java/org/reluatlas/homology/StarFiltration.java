package org.reluatlas.homology;

import java.util.Arrays;
import org.reluatlas.homology.boundary.InvalidFiltrationException;

/**
 * Filtrations by values on the cells of one dimension, such as the vertices or the regions.
 *
 * <p>In the lower star filtration by values on the k-cells, a k-cell is added at its value. A cell
 * of higher dimension is added with the last of its facets. A cell of lower dimension is added with
 * the first of its cofaces, so every k-cell is added together with its closure. A cell of lower
 * dimension that is a face of no k-cell is added at the end, at +∞; a cell of higher dimension
 * without facets at the beginning, at −∞. Among equal values the lower dimension comes first, then
 * the lower index, so the order is deterministic. The upper star filtration is the lower star
 * filtration of the negated values, but reports the given values.
 *
 * <p>Time O(n log n) for n cells. See Edelsbrunner, Harer, "Computational Topology", 2010, section
 * VI.3, for values on vertices.
 */
public final class StarFiltration {

  private StarFiltration() {}

  /**
   * The lower star filtration: small values first.
   *
   * @param k the dimension of the cells that have values
   * @param values one for each k-cell, none NaN
   * @throws InvalidFiltrationException when the number of values is wrong or a value is NaN
   */
  public static Filtration lower(ChainComplex complex, int k, double... values) {
    double[] ofCells = extendedToAllCells(complex, k, values, 1);
    int[] order = sort(ofCells);
    return new Filtration(complex, order, inOrder(ofCells, order, 1), false);
  }

  /**
   * The upper star filtration: large values first.
   *
   * @param k the dimension of the cells that have values
   * @param values one for each k-cell, none NaN
   * @throws InvalidFiltrationException when the number of values is wrong or a value is NaN
   */
  public static Filtration upper(ChainComplex complex, int k, double... values) {
    double[] ofCells = extendedToAllCells(complex, k, values, -1);
    int[] order = sort(ofCells);
    return new Filtration(complex, order, inOrder(ofCells, order, -1), true);
  }

  private static double[] extendedToAllCells(
      ChainComplex complex, int k, double[] values, int sign) {
    if (values.length != complex.count(k)) {
      throw new InvalidFiltrationException(
          values.length + " values for " + complex.count(k) + " cells of dimension " + k);
    }
    double[] result = new double[complex.cells()];
    for (int c = 0; c < values.length; c++) {
      if (Double.isNaN(values[c])) {
        throw new InvalidFiltrationException("the value of " + k + "-cell " + c + " is NaN");
      }
      result[complex.id(k, c)] = sign * values[c] + 0.0; // no negative zero
    }
    for (int above = k + 1; above <= complex.dimension(); above++) {
      setToLastFacet(complex, above, result);
    }
    for (int below = k; below > 0; below--) {
      setFacetsToFirstCoface(complex, below, result);
    }
    return result;
  }

  private static void setToLastFacet(ChainComplex complex, int k, double[] values) {
    for (int c = 0; c < complex.count(k); c++) {
      double last = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < complex.facetCount(k, c); i++) {
        last = Math.max(last, values[complex.id(k - 1, complex.facet(k, c, i))]);
      }
      values[complex.id(k, c)] = last;
    }
  }

  private static void setFacetsToFirstCoface(ChainComplex complex, int k, double[] values) {
    int from = complex.firstId(k - 1);
    Arrays.fill(values, from, complex.firstId(k), Double.POSITIVE_INFINITY);
    for (int c = 0; c < complex.count(k); c++) {
      double value = values[complex.id(k, c)];
      for (int i = 0; i < complex.facetCount(k, c); i++) {
        int facet = from + complex.facet(k, c, i);
        values[facet] = Math.min(values[facet], value);
      }
    }
  }

  /** The ids by value, then by id; ids ascend with the dimension. */
  private static int[] sort(double[] values) {
    long[] ranks = ranks(values);
    Arrays.parallelSort(ranks);
    int[] order = new int[values.length];
    for (int t = 0; t < order.length; t++) {
      order[t] = (int) ranks[t];
    }
    return order;
  }

  /** For each id, the rank of its value among the distinct values, then the id in the low half. */
  private static long[] ranks(double[] values) {
    double[] distinct = distinct(values);
    long[] ranks = new long[values.length];
    for (int id = 0; id < values.length; id++) {
      ranks[id] = (long) Arrays.binarySearch(distinct, values[id]) << 32 | id;
    }
    return ranks;
  }

  private static double[] distinct(double[] values) {
    double[] sorted = values.clone();
    Arrays.parallelSort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private static double[] inOrder(double[] values, int[] order, int sign) {
    double[] result = new double[order.length];
    for (int t = 0; t < order.length; t++) {
      result[t] = sign * values[order[t]] + 0.0;
    }
    return result;
  }
}
