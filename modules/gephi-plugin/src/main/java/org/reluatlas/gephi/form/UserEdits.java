package org.reluatlas.gephi.form;

import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Tells what the user edits in some fields from what the program fills in. */
public final class UserEdits {

  private boolean isFilling;

  /** Fills in fields; no action hears of it. */
  public void fill(Runnable filling) {
    boolean before = isFilling;
    isFilling = true;
    try {
      filling.run();
    } finally {
      isFilling = before;
    }
  }

  /** Runs an action, unless fields are being filled in. */
  public void tell(Runnable action) {
    if (!isFilling) {
      action.run();
    }
  }

  /** Runs an action whenever the user changes the text of a field. */
  public void listen(JTextComponent field, Runnable action) {
    field
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                tell(action);
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                tell(action);
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                tell(action);
              }
            });
  }

  /** Runs an action whenever the user chooses an item. */
  public void listen(JComboBox<?> field, Runnable action) {
    field.addActionListener(event -> tell(action));
  }

  /** Runs an action whenever the user presses a button. */
  public void listen(AbstractButton button, Runnable action) {
    button.addActionListener(event -> tell(action));
  }
}
