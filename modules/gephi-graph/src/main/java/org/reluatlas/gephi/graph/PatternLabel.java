package org.reluatlas.gephi.graph;

import org.reluatlas.network.ActivationPattern;

/**
 * The name of a region in a graph: its activation string, and in hexadecimal when that is longer
 * than 64 characters.
 *
 * <p>The hexadecimal form is {@code 0x}, the digits, a slash and the number of neurons, such as
 * {@code 0x3f…8/70}. Each digit stands for four neurons in their order, the first of them the
 * highest bit; neurons missing to the last digit are 0. Both forms tell patterns apart.
 */
public final class PatternLabel {

  private static final int LONGEST_STRING = 64;

  private PatternLabel() {}

  /** The name of the region with this pattern. */
  public static String of(ActivationPattern pattern) {
    int size = pattern.size();
    if (size <= LONGEST_STRING) {
      return pattern.toString();
    }
    StringBuilder label = new StringBuilder(size / 4 + 8).append("0x");
    for (int first = 0; first < size; first += 4) {
      int digit = 0;
      for (int i = first; i < first + 4; i++) {
        digit = digit << 1 | (i < size && pattern.get(i) ? 1 : 0);
      }
      label.append(Character.forDigit(digit, 16));
    }
    return label.append('/').append(size).toString();
  }
}
