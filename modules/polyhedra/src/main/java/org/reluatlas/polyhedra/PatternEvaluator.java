package org.reluatlas.polyhedra;

/**
 * The certain activation pattern of a network at any point: a forward pass in doubles with an error
 * bound, and exact arithmetic for the neurons that it leaves open. One per thread.
 */
final class PatternEvaluator {

  private final PatternLayout layout;
  private final ScaledLayer[] layers;
  private final ExactForms forms;
  private final int[] active;
  private final double[] activeValues;
  private final double[][] values;
  private int activeCount;
  private long signs;

  PatternEvaluator(LayerStack stack, PatternLayout layout) {
    this.layout = layout;
    layers = stack.scaled();
    values = new double[layers.length][];
    int widest = stack.inputs();
    for (int l = 0; l < layers.length; l++) {
      values[l] = new double[layers[l].outputs()];
      widest = Math.max(widest, layers[l].outputs());
    }
    forms = new ExactForms(layout, layers, stack.inputs());
    active = new int[widest];
    activeValues = new double[widest];
  }

  /** An evaluator of the same network for another thread. */
  PatternEvaluator(PatternEvaluator other) {
    layout = other.layout;
    layers = other.layers;
    values = new double[layers.length][];
    for (int l = 0; l < layers.length; l++) {
      values[l] = new double[layers[l].outputs()];
    }
    forms = new ExactForms(layout, layers, layers[0].inputs());
    active = new int[other.active.length];
    activeValues = new double[other.active.length];
  }

  ScaledLayer[] scaledLayers() {
    return layers;
  }

  ExactForms exactForms() {
    return forms;
  }

  /** How many signs had to be decided exactly so far. */
  long signsDecidedExactly() {
    return signs;
  }

  /**
   * Computes the signs of all neurons at x, a point of doubles.
   *
   * @param plus receives bit 1 where the neuron is positive, in the pattern layout
   * @param minus receives bit 1 where it is negative
   */
  void signs(double[] x, long[] plus, long[] minus) {
    activeCount = 0;
    for (int axis = 0; axis < x.length; axis++) {
      if (x[axis] != 0) {
        active[activeCount] = axis;
        activeValues[activeCount++] = x[axis];
      }
    }
    double error = 0;
    ExactPoint point = null;
    for (int l = 0; l < layers.length; l++) {
      layers[l].apply(active, activeValues, activeCount, values[l]);
      error = layers[l].error(error, Norms.euclidean(activeValues, 0, activeCount));
      point = setSigns(l, error, x, point, plus, minus);
      gather(l, plus);
    }
  }

  private ExactPoint setSigns(
      int layer, double error, double[] x, ExactPoint point, long[] plus, long[] minus) {
    ExactPoint exact = point;
    for (int w = 0; w < layout.words(layer); w++) {
      int first = w << 6;
      int last = Math.min(layout.width(layer), first + 64);
      long positive = 0;
      long negative = 0;
      for (int k = first; k < last; k++) {
        double value = values[layer][k];
        positive |= (Double.doubleToRawLongBits(error - value) >>> 63) << k;
        negative |= (Double.doubleToRawLongBits(value + error) >>> 63) << k;
      }
      positive |= layers[layer].linear(w);
      negative &= ~layers[layer].linear(w);
      long open = ~(positive | negative) & layout.used(layer, w);
      for (; open != 0; open &= open - 1) {
        int neuron = first + Long.numberOfTrailingZeros(open);
        int sign;
        if (layers[layer].isConstant(neuron, active, activeCount)) {
          sign = (int) Math.signum(layers[layer].bias(neuron));
        } else {
          exact = exact == null ? ExactPoint.of(x) : exact;
          signs++;
          sign = forms.of(layer, plus, 0).at(neuron, exact).signum();
        }
        long bit = open & -open;
        positive |= sign > 0 ? bit : 0;
        negative |= sign < 0 ? bit : 0;
      }
      plus[layout.firstWord(layer) + w] = positive;
      minus[layout.firstWord(layer) + w] = negative;
    }
    return exact;
  }

  private void gather(int layer, long[] plus) {
    activeCount = 0;
    for (int w = 0; w < layout.words(layer); w++) {
      for (long bits = plus[layout.firstWord(layer) + w]; bits != 0; bits &= bits - 1) {
        int i = (w << 6) + Long.numberOfTrailingZeros(bits);
        active[activeCount] = i;
        activeValues[activeCount++] = layers[layer].activation(i, values[layer][i]);
      }
    }
  }

  /** The exact pattern at an exact point, positive bits only. */
  void exactPattern(ExactPoint point, long[] plus) {
    for (int l = 0; l < layers.length; l++) {
      ExactForms.LayerForms layerForms = forms.of(l, plus, 0);
      for (int w = 0; w < layout.words(l); w++) {
        plus[layout.firstWord(l) + w] = layers[l].linear(w);
      }
      for (int k = 0; k < layout.width(l); k++) {
        if (layerForms.at(k, point).signum() > 0) {
          plus[layout.firstWord(l) + (k >> 6)] |= 1L << (k & 63);
        }
      }
    }
  }
}
