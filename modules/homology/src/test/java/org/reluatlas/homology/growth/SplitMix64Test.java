package org.reluatlas.homology.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

  @Test
  void bothShufflesAreTheSame() {
    int[] ints = new int[100];
    long[] longs = new long[100];
    Arrays.setAll(ints, i -> i);
    Arrays.setAll(longs, i -> i);
    new SplitMix64(5).shuffle(ints, 0, 100);
    new SplitMix64(5).shuffle(longs, 100);
    assertArrayEquals(longs, Arrays.stream(ints).asLongStream().toArray());
  }
}
