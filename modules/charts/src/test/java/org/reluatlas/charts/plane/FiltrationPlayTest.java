package org.reluatlas.charts.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

class FiltrationPlayTest {

  private final Study study = LinesStudy.of(90);
  private final FiltrationPlay play = FiltrationPlay.of(study, 3, Progress.NONE);
  private final BettiCurves curves =
      BettiCurves.of(RandomFiltration.of(study.chain(), 3), Progress.NONE);

  @Test
  void numbersAreThoseOfTheCurvesAtEveryStep() {
    assertTrue(play.steps() > 10_000, play.steps() + " steps");
    int[] numbers = new int[3];
    for (int step = 0; step <= play.steps(); step++) {
      assertArrayEquals(numbers, play.bettiNumbers(step), "step " + step);
      for (int i = 0; i <= 2 && step < play.steps(); i++) {
        numbers[i] += curves.change(i, step);
      }
    }
    assertArrayEquals(curves.at(play.steps()), play.bettiNumbers(play.steps()));
  }

  @Test
  void samplesAreOfTheCurvesWithTheirPeaks() {
    int[] times = play.sampleTimes();
    assertEquals(2, play.curves());
    for (int i = 0; i < play.curves(); i++) {
      int[] values = play.samples(i);
      for (int s = 0; s < times.length; s++) {
        assertEquals(curves.at(times[s])[i], values[s], "at " + times[s]);
      }
      assertEquals(curves.peak(i), Arrays.stream(values).max().orElseThrow());
    }
  }
}
