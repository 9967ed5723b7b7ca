package org.reluatlas.gephi.graph;

import java.util.Arrays;
import org.reluatlas.evolution.Spans;

/**
 * The values of one column over the checkpoints of a run, each as long as it lasts. Twenty bytes
 * for every change of a value. Filled in the order of checkpoints, and then read by element.
 */
final class ValueLog {

  /** Hears of a value and the first and the last checkpoint at which an element has it. */
  interface Reader<X extends Exception> {
    void value(Object value, int first, int last) throws X;
  }

  private static final int NONE = -1;

  final String id;
  final String title;
  final Class<?> type;
  private final ValueCode code;
  private int[] elements = new int[64];
  private int[] checkpoints = new int[64];
  private double[] values = new double[64];
  private int size;

  /** The last entry of each element, and the checkpoint at which it was seen last. */
  private int[] latest = new int[0];

  private int[] seen = new int[0];

  /** Where the entries of each element are, in their order; null while values come. */
  private int[] order;

  private int[] offsets;

  ValueLog(GraphColumn column) {
    id = column.id;
    title = column.title;
    type = column.type;
    code = ValueCode.of(type);
  }

  /** An element has a value, or null, at a checkpoint, which is not before those told so far. */
  void put(int element, int checkpoint, Object value) {
    makeRoomFor(element);
    double encoded = code.encode(value);
    boolean goesOn = latest[element] != NONE && seen[element] == checkpoint - 1;
    seen[element] = checkpoint;
    if (!goesOn || Double.compare(values[latest[element]], encoded) != 0) {
      latest[element] = size;
      append(element, checkpoint, encoded);
    }
  }

  private void makeRoomFor(int element) {
    if (element >= latest.length) {
      int before = latest.length;
      int length = Math.max(element + 1, 2 * before);
      latest = Arrays.copyOf(latest, length);
      seen = Arrays.copyOf(seen, length);
      Arrays.fill(latest, before, length, NONE);
    }
  }

  private void append(int element, int checkpoint, double value) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, 2 * size);
      checkpoints = Arrays.copyOf(checkpoints, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    elements[size] = element;
    checkpoints[size] = checkpoint;
    values[size++] = value;
  }

  /** All values of so many elements have come. */
  void finish(int count) {
    offsets = new int[count + 1];
    for (int i = 0; i < size; i++) {
      offsets[elements[i] + 1]++;
    }
    Arrays.parallelPrefix(offsets, Integer::sum);
    int[] next = offsets.clone();
    order = new int[size];
    for (int i = 0; i < size; i++) {
      order[next[elements[i]]++] = i;
    }
    latest = null;
    seen = null;
    elements = null;
  }

  /** Reads the values of an element, but for null, in their order. */
  <X extends Exception> void read(int element, Spans spans, Reader<X> reader) throws X {
    for (int i = offsets[element]; i < offsets[element + 1]; i++) {
      Object value = code.decode(values[order[i]]);
      int first = checkpoints[order[i]];
      int end = spans.last(element, spans.spanAt(element, first));
      int last = i + 1 < offsets[element + 1] ? checkpoints[order[i + 1]] - 1 : end;
      if (value != null) {
        reader.value(value, first, Math.min(end, last));
      }
    }
  }
}
