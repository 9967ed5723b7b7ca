package org.reluatlas.gephi.message;

import org.openide.util.NbBundle;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** What a failure says in Gephi: settings by the words of the import dialog. */
public final class Sentence {

  private Sentence() {}

  /** One sentence, from a capital letter to a full stop. */
  public static String of(ExplainedException failure) {
    String told = failure.sentence(Sentence::word);
    String end = told.endsWith(".") ? "" : ".";
    return Character.toUpperCase(told.charAt(0)) + told.substring(1) + end;
  }

  private static String word(Setting setting) {
    return NbBundle.getMessage(Sentence.class, "Setting." + setting);
  }
}
