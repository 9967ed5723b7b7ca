package org.reluatlas.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the user reads when a command fails, and with which code it ends. */
class FailuresTest {

  @Command(name = "failing")
  private static final class Failing implements Callable<Integer> {

    private final RuntimeException failure;

    Failing(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() {
      throw failure;
    }
  }

  private final StringWriter err = new StringWriter();

  private int run(RuntimeException failure) {
    return new CommandLine(new Failing(failure))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(Failures::ofExecution)
        .execute();
  }

  @Test
  void settingsAreNamedByTheirOptions() {
    ExplainedException refusal =
        ExplainedException.ofInput("%s is 0; see %s", Setting.MAX_CELLS, Setting.BOX);
    assertEquals(2, run(refusal));
    assertEquals("relu-atlas: --max-cells is 0; see --box", err.toString().strip());
  }

  @Test
  void aFailedRunIsNoWrongUse() {
    assertEquals(1, run(ExplainedException.whileRunning(null, "the disk is full")));
    assertEquals("relu-atlas: the disk is full", err.toString().strip());
  }

  @Test
  void cancelled() {
    assertEquals(1, run(new CancelledException()));
    assertEquals("relu-atlas: cancelled; nothing was written", err.toString().strip());
  }

  @Test
  void aDefectIsToldAsOneWithItsStack() {
    assertEquals(1, run(new IllegalStateException("lost\nbearings")));
    String first = err.toString().lines().findFirst().orElseThrow();
    assertEquals(
        "relu-atlas: this is a defect of ReLU Atlas (java.lang.IllegalStateException: lost"
            + " bearings); please report it with the lines below",
        first);
    assertTrue(err.toString().contains("at " + FailuresTest.class.getName()), err.toString());
  }
}
