package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The sign, +1, −1 or 0, of each of a list of functions on the relative interior of a cell.
 * Immutable.
 */
public final class SignVector {

  private final byte[] signs;

  SignVector(byte[] signs) {
    this.signs = signs;
  }

  /** The number of functions. */
  public int size() {
    return signs.length;
  }

  /** The sign of function {@code i}: +1, −1 or 0. */
  public int get(int i) {
    return signs[i];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignVector && Arrays.equals(signs, ((SignVector) other).signs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signs);
  }

  /** One character {@code +}, {@code -} or {@code 0} per function. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(signs.length);
    for (byte sign : signs) {
      text.append(sign > 0 ? '+' : sign < 0 ? '-' : '0');
    }
    return text.toString();
  }
}
