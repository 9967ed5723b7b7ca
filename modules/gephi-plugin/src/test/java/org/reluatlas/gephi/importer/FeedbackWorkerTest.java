package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.gephi.model.HiddenMoons;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.study.ProblemSettings;

class FeedbackWorkerTest {

  /** Whatever goes wrong, the person is not left waiting. */
  @ParameterizedTest
  @MethodSource("failures")
  void aTrialThatFailsIsAnswered(Runnable failure, String told) throws Exception {
    BlockingQueue<ImportFeedback> answers = new LinkedBlockingQueue<>();
    FeedbackWorker<ProblemSettings> worker =
        new FeedbackWorker<>(
            answers::add,
            (settings, progress) -> {
              failure.run();
              throw new AssertionError("did not fail");
            });
    EventThread.run(() -> worker.ask(UsualSettings.of(HiddenMoons.NETWORK)));
    ImportFeedback answer = answers.poll(20, TimeUnit.SECONDS);
    assertNotNull(answer, "left waiting");
    String problem = answer.obstacle();
    assertTrue(problem.startsWith(told), problem);
  }

  private static Stream<Arguments> failures() {
    String defect = "This is a defect of ReLU Atlas (java.lang.";
    return Stream.of(
        arguments(
            defect + "IllegalStateException: no room)",
            () -> {
              throw new IllegalStateException("no room");
            }),
        arguments(
            "The memory of ",
            () -> {
              throw new OutOfMemoryError("no room");
            }),
        arguments(
            defect + "StackOverflowError: no room)",
            () -> {
              throw new StackOverflowError("no room");
            }));
  }

  private static Arguments arguments(String told, Runnable failure) {
    return Arguments.of(failure, told);
  }
}
