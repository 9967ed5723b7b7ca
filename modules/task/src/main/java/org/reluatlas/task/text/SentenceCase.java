package org.reluatlas.task.text;

import java.util.Locale;

/** Texts that begin with a capital letter, as a sentence does. */
public final class SentenceCase {

  private SentenceCase() {}

  /** The text with its first letter, if it begins with one, as a capital. */
  public static String of(String text) {
    int first = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }
}
