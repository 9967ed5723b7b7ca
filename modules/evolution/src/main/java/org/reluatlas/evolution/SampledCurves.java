package org.reluatlas.evolution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.reluatlas.homology.MeanBettiCurves;

/** The mean Betti curves of a checkpoint at their samples. Immutable. */
public final class SampledCurves {

  private final int[] times;
  private final double[][] means;

  private SampledCurves(int[] times, double[][] means) {
    this.times = times;
    this.means = means;
  }

  static SampledCurves of(MeanBettiCurves curves) {
    int[] times = new int[curves.samples()];
    Arrays.setAll(times, curves::time);
    double[][] means = new double[curves.dimension() + 1][times.length];
    for (int i = 0; i < means.length; i++) {
      int beta = i;
      Arrays.setAll(means[i], sample -> curves.mean(beta, sample));
    }
    return new SampledCurves(times, means);
  }

  /** The number of curves. */
  public int curves() {
    return means.length;
  }

  /** The number of all cells. */
  public int cells() {
    return times[times.length - 1];
  }

  /** The numbers of cells that the means are known at, rising. */
  public int[] times() {
    return times.clone();
  }

  /** The means of βᵢ, one for each time. */
  public double[] means(int i) {
    return means[i].clone();
  }

  /**
   * The mean of βᵢ when so many cells are in, linear between samples; NaN when the complex has
   * fewer cells. With no cells every β is 0.
   */
  public double at(int i, double cells) {
    if (cells > cells()) {
      return Double.NaN;
    }
    int above = 0;
    int end = times.length - 1;
    while (above < end) { // the first sample at or behind it
      int middle = (above + end) >>> 1;
      if (times[middle] < cells) {
        above = middle + 1;
      } else {
        end = middle;
      }
    }
    double low = above == 0 ? 0 : times[above - 1];
    double lowValue = above == 0 ? 0 : means[i][above - 1];
    double share = (cells - low) / (times[above] - low);
    return lowValue + share * (means[i][above] - lowValue);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(times.length);
    out.writeInt(means.length);
    for (int sample = 0; sample < times.length; sample++) {
      out.writeInt(times[sample]);
      for (double[] mean : means) {
        out.writeDouble(mean[sample]);
      }
    }
  }

  static SampledCurves read(DataInputStream in) throws IOException {
    int samples = in.readInt();
    int curves = in.readInt();
    if (samples < 1 || curves < 1 || (long) samples * curves > Integer.MAX_VALUE / 8) {
      throw new IOException("a length is out of range");
    }
    int[] times = new int[samples];
    double[][] means = new double[curves][samples];
    for (int sample = 0; sample < samples; sample++) {
      times[sample] = in.readInt();
      for (int i = 0; i < curves; i++) {
        means[i][sample] = in.readDouble();
      }
    }
    return new SampledCurves(times, means);
  }
}
