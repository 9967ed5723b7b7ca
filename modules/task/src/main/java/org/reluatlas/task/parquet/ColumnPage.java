package org.reluatlas.task.parquet;

/**
 * The values of some rows of a column, as version 1 of a data page has them: levels of repetition
 * for lists, levels of definition, and the values that are there.
 *
 * <p>A list begins with repetition 0 and goes on with 1. A missing value has definition 0, a value
 * 1; a missing list has 0, an empty one 1, and each element of a list 2.
 */
final class ColumnPage {

  private final ParquetColumn column;
  private final Levels repetitions = new Levels();
  private final Levels definitions = new Levels();
  private final LittleEndian values = new LittleEndian();
  private int count;
  private int bits;
  private int bitCount;

  ColumnPage(ParquetColumn column) {
    this.column = column;
  }

  void add(Object value) {
    if (!column.isList()) {
      addLevels(0, value == null ? 0 : 1);
      putScalar(value);
    } else if (value instanceof int[]) {
      int[] list = (int[]) value;
      addList(list.length);
      for (int element : list) {
        values.putInt(element);
      }
    } else if (value instanceof double[]) {
      double[] list = (double[]) value;
      addList(list.length);
      for (double element : list) {
        values.putLong(Double.doubleToRawLongBits(element));
      }
    } else {
      addLevels(0, 0);
    }
  }

  private void addList(int length) {
    if (length == 0) {
      addLevels(0, 1);
    }
    for (int i = 0; i < length; i++) {
      addLevels(i == 0 ? 0 : 1, 2);
    }
  }

  private void addLevels(int repetition, int definition) {
    count++;
    repetitions.add(repetition);
    definitions.add(definition);
  }

  private void putScalar(Object value) {
    if (value instanceof Boolean) {
      bits |= ((Boolean) value ? 1 : 0) << bitCount++;
      if (bitCount == Byte.SIZE) {
        finishBits();
      }
    } else if (value != null) {
      column.type().put(value, values);
    }
  }

  private void finishBits() {
    if (bitCount > 0) {
      values.putByte(bits);
    }
    bits = 0;
    bitCount = 0;
  }

  /** The number of values, missing ones and empty lists included. */
  int count() {
    return count;
  }

  /** The number of bytes of the values so far. */
  int size() {
    return values.size();
  }

  /** The page, after which it begins anew. */
  byte[] drain() {
    finishBits();
    LittleEndian page = new LittleEndian();
    if (column.isList()) {
      repetitions.drainTo(page);
    }
    definitions.drainTo(page);
    page.putBytes(values.drain());
    count = 0;
    return page.drain();
  }
}
