package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.gephi.HiddenMoons;

class FeedbackWorkerTest {

  /** Whatever goes wrong, the person is not left waiting. */
  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, OutOfMemoryError.class})
  void aTrialThatFailsIsAnswered(Class<? extends Throwable> kind) throws Exception {
    BlockingQueue<ImportFeedback> answers = new LinkedBlockingQueue<>();
    FeedbackWorker worker =
        new FeedbackWorker(
            answers::add,
            (settings, progress) -> {
              if (kind == OutOfMemoryError.class) {
                throw new OutOfMemoryError("no room");
              }
              throw new IllegalStateException("no room");
            });
    SwingUtilities.invokeAndWait(() -> worker.ask(ImportSettings.of(HiddenMoons.NETWORK)));
    ImportFeedback answer = answers.poll(20, TimeUnit.SECONDS);
    assertNotNull(answer, "left waiting");
    assertEquals(
        "The settings could not be tried: " + kind.getName() + ": no room", answer.problem());
  }
}
