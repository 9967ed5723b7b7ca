package org.reluatlas.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelRangesTest {

  @ParameterizedTest
  @CsvSource({"0, 5", "1, 5", "5, 5", "6, 5", "10001, 7", "3, 2147483647"})
  void everyItemOnceInRangesOfTheSize(int items, int size) {
    AtomicIntegerArray visits = new AtomicIntegerArray(items);
    Set<Integer> begins = new ConcurrentSkipListSet<>();
    ParallelRanges.run(
        items,
        size,
        Progress.NONE,
        (from, to) -> {
          begins.add(from);
          IntStream.range(from, to).forEach(visits::incrementAndGet);
        });
    int[] once = new int[items];
    Arrays.fill(once, 1);
    assertArrayEquals(once, IntStream.range(0, items).map(visits::get).toArray());
    Set<Integer> expected = new TreeSet<>();
    for (long from = 0; from < items; from += size) {
      expected.add((int) from);
    }
    assertEquals(expected, begins);
  }

  @Test
  void aStepTellsHowMuchIsDone() {
    Set<Double> told = new ConcurrentSkipListSet<>();
    Progress progress =
        new Progress() {
          @Override
          public void advance(double fraction) {
            told.add(fraction);
          }
        };
    ParallelRanges.runStep(10, 4, progress, (from, to) -> {});
    assertEquals(3, told.size());
    assertEquals(Set.of(1.0), Set.copyOf(new TreeSet<>(told).tailSet(0.99)));
  }

  @Test
  void noRangeBeginsAfterItWasCancelled() {
    AtomicInteger ranges = new AtomicInteger();
    Progress cancelled =
        new Progress() {
          @Override
          public boolean isCancelled() {
            return ranges.get() > 0;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> ParallelRanges.run(1_000_000, 1, cancelled, (from, to) -> ranges.incrementAndGet()));
    assertEquals(true, ranges.get() < 1_000_000);
  }
}
