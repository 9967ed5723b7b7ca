package org.reluatlas.gephi.message;

import java.awt.GraphicsEnvironment;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.StatusDisplayer;

/** Shows a sentence to the user. */
public final class Notice {

  private static final int INSISTENCE_MILLIS = 10_000;

  private Notice() {}

  /** Shows in the status line what was done, without interrupting the user. */
  public static void mention(String sentence) {
    StatusDisplayer.getDefault().setStatusText(sentence);
  }

  /** Shows the sentence in the status line for some seconds, whatever others write there. */
  public static void insist(String sentence) {
    StatusDisplayer.getDefault()
        .setStatusText(sentence, StatusDisplayer.IMPORTANCE_ANNOTATION)
        .clear(INSISTENCE_MILLIS);
  }

  /**
   * Shows the sentence in a dialog, without waiting for an answer: where Gephi leaves no other way.
   *
   * @throws IllegalStateException with the sentence when there is no screen
   */
  public static void tell(String sentence) {
    if (GraphicsEnvironment.isHeadless()) {
      throw new IllegalStateException(sentence);
    }
    DialogDisplayer.getDefault()
        .notifyLater(new NotifyDescriptor.Message(sentence, NotifyDescriptor.WARNING_MESSAGE));
  }
}
