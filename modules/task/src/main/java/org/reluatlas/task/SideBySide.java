package org.reluatlas.task;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs pieces of work that do not depend on each other side by side, on as many threads as there
 * are processors, but at most four, so that memory holds what four of them need. One that runs out
 * of memory is run again when the others have ended.
 *
 * <p>Failures are those of running one piece after another in their order: when one fails, those
 * after it are cancelled and those before it go on, and the failure of the first is thrown. The
 * steps that are told are those of the first piece that has not ended.
 *
 * @param <X> what the pieces may throw beside unchecked exceptions
 */
public final class SideBySide<X extends Exception> {

  private static final int MOST_THREADS = 4;

  /** A piece of work. */
  public interface Piece<X extends Exception> {

    /**
     * Does the work.
     *
     * @param progress for this piece; also cancelled when a piece before it has failed
     */
    void run(Progress progress) throws X;
  }

  private final List<Piece<? extends X>> pieces;
  private final LeadingProgress progress;
  private final AtomicInteger next = new AtomicInteger();

  /** Those that are to be run again. */
  private final TreeSet<Integer> again = new TreeSet<>();

  private volatile int failedPiece;
  private Throwable failure;

  private SideBySide(Progress progress, List<Piece<? extends X>> pieces) {
    this.pieces = new ArrayList<>(pieces);
    this.progress = new LeadingProgress(progress, pieces.size());
    failedPiece = pieces.size();
  }

  /**
   * Runs all pieces, on threads one of which is the caller's, and waits for them.
   *
   * @param progress hears of the steps, and is asked by all pieces whether to go on
   * @throws CancelledException when cancelled, or when the caller's thread is interrupted
   * @throws X the failure of the first piece that failed, in the order of the list
   */
  public static <X extends Exception> void run(Progress progress, List<Piece<? extends X>> pieces)
      throws X {
    int processors = Runtime.getRuntime().availableProcessors();
    run(progress, pieces, Math.min(MOST_THREADS, processors));
  }

  static <X extends Exception> void run(
      Progress progress, List<Piece<? extends X>> pieces, int threads) throws X {
    new SideBySide<X>(progress, pieces).run(threads);
  }

  private void run(int threads) throws X {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, pieces.size()); i++) {
      Thread thread = new Thread(this::work, "side by side");
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    work();
    ThreadEnds.await(others, () -> fail(-1, new CancelledException()));
    for (int piece : again) {
      runOne(piece, false);
    }
    rethrow();
  }

  private void work() {
    for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
      runOne(i, true);
    }
  }

  private void runOne(int piece, boolean besideOthers) {
    try {
      if (!isCancelled(piece)) {
        pieces.get(piece).run(progress.of(piece, () -> isCancelled(piece)));
      }
    } catch (OutOfMemoryError e) {
      if (besideOthers) {
        repeat(piece);
      } else {
        fail(piece, e);
      }
    } catch (Throwable e) { // whatever it is, it is thrown to the caller
      fail(piece, e);
    } finally {
      progress.end(piece);
    }
  }

  private boolean isCancelled(int piece) {
    return piece > failedPiece;
  }

  private synchronized void fail(int piece, Throwable thrown) {
    if (piece < failedPiece) {
      failedPiece = piece;
      failure = thrown;
    }
  }

  private synchronized void repeat(int piece) {
    again.add(piece);
  }

  @SuppressWarnings("unchecked") // a piece throws nothing else
  private synchronized void rethrow() throws X {
    if (failure instanceof Error) {
      throw (Error) failure;
    }
    if (failure instanceof RuntimeException) {
      throw (RuntimeException) failure;
    }
    if (failure != null) {
      throw (X) failure;
    }
  }
}
