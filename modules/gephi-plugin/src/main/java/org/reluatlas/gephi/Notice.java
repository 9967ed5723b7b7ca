package org.reluatlas.gephi;

import java.awt.GraphicsEnvironment;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;

/** Says a sentence to the person at the screen, where Gephi leaves no other way. */
public final class Notice {

  private Notice() {}

  /**
   * Shows the sentence without waiting for an answer.
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
