package org.reluatlas.gephi.importer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComboBox;
import org.openide.util.NbBundle;
import org.reluatlas.network.PointsCsv;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/** The file of the points, and which of its columns is the label. */
final class PointsFields {

  private final FileField file = new FileField("points");
  private final JComboBox<String> label = new JComboBox<>();
  private boolean filling;

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
    FormGrid.onEdit(
        file,
        () -> {
          if (!filling) {
            fillLabels();
            fileChosen.run();
          }
        });
    label.addActionListener(
        event -> {
          if (!filling) {
            labelChosen.run();
          }
        });
  }

  /** Shows the choices; null for none. */
  void show(ProblemSettings settings) {
    filling = true;
    file.setPath(settings == null ? null : settings.pointsFile());
    filling = false;
    fillLabels();
    filling = true;
    label.setSelectedItem(
        settings == null || settings.label() == null ? text("byName") : settings.label());
    filling = false;
  }

  private void fillLabels() {
    filling = true;
    label.removeAllItems();
    label.addItem(text("byName"));
    Path csv = file.path();
    for (String name : csv == null ? List.<String>of() : PointsCsv.columnNames(csv)) {
      label.addItem(name);
    }
    filling = false;
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
