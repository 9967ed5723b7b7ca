package org.reluatlas.analysis;

import org.reluatlas.analysis.morse.SublevelHomology;
import org.reluatlas.polyhedra.VertexValues;

/**
 * The Betti numbers over Z2 of the sublevel sets {f ≤ c} of an output, as step functions of c: they
 * are 0 below the first value, and constant from each value up to the next. Immutable.
 */
public final class SublevelBetti {

  private final double[] values;
  private final int[][] betti;

  SublevelBetti(SublevelHomology homology, VertexValues output, int dimension) {
    values = new double[homology.count()];
    betti = new int[values.length][dimension + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = output.valueOfRank(homology.rank(i));
      for (int k = 0; k <= dimension; k++) {
        int before = i == 0 ? 0 : betti[i - 1][k];
        betti[i][k] = before + homology.births(i, k) - homology.deaths(i, k);
      }
    }
  }

  /** The number of values at which the sublevel sets change. */
  public int steps() {
    return values.length;
  }

  /** The i-th value at which they change, ascending in i. */
  public double value(int i) {
    return values[i];
  }

  /** βₖ from the i-th value on, 0 ≤ k ≤ d. */
  public int betti(int i, int k) {
    return betti[i][k];
  }
}
