package org.reluatlas.gephi.message;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.openide.util.NbBundle;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;
import org.reluatlas.task.text.SentenceCase;

/** What a failure says in Gephi: settings by the words of the import dialog. */
public final class Sentence {

  private static final Pattern BEGINS_WITH_WORD = Pattern.compile("[a-z]+[ ,]");
  private static final Logger LOG = Logger.getLogger(Sentence.class.getName());

  private Sentence() {}

  /**
   * A sentence for the user, from a capital letter to a full stop. A failure that is neither
   * explained nor one of files or memory is a defect of ReLU Atlas: its stack is logged, and the
   * sentence asks to report it.
   */
  public static String about(Throwable failure) {
    Optional<ExplainedException> explained = ExplainedException.about(failure);
    if (explained.isPresent()) {
      return of(explained.get());
    }
    LOG.log(Level.WARNING, "a defect of ReLU Atlas", failure);
    return text("defect", failure);
  }

  private static String of(ExplainedException failure) {
    String told = failure.sentence(Sentence::word);
    boolean beginsWithWord = BEGINS_WITH_WORD.matcher(told).lookingAt(); // and not with a file
    return (beginsWithWord ? SentenceCase.of(told) : told) + (told.endsWith(".") ? "" : ".");
  }

  private static String word(Setting setting) {
    return NbBundle.getMessage(Sentence.class, "Setting." + setting);
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(Sentence.class, "Sentence." + key, arguments);
  }
}
