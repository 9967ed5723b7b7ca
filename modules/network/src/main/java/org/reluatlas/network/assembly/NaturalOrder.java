package org.reluatlas.network.assembly;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Orders names by the numbers in them: {@code layers.2} before {@code layers.10}. */
final class NaturalOrder implements Comparator<String> {

  private static final Pattern BORDER =
      Pattern.compile("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])");

  @Override
  public int compare(String a, String b) {
    String[] left = BORDER.split(a, -1);
    String[] right = BORDER.split(b, -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = compareParts(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  /** What is left of a name without its numbers. */
  static String withoutNumbers(String name) {
    return name.replaceAll("[0-9]+", "#");
  }

  private static int compareParts(String a, String b) {
    boolean numbers = isNumber(a) && isNumber(b);
    if (!numbers) {
      return a.compareTo(b);
    }
    String left = a.replaceFirst("^0+(?=.)", "");
    String right = b.replaceFirst("^0+(?=.)", "");
    int order = Integer.compare(left.length(), right.length());
    return order != 0 ? order : left.compareTo(right);
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }
}
