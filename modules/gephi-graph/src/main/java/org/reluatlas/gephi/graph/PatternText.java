package org.reluatlas.gephi.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reluatlas.network.ActivationPattern;

/**
 * An activation pattern in a table: its activation string, and in hexadecimal when that is longer
 * than 64 characters.
 *
 * <p>The hexadecimal form is {@code 0x}, the digits, a slash and the number of neurons, such as
 * {@code 0x3f…8/70}. Each digit stands for four neurons in their order, the first of them the
 * highest bit; neurons missing to the last digit are 0. Both forms tell patterns apart.
 */
public final class PatternText {

  private static final int LONGEST_STRING = 64;
  private static final String DIGITS = "0123456789abcdef";
  private static final Pattern STRING = Pattern.compile("[01]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x([0-9a-f]+)/(\\d{1,7})");

  private PatternText() {}

  /** The text of a pattern. */
  public static String of(ActivationPattern pattern) {
    int size = pattern.size();
    if (size <= LONGEST_STRING) {
      return pattern.toString();
    }
    StringBuilder text = new StringBuilder(size / 4 + 12).append("0x");
    int digits = (size + 3) / 4;
    for (long word : pattern.words()) {
      long bits = Long.reverse(word); // the first neuron first
      for (int left = 60; left >= 0 && digits > 0; left -= 4, digits--) {
        text.append(DIGITS.charAt((int) (bits >>> left) & 15));
      }
    }
    return text.append('/').append(size).toString();
  }

  /** The pattern of a text; empty when it is none. */
  static Optional<ActivationPattern> parse(String text) {
    if (STRING.matcher(text).matches()) {
      return Optional.of(ActivationPattern.parse(text));
    }
    Matcher hexadecimal = HEXADECIMAL.matcher(text);
    if (!hexadecimal.matches()) {
      return Optional.empty();
    }
    StringBuilder bits = new StringBuilder();
    for (char digit : hexadecimal.group(1).toCharArray()) {
      bits.append(Integer.toBinaryString(16 | Character.digit(digit, 16)), 1, 5);
    }
    int size = Integer.parseInt(hexadecimal.group(2));
    return size > bits.length()
        ? Optional.empty()
        : Optional.of(ActivationPattern.parse(bits.substring(0, size)));
  }
}
