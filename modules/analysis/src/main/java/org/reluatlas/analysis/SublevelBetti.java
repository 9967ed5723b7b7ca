package org.reluatlas.analysis;

import java.util.Arrays;
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
    double[] steps = new double[homology.count()];
    int[][] after = new int[steps.length][];
    int size = 0;
    int[] current = new int[dimension + 1];
    for (int i = 0; i < steps.length; i++) {
      double value = output.valueOfRank(homology.rank(i));
      for (int k = 0; k <= dimension; k++) {
        current[k] += homology.births(i, k) - homology.deaths(i, k);
      }
      // changes at infinity are one step
      boolean isNew = size == 0 || Double.isFinite(value) || value != steps[size - 1];
      size += isNew ? 1 : 0;
      steps[size - 1] = value;
      after[size - 1] = current.clone();
    }
    values = Arrays.copyOf(steps, size);
    betti = Arrays.copyOf(after, size);
  }

  /** The number of values at which the sublevel sets change. */
  public int steps() {
    return values.length;
  }

  /** The i-th value at which they change, ascending in i; the first may be −∞ and the last ∞. */
  public double value(int i) {
    return values[i];
  }

  /** βₖ from the i-th value on, 0 ≤ k ≤ d. */
  public int betti(int i, int k) {
    return betti[i][k];
  }
}
