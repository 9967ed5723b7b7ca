package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EpochSeriesTest {

  private static final long[] EPOCHS = {0, 10, 20};

  @Test
  void meansHaveDeviations() {
    EpochSeries series =
        EpochSeries.withDeviations(
            "f₀",
            new EpochGaps(EPOCHS),
            new double[] {3, 5, Double.NaN},
            new double[] {2, 0, Double.NaN});
    assertTrue(series.hasDeviations());
    assertEquals(3, series.value(0), 1e-12);
    assertEquals(2, series.deviation(0), 1e-12);
    assertEquals(0, series.deviation(1), 1e-12);
    assertTrue(Double.isNaN(series.value(2)));
    EpochSeries single = EpochSeries.of("f₀", EPOCHS, 1, 2, 3);
    assertFalse(single.hasDeviations());
    assertEquals(0, single.deviation(1), 1e-12);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThrows(IllegalArgumentException.class, () -> EpochSeries.of("f₀", EPOCHS, 1, 2));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            EpochSeries.withDeviations(
                "f₀", new EpochGaps(EPOCHS), new double[] {1, 2, 3}, new double[] {1, 2}));
    assertThrows(
        IllegalArgumentException.class,
        () -> EpochSeries.of("f₀", new long[] {0, 10, 10}, 1, 2, 3));
  }

  @Test
  void missingEpochsAreGaps() {
    assertEquals("2", gaps(0, 100, 200, 500, 600));
    assertEquals("1 2", gaps(0, 100, 300, 500, 600));
    assertEquals("2", gaps(0, 100, 200, 400), "before the last epoch");
  }

  @Test
  void stepsThatGrowOrChangeAreNone() {
    assertEquals("", gaps(0, 1, 2, 4, 8, 16, 32, 64, 128));
    assertEquals("", gaps(0, 1, 2, 3, 4, 5, 6, 100, 200, 300, 400, 500, 600));
    assertEquals("", gaps(7, 1000));
    assertEquals("", gaps(7));
  }

  private static String gaps(long... epochs) {
    return gaps(new EpochGaps(epochs));
  }

  private static String gaps(EpochGaps gaps) {
    return IntStream.range(0, gaps.epochs().length - 1)
        .filter(gaps::isAfter)
        .mapToObj(Integer::toString)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  /** Every second and every third epoch: no run misses one, whatever the steps of all together. */
  @Test
  void severalRunsHaveTheGapsThatAllOfThemHave() {
    long[] second = LongStream.rangeClosed(0, 9).map(i -> 2 * i).toArray();
    long[] third = LongStream.rangeClosed(0, 6).map(i -> 3 * i).toArray();
    assertEquals("", gaps(EpochGaps.ofRuns(List.of(second, third, second))));
    assertTrue(!gaps(EpochGaps.ofRuns(List.of(second, third)).epochs()).isEmpty());
    long[] broken = {0, 2, 4, 10, 12, 14};
    assertEquals("2", gaps(EpochGaps.ofRuns(List.of(broken, broken))));
    assertEquals("", gaps(EpochGaps.ofRuns(List.of(broken, second))));
    assertEquals("2", gaps(EpochGaps.ofRuns(List.of(broken, new long[] {0, 2, 4}))));
  }

  @Test
  void columnsMeetHalfwayButAtGaps() {
    EpochGaps gaps = new EpochGaps(0, 100, 200, 500, 600);
    assertEquals(-50, gaps.left(0), 1e-12);
    assertEquals(50, gaps.right(0), 1e-12);
    assertEquals(250, gaps.right(2), 1e-12);
    assertEquals(450, gaps.left(3), 1e-12);
    assertEquals(650, gaps.right(4), 1e-12);
    assertEquals(6.5, new EpochGaps(7).left(0), 1e-12);
  }
}
