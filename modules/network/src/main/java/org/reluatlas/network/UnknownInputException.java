package org.reluatlas.network;

import java.util.List;

/** A word is neither the name nor the number of an input. The message is one sentence. */
public final class UnknownInputException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** So many names are still read. */
  private static final int MOST_NAMED = 8;

  UnknownInputException(String word, List<String> names) {
    super(
        String.format(
            "'%s' is none of the inputs %s, nor their number from 0 to %d",
            word, shortened(names), names.size() - 1));
  }

  private static String shortened(List<String> names) {
    return names.size() <= MOST_NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 3)) + ", …, " + names.get(names.size() - 1);
  }
}
