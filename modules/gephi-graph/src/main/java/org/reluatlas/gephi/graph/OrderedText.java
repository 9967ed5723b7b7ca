package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.reluatlas.task.Steps;

/**
 * The texts of many elements, made in parallel and written in their order. At a time it holds those
 * of some thousand elements.
 */
final class OrderedText {

  private static final int CHUNK = 128;

  private final Appendable out;
  private final Steps steps;
  private long done;

  /**
   * Nothing is written yet.
   *
   * @param steps of all elements of all calls
   */
  OrderedText(Appendable out, Steps steps) {
    this.out = out;
    this.steps = steps;
  }

  /** Writes an element. Called by several threads. */
  interface ElementText {
    void append(int element, StringBuilder text) throws IOException;
  }

  /**
   * Writes elements from 0 on.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void write(int count, ElementText element) throws IOException {
    int batch = CHUNK * 4 * (ForkJoinPool.getCommonPoolParallelism() + 1);
    for (int from = 0; from < count; from += batch) {
      steps.moveTo(done);
      int to = Math.min(count, from + batch);
      for (StringBuilder text : texts(from, to, element)) {
        out.append(text);
      }
      done += to - from;
    }
  }

  private static StringBuilder[] texts(int from, int to, ElementText element) {
    return IntStream.range(0, (to - from + CHUNK - 1) / CHUNK)
        .parallel()
        .mapToObj(
            chunk -> {
              int first = from + chunk * CHUNK;
              return text(first, Math.min(to, first + CHUNK), element);
            })
        .toArray(StringBuilder[]::new);
  }

  private static StringBuilder text(int from, int to, ElementText element) {
    StringBuilder text = new StringBuilder();
    try {
      for (int i = from; i < to; i++) {
        element.append(i, text);
      }
    } catch (IOException e) { // a StringBuilder throws none
      throw new UncheckedIOException(e);
    }
    return text;
  }
}
