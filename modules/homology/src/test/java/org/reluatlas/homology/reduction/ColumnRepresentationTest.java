package org.reluatlas.homology.reduction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What every representation of a column promises. */
class ColumnRepresentationTest {

  @Property(tries = 100)
  void sumsOverZ2(@ForAll ColumnRepresentation representation, @ForAll long seed) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(random.nextBoolean() ? 70 : 300_000);
    PivotColumn column = representation.newColumn(rows);
    for (int round = 0; round < 3; round++) {
      TreeSet<Integer> expected = new TreeSet<>();
      for (int addition = random.nextInt(40); addition > 0; addition--) {
        add(column, expected, random, rows);
        assertEquals(expected.isEmpty() ? -1 : expected.last(), column.pivot());
      }
      assertArrayEquals(expected.stream().mapToInt(i -> i).toArray(), column.drain());
      assertEquals(-1, column.pivot());
    }
  }

  private static void add(
      PivotColumn column, NavigableSet<Integer> expected, Random random, int rows) {
    int spread = Math.min(rows, random.nextBoolean() ? 20 : rows);
    int[] added = random.ints(random.nextInt(30), 0, spread).sorted().distinct().toArray();
    int from = added.length == 0 ? 0 : random.nextInt(added.length);
    column.add(added, from, added.length);
    for (int i = from; i < added.length; i++) {
      if (!expected.remove(added[i])) {
        expected.add(added[i]);
      }
    }
  }
}
