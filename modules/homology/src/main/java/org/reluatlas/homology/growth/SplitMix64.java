package org.reluatlas.homology.growth;

/**
 * A stream of random bits that is the same on every platform and every Java version: the generator
 * of Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, figure 17.
 * For use by one thread.
 */
public final class SplitMix64 {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  /**
   * The random bits that order the k-cells of a random filtration. They depend on the seed and k
   * alone.
   */
  public static SplitMix64 ofCells(long seed, int k) {
    return new SplitMix64(seedOf(seed, k));
  }

  /** The seed of stream {@code index}, 0 or more, of those that belong to {@code seed}. */
  public static long seedOf(long seed, long index) {
    return mix(mix(seed) + (index + 1) * GOLDEN_GAMMA);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /**
   * A uniform integer from 0 to {@code bound − 1}, without bias: Lemire, "Fast random integer
   * generation in an interval", ACM TOMACS 29 (2019), section 4.
   */
  int nextInt(int bound) {
    long product = (nextLong() >>> 32) * bound;
    if ((product & 0xFFFFFFFFL) < bound) {
      long threshold = (1L << 32) % bound;
      while ((product & 0xFFFFFFFFL) < threshold) {
        product = (nextLong() >>> 32) * bound;
      }
    }
    return (int) (product >>> 32);
  }

  /** Puts {@code items[from … to−1]} into uniformly random order. */
  public void shuffle(int[] items, int from, int to) {
    for (int i = to - from; i > 1; i--) {
      int a = from + i - 1;
      int b = from + nextInt(i);
      int item = items[a];
      items[a] = items[b];
      items[b] = item;
    }
  }

  /**
   * Puts the first {@code size} items into the order that {@link #shuffle(int[], int, int)} would.
   */
  void shuffle(long[] items, int size) {
    for (int i = size; i > 1; i--) {
      int b = nextInt(i);
      long item = items[i - 1];
      items[i - 1] = items[b];
      items[b] = item;
    }
  }
}
