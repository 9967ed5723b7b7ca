package org.reluatlas.task.parquet;

import java.io.ByteArrayOutputStream;

/** Numbers as bytes, the lowest byte first. */
final class LittleEndian {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void putInt(int value) {
    put(value, Integer.BYTES);
  }

  void putLong(long value) {
    put(value, Long.BYTES);
  }

  private void put(long value, int count) {
    for (int i = 0; i < count; i++) {
      bytes.write((int) (value >>> (8 * i)));
    }
  }

  void putBytes(byte... values) {
    bytes.writeBytes(values);
  }

  void putByte(int value) {
    bytes.write(value);
  }

  int size() {
    return bytes.size();
  }

  /** The bytes so far; they are gone then. */
  byte[] drain() {
    byte[] all = bytes.toByteArray();
    bytes.reset();
    return all;
  }
}
