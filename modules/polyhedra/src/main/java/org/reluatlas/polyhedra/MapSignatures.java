package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * Two numbers for each region that are the same for regions of equal maps: fixed combinations of
 * all coefficients, with bounds of their errors. Regions whose numbers differ by more than the
 * bounds have different maps.
 */
final class MapSignatures {

  private static final int NUMBERS = 2;
  private static final int CHUNK = 2048;

  private final double[][] values = new double[NUMBERS][];
  private final double[][] errors = new double[NUMBERS][];
  private final double[][] shares = new double[NUMBERS][];

  /**
   * Computes them. O(one map) per region, in parallel.
   *
   * @param visitor is shown all maps on the way, by several threads
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  MapSignatures(CellComplex complex, AffinePieces.MapVisitor visitor, Progress progress) {
    SplittableRandom random = new SplittableRandom(1);
    int coefficients = complex.network().outputs() * (complex.dimension() + 1);
    for (int n = 0; n < NUMBERS; n++) {
      values[n] = new double[complex.regions()];
      errors[n] = new double[complex.regions()];
      shares[n] = random.doubles(coefficients, 0.5, 1).toArray();
    }
    int[] sorted = RegionsByPattern.of(complex);
    RegionForms.Source forms = complex.regionForms().ofOutputs(progress);
    ParallelRanges.run(
        sorted.length,
        CHUNK,
        progress,
        (from, to) -> {
          OutputMaps maps = new OutputMaps(complex, forms);
          for (int i = from; i < to; i++) {
            combine(sorted[i], maps.bounded(sorted[i]));
            visitor.visit(sorted[i], maps.of(sorted[i]));
          }
        });
  }

  private void combine(int region, BoundedForms.LayerForms forms) {
    for (int n = 0; n < NUMBERS; n++) {
      double sum = 0;
      double size = 0;
      double error = 0;
      int at = 0;
      for (int c = 0; c < forms.columns.length; c++) {
        for (int output = 0; output < forms.columns[c].length; output++) {
          double share = shares[n][at++];
          sum += share * forms.columns[c][output];
          size += share * Math.abs(forms.columns[c][output]);
          error += share * forms.errors[c][output];
        }
      }
      values[n][region] = sum;
      errors[n][region] =
          (error + 2 * (at + 2) * ScaledLayer.UNIT_ROUNDOFF * size) * (1 + 0x1p-30) + 1e-290;
    }
  }

  /** The regions that may have the map of another region. O(regions · log). */
  BitSet undecided() {
    BitSet all = new BitSet();
    Integer[] order = new Integer[values[0].length];
    Arrays.setAll(order, region -> region);
    collect(order, 0, order.length, 0, all);
    return all;
  }

  /**
   * Cuts regions where all numbers before are below all after, and each part by the next number.
   */
  private void collect(Integer[] order, int from, int to, int n, BitSet undecided) {
    if (n == NUMBERS) {
      IntStream.range(from, to).forEach(i -> undecided.set(order[i]));
      return;
    }
    Arrays.sort(order, from, to, Comparator.comparingDouble(region -> low(n, region)));
    double reach = Double.NEGATIVE_INFINITY;
    int first = from;
    for (int i = from; i <= to; i++) {
      if (i == to || low(n, order[i]) > reach) {
        if (i - first > 1) {
          collect(order, first, i, n + 1, undecided);
        }
        first = i;
      }
      reach = i == to ? reach : Math.max(reach, values[n][order[i]] + errors[n][order[i]]);
    }
  }

  private double low(int n, int region) {
    return values[n][region] - errors[n][region];
  }
}
