package org.reluatlas.homology;

import java.io.IOException;

/**
 * Writes Betti curves as CSV, with decimal points and lines that end in {@code \n}. The first
 * columns are the number t of cells present, and t over the number of all cells.
 */
public final class BettiCurvesCsv {

  private BettiCurvesCsv() {}

  /**
   * Writes all samples of mean curves: {@code t,fraction,mean0,sd0,mean1,sd1,…}.
   *
   * @throws IOException when {@code out} does
   */
  public static void write(MeanBettiCurves curves, Appendable out) throws IOException {
    out.append("t,fraction");
    for (int i = 0; i <= curves.dimension(); i++) {
      out.append(",mean").append(String.valueOf(i)).append(",sd").append(String.valueOf(i));
    }
    out.append('\n');
    for (int sample = 0; sample < curves.samples(); sample++) {
      out.append(String.valueOf(curves.time(sample)));
      out.append(',').append(String.valueOf(curves.fraction(sample)));
      for (int i = 0; i <= curves.dimension(); i++) {
        out.append(',').append(String.valueOf(curves.mean(i, sample)));
        out.append(',').append(String.valueOf(curves.deviation(i, sample)));
      }
      out.append('\n');
    }
  }

  /**
   * Writes the exact values of the curves of one filtration: {@code
   * t,fraction,value,beta0,beta1,…}, where the value is that of the last cell added.
   *
   * @param times numbers of cells present, each from 1 to all cells, such as {@link
   *     BettiCurves#sampleTimes}
   * @throws IOException when {@code out} does
   */
  public static void write(BettiCurves curves, int[] times, Appendable out) throws IOException {
    int[][] values = new int[curves.dimension() + 1][];
    out.append("t,fraction,value");
    for (int i = 0; i < values.length; i++) {
      values[i] = curves.values(i);
      out.append(",beta").append(String.valueOf(i));
    }
    out.append('\n');
    for (int t : times) {
      out.append(String.valueOf(t)).append(',');
      out.append(String.valueOf((double) t / curves.cells())).append(',');
      out.append(String.valueOf(curves.filtration().valueAt(t - 1)));
      for (int[] ofCurve : values) {
        out.append(',').append(String.valueOf(ofCurve[t - 1]));
      }
      out.append('\n');
    }
  }
}
