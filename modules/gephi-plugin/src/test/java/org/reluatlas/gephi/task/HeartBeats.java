package org.reluatlas.gephi.task;

import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;

/**
 * Asks the event thread again and again to answer, and knows how long the longest answer took: the
 * time for which something else kept it.
 */
public final class HeartBeats implements AutoCloseable {

  private static final long PAUSE_MILLIS = 2;
  private static final long LOOK_MILLIS = 100;

  private volatile boolean isOver;
  private volatile double longest;
  private volatile String during = "";

  private HeartBeats() {}

  /** Begins. */
  public static HeartBeats start() {
    HeartBeats beats = new HeartBeats();
    Thread thread = new Thread(beats::beat, "heart beats");
    thread.setDaemon(true);
    thread.start();
    return beats;
  }

  private void beat() {
    Semaphore answer = new Semaphore(0);
    try {
      while (!isOver) {
        long asked = System.nanoTime();
        SwingUtilities.invokeLater(answer::release);
        String seen = "";
        while (!answer.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          seen += eventThread() + System.lineSeparator();
        }
        double seconds = (System.nanoTime() - asked) * 1e-9;
        if (seconds > longest) {
          longest = seconds;
          during = seen;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the event thread does, the innermost calls first. */
  private static String eventThread() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(each -> each.getKey().getName().startsWith("AWT-EventQueue"))
        .flatMap(each -> Arrays.stream(each.getValue()).limit(30))
        .map(frame -> "    " + frame)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** The longest time until an answer so far, in seconds. */
  public double longest() {
    return longest;
  }

  /** What the event thread did then, if it took a tenth of a second or more. */
  public String during() {
    return during;
  }

  /** Asks no more. */
  @Override
  public void close() {
    isOver = true;
  }
}
