package org.reluatlas.network.compile;

import java.util.Arrays;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;

/** Operations with kinks, by the neurons that they make. */
public final class Kinks {

  private final NetworkCompiler compiler;

  /** Made for one network. */
  public Kinks(NetworkCompiler compiler) {
    this.compiler = compiler;
  }

  /** max(x, 0): a neuron for each element; none where the elements come from a ReLU. */
  public Signal relu(Signal x) throws NetworkFormatException {
    return compiler.isNonNegative(x) ? x : compiler.kink(x, 0, 1);
  }

  /** x for x &gt; 0 and αx for x ≤ 0: a neuron for each element, none where α is 1. */
  public Signal leaky(Signal x, double alpha) throws NetworkFormatException {
    return compiler.kink(x, alpha, 1);
  }

  /** As {@link #leaky}, with a slope for each element. */
  public Signal leaky(Signal x, double[] alphas) throws NetworkFormatException {
    double[] right = new double[alphas.length];
    Arrays.fill(right, 1);
    return compiler.kink(x, alphas, right);
  }

  /** |x|: a neuron for each element. */
  public Signal abs(Signal x) throws NetworkFormatException {
    return compiler.kink(x, -1, 1);
  }

  /**
   * min(max(x, low), high). An element makes a neuron at {@code low} and then one at {@code high}:
   * low + relu(x − low) − relu(x − high). With an infinite end it makes one, max(x, low) = low +
   * relu(x − low) or min(x, high) = high − relu(high − x).
   */
  public Signal clip(Signal x, double low, double high) throws NetworkFormatException {
    if (low == 0 && high == Double.POSITIVE_INFINITY) {
      return relu(x);
    }
    if (low >= high) {
      double[] all = new double[x.count()];
      Arrays.fill(all, high);
      return compiler.constant(x.shape(), all);
    }
    boolean bottom = low > Double.NEGATIVE_INFINITY;
    boolean top = high < Double.POSITIVE_INFINITY;
    if (bottom && top) {
      return between(x, low, high);
    }
    if (!bottom && !top) {
      return x;
    }
    double end = bottom ? low : high;
    double sign = bottom ? 1 : -1;
    AffineForm[] before = new AffineForm[x.count()];
    AffineForm[] after = new AffineForm[x.count()];
    for (int i = 0; i < x.count(); i++) {
      before[i] = AffineForm.of(new int[] {i}, new double[] {sign}, -sign * end);
      after[i] = AffineForm.of(new int[] {i}, new double[] {sign}, end);
    }
    Signal beyond = compiler.kink(compiler.map(x, x.shape(), before), 0, 1);
    return compiler.map(beyond, x.shape(), after);
  }

  private Signal between(Signal x, double low, double high) throws NetworkFormatException {
    AffineForm[] before = new AffineForm[2 * x.count()];
    AffineForm[] after = new AffineForm[x.count()];
    for (int i = 0; i < x.count(); i++) {
      before[2 * i] = AffineForm.of(new int[] {i}, new double[] {1}, -low);
      before[2 * i + 1] = AffineForm.of(new int[] {i}, new double[] {1}, -high);
      after[i] = AffineForm.of(new int[] {2 * i, 2 * i + 1}, new double[] {1, -1}, low);
    }
    Signal ends = compiler.map(x, Shape.of(before.length), before);
    return compiler.map(compiler.kink(ends, 0, 1), x.shape(), after);
  }

  /** min(max(factor · x + summand, 0), 1), with two neurons for each element. */
  public Signal hardSigmoid(Signal x, double factor, double summand) throws NetworkFormatException {
    AffineForm[] rows = new AffineForm[x.count()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          AffineForm.of(new int[] {i}, new Rational[] {Rational.of(factor)}, Rational.of(summand));
    }
    return clip(compiler.map(x, x.shape(), rows), 0, 1);
  }
}
