package org.reluatlas.polyhedra;

import java.nio.LongBuffer;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.ReluNetwork;

/**
 * Which units one output depends on in a region: those that hand something on, by way of others
 * that do. Regions where these units and their sides are the same have the same output form,
 * however else their patterns differ.
 */
final class NeededUnits {

  private final PatternLayout layout;
  private final int layers;

  /** Per layer and row the units of the layer before with a weight; last, the row of the output. */
  private final long[][][] supports;

  /** Per layer the units with a slope left of their kink, and right of it. */
  private final long[][] left;

  private final long[][] right;
  private final int[] firstWord;

  NeededUnits(ReluNetwork network, int output, PatternLayout layout) {
    this.layout = layout;
    layers = network.hiddenLayers();
    supports = new long[layers + 1][][];
    left = new long[layers][];
    right = new long[layers][];
    firstWord = new int[layers + 1];
    for (int l = 0; l < layers; l++) {
      HiddenLayer layer = network.hidden(l);
      left[l] = new long[words(layer.units())];
      right[l] = new long[words(layer.units())];
      firstWord[l + 1] = firstWord[l] + 2 * left[l].length;
      for (int i = 0; i < layer.units(); i++) {
        left[l][i >> 6] |= i < layer.neurons() && layer.leftSlope(i) == 0 ? 0 : 1L << (i & 63);
        right[l][i >> 6] |= i < layer.neurons() && layer.rightSlope(i) == 0 ? 0 : 1L << (i & 63);
      }
      supports[l] = new long[l == 0 ? 0 : layer.units()][];
      for (int i = 0; i < supports[l].length; i++) {
        supports[l][i] = support(layer.map().row(i), left[l - 1].length);
      }
    }
    supports[layers] =
        new long[][] {support(network.output().row(output), left[layers - 1].length)};
  }

  private static int words(int units) {
    return (units + 63) >>> 6;
  }

  private static long[] support(AffineForm form, int words) {
    long[] bits = new long[words];
    for (int k = 0; k < form.size(); k++) {
      bits[form.column(k) >> 6] |= 1L << (form.column(k) & 63);
    }
    return bits;
  }

  /**
   * The units with their sides, as a key that is equal where they are.
   *
   * @param patterns bits in the pattern layout, at {@code patterns[offset…]}
   */
  LongBuffer of(long[] patterns, int offset) {
    long[] key = new long[firstWord[layers]];
    long[] needed = supports[layers][0];
    for (int l = layers - 1; l >= 0; l--) {
      long[] before = l == 0 ? new long[0] : new long[left[l - 1].length];
      for (int w = 0; w < left[l].length; w++) {
        long bits = w < layout.words(l) ? patterns[offset + layout.firstWord(l) + w] : 0;
        long active = needed[w] & ((bits & right[l][w]) | (~bits & left[l][w]));
        key[firstWord[l] + 2 * w] = active;
        key[firstWord[l] + 2 * w + 1] = active & bits;
        addSupports(l, w, active, before);
      }
      needed = before;
    }
    return LongBuffer.wrap(key);
  }

  private void addSupports(int layer, int word, long active, long[] to) {
    for (long rest = to.length == 0 ? 0 : active; rest != 0; rest &= rest - 1) {
      long[] support = supports[layer][(word << 6) + Long.numberOfTrailingZeros(rest)];
      for (int i = 0; i < to.length; i++) {
        to[i] |= support[i];
      }
    }
  }
}
