package org.reluatlas.evolution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The checkpoints of a run, decomposed again and handed over in their order. Memory holds one
 * complex per processor, however many there are.
 */
final class CheckpointStudies {

  private CheckpointStudies() {}

  /**
   * Takes all of them, with dual graph and annotated regions.
   *
   * @throws CancelledException when cancelled
   * @throws ExplainedException when a checkpoint cannot be read any more
   */
  static void forEach(
      List<EpochRow> rows,
      Function<EpochRow, Problem> problems,
      StudyListener listener,
      Progress progress) {
    int workers = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), rows.size()));
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    Deque<Future<Study>> ahead = new ArrayDeque<>();
    Steps steps = Steps.of(progress, rows.size()).every(1);
    try {
      int next = 0;
      for (int i = 0; i < rows.size(); i++) {
        steps.next();
        for (; next < rows.size() && ahead.size() < workers; next++) {
          EpochRow row = rows.get(next);
          ahead.add(pool.submit(() -> study(problems.apply(row), unheard(progress))));
        }
        listener.checkpoint(i, result(ahead.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Study study(Problem problem, Progress progress) {
    Study study = Study.of(problem, progress);
    study.graph();
    study.regions();
    return study;
  }

  /** The steps of a checkpoint are not told, but ask whether to go on. */
  private static Progress unheard(Progress progress) {
    return new Progress() {
      @Override
      public boolean isCancelled() {
        return progress.isCancelled() || Thread.currentThread().isInterrupted();
      }
    };
  }

  private static Study result(Future<Study> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    }
  }

  /** A failure of a worker as an exception to be thrown; an error is thrown at once. */
  static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error) {
      throw (Error) failure;
    }
    return failure instanceof RuntimeException
        ? (RuntimeException) failure
        : new CompletionException(failure);
  }
}
