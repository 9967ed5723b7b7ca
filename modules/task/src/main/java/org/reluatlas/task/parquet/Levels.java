package org.reluatlas.task.parquet;

import java.io.ByteArrayOutputStream;

/**
 * The levels of the values in a page, which tell what is missing and where lists begin, as runs.
 */
final class Levels {

  private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
  private int level;
  private int length;

  void add(int next) {
    if (next != level) {
      finishRun();
      level = next;
    }
    length++;
  }

  private void finishRun() {
    if (length > 0) {
      ThriftStruct.writeVarint((long) length << 1, runs);
      runs.write(level);
    }
    length = 0;
  }

  /** Puts their number of bytes and their runs into a page, and begins anew. */
  void drainTo(LittleEndian out) {
    finishRun();
    out.putInt(runs.size());
    out.putBytes(runs.toByteArray());
    runs.reset();
    level = 0;
  }
}
