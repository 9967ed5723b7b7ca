package org.reluatlas.evolution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** All checkpoints of all runs, taken in their order by one worker per processor. */
final class CheckpointWorkers {

  private final Progress progress;
  private final List<EpochRow[]> rows = new ArrayList<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private volatile boolean failed;
  private int total;
  private int done;

  CheckpointWorkers(Progress progress) {
    this.progress = progress;
  }

  void add(RunQuestion question) {
    List<CheckpointFile> checkpoints = question.run().checkpoints();
    EpochRow[] ofRun = new EpochRow[checkpoints.size()];
    rows.add(ofRun);
    ChainLink link = null;
    for (int i = 0; i < ofRun.length; i++) {
      int at = i;
      link = new ChainLink(link);
      CheckpointTask task = new CheckpointTask(question, checkpoints.get(i), link, new Unheard());
      waiting.add(() -> ofRun[at] = task.run());
      total++;
    }
  }

  /** The rows of each run. */
  List<List<EpochRow>> run() {
    progress.begin("Checkpoints");
    int workers = Math.min(Runtime.getRuntime().availableProcessors(), total);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        futures.add(pool.submit(this::work));
      }
      await(futures);
    } finally {
      pool.shutdown();
    }
    progress.check();
    List<List<EpochRow>> result = new ArrayList<>();
    rows.forEach(ofRun -> result.add(Arrays.asList(ofRun)));
    return result;
  }

  private void work() {
    try {
      for (Runnable task = next(); task != null; task = next()) {
        task.run();
        countOne();
      }
    } catch (RuntimeException | Error e) {
      failed = true;
      throw e;
    }
  }

  /** The next one, which is forgotten here, so that its regions can be. */
  private synchronized Runnable next() {
    return failed || progress.isCancelled() ? null : waiting.poll();
  }

  private synchronized void countOne() {
    progress.advance(++done / (double) total);
  }

  /** Waits for all, and throws what the first of them has failed by. */
  private void await(List<Future<?>> futures) {
    Throwable failure = null;
    for (Future<?> future : futures) {
      try {
        future.get();
      } catch (ExecutionException e) {
        boolean isCause = failure == null || failure instanceof CancelledException;
        failure = isCause ? e.getCause() : failure;
      } catch (InterruptedException e) {
        failed = true;
        Thread.currentThread().interrupt();
        throw new CancelledException();
      }
    }
    if (failure != null) {
      throw CheckpointStudies.unchecked(failure);
    }
  }

  /** The steps of a checkpoint are not told, but ask whether to go on. */
  private final class Unheard implements Progress {
    @Override
    public boolean isCancelled() {
      return failed || progress.isCancelled();
    }
  }
}
