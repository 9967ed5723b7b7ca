package org.reluatlas.gephi.window;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.util.NbBundle;

/** A sentence in the place of the drawing, and a button where the drawing can still be had. */
final class MessagePanel extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JLabel sentence = new JLabel();
  private final JButton button =
      new JButton(NbBundle.getMessage(MessagePanel.class, "MessagePanel.draw"));
  private transient Runnable action;

  MessagePanel() {
    super(new GridBagLayout());
    GridBagConstraints below = new GridBagConstraints();
    below.gridx = 0;
    below.insets = new Insets(4, 4, 4, 4);
    add(sentence, below);
    add(button, below);
    button.addActionListener(event -> action.run());
  }

  /** Says it; without a button for null. */
  void say(String words, Runnable draw) {
    sentence.setText(words);
    action = draw;
    button.setVisible(draw != null);
  }
}
