package org.reluatlas.homology.growth;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.ThreadEnds;

/**
 * Runs the same work on several threads at once. If one of them fails, the others are cancelled.
 */
public final class Workers implements Progress {

  private final Progress progress;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private Workers(Progress progress) {
    this.progress = progress;
  }

  /**
   * Runs the work on some threads, one of which is the caller's, and waits for all.
   *
   * @param work is given a progress that is also cancelled when another worker has failed
   * @throws CancelledException when cancelled, or when the caller's thread is interrupted
   * @throws RuntimeException the first exception that a worker has thrown
   */
  public static void run(int threads, Progress progress, Consumer<Progress> work) {
    Workers workers = new Workers(progress);
    Thread[] others = new Thread[threads - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(() -> workers.work(work), "homology");
      others[i].setDaemon(true);
      others[i].start();
    }
    workers.work(work);
    ThreadEnds.await(
        Arrays.asList(others), () -> workers.failure.compareAndSet(null, new CancelledException()));
    workers.rethrow();
  }

  private void work(Consumer<Progress> work) {
    try {
      work.accept(this);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private void rethrow() {
    Throwable thrown = failure.get();
    if (thrown instanceof Error) {
      throw (Error) thrown;
    }
    if (thrown != null) {
      throw (RuntimeException) thrown;
    }
  }

  @Override
  public void advance(double fraction) {
    progress.advance(fraction);
  }

  @Override
  public boolean isCancelled() {
    return failure.get() != null || progress.isCancelled();
  }
}
