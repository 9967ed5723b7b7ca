package org.reluatlas.gephi.importer;

import java.awt.Dimension;
import javax.swing.ButtonGroup;
import javax.swing.JLabel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.openide.util.NbBundle;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/** The domain: around the points, or as typed in a table. */
final class DomainFields {

  private final JRadioButton around = new JRadioButton(text("around"), true);
  private final JTextField margin = new JTextField(5);
  private final JRadioButton typed = new JRadioButton(text("typed"));
  private final DomainTable table = new DomainTable();
  private boolean isSliced;
  private boolean filling;

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
    Runnable heard =
        () -> {
          if (!filling) {
            enable();
            action.run();
          }
        };
    FormGrid.onEdit(margin, heard);
    around.addActionListener(event -> heard.run());
    typed.addActionListener(event -> heard.run());
    table.getModel().addTableModelListener(event -> heard.run());
  }

  private void enable() {
    margin.setEnabled(around.isSelected());
    table.setEnabled(typed.isSelected());
  }

  /** Shows the choice; null for the usual one. */
  void show(ProblemSettings settings) {
    filling = true;
    boolean hasMargin = settings != null && settings.margin() != null;
    margin.setText(Double.toString(hasMargin ? settings.margin() : Problem.DEFAULT_MARGIN));
    boolean isTyped = settings != null && settings.box() != null;
    typed.setSelected(isTyped);
    around.setSelected(!isTyped);
    table.clear();
    if (isTyped) {
      table.setBox(settings.box());
    }
    enable();
    filling = false;
  }

  /** Shows the domain that the settings give, unless another one is typed. */
  void show(ImportFeedback feedback) {
    filling = true;
    if (around.isSelected() || table.getRowCount() == 0) {
      table.setBox(feedback.domain());
    }
    isSliced = feedback.isSliced();
    table.setNames(feedback.coordinateNames(), isSliced);
    filling = false;
  }

  /** Another slice was chosen: what is typed is of no meaning for it. */
  void sliceChosen() {
    filling = true;
    table.clear();
    filling = false;
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
      return settings.margin(null).box(table.getRowCount() > 0 ? table.box() : null);
    }
    double typedMargin = marginTyped();
    return settings.box(null).margin(settings.pointsFile() == null ? null : typedMargin);
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
