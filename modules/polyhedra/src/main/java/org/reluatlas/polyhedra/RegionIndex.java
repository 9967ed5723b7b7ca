package org.reluatlas.polyhedra;

import java.util.Arrays;

/** Finds the region of an activation pattern: a hash table over the packed patterns. */
final class RegionIndex {

  private final long[] words;
  private final int rowWords;
  private final int[] table;
  private final int mask;

  /**
   * Builds the table.
   *
   * @throws CertificateException when two regions share a pattern
   */
  RegionIndex(long[] words, int rowWords, int regions) {
    this.words = words;
    this.rowWords = rowWords;
    table = new int[Math.max(4, Integer.highestOneBit(Math.max(1, regions)) * 4)];
    Arrays.fill(table, -1);
    mask = table.length - 1;
    for (int region = 0; region < regions; region++) {
      int slot = slot(words, region * rowWords, hash(words, region * rowWords));
      if (table[slot] >= 0) {
        throw new CertificateException(
            "regions " + table[slot] + " and " + region + " share an activation pattern");
      }
      table[slot] = region;
    }
  }

  /** The region of the pattern, or −1 when there is none. */
  int find(long[] pattern) {
    return table[slot(pattern, 0, hash(pattern, 0))];
  }

  /** The region whose pattern differs from that of {@code region} in one bit only, or −1. */
  int findFlipped(int region, int word, long bit, long hash) {
    int offset = region * rowWords;
    long flipped = words[offset + word] ^ bit;
    long wanted = hash ^ mix(words[offset + word], word) ^ mix(flipped, word);
    for (int slot = (int) (wanted >>> 32) & mask; ; slot = (slot + 1) & mask) {
      int candidate = table[slot];
      if (candidate < 0 || differsOnlyIn(candidate * rowWords, offset, word, flipped)) {
        return candidate;
      }
    }
  }

  private boolean differsOnlyIn(int candidate, int offset, int word, long flipped) {
    if (words[candidate + word] != flipped) {
      return false;
    }
    for (int w = 0; w < rowWords; w++) {
      if (w != word && words[candidate + w] != words[offset + w]) {
        return false;
      }
    }
    return true;
  }

  long hash(int region) {
    return hash(words, region * rowWords);
  }

  private int slot(long[] pattern, int offset, long hash) {
    int slot = (int) (hash >>> 32) & mask;
    while (table[slot] >= 0 && !isAt(table[slot] * rowWords, pattern, offset)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isAt(int row, long[] pattern, int offset) {
    return Arrays.equals(words, row, row + rowWords, pattern, offset, offset + rowWords);
  }

  private long hash(long[] pattern, int offset) {
    long hash = 0;
    for (int w = 0; w < rowWords; w++) {
      hash ^= mix(pattern[offset + w], w);
    }
    return hash;
  }

  // the finaliser of SplitMix64 (Steele, Lea, Flood 2014), different for each word
  private static long mix(long bits, int word) {
    long z = bits + (word + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
