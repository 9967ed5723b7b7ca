package org.reluatlas.gephi.form;

import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Rows of a form: what is asked, the field, and what may stand beside it. */
public class FormGrid extends JPanel {

  private static final long serialVersionUID = 1L;

  private int rows;

  /** A form without rows. */
  public FormGrid() {
    super(new GridBagLayout());
  }

  /** Adds a row; no caption and nothing beside the field for null. */
  public final void addRow(String caption, JComponent field, JComponent beside) {
    GridBagConstraints at = new GridBagConstraints();
    at.gridy = rows++;
    at.insets = new Insets(3, 3, 3, 3);
    at.anchor = GridBagConstraints.LINE_START;
    if (caption != null) {
      JLabel text = new JLabel(caption);
      text.setLabelFor(field);
      add(text, at);
    }
    at.gridx = 1;
    at.weightx = 1;
    at.fill = GridBagConstraints.HORIZONTAL;
    add(field, at);
    if (beside != null) {
      at.gridx = 2;
      at.weightx = 0;
      add(beside, at);
    }
  }

  /** Shows or hides the row of a field, with its caption. */
  public final void setRowVisible(JComponent field, boolean isVisible) {
    for (Component each : getComponents()) {
      if (each == field || (each instanceof JLabel && ((JLabel) each).getLabelFor() == field)) {
        each.setVisible(isVisible);
      }
    }
    revalidate();
  }

  /** Parts side by side, to be a field of one row. */
  public static JPanel sideBySide(Component... parts) {
    JPanel row = new JPanel(new FlowLayout(FlowLayout.LEADING, 4, 0));
    for (Component part : parts) {
      row.add(part);
    }
    return row;
  }
}
