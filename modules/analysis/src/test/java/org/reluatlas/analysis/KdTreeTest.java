package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class KdTreeTest {

  @Property(tries = 200)
  void findsWhatASearchOfAllPointsFinds(
      @ForAll @IntRange(min = 1, max = 5) int dimension,
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] coordinates =
        random.doubles((long) count * dimension).map(x -> Math.round(8 * x) / 8.0).toArray();
    double[] x = random.doubles(dimension).toArray();
    KdTree tree = new KdTree(dimension, coordinates);
    double[] distances =
        IntStream.range(0, count).mapToDouble(i -> Math.sqrt(tree.squaredDistance(i, x))).toArray();
    double radius = random.nextDouble();
    Set<Integer> found = new TreeSet<>();
    tree.within(x, radius, found::add);
    Set<Integer> expected = new TreeSet<>();
    IntStream.range(0, count)
        .filter(i -> tree.squaredDistance(i, x) <= radius * radius)
        .forEach(expected::add);
    assertEquals(expected, found);
    int k = 1 + random.nextInt(count + 2);
    Arrays.sort(distances);
    assertEquals(distances[Math.min(k, count) - 1], tree.distanceToNearest(x, k));
  }
}
