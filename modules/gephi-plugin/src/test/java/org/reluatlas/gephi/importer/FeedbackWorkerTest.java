package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.gephi.model.HiddenMoons;
import org.reluatlas.gephi.task.EventThread;

class FeedbackWorkerTest {

  /** Whatever goes wrong, the person is not left waiting. */
  @ParameterizedTest
  @MethodSource("failures")
  void aTrialThatFailsIsAnswered(Runnable failure) throws Exception {
    BlockingQueue<ImportFeedback> answers = new LinkedBlockingQueue<>();
    FeedbackWorker worker =
        new FeedbackWorker(
            answers::add,
            (settings, progress) -> {
              failure.run();
              throw new AssertionError("did not fail");
            });
    EventThread.run(() -> worker.ask(ImportSettings.of(HiddenMoons.NETWORK)));
    ImportFeedback answer = answers.poll(20, TimeUnit.SECONDS);
    assertNotNull(answer, "left waiting");
    String problem = answer.problem();
    assertTrue(problem.matches("The settings could not be tried: .*: no room"), problem);
  }

  private static Stream<Runnable> failures() {
    return Stream.of(
        () -> {
          throw new IllegalStateException("no room");
        },
        () -> {
          throw new OutOfMemoryError("no room");
        },
        () -> {
          throw new StackOverflowError("no room");
        });
  }
}
