package org.reluatlas.network;

import java.util.List;
import java.util.OptionalInt;

/** The inputs as users name them: by name, or by number from 0. Immutable. */
public final class InputNames {

  /** The number of names that a message lists. */
  private static final int MOST_NAMED = 8;

  private final List<String> names;

  /** Of the space that the points lie in. */
  public InputNames(LabeledPoints points) {
    names = points.featureNames();
  }

  /** The name of an input. */
  String name(int input) {
    return names.get(input);
  }

  /**
   * The input of this name or number; a name goes before a number, as names may be numbers.
   *
   * @throws IllegalArgumentException with a sentence when there is none
   */
  int find(String word) {
    int named = names.indexOf(word);
    return named >= 0
        ? named
        : number(word, names.size())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        String.format(
                            "'%s' is none of the inputs %s, nor their number from 0 to %d",
                            word, shortened(), names.size() - 1)));
  }

  /**
   * The first inputs, so that a slice by coordinates finds them, separated by commas.
   *
   * @param count how many, if there are so many
   */
  public String example(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(count, names.size()); i++) {
      boolean isWord = names.get(i).matches("[\\p{L}_][\\p{L}0-9_]*");
      text.append(i == 0 ? "" : ",").append(isWord ? names.get(i) : Integer.toString(i));
    }
    return text.toString();
  }

  private String shortened() {
    return names.size() <= MOST_NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 3)) + ", …, " + names.get(names.size() - 1);
  }

  /** The number that the digits write, if it is less than {@code end}. */
  static OptionalInt number(String digits, int end) {
    if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) >= end) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }
}
