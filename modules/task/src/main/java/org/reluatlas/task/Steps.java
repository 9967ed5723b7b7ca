package org.reluatlas.task;

/**
 * Reports a long loop to a {@link Progress}: after every so many items it ends the loop if the work
 * was cancelled, and reports the share of the items done so far.
 *
 * <p>With a stride of s, a loop over n items calls the progress at most n/s + 1 times. The shares
 * do not decrease and lie in [0, 1]. For use by one thread.
 */
public final class Steps {

  private static final int USUAL_STRIDE = 1024;
  private static final long UNKNOWN = -1;

  private final Progress progress;
  private final long total;
  private final long stride;

  /** The number of items at which to report next. */
  private long due;

  /** The number of items until then. */
  private long left;

  private Steps(Progress progress, long total, long stride) {
    this.progress = progress;
    this.total = total;
    this.stride = stride;
  }

  /**
   * A loop over items that take some microseconds or less, reported every 1024 items.
   *
   * @param total the number of items, 0 or more
   */
  public static Steps of(Progress progress, long total) {
    if (total < 0) {
      throw new IllegalArgumentException(total + " items");
    }
    return new Steps(progress, total, USUAL_STRIDE);
  }

  /** A loop over an unknown number of items: no share is reported, it only ends when cancelled. */
  public static Steps ofUnknownNumber(Progress progress) {
    return new Steps(progress, UNKNOWN, USUAL_STRIDE);
  }

  /**
   * The same loop from its beginning, reported every {@code items} items.
   *
   * @param items 1 or more
   */
  public Steps every(long items) {
    if (items < 1) {
      throw new IllegalArgumentException("every " + items + " items");
    }
    return new Steps(progress, total, items);
  }

  /**
   * To be called before each item.
   *
   * @throws CancelledException when the work was cancelled
   */
  public void next() {
    if (left <= 0) {
      report(due - left);
    }
    left--;
  }

  /**
   * For loops that do several items at once: to be called when so many are done.
   *
   * @param items done since the beginning, not fewer than before
   * @throws CancelledException when the work was cancelled
   */
  public void moveTo(long items) {
    left = due - items;
    if (left <= 0) {
      report(items);
    }
  }

  private void report(long done) {
    due = done + stride;
    left = stride;
    progress.check();
    if (total != UNKNOWN) {
      progress.advance(total == 0 ? 0 : Math.min(1, done / (double) total));
    }
  }
}
