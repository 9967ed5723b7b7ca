package org.reluatlas.gephi.importer;

import java.awt.Color;
import java.util.List;
import javax.swing.JTextArea;
import org.openide.util.NbBundle;

/** What the settings will give, or what is in the way. */
final class FeedbackArea extends JTextArea {

  private static final long serialVersionUID = 1L;
  private static final Color WRONG = new Color(0xb00020);

  FeedbackArea() {
    super(8, 48);
    setEditable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    setName("feedback");
  }

  void showWorking() {
    setForeground(null);
    setText(NbBundle.getMessage(FeedbackArea.class, "FeedbackArea.working"));
  }

  void showLines(List<String> lines) {
    setForeground(null);
    setText(String.join("\n", lines));
    setCaretPosition(0);
  }

  void showProblem(String problem) {
    setForeground(WRONG);
    setText(problem);
  }
}
