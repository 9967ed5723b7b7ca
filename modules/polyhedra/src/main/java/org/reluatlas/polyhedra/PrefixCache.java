package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The most recently used of what depends on the activation pattern of the layers before a layer.
 * What needs it comes in clusters, so a part of them serves.
 *
 * @param <T> what is kept
 */
final class PrefixCache<T> {

  private final PatternLayout layout;
  private final int kept;
  private final Map<Prefix, T> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Prefix, T> eldest) {
          return size() > kept;
        }
      };

  /** Of each layer what was asked for last: often it is asked for again at once. */
  private final Prefix[] lastPrefixes;

  private final List<T> last = new ArrayList<>();

  /** Makes an empty cache of at most {@code kept} entries. */
  PrefixCache(PatternLayout layout, int kept) {
    this.layout = layout;
    this.kept = kept;
    lastPrefixes = new Prefix[layout.layers()];
    for (int l = 0; l < lastPrefixes.length; l++) {
      last.add(null);
    }
  }

  /** What is kept for the pattern at {@code pattern[offset…]}, if it was the last of its layer. */
  T last(int layer, long[] pattern, int offset) {
    Prefix prefix = lastPrefixes[layer];
    boolean same =
        prefix != null
            && Arrays.equals(
                prefix.words,
                0,
                prefix.words.length,
                pattern,
                offset,
                offset + prefix.words.length);
    return same ? last.get(layer) : null;
  }

  /** The bits of the layers before {@code layer} of the pattern at {@code pattern[offset…]}. */
  Prefix prefix(int layer, long[] pattern, int offset) {
    return new Prefix(layer, Arrays.copyOfRange(pattern, offset, offset + layout.firstWord(layer)));
  }

  T get(Prefix prefix) {
    return kept(prefix, recent.get(prefix));
  }

  void put(Prefix prefix, T value) {
    recent.put(prefix, kept(prefix, value));
  }

  private T kept(Prefix prefix, T value) {
    lastPrefixes[prefix.layer] = prefix;
    last.set(prefix.layer, value);
    return value;
  }

  /** A layer and the activation pattern of those before it. */
  static final class Prefix {

    private final int layer;
    private final long[] words;

    private Prefix(int layer, long[] words) {
      this.layer = layer;
      this.words = words;
    }

    /** Whether a neuron of the layer before, whose bits begin at a word, is positive. */
    boolean isPositive(int firstWord, int neuron) {
      return (words[firstWord + (neuron >> 6)] >>> (neuron & 63) & 1) != 0;
    }

    /** The bits of 64 neurons of the layers before. */
    long word(int word) {
      return words[word];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Prefix
          && layer == ((Prefix) other).layer
          && Arrays.equals(words, ((Prefix) other).words);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(words) + layer;
    }
  }
}
