package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The certain activation pattern of a network at any point: a forward pass in doubles with an error
 * bound, and exact arithmetic for the neurons that it leaves open. One per thread.
 *
 * <p>Of outputs, which are behind the neurons where a {@link ScaledNetwork} has them, those are
 * found that are the largest.
 */
final class PatternEvaluator {

  private final ScaledNetwork network;
  private final PatternLayout layout;
  private final ForwardPass pass;
  private final ExactForms forms;
  private double[] point;
  private ExactPoint exactPoint;

  PatternEvaluator(ScaledNetwork network) {
    this.network = network;
    layout = network.layout();
    pass = new ForwardPass(network);
    forms = new ExactForms(network);
  }

  ExactForms exactForms() {
    return forms;
  }

  /**
   * Computes the signs of all neurons at x, a point of doubles in the units of the inputs.
   *
   * @param plus receives bit 1 where the neuron is positive, and for each of the largest outputs
   * @param minus receives bit 1 where the neuron is negative, and for each of the other outputs
   */
  void signs(double[] x, long[] plus, long[] minus) {
    point = x;
    exactPoint = null;
    double[] scaled = new double[x.length];
    for (int axis = 0; axis < x.length; axis++) {
      scaled[axis] = network.box().scaled(axis, x[axis]);
    }
    pass.begin(scaled, 0);
    for (int l = 0; l < network.layers(); l++) {
      double[] values = pass.apply(l);
      if (network.isOutputs(l)) {
        findLargest(values, plus, minus);
      } else {
        setSigns(l, values, plus, minus);
        pass.handOn(l, plus);
      }
    }
  }

  /** The first of the largest outputs at x, of a network with outputs. */
  int firstLargest(double[] x) {
    int outputs = network.layers() - 1;
    long[] plus = new long[layout.words()];
    signs(x, plus, new long[layout.words()]);
    int word = 0;
    while (plus[layout.firstWord(outputs) + word] == 0) {
      word++;
    }
    return (word << 6) + Long.numberOfTrailingZeros(plus[layout.firstWord(outputs) + word]);
  }

  private ExactPoint exactPoint() {
    exactPoint = exactPoint == null ? ExactPoint.of(point, network.box().exponents()) : exactPoint;
    return exactPoint;
  }

  private void setSigns(int layer, double[] values, long[] plus, long[] minus) {
    double error = pass.error();
    for (int w = 0; w < layout.words(layer); w++) {
      int first = w << 6;
      int last = Math.min(layout.width(layer), first + 64);
      long positive = 0;
      long negative = 0;
      for (int k = first; k < last; k++) {
        positive |= (Double.doubleToRawLongBits(error - values[k]) >>> 63) << k;
        negative |= (Double.doubleToRawLongBits(values[k] + error) >>> 63) << k;
      }
      long open = ~(positive | negative) & layout.used(layer, w);
      for (; open != 0; open &= open - 1) {
        long bit = open & -open;
        int sign = undecidedSign(layer, first + Long.numberOfTrailingZeros(open), plus);
        positive |= sign > 0 ? bit : 0;
        negative |= sign < 0 ? bit : 0;
      }
      plus[layout.firstWord(layer) + w] = positive;
      minus[layout.firstWord(layer) + w] = negative;
    }
  }

  private int undecidedSign(int layer, int neuron, long[] plus) {
    return pass.isConstant(neuron)
        ? (int) Math.signum(network.layer(layer).bias(neuron))
        : forms.of(layer, plus, 0).at(neuron, exactPoint()).signum();
  }

  private void findLargest(double[] values, long[] plus, long[] minus) {
    int outputs = network.layers() - 1;
    int[] largest = pass.largest(values);
    if (largest.length > 1) {
      largest = forms.of(outputs, plus, 0).largest(largest, exactPoint());
    }
    int first = layout.firstWord(outputs);
    setBits(largest, plus, first);
    for (int w = 0; w < layout.words(outputs); w++) {
      minus[first + w] = ~plus[first + w] & layout.used(outputs, w);
    }
  }

  private void setBits(int[] bits, long[] words, int first) {
    Arrays.fill(words, first, words.length, 0);
    for (int bit : bits) {
      words[first + (bit >> 6)] |= 1L << (bit & 63);
    }
  }

  /** The exact pattern at an exact point, positive bits only. */
  void exactPattern(ExactPoint at, long[] plus) {
    for (int l = 0; l < network.layers(); l++) {
      ExactForms.LayerForms layerForms = forms.of(l, plus, 0);
      int[] all = IntStream.range(0, layout.width(l)).toArray();
      int[] bits =
          network.isOutputs(l)
              ? layerForms.largest(all, at)
              : Arrays.stream(all).filter(k -> layerForms.at(k, at).signum() > 0).toArray();
      setBits(bits, plus, layout.firstWord(l));
    }
  }
}
