package org.reluatlas.polyhedra;

import org.reluatlas.network.Rational;
import org.reluatlas.task.Progress;

/**
 * Whether an output falls, stays or grows along each edge of a complex, exactly; where the domain
 * has infinite ends on all walls that are far enough out: what grows faster outwards is larger, and
 * of what grows as fast the values are compared.
 */
final class EdgeSigns {

  /** A sign that is not known yet. */
  static final byte OPEN = 2;

  private final CellComplex complex;

  /** By edge, of the value at its second vertex minus that at its first. */
  private final byte[] signs;

  /** How many were found with rational numbers. */
  final int exact;

  /**
   * Finds the signs.
   *
   * @param values at the vertices, up to errors
   * @param rates ranks of how fast the values grow outwards
   * @param constants takes the values at vertices of regions on which the output is constant, if
   *     they were looked at
   * @throws ValueLimitException when exact arithmetic would take too long
   */
  EdgeSigns(
      OutputEvaluation evaluation,
      double[] values,
      double[] errors,
      int[] rates,
      Rational[] constants,
      Progress progress) {
    complex = evaluation.complex();
    signs = new byte[complex.count(1)];
    for (int edge = 0; edge < signs.length; edge++) {
      int a = complex.facet(1, edge, 0);
      int b = complex.facet(1, edge, 1);
      if (rates[a] != rates[b]) {
        signs[edge] = (byte) Integer.compare(rates[b], rates[a]);
      } else if (ValueClusters.high(values[a], errors[a])
          < ValueClusters.low(values[b], errors[b])) {
        signs[edge] = 1;
      } else {
        signs[edge] =
            ValueClusters.high(values[b], errors[b]) < ValueClusters.low(values[a], errors[a])
                ? -1
                : OPEN;
      }
    }
    new ConstantRegions(complex, evaluation).addTo(constants, signs, progress);
    exact = evaluation.addSigns(signs, progress);
  }

  /** The vertices in classes of those that are connected by edges along which nothing changes. */
  DisjointSets classes() {
    DisjointSets classes = new DisjointSets(complex.count(0));
    for (int edge = 0; edge < signs.length; edge++) {
      if (signs[edge] == 0) {
        classes.unite(complex.facet(1, edge, 0), complex.facet(1, edge, 1));
      }
    }
    return classes;
  }

  /** The end of an edge that has the smaller value, or −1 when both have the same. */
  int lower(int edge) {
    return signs[edge] == 0 ? -1 : complex.facet(1, edge, signs[edge] > 0 ? 0 : 1);
  }

  /** The other end of such an edge. */
  int upper(int edge) {
    return complex.facet(1, edge, signs[edge] > 0 ? 1 : 0);
  }

  /** The number of edges. */
  int edges() {
    return signs.length;
  }
}
