package org.reluatlas.study;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.reluatlas.polyhedra.CellLimitException;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/**
 * A result that is computed once, by the first thread that asks for it. That there are too many
 * cells is remembered as well; any other failure, such as a cancellation, leaves all as it was.
 */
final class Memo<T> {

  private static final long PATIENCE_MILLIS = 50;

  private final ReentrantLock lock = new ReentrantLock();
  private volatile T result;
  private volatile CellLimitException limit;

  /**
   * The result, computed unless it is there.
   *
   * @param progress asked whether to go on while another thread computes
   * @throws CancelledException when cancelled
   */
  T get(Progress progress, Supplier<T> computation) {
    if (result == null) {
      await(progress);
      try {
        compute(computation);
      } finally {
        lock.unlock();
      }
    }
    return result;
  }

  private void await(Progress progress) {
    try {
      while (!lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        progress.check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private void compute(Supplier<T> computation) {
    if (limit != null) {
      throw limit;
    }
    if (result != null) {
      return;
    }
    try {
      result = computation.get();
    } catch (CellLimitException e) {
      // memory may be free another time
      limit = e.limit() == CellLimitException.Limit.CELLS ? e : null;
      throw e;
    }
  }

  /** The result if it is there without computing. */
  Optional<T> known() {
    return Optional.ofNullable(result);
  }
}
