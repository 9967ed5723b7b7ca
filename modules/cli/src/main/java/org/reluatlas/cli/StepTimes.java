package org.reluatlas.cli;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each step of a command took, in the order of the steps. */
final class StepTimes {

  private final Map<String, Double> seconds = new LinkedHashMap<>();

  /** A step that makes something. */
  interface Step<T> {
    T run() throws IOException;
  }

  /** A step that does something. */
  interface Action {
    void run() throws IOException;
  }

  /** Runs a step and adds its time to that of its name. */
  void run(String name, Action action) throws IOException {
    long start = System.nanoTime();
    action.run();
    add(name, start);
  }

  private void add(String name, long start) {
    seconds.merge(name, (System.nanoTime() - start) / 1e9, Double::sum);
  }

  /** Runs a step and adds its time to that of its name. */
  <T> T measure(String name, Step<T> step) throws IOException {
    long start = System.nanoTime();
    T result = step.run();
    add(name, start);
    return result;
  }

  /** The seconds by name of step. */
  Map<String, Double> seconds() {
    return Collections.unmodifiableMap(seconds);
  }
}
