package org.reluatlas.gephi.statistics;

import java.util.Locale;

/**
 * Numbers in at most six characters. Gephi's panel shows the name and the result of a statistic on
 * one row of some 230 pixels, and pushes all buttons out of sight when they are longer.
 */
final class ShortValue {

  private static final int LARGEST = 100_000;

  private ShortValue() {}

  /** A number of at least 0, to two or three digits. */
  static String of(double number) {
    if (Double.isNaN(number)) {
      return "–";
    }
    if (number != 0 && (number < 0.001 || number >= 1000)) {
      return String.format(Locale.ROOT, "%.1e", number).replaceFirst("e[+]?(-?)0*(?=.)", "e$1");
    }
    return String.format(Locale.ROOT, number < 0.01 ? "%.2g" : "%.3g", number);
  }

  /** A count, from a hundred thousand on in thousands (k), millions (M) or billions (G). */
  static String ofCount(long count) {
    long shown = count;
    int power = 0;
    while (shown >= LARGEST) {
      shown /= 1000;
      power++;
    }
    return shown + " kMG".substring(power, power + 1).strip();
  }
}
