package org.reluatlas.gephi.importer;

import java.util.List;
import java.util.Objects;
import javax.swing.JComboBox;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.gephi.form.UserEdits;

/** Which of several networks in a file; not to be seen while the file holds one. */
final class PartField {

  private final JComboBox<String> names = new JComboBox<>();
  private final UserEdits edits = new UserEdits();
  private FormGrid form;

  PartField() {
    names.setName("part");
  }

  private static String text(String key) {
    return NbBundle.getMessage(PartField.class, "PartField." + key);
  }

  void addTo(FormGrid rows) {
    form = rows;
    form.addRow(text("part"), names, null);
    show(null);
  }

  /** Tells when another network was chosen. */
  void onChange(Runnable action) {
    edits.listen(names, action);
  }

  /** Shows the name of a part; null when none is chosen or known. */
  void show(String part) {
    fill(part == null ? List.of() : List.of(part), part);
  }

  /** Offers the networks of the file that was looked into; nothing new when there are none. */
  void offer(ImportFeedback feedback) {
    if (!feedback.parts().isEmpty()) {
      fill(feedback.parts(), part());
    }
  }

  private void fill(List<String> parts, String chosen) {
    edits.fill(
        () -> {
          names.removeAllItems();
          names.addItem(text("none"));
          parts.forEach(names::addItem);
          names.setSelectedIndex(1 + parts.indexOf(Objects.requireNonNullElse(chosen, "")));
        });
    form.setRowVisible(names, !parts.isEmpty());
  }

  /** The name of the part; null when none is chosen. */
  String part() {
    return names.getSelectedIndex() < 1 ? null : names.getItemAt(names.getSelectedIndex());
  }
}
