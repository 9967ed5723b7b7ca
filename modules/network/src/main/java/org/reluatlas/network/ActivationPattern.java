package org.reluatlas.network;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bit vector s(x) of a network: bit 1 where the pre-activation of a hidden neuron is &gt; 0, 0
 * where it is ≤ 0. Neurons are numbered layer by layer. Immutable.
 */
public final class ActivationPattern implements Comparable<ActivationPattern> {

  private final int size;
  private final long[] words;

  /**
   * Makes a pattern from packed bits.
   *
   * @param size number of hidden neurons
   * @param words bit i is bit {@code i & 63} of word {@code i >> 6}; bits from {@code size} on are
   *     0
   */
  public ActivationPattern(int size, long[] words) {
    if (words.length != wordsFor(size)) {
      throw new IllegalArgumentException(words.length + " words for " + size + " bits");
    }
    this.size = size;
    this.words = words.clone();
  }

  /** The number of 64-bit words that hold {@code size} bits. */
  public static int wordsFor(int size) {
    return (size + 63) >>> 6;
  }

  /** Reads an activation string such as {@code "1101"}. */
  public static ActivationPattern parse(String bits) {
    long[] words = new long[wordsFor(bits.length())];
    for (int i = 0; i < bits.length(); i++) {
      char bit = bits.charAt(i);
      if (bit == '1') {
        words[i >> 6] |= 1L << (i & 63);
      } else if (bit != '0') {
        throw new IllegalArgumentException("'" + bit + "' in an activation string");
      }
    }
    return new ActivationPattern(bits.length(), words);
  }

  /** The number of hidden neurons. */
  public int size() {
    return size;
  }

  /** Whether hidden neuron {@code neuron} is active. */
  public boolean get(int neuron) {
    return (words[neuron >> 6] >>> (neuron & 63) & 1) != 0;
  }

  /** A copy of the packed bits. */
  public long[] words() {
    return words.clone();
  }

  /** The number of neurons in which the two patterns differ. */
  public int hammingDistance(ActivationPattern other) {
    int distance = 0;
    for (int w = 0; w < words.length; w++) {
      distance += Long.bitCount(words[w] ^ other.words[w]);
    }
    return distance;
  }

  /** The order of the activation strings. */
  @Override
  public int compareTo(ActivationPattern other) {
    for (int w = 0; w < Math.min(words.length, other.words.length); w++) {
      int order = Long.compareUnsigned(Long.reverse(words[w]), Long.reverse(other.words[w]));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(size, other.size);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ActivationPattern
        && size == ((ActivationPattern) other).size
        && Arrays.equals(words, ((ActivationPattern) other).words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  /** The activation string, one character {@code 0} or {@code 1} per hidden neuron. */
  @Override
  public String toString() {
    byte[] bits = new byte[size];
    for (int i = 0; i < size; i++) {
      bits[i] = (byte) (get(i) ? '1' : '0');
    }
    return new String(bits, StandardCharsets.US_ASCII);
  }
}
