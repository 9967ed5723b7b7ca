package org.reluatlas.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each step took, in the order of the steps. For several threads. */
public final class StepTimes {

  private final Map<String, Double> seconds = new LinkedHashMap<>();

  /** A step that makes something or fails. */
  public interface Step<T, E extends Exception> {
    /** Runs the step. */
    T run() throws E;
  }

  /** Runs a step, adds its time to that of its name, and returns what the step made. */
  public <T, E extends Exception> T measure(String name, Step<T, E> step) throws E {
    long start = System.nanoTime();
    T result = step.run();
    add(name, (System.nanoTime() - start) / 1e9);
    return result;
  }

  /** A step that does something or fails. */
  public interface Action<E extends Exception> {
    /** Runs the step. */
    void run() throws E;
  }

  /** Runs a step and adds its time to that of its name. */
  public <E extends Exception> void run(String name, Action<E> action) throws E {
    measure(
        name,
        () -> {
          action.run();
          return null;
        });
  }

  private synchronized void add(String name, double more) {
    seconds.merge(name, more, Double::sum);
  }

  /** The seconds by the name of the step; a step that failed has none. */
  public synchronized Map<String, Double> seconds() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
  }
}
