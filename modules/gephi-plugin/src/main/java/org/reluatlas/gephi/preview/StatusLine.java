package org.reluatlas.gephi.preview;

import org.openide.awt.StatusDisplayer;

/**
 * Where the preview reports what it leaves out: a dialog would be in the way at each refresh, and a
 * sentence within the picture would go to print with it.
 */
final class StatusLine {

  private static String said = "";

  private StatusLine() {}

  static synchronized void say(String sentence) {
    said = sentence;
    StatusDisplayer.getDefault().setStatusText(sentence);
  }

  /** Clears the message about an earlier preview, unless another message has replaced it. */
  static synchronized void clear() {
    if (!said.isEmpty() && said.equals(StatusDisplayer.getDefault().getStatusText())) {
      StatusDisplayer.getDefault().setStatusText("");
    }
    said = "";
  }
}
