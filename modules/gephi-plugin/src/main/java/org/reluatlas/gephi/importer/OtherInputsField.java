package org.reluatlas.gephi.importer;

import java.awt.BorderLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.network.OtherInputs;

/** Where the inputs are that do not vary; to be seen with a slice by coordinates only. */
final class OtherInputsField extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JTextField words = new JTextField(12);
  private final transient UserEdits edits = new UserEdits();
  private transient FormGrid form;

  OtherInputsField() {
    super(new BorderLayout(8, 0));
    words.setName("other inputs");
    words.setToolTipText(text("hint"));
    add(words, BorderLayout.CENTER);
    add(new JLabel(text("usual")), BorderLayout.LINE_END);
  }

  private static String text(String key) {
    return NbBundle.getMessage(OtherInputsField.class, "OtherInputsField." + key);
  }

  void addTo(FormGrid rows) {
    form = rows;
    form.addRow(text("at"), this, null);
    form.setRowVisible(this, false);
  }

  /** Tells when another place was typed. */
  void onChange(Runnable action) {
    edits.listen(words, action);
  }

  /** Shows a place, for a slice of this kind. */
  void show(OtherInputs others, SliceChoice slice) {
    edits.fill(() -> words.setText(others.toString()));
    showFor(slice);
  }

  /** Is to be seen or not, as the slice asks. */
  void showFor(SliceChoice slice) {
    form.setRowVisible(this, slice == SliceChoice.COORDINATES);
  }

  /** What is typed; nothing for slices of other kinds. */
  OtherInputs others() {
    return isVisible() ? OtherInputs.parse(words.getText()) : OtherInputs.AT_THE_MEAN;
  }
}
