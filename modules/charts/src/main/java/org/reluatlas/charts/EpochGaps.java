package org.reluatlas.charts;

import java.util.Arrays;
import java.util.List;

/**
 * Where epochs are missing in a list of epochs: a step of more than one and a half times the usual
 * steps before it and after it, the median of up to five each. At the ends of the list the steps on
 * the one side must all be the same, so that steps that grow from epoch to epoch are no gaps. Of
 * several runs all epochs are one list, and they are missing where every run misses them.
 * Immutable.
 */
public final class EpochGaps {

  private static final int NEIGHBOURS = 5;
  private static final double USUAL = 1.5;

  private final long[] epochs;
  private final boolean[] isJoined;

  /**
   * The gaps of one run.
   *
   * @param epochs rising
   */
  EpochGaps(long... epochs) {
    this(List.of(epochs), epochs.clone());
  }

  private EpochGaps(List<long[]> runs, long... epochs) {
    this.epochs = epochs;
    isJoined = new boolean[epochs.length];
    for (long[] run : runs) {
      for (int i = 0; i < run.length - 1; i++) {
        if (!isAfter(i, run)) {
          int first = Arrays.binarySearch(epochs, run[i]);
          Arrays.fill(isJoined, first, Arrays.binarySearch(epochs, run[i + 1]), true);
        }
      }
    }
  }

  /**
   * The gaps of several runs.
   *
   * @param runs the epochs of each, rising
   */
  public static EpochGaps ofRuns(List<long[]> runs) {
    return new EpochGaps(
        runs, runs.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray());
  }

  /** The epochs of all runs in a new array, rising. */
  long[] epochs() {
    return epochs.clone();
  }

  /** Whether epochs are missing between epoch {@code i} and the next one of the list. */
  boolean isAfter(int i) {
    return !isJoined[i];
  }

  private static boolean isAfter(int i, long... epochs) {
    long step = epochs[i + 1] - epochs[i];
    long[] before = steps(Math.max(0, i - NEIGHBOURS), i, epochs);
    long[] after = steps(i + 1, Math.min(epochs.length - 1, i + 1 + NEIGHBOURS), epochs);
    if (before.length == 0 || after.length == 0) {
      long[] known = before.length == 0 ? after : before;
      return known.length > 0 && known[0] == known[known.length - 1] && step > USUAL * known[0];
    }
    return step > USUAL * Math.max(median(before), median(after));
  }

  private long step(int i) {
    return epochs[i + 1] - epochs[i];
  }

  /** The steps from {@code first} to before {@code end}, sorted. */
  private static long[] steps(int first, int end, long... epochs) {
    long[] steps = new long[Math.max(0, end - first)];
    Arrays.setAll(steps, i -> epochs[first + i + 1] - epochs[first + i]);
    Arrays.sort(steps);
    return steps;
  }

  private static long median(long... sorted) {
    return sorted[(sorted.length - 1) / 2];
  }

  /** Where the column of epoch {@code i} begins: half a step before it. */
  double left(int i) {
    boolean isFree = i == 0 || isAfter(i - 1);
    return epochs[i] - (isFree ? half(i) : (epochs[i] - epochs[i - 1]) / 2.0);
  }

  /** Where the column of epoch {@code i} ends. */
  double right(int i) {
    boolean isFree = i == epochs.length - 1 || isAfter(i);
    return epochs[i] + (isFree ? half(i) : (epochs[i + 1] - epochs[i]) / 2.0);
  }

  /**
   * Half the step to a neighbour that no gap parts from an epoch; without one, half the least of
   * the steps around; half an epoch for a single one.
   */
  private double half(int i) {
    if (i > 0 && !isAfter(i - 1)) {
      return step(i - 1) / 2.0;
    }
    if (i < epochs.length - 1 && !isAfter(i)) {
      return step(i) / 2.0;
    }
    long[] around =
        steps(Math.max(0, i - NEIGHBOURS), Math.min(epochs.length - 1, i + NEIGHBOURS), epochs);
    return around.length == 0 ? 0.5 : around[0] / 2.0;
  }
}
