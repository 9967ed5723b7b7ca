package org.reluatlas.gephi.importer;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.openide.util.RequestProcessor;
import org.reluatlas.gephi.task.TicketProgress;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/**
 * Computes feedback in the background; only the answer to the last question is delivered.
 *
 * @param <S> the settings that are asked about
 */
final class FeedbackWorker<S> {

  private static final int DELAY_MILLIS = 250;
  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU import feedback");

  private final Consumer<ImportFeedback> listener;
  private final BiFunction<S, Progress, ImportFeedback> question;
  private TicketProgress current;

  /** Answers go to {@code listener} in the event thread. */
  FeedbackWorker(
      Consumer<ImportFeedback> listener, BiFunction<S, Progress, ImportFeedback> question) {
    this.listener = listener;
    this.question = question;
  }

  /** Asks what these settings will give. To be called in the event thread. */
  void ask(S settings) {
    forget();
    TicketProgress progress = new TicketProgress();
    current = progress;
    PROCESSOR.post(() -> answer(settings, progress), DELAY_MILLIS);
  }

  /** Cancels the current question. */
  void forget() {
    if (current != null) {
      current.cancel();
      current = null;
    }
  }

  private void answer(S settings, TicketProgress progress) {
    if (progress.isCancelled()) {
      return;
    }
    try {
      deliver(question.apply(settings, progress), progress);
    } catch (CancelledException e) {
      // another question has come
    } catch (RuntimeException | Error e) {
      deliver(ImportFeedback.refused(e), progress);
    }
  }

  private void deliver(ImportFeedback feedback, TicketProgress progress) {
    SwingUtilities.invokeLater(
        () -> {
          if (current == progress) {
            listener.accept(feedback);
          }
        });
  }
}
