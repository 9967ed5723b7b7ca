package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.io.Writer;

/**
 * Passes text on until a write fails, then tells an exporter to stop, swallows the rest and keeps
 * the failure for {@link #rethrow()}. It also remembers the last characters written.
 */
final class AttentiveWriter extends Writer {

  private static final int TAIL = 64;

  private final Writer out;
  private final Runnable stop;
  private final StringBuilder tail = new StringBuilder();
  private IOException failure;

  AttentiveWriter(Writer out, Runnable stop) {
    this.out = out;
    this.stop = stop;
  }

  @Override
  public void write(char[] text, int offset, int length) {
    if (failure != null) {
      return;
    }
    try {
      out.write(text, offset, length);
    } catch (IOException e) {
      fail(e);
    }
    int kept = Math.min(length, TAIL);
    tail.append(text, offset + length - kept, kept);
    tail.delete(0, Math.max(0, tail.length() - TAIL));
  }

  /** The last characters written, without white space at the very end. */
  String tail() {
    return tail.toString().stripTrailing();
  }

  @Override
  public void flush() {
    if (failure == null) {
      try {
        out.flush();
      } catch (IOException e) {
        fail(e);
      }
    }
  }

  private void fail(IOException e) {
    failure = e;
    stop.run();
  }

  /** Throws what has failed. */
  void rethrow() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** Leaves the writer open, for whoever opened it. */
  @Override
  public void close() {
    flush();
  }
}
