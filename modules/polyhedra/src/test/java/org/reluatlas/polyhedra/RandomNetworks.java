package org.reluatlas.polyhedra;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small random networks for property tests. */
final class RandomNetworks {

  private RandomNetworks() {}

  /** Networks of 1 to so many hidden layers without outputs that matter, in any style. */
  static Arbitrary<RandomNetwork> of(int inputs, int widest, int hiddenLayers) {
    return Combinators.combine(hidden(widest, hiddenLayers), styles(), seeds())
        .as((hidden, style, seed) -> new RandomNetwork(widths(inputs, hidden), style, seed));
  }

  /** Networks with 1 to so many outputs, in any style. */
  static Arbitrary<RandomNetwork> withOutputs(
      int inputs, int widest, int hiddenLayers, int mostOutputs) {
    return withOutputs(inputs, widest, hiddenLayers, mostOutputs, styles());
  }

  /** Networks with 1 to so many outputs, in some styles. */
  static Arbitrary<RandomNetwork> withOutputs(
      int inputs, int widest, int hiddenLayers, int mostOutputs, Arbitrary<WeightStyle> styles) {
    return Combinators.combine(
            hidden(widest, hiddenLayers),
            Arbitraries.integers().between(1, mostOutputs),
            styles,
            seeds())
        .as(
            (hidden, outputs, style, seed) ->
                new RandomNetwork(widths(inputs, hidden, outputs), style, seed));
  }

  private static Arbitrary<int[]> hidden(int widest, int layers) {
    return Arbitraries.integers()
        .between(1, widest)
        .array(int[].class)
        .ofMinSize(1)
        .ofMaxSize(layers);
  }

  private static Arbitrary<WeightStyle> styles() {
    return Arbitraries.of(WeightStyle.class);
  }

  private static Arbitrary<Long> seeds() {
    return Arbitraries.longs().between(0, 1L << 40);
  }

  private static int[] widths(int inputs, int[] hidden, int... outputs) {
    int[] widths = new int[1 + hidden.length + outputs.length];
    widths[0] = inputs;
    System.arraycopy(hidden, 0, widths, 1, hidden.length);
    System.arraycopy(outputs, 0, widths, 1 + hidden.length, outputs.length);
    return widths;
  }
}
