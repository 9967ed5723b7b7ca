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
  private final Point point;
  private final ExactForms forms;

  PatternEvaluator(ScaledNetwork network) {
    this.network = network;
    layout = network.layout();
    point = new Point();
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
    point.begin(x, plus, minus);
    for (int l = 0; l < network.layers(); l++) {
      point.pass.apply(l);
      point.decide(l);
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

  /** A point on its way through the network. */
  private final class Point {

    private final ForwardPass pass = new ForwardPass(network);
    private double[] position;
    private ExactPoint exactPoint;
    private long[] plus;
    private long[] minus;

    void begin(double[] x, long[] positive, long[] negative) {
      position = x;
      exactPoint = null;
      plus = positive;
      minus = negative;
      pass.begin(network.box().scaled(x), 0);
    }

    /** Decides the signs of a layer whose values the pass has computed. */
    void decide(int layer) {
      if (network.isOutputs(layer)) {
        findLargest(layer);
      } else {
        setSigns(layer);
        pass.handOn(layer, plus);
      }
    }

    private ExactPoint exactPoint() {
      exactPoint =
          exactPoint == null ? ExactPoint.of(position, network.box().exponents()) : exactPoint;
      return exactPoint;
    }

    private void setSigns(int layer) {
      double[] values = pass.values(layer);
      double error = pass.error();
      for (int w = 0; w < layout.words(layer); w++) {
        int firstNeuron = w << 6;
        int last = Math.min(layout.width(layer), firstNeuron + 64);
        long positive = 0;
        long negative = 0;
        for (int k = firstNeuron; k < last; k++) {
          positive |= (Double.doubleToRawLongBits(error - values[k]) >>> 63) << k;
          negative |= (Double.doubleToRawLongBits(values[k] + error) >>> 63) << k;
        }
        long open = ~(positive | negative) & layout.used(layer, w);
        for (; open != 0; open &= open - 1) {
          long bit = open & -open;
          int sign = undecidedSign(layer, firstNeuron + Long.numberOfTrailingZeros(open));
          positive |= sign > 0 ? bit : 0;
          negative |= sign < 0 ? bit : 0;
        }
        plus[layout.firstWord(layer) + w] = positive;
        minus[layout.firstWord(layer) + w] = negative;
      }
    }

    private int undecidedSign(int layer, int neuron) {
      return pass.isConstant(neuron)
          ? (int) Math.signum(network.layer(layer).bias(neuron))
          : forms.of(layer, plus, 0).at(neuron, exactPoint()).signum();
    }

    private void findLargest(int outputs) {
      int[] largest = pass.largest(pass.values(outputs));
      if (largest.length > 1) {
        largest = forms.of(outputs, plus, 0).largest(largest, exactPoint());
      }
      int firstWord = layout.firstWord(outputs);
      setBits(largest, plus, firstWord);
      for (int w = 0; w < layout.words(outputs); w++) {
        minus[firstWord + w] = ~plus[firstWord + w] & layout.used(outputs, w);
      }
    }
  }

  private static void setBits(int[] bits, long[] words, int first) {
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
