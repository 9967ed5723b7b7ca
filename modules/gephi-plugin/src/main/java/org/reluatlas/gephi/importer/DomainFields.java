package org.reluatlas.gephi.importer;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.nio.file.Path;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/** The domain: around the points, in a file, or as typed in a table. */
final class DomainFields {

  private final JRadioButton around = new JRadioButton(text("around"), true);
  private final JTextField margin = new JTextField(5);
  private final JRadioButton inProperty = new JRadioButton(text("property"));
  private final FileField property = new FileField("vnnlib");
  private final JButton browse = property.browseButton();
  private final JRadioButton typed = new JRadioButton(text("typed"));
  private final DomainTable table = new DomainTable();
  private final UserEdits edits = new UserEdits();
  private boolean isSliced;

  DomainFields() {
    ButtonGroup group = new ButtonGroup();
    group.add(around);
    group.add(inProperty);
    group.add(typed);
    margin.setName("margin");
    inProperty.setName("domain in a file");
    typed.setName("domain as typed");
    enable();
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(DomainFields.class, "DomainFields." + key, arguments);
  }

  void addTo(FormGrid form) {
    form.addRow(
        text("domain"), FormGrid.sideBySide(around, margin, new JLabel(text("margin"))), null);
    JPanel file = new JPanel(new BorderLayout());
    file.add(FormGrid.sideBySide(inProperty), BorderLayout.LINE_START);
    file.add(property, BorderLayout.CENTER);
    form.addRow(null, file, browse);
    form.addRow(null, FormGrid.sideBySide(typed), null);
    JScrollPane scroll = new JScrollPane(table);
    scroll.setPreferredSize(new Dimension(320, 84));
    form.addRow(null, scroll, null);
  }

  /** Tells when another domain was chosen. */
  void onChange(Runnable action) {
    Runnable chosen =
        () -> {
          enable();
          action.run();
        };
    edits.listen(margin, chosen);
    edits.listen(around, chosen);
    edits.listen(inProperty, chosen);
    edits.listen(property, chosen);
    edits.listen(typed, chosen);
    table.getModel().addTableModelListener(event -> edits.tell(chosen));
  }

  private void enable() {
    margin.setEnabled(around.isSelected());
    property.setEnabled(inProperty.isSelected());
    browse.setEnabled(inProperty.isSelected());
    table.setEnabled(typed.isSelected());
  }

  /** Shows the choice; null for the usual one. */
  void show(ProblemSettings settings) {
    edits.fill(() -> fill(settings));
    enable();
  }

  private void fill(ProblemSettings settings) {
    boolean hasMargin = settings != null && settings.margin() != null;
    margin.setText(Double.toString(hasMargin ? settings.margin() : Problem.DEFAULT_MARGIN));
    Path file = settings == null ? null : settings.vnnlib();
    boolean isTyped = settings != null && settings.intervals() != null;
    property.setPath(file);
    (isTyped ? typed : file == null ? around : inProperty).setSelected(true);
    table.clear();
    if (isTyped) {
      table.setIntervals(settings.intervals());
    }
  }

  /** Shows the domain that the settings give, unless another one is typed. */
  void show(ImportFeedback feedback) {
    isSliced = feedback.isTableOfSlice();
    edits.fill(
        () -> {
          if (!typed.isSelected() || table.getRowCount() == 0) {
            table.setIntervals(feedback.intervals());
          }
          table.setNames(feedback.intervalNames(), isSliced);
        });
  }

  /** Another slice was chosen: what is typed is of no meaning for it. */
  void sliceChosen() {
    edits.fill(table::clear);
  }

  /** Other points were chosen: they may give another slice, but not another input space. */
  void pointsChosen() {
    if (isSliced) {
      sliceChosen();
    }
  }

  /**
   * The settings with this choice; a field that is not asked for may hold anything.
   *
   * @throws ExplainedException when a field holds nonsense
   */
  ProblemSettings applyTo(ProblemSettings settings) {
    if (typed.isSelected()) {
      return settings
          .margin(null)
          .vnnlib(null)
          .intervals(table.getRowCount() > 0 ? table.intervals() : null);
    }
    if (inProperty.isSelected()) {
      if (property.path() == null) {
        throw ExplainedException.ofInput("%s", text("noProperty"));
      }
      return settings.margin(null).intervals(null).vnnlib(property.path());
    }
    double typedMargin = marginTyped();
    return settings
        .vnnlib(null)
        .intervals(null)
        .margin(settings.pointsFile() == null ? null : typedMargin);
  }

  private double marginTyped() {
    try {
      double value = Double.parseDouble(margin.getText().strip());
      if (value >= 0 && value < Double.POSITIVE_INFINITY) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw ExplainedException.ofInput("%s", text("badMargin", margin.getText()));
  }
}
