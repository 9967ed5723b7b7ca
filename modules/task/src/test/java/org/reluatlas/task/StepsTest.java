package org.reluatlas.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

  /** Keeps the fractions and cancels at a given call. */
  private static final class Recorder implements Progress {

    final List<Double> fractions = new ArrayList<>();
    int asked;
    int cancelAt = Integer.MAX_VALUE;

    @Override
    public void advance(double fraction) {
      fractions.add(fraction);
    }

    @Override
    public boolean isCancelled() {
      return ++asked >= cancelAt;
    }
  }

  private final Recorder progress = new Recorder();

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "7, 1", "7, 3", "1000, 256", "1024, 256", "5, 100"})
  void reportsAscendingSharesAndNotOften(int total, int stride) {
    Steps steps = Steps.of(progress, total).every(stride);
    for (int i = 0; i < total; i++) {
      steps.next();
    }
    checkShares();
    assertTrue(progress.asked <= total / stride + 1, progress.asked + " calls");
    assertEquals((total + stride - 1) / stride, progress.asked);
    assertEquals(progress.asked, progress.fractions.size());
  }

  @Test
  void reportsEvery1024ItemsUnlessToldOtherwise() {
    Steps steps = Steps.of(progress, 4096);
    for (int i = 0; i < 4096; i++) {
      steps.next();
    }
    assertEquals(List.of(0.0, 0.25, 0.5, 0.75), progress.fractions);
  }

  @Test
  void itemsDoneTogetherAreReportedOnce() {
    Steps steps = Steps.of(progress, 100).every(10);
    for (int done : new int[] {0, 1, 2, 35, 36, 44, 45, 99, 100}) {
      steps.moveTo(done);
    }
    assertEquals(List.of(0.0, 0.35, 0.45, 0.99), progress.fractions);
  }

  @Test
  void moreItemsThanExpectedAreNoMoreThanAll() {
    Steps steps = Steps.of(progress, 3).every(1);
    for (int i = 0; i < 10; i++) {
      steps.next();
    }
    checkShares();
    assertEquals(1, progress.fractions.get(9));
  }

  @Test
  void theEmptyLoopHasAShareInRange() {
    Steps.of(progress, 0).next();
    assertEquals(List.of(0.0), progress.fractions);
  }

  @Test
  void endsAtTheNextReportWhenCancelled() {
    progress.cancelAt = 3;
    Steps steps = Steps.of(progress, 1000).every(100);
    int items = 0;
    try {
      for (; items < 1000; items++) {
        steps.next();
      }
    } catch (CancelledException e) {
      assertEquals(200, items);
      assertEquals(List.of(0.0, 0.1), progress.fractions);
      return;
    }
    throw new AssertionError("not cancelled");
  }

  @Test
  void anUnknownNumberOfItemsIsOnlyAskedFor() {
    progress.cancelAt = 4;
    Steps steps = Steps.ofUnknownNumber(progress).every(10);
    for (int i = 0; i < 30; i++) {
      steps.next();
    }
    assertThrows(CancelledException.class, steps::next);
    assertEquals(List.of(), progress.fractions);
  }

  @Test
  void refusesWhatIsNoNumberOfItems() {
    assertThrows(IllegalArgumentException.class, () -> Steps.of(progress, -1));
    Steps steps = Steps.of(progress, 1);
    assertThrows(IllegalArgumentException.class, () -> steps.every(0));
  }

  private void checkShares() {
    double before = 0;
    for (double share : progress.fractions) {
      assertTrue(share >= before && share <= 1, progress.fractions.toString());
      before = share;
    }
  }
}
