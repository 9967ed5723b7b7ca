package org.reluatlas.gephi.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.openide.util.NbBundle;

/** A sentence in the place of the drawing, and a button where the drawing can still be had. */
final class MessagePanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int RIM = 24;

  private final JTextArea sentence = new JTextArea();
  private final JPanel below = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
  private transient Runnable action;

  MessagePanel() {
    super(new BorderLayout(0, RIM));
    setBorder(BorderFactory.createEmptyBorder(RIM, RIM, RIM, RIM));
    sentence.setName("message");
    sentence.setLineWrap(true);
    sentence.setWrapStyleWord(true);
    sentence.setEditable(false);
    sentence.setFocusable(false);
    sentence.setOpaque(false);
    sentence.setBorder(null);
    sentence.setFont(new JLabel().getFont());
    // or the windows beside would make room for the longest of its texts
    sentence.setMinimumSize(new Dimension());
    add(sentence, BorderLayout.CENTER);
    JButton button = new JButton(NbBundle.getMessage(MessagePanel.class, "MessagePanel.draw"));
    button.addActionListener(event -> action.run());
    below.add(button);
    add(below, BorderLayout.SOUTH);
  }

  /** Says it; without a button for null. */
  void say(String words, Runnable draw) {
    sentence.setText(words);
    action = draw;
    below.setVisible(draw != null);
  }
}
