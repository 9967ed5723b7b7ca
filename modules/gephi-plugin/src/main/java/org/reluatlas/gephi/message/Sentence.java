package org.reluatlas.gephi.message;

import java.util.Locale;
import java.util.regex.Pattern;
import org.openide.util.NbBundle;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** What a failure says in Gephi: settings by the words of the import dialog. */
public final class Sentence {

  private static final Pattern BEGINS_WITH_WORD = Pattern.compile("[a-z]+[ ,]");

  private Sentence() {}

  /** One sentence, from a capital letter to a full stop. */
  public static String of(ExplainedException failure) {
    String told = failure.sentence(Sentence::word);
    boolean beginsWithWord = BEGINS_WITH_WORD.matcher(told).lookingAt(); // and not with a file
    String first = told.substring(0, 1);
    return (beginsWithWord ? first.toUpperCase(Locale.ROOT) : first)
        + told.substring(1)
        + (told.endsWith(".") ? "" : ".");
  }

  private static String word(Setting setting) {
    return NbBundle.getMessage(Sentence.class, "Setting." + setting);
  }
}
