package org.reluatlas.gephi.importer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComboBox;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.network.PointsCsv;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/** The file of the points, and which of its columns is the label. */
final class PointsFields {

  private final FileField file = new FileField("points");
  private final JComboBox<String> label = new JComboBox<>();
  private final UserEdits edits = new UserEdits();

  PointsFields() {
    label.setName("label");
  }

  private static String text(String key) {
    return NbBundle.getMessage(PointsFields.class, "PointsFields." + key);
  }

  void addTo(FormGrid form) {
    form.addRow(text("points"), file, file.browseButton());
    form.addRow(text("label"), label, null);
  }

  /** Tells when another file was chosen, and when another label was. */
  void onChange(Runnable fileChosen, Runnable labelChosen) {
    edits.listen(
        file,
        () -> {
          fillLabels();
          fileChosen.run();
        });
    edits.listen(label, labelChosen);
  }

  /** Shows the choices; null for none. */
  void show(ProblemSettings settings) {
    edits.fill(
        () -> {
          file.setPath(settings == null ? null : settings.pointsFile());
          fillLabels();
          boolean isNamed = settings != null && settings.label() != null;
          label.setSelectedItem(isNamed ? settings.label() : text("byName"));
        });
  }

  private void fillLabels() {
    Path csv = file.path();
    List<String> names = csv == null ? List.of() : PointsCsv.columnNames(csv);
    edits.fill(
        () -> {
          label.removeAllItems();
          label.addItem(text("byName"));
          names.forEach(label::addItem);
        });
  }

  /**
   * The settings with these choices.
   *
   * @throws ExplainedException when what is typed is no path
   */
  ProblemSettings applyTo(ProblemSettings settings) {
    int column = label.getSelectedIndex();
    Path csv = pathTyped();
    return settings.points(csv).label(csv != null && column > 0 ? label.getItemAt(column) : null);
  }

  private Path pathTyped() {
    try {
      return file.getText().isBlank() ? null : Path.of(file.getText());
    } catch (InvalidPathException e) {
      throw ExplainedException.ofInput(e, "%s", text("badPath"));
    }
  }
}
