package org.reluatlas.network.compile;

import java.math.BigInteger;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;

/** Maxima and averages over windows, for each channel of tensors [channels, …] of their own. */
public final class Pooling {

  private final NetworkCompiler compiler;
  private final Signal signal;
  private final Windows windows;
  private final int channels;

  /**
   * A pooling of a signal.
   *
   * @param channels how many tensors of the spatial sizes the signal holds one after another
   */
  public Pooling(NetworkCompiler compiler, Signal signal, Windows windows, int channels) {
    this.compiler = compiler;
    this.signal = signal;
    this.windows = windows;
    this.channels = channels;
  }

  /**
   * The maximum of each window, by a {@link Tournament} in row-major order.
   *
   * @param shape the shape of the result
   */
  public Signal max(Shape shape) throws NetworkFormatException {
    int places = signal.count() / Math.max(1, channels);
    int[][] groups = new int[shape.count()][];
    int i = 0;
    for (int channel = 0; channel < channels; channel++) {
      for (int p = 0; p < windows.positions().count(); p++) {
        groups[i] = windows.inside(p);
        for (int k = 0; k < groups[i].length; k++) {
          groups[i][k] += channel * places;
        }
        if (groups[i++].length == 0) {
          throw new ShapeException("has a window that lies in the padding only");
        }
      }
    }
    return Tournament.max(compiler, signal, groups, shape);
  }

  /**
   * The average of each window.
   *
   * @param divisors by how much the sum of each window is divided, all above 0
   * @param shape the shape of the result
   */
  public Signal average(int[] divisors, Shape shape) throws NetworkFormatException {
    int places = signal.count() / Math.max(1, channels);
    AffineForm[] rows = new AffineForm[shape.count()];
    FormBuilder row = new FormBuilder();
    int i = 0;
    for (int channel = 0; channel < channels; channel++) {
      for (int p = 0; p < windows.positions().count(); p++) {
        Rational share = Rational.of(BigInteger.ONE, BigInteger.valueOf(divisors[p]));
        for (int place : windows.inside(p)) {
          row.add(channel * places + place, share);
        }
        rows[i++] = row.build(Rational.ZERO);
      }
    }
    return compiler.map(signal, shape, rows);
  }
}
