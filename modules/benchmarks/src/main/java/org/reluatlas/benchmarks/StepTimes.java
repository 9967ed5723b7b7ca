package org.reluatlas.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.task.Progress;

/**
 * Times the steps that a computation reports. Time between the start and the first step belongs to
 * the first step.
 */
final class StepTimes implements Progress {

  private final List<String> names = new ArrayList<>();
  private final List<Long> begins = new ArrayList<>();
  private final long start = System.nanoTime();
  private long end;

  @Override
  public synchronized void begin(String step) {
    names.add(step);
    begins.add(names.size() == 1 ? start : System.nanoTime());
  }

  /** Ends the last step. */
  void stop() {
    end = System.nanoTime();
  }

  /**
   * The milliseconds of all steps of this name.
   *
   * @throws IllegalArgumentException when there was none
   */
  double milliseconds(String step) {
    if (!names.contains(step)) {
      throw new IllegalArgumentException("no step " + step + " among " + names);
    }
    long sum = 0;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(step)) {
        sum += (i + 1 < names.size() ? begins.get(i + 1) : end) - begins.get(i);
      }
    }
    return sum * 1e-6;
  }
}
