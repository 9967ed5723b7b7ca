package org.reluatlas.task;

/**
 * The items of a long loop, told to a {@link Progress}: every so many items the loop ends when it
 * was cancelled, and says which share of the items is done. For one thread.
 */
public final class Steps {

  private static final int USUAL_STRIDE = 1024;

  private final Progress progress;
  private final long total;
  private final int stride;
  private long done;

  private Steps(Progress progress, long total, int stride) {
    this.progress = progress;
    this.total = total;
    this.stride = stride;
  }

  /**
   * A loop over {@code total} items of some microseconds or less.
   *
   * @param total 0 or more
   */
  public static Steps of(Progress progress, long total) {
    return new Steps(progress, total, USUAL_STRIDE);
  }

  /** The same loop, that tells every {@code items} items, 1 or more. */
  public Steps every(int items) {
    if (items < 1) {
      throw new IllegalArgumentException("every " + items + " items");
    }
    return new Steps(progress, total, items);
  }

  /**
   * Call it before each item.
   *
   * @throws CancelledException when the work was cancelled
   */
  public void next() {
    if (done % stride == 0) {
      progress.check();
      progress.advance(total == 0 ? 0 : Math.min(1, done / (double) total));
    }
    done++;
  }
}
