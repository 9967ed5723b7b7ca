package org.reluatlas.task;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Work on many items on all cores, in ranges of items that follow one another: what a range needs
 * is made once for all of its items, and which ranges there are does not depend on the threads.
 * Uses the common pool, or the pool that the caller is in.
 */
public final class ParallelRanges {

  private ParallelRanges() {}

  /** The work on the items from one up to another. */
  public interface Range {

    /**
     * Does it.
     *
     * @param from the first item
     * @param to behind the last one
     */
    void run(int from, int to);
  }

  /**
   * Works on the items 0, 1, …, asking before each range whether to go on.
   *
   * @param items how many there are
   * @param size the number of items in a range, 1 or more; the last one may have fewer
   * @throws CancelledException when cancelled
   */
  public static void run(int items, int size, Progress progress, Range work) {
    IntStream.range(0, (int) (((long) items + size - 1) / size))
        .parallel()
        .forEach(
            range -> {
              progress.check();
              int from = range * size;
              work.run(from, from + Math.min(size, items - from));
            });
  }

  /**
   * The same as the whole of the step that was begun: tells how much of it is done.
   *
   * @throws CancelledException when cancelled
   */
  public static void runStep(int items, int size, Progress progress, Range work) {
    AtomicInteger done = new AtomicInteger();
    run(
        items,
        size,
        progress,
        (from, to) -> {
          work.run(from, to);
          progress.advance(done.addAndGet(to - from) / (double) items);
        });
  }
}
