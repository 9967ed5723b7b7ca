package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * Where the bits of a sign vector stand: each layer begins a new 64-bit word, so that the words of
 * one layer can be combined without shifting.
 */
final class PatternLayout {

  private final int[] firstWord;
  private final int[] widths;
  private final int neurons;

  PatternLayout(int... widths) {
    this.widths = widths;
    firstWord = new int[widths.length + 1];
    for (int l = 0; l < widths.length; l++) {
      firstWord[l + 1] = firstWord[l] + ((widths[l] + 63) >>> 6);
    }
    neurons = Arrays.stream(widths).sum();
  }

  int layers() {
    return widths.length;
  }

  int neurons() {
    return neurons;
  }

  int width(int layer) {
    return widths[layer];
  }

  /** The number of words of a whole sign vector, once for each of plus and minus. */
  int words() {
    return firstWord[widths.length];
  }

  /** The number of words of one layer. */
  int words(int layer) {
    return firstWord[layer + 1] - firstWord[layer];
  }

  int firstWord(int layer) {
    return firstWord[layer];
  }

  /** The layer that a word of a whole sign vector belongs to. */
  int layerOfWord(int word) {
    int layer = 0;
    while (firstWord[layer + 1] <= word) {
      layer++;
    }
    return layer;
  }

  /** The bits of word {@code word}, counted within the layer, that stand for neurons. */
  long used(int layer, int word) {
    int left = widths[layer] - (word << 6);
    return left >= 64 ? -1L : (1L << left) - 1;
  }

  /** Copies a pattern from this layout at {@code words[offset…]} to packed bits. */
  long[] pack(long[] words, int offset) {
    long[] packed = new long[(neurons + 63) >>> 6];
    int neuron = 0;
    for (int l = 0; l < widths.length; l++) {
      for (int w = 0; w < words(l); w++) {
        long bits = words[offset + firstWord[l] + w];
        int shift = neuron & 63;
        packed[neuron >> 6] |= bits << shift;
        if (shift != 0 && (neuron >> 6) + 1 < packed.length) {
          packed[(neuron >> 6) + 1] |= bits >>> (64 - shift);
        }
        neuron += Math.min(64, widths[l] - (w << 6));
      }
    }
    return packed;
  }
}
