package org.reluatlas.homology;

import java.io.IOException;

/**
 * Writes averaged Betti curves as CSV: header {@code t,fraction,mean0,sd0,mean1,sd1,…}, then a line
 * for each sample, with dots as decimal points and lines that end in {@code \n}.
 */
public final class BettiCurvesCsv {

  private BettiCurvesCsv() {}

  /**
   * Writes all samples.
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
}
