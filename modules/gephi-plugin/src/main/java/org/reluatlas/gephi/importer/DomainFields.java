package org.reluatlas.gephi.importer;

import java.awt.Dimension;
import javax.swing.ButtonGroup;
import javax.swing.JLabel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/** The domain: around the points, or as typed in a table. */
final class DomainFields {

  private final JRadioButton around = new JRadioButton(text("around"), true);
  private final JTextField margin = new JTextField(5);
  private final JRadioButton typed = new JRadioButton(text("typed"));
  private final DomainTable table = new DomainTable();
  private final UserEdits edits = new UserEdits();
  private boolean isSliced;

  DomainFields() {
    ButtonGroup group = new ButtonGroup();
    group.add(around);
    group.add(typed);
    margin.setName("margin");
    enable();
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(DomainFields.class, "DomainFields." + key, arguments);
  }

  void addTo(FormGrid form) {
    form.addRow(
        text("domain"), FormGrid.sideBySide(around, margin, new JLabel(text("margin"))), null);
    form.addRow(null, typed, null);
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
    edits.listen(typed, chosen);
    table.getModel().addTableModelListener(event -> edits.tell(chosen));
  }

  private void enable() {
    margin.setEnabled(around.isSelected());
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
    boolean isTyped = settings != null && settings.intervals() != null;
    typed.setSelected(isTyped);
    around.setSelected(!isTyped);
    table.clear();
    if (isTyped) {
      table.setIntervals(settings.intervals());
    }
  }

  /** Shows the domain that the settings give, unless another one is typed. */
  void show(ImportFeedback feedback) {
    isSliced = feedback.isSliced();
    edits.fill(
        () -> {
          if (around.isSelected() || table.getRowCount() == 0) {
            table.setIntervals(Intervals.of(feedback.domain()));
          }
          boolean fixesInputs = table.getRowCount() != feedback.coordinateNames().size();
          table.setNames(
              fixesInputs ? feedback.inputNames() : feedback.coordinateNames(),
              isSliced && !fixesInputs);
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
      return settings.margin(null).intervals(table.getRowCount() > 0 ? table.intervals() : null);
    }
    double typedMargin = marginTyped();
    return settings.intervals(null).margin(settings.pointsFile() == null ? null : typedMargin);
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
