package org.reluatlas.acceptance;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Asks again and again until something is so. */
final class Await {

  /** Far beyond what anything should take on a busy machine. */
  static final Duration LONG = Duration.ofSeconds(40);

  private static final Duration PAUSE = Duration.ofMillis(60);

  private Await() {}

  /** The first answer that is not null. */
  static <T> T answer(String toWhat, Callable<T> question) throws Exception {
    long end = System.nanoTime() + LONG.toNanos();
    while (true) {
      T answer = question.call();
      if (answer != null) {
        return answer;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("In " + LONG.toSeconds() + " s there was never " + toWhat + ".");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Waits until a condition holds. */
  static void until(String what, Callable<Boolean> condition) throws Exception {
    answer(what, () -> condition.call() ? Boolean.TRUE : null);
  }
}
