package org.reluatlas.task.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Numbers as text. A number that is not defined, NaN, is a dash. */
public final class NumberText {

  /** Stands for a number that is not defined. */
  public static final String UNDEFINED = "–";

  private static final int LARGEST_BRIEF = 100_000;

  private NumberText() {}

  /** A whole number with commas between thousands. */
  public static String count(long number) {
    StringBuilder text = new StringBuilder(Long.toString(number));
    for (int at = text.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  /** The number of some things, such as {@code 1 layer} or {@code 2 layers}. */
  public static String count(long number, String singular, String plural) {
    return count(number) + " " + (number == 1 ? singular : plural);
  }

  /**
   * A number with this many significant digits, in powers of ten when it is very large or small.
   */
  public static String significant(double number, int digits) {
    if (Double.isInfinite(number)) {
      return number > 0 ? "∞" : "−∞";
    }
    return Double.isNaN(number)
        ? UNDEFINED
        : String.format(Locale.ROOT, "%." + digits + "g", number);
  }

  /** A number with three digits at most, or as many as its whole part has. */
  public static String rounded(double number) {
    return Math.abs(number) >= 100
        ? count(Math.round(number))
        : BigDecimal.valueOf(number).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  /** A number with four decimals, in powers of ten when it is very large or small. */
  public static String fixed(double number) {
    if (Double.isNaN(number)) {
      return UNDEFINED;
    }
    boolean isPlain = number == 0 || (Math.abs(number) >= 1e-3 && Math.abs(number) < 1e6);
    return String.format(Locale.ROOT, isPlain ? "%.4f" : "%.3e", number);
  }

  /** A number as its power of ten with two digits, such as {@code 1.2e-09}. */
  public static String scientific(double number) {
    return Double.isNaN(number) ? UNDEFINED : String.format(Locale.ROOT, "%.1e", number);
  }

  /** A share as a percentage with this many decimals. */
  public static String percent(double share, int decimals) {
    return Double.isNaN(share)
        ? UNDEFINED
        : String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * share);
  }

  /** A number to the last bit, for a table that programs read; empty for NaN. */
  public static String exact(double number) {
    return Double.isNaN(number) ? "" : Double.toString(number);
  }

  /** A number of at least 0 in six characters at most, to two or three digits. */
  public static String brief(double number) {
    if (number != 0 && (number < 0.001 || number >= 1000)) {
      return scientific(number).replaceFirst("e[+]?(-?)0*(?=.)", "e$1");
    }
    return significant(number, number < 0.01 ? 2 : 3);
  }

  /**
   * A count in six characters at most: from a hundred thousand on in thousands (k), millions (M) or
   * billions (G).
   */
  public static String briefCount(long count) {
    long shown = count;
    int power = 0;
    while (shown >= LARGEST_BRIEF) {
      shown /= 1000;
      power++;
    }
    return shown + " kMG".substring(power, power + 1).strip();
  }

  /** Numbers divided by commas, such as {@code 2, 6, 6, 2}. */
  public static String list(int... numbers) {
    return joined(Integer::toString, numbers);
  }

  /** Counts in parentheses, such as {@code (95, 1,176, 82)}. */
  public static String tuple(int... counts) {
    return "(" + joined(NumberText::count, counts) + ")";
  }

  private static String joined(IntFunction<String> text, int... numbers) {
    return Arrays.stream(numbers).mapToObj(text).collect(Collectors.joining(", "));
  }
}
