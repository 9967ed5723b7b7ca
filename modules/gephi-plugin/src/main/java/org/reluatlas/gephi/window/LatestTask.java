package org.reluatlas.gephi.window;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import org.openide.util.RequestProcessor;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.task.TicketProgress;
import org.reluatlas.task.CancelledException;

/**
 * Work beside the event thread of which only the latest counts: whatever was started before is
 * cancelled, and its outcome is told to nobody. The outcome comes to the event thread after the
 * ticket is finished. For use in the event thread.
 */
final class LatestTask {

  private final RequestProcessor processor;
  private final Consumer<String> failed;
  private TicketProgress running;

  /** Listener of failures: what to say when work was cancelled by the user or has failed. */
  LatestTask(String thread, Consumer<String> failed) {
    processor = new RequestProcessor(thread);
    this.failed = failed;
  }

  boolean isRunning() {
    return running != null;
  }

  /** Cancels what runs, if anything does. */
  void stop() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }

  /**
   * Starts work instead of what runs.
   *
   * @param name that Gephi shows beside its progress
   * @param cancelled what to say when the user has cancelled it
   * @param work that gives what to do with its result in the event thread
   */
  void start(String name, String cancelled, Function<TicketProgress, Runnable> work) {
    stop();
    TicketProgress progress = TicketProgress.started(name);
    running = progress;
    processor.post(
        () -> {
          Runnable outcome = outcome(cancelled, work, progress);
          SwingUtilities.invokeLater(
              () -> {
                if (running == progress) {
                  running = null;
                  outcome.run();
                }
              });
        });
  }

  private Runnable outcome(
      String cancelled, Function<TicketProgress, Runnable> work, TicketProgress progress) {
    try {
      return work.apply(progress);
    } catch (CancelledException e) {
      return () -> failed.accept(cancelled);
    } catch (RuntimeException | OutOfMemoryError e) {
      String sentence = Sentence.about(e);
      return () -> failed.accept(sentence);
    } finally {
      progress.finish();
    }
  }
}
