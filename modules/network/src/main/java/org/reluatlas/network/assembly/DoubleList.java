package org.reluatlas.network.assembly;

import java.util.Arrays;

/** A list of doubles that grows with what is added. */
public final class DoubleList {

  private double[] values = new double[16];
  private int size;

  /** Appends a number. */
  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.multiplyExact(size, 2));
    }
    values[size++] = value;
  }

  /** How many numbers there are. */
  public int size() {
    return size;
  }

  /** A copy of the numbers. */
  public double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
