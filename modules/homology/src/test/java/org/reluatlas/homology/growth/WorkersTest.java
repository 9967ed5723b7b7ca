package org.reluatlas.homology.growth;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class WorkersTest {

  @Test
  void failuresOfWorkersAreTold() {
    AtomicInteger started = new AtomicInteger();
    assertThrows(
        IllegalStateException.class,
        () ->
            Workers.run(
                3,
                Progress.NONE,
                shared -> {
                  if (started.incrementAndGet() == 2) {
                    throw new IllegalStateException("second");
                  }
                  while (true) {
                    shared.check();
                  }
                }));
  }

  @Test
  void interruptionCancels() {
    Thread.currentThread().interrupt();
    assertThrows(
        CancelledException.class,
        () ->
            Workers.run(
                2,
                Progress.NONE,
                shared -> {
                  if (!Thread.currentThread().isInterrupted()) {
                    while (true) {
                      shared.check();
                    }
                  }
                }));
    assertTrue(Thread.interrupted());
  }
}
