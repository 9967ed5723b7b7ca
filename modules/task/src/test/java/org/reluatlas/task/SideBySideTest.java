package org.reluatlas.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.task.SideBySide.Piece;

@Timeout(60)
class SideBySideTest {

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void untilCancelled(Progress progress) {
    while (true) {
      progress.check();
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20})
  void runsEachPieceOnceOnSoManyThreads(int threads) {
    int[] runs = new int[10];
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Piece<RuntimeException>> pieces = new ArrayList<>();
    for (int i = 0; i < runs.length; i++) {
      int piece = i;
      pieces.add(
          progress -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            runs[piece]++;
            running.decrementAndGet();
          });
    }
    SideBySide.run(Progress.NONE, List.copyOf(pieces), threads);
    for (int count : runs) {
      assertEquals(1, count);
    }
    assertTrue(most.get() <= threads, most + " at once");
  }

  @Test
  void piecesRunAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    Piece<RuntimeException> meets =
        progress -> {
          both.countDown();
          await(both);
        };
    SideBySide.run(Progress.NONE, List.of(meets, meets), 2);
    assertEquals(0, both.getCount());
  }

  @Test
  void ofTwoFailuresThatOfTheFirstPieceIsThrown() {
    CountDownLatch secondFailed = new CountDownLatch(1);
    List<Piece<? extends IOException>> pieces =
        List.of(
            progress -> {
              await(secondFailed);
              throw new IOException("first");
            },
            progress -> {
              secondFailed.countDown();
              throw new IllegalStateException("second");
            });
    assertEquals(
        "first",
        assertThrows(IOException.class, () -> SideBySide.run(Progress.NONE, pieces, 2))
            .getMessage());
  }

  @Test
  void aFailureCancelsThePiecesAfterItAndNoneBefore() {
    CountDownLatch thirdBegun = new CountDownLatch(1);
    CountDownLatch lastCancelled = new CountDownLatch(1);
    AtomicBoolean firstDone = new AtomicBoolean();
    AtomicBoolean fourthRan = new AtomicBoolean();
    IllegalStateException failure = new IllegalStateException("second");
    List<Piece<? extends RuntimeException>> pieces =
        List.of(
            progress -> {
              await(lastCancelled);
              progress.check();
              firstDone.set(true);
            },
            progress -> {
              await(thirdBegun);
              throw failure;
            },
            progress -> {
              thirdBegun.countDown();
              try {
                untilCancelled(progress);
              } finally {
                lastCancelled.countDown();
              }
            },
            progress -> fourthRan.set(true));
    assertSame(
        failure,
        assertThrows(IllegalStateException.class, () -> SideBySide.run(Progress.NONE, pieces, 3)));
    assertTrue(firstDone.get());
    assertFalse(fourthRan.get());
  }

  @Test
  void onOneThreadNothingRunsAfterAFailure() {
    List<String> ran = new ArrayList<>();
    List<Piece<? extends RuntimeException>> pieces =
        List.of(
            progress -> ran.add("first"),
            progress -> {
              throw new IllegalStateException();
            },
            progress -> ran.add("third"));
    assertThrows(IllegalStateException.class, () -> SideBySide.run(Progress.NONE, pieces, 1));
    assertEquals(List.of("first"), ran);
  }

  /** The second piece needs the room that the first one has. */
  @Test
  void whatRunsOutOfMemoryIsRunAgainAlone() {
    CountDownLatch outOfMemory = new CountDownLatch(1);
    AtomicBoolean occupied = new AtomicBoolean(true);
    AtomicInteger tries = new AtomicInteger();
    List<Piece<? extends RuntimeException>> pieces =
        List.of(
            progress -> {
              await(outOfMemory);
              occupied.set(false);
            },
            progress -> {
              tries.incrementAndGet();
              boolean isFull = occupied.get(); // before the other piece may go on
              outOfMemory.countDown();
              if (isFull) {
                throw new OutOfMemoryError();
              }
            });
    SideBySide.run(Progress.NONE, pieces, 2);
    assertEquals(2, tries.get());
    OutOfMemoryError error = new OutOfMemoryError();
    Piece<RuntimeException> tooLarge =
        progress -> {
          throw error;
        };
    assertSame(
        error,
        assertThrows(
            OutOfMemoryError.class,
            () -> SideBySide.run(Progress.NONE, List.of(tooLarge, tooLarge), 2)));
  }

  @Test
  void cancellingEndsAllPieces() {
    AtomicBoolean cancelled = new AtomicBoolean();
    AtomicInteger ended = new AtomicInteger();
    Progress progress =
        new Progress() {
          @Override
          public boolean isCancelled() {
            return cancelled.get();
          }
        };
    Piece<RuntimeException> endless =
        own -> {
          try {
            untilCancelled(own);
          } finally {
            ended.incrementAndGet();
          }
        };
    Piece<RuntimeException> cancelling = own -> cancelled.set(true);
    assertThrows(
        CancelledException.class,
        () -> SideBySide.run(progress, List.of(endless, endless, cancelling), 3));
    assertEquals(2, ended.get());
  }

  @Test
  void anInterruptCancels() {
    Thread caller = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    Piece<RuntimeException> onlyElsewhere =
        progress -> {
          if (Thread.currentThread() == caller) {
            while (begun.getCount() > 0) {
              Thread.onSpinWait();
            }
          } else {
            begun.countDown();
            untilCancelled(progress);
          }
        };
    Thread interrupting =
        new Thread(
            () -> {
              await(begun);
              while (caller.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
              }
              caller.interrupt();
            });
    interrupting.start();
    assertThrows(
        CancelledException.class,
        () -> SideBySide.run(Progress.NONE, List.of(onlyElsewhere, onlyElsewhere), 2));
    assertTrue(Thread.interrupted(), "whoever called is told");
  }

  @Test
  void tellsTheStepsOfTheFirstPieceThatHasNotEnded() {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    ConcurrentLinkedQueue<String> before = new ConcurrentLinkedQueue<>();
    CountDownLatch secondTold = new CountDownLatch(1);
    CountDownLatch firstEnded = new CountDownLatch(1);
    Progress progress =
        new Progress() {
          @Override
          public void begin(String step) {
            told.add(step);
            if (step.equals("second")) {
              firstEnded.countDown();
            }
          }

          @Override
          public void advance(double fraction) {
            told.add(String.valueOf(fraction));
          }
        };
    List<Piece<? extends RuntimeException>> pieces =
        List.of(
            own -> {
              own.begin("first");
              await(secondTold);
              before.addAll(told);
              own.advance(1);
            },
            own -> {
              own.begin("second");
              own.advance(0.25);
              own.advance(0.5);
              secondTold.countDown();
              await(firstEnded);
              own.advance(0.75);
            });
    SideBySide.run(progress, pieces, 2);
    assertEquals(List.of("first"), new ArrayList<>(before));
    assertEquals("first, 1.0, second, 0.5, 0.75", String.join(", ", told));
  }
}
