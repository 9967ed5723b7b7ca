package org.reluatlas.task.file;

/** The types of elements in arrays for NumPy. */
public enum NpyType {
  /** Signs, from −1 to 1. */
  INT8("|i1", Byte.BYTES),
  /** Indices. */
  INT32("<i4", Integer.BYTES),
  /** Counts. */
  INT64("<i8", Long.BYTES),
  /** Real numbers. */
  FLOAT64("<f8", Double.BYTES);

  private final String descriptor;
  private final int bytes;

  NpyType(String descriptor, int bytes) {
    this.descriptor = descriptor;
    this.bytes = bytes;
  }

  String descriptor() {
    return descriptor;
  }

  int bytes() {
    return bytes;
  }
}
