package org.reluatlas.gephi.importer;

import java.util.function.Function;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/** Which output is looked at, and at which level of it the boundary is. */
final class ScoreFields {

  private final JTextField output = ImportForm.field("output", 4);
  private final JTextField level = ImportForm.field("level", 8);
  private final UserEdits edits = new UserEdits();

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(ScoreFields.class, "ScoreFields." + key, arguments);
  }

  void addTo(FormGrid form) {
    output.setToolTipText(text("output.hint"));
    level.setToolTipText(text("level.hint"));
    form.addRow(
        text("output"), FormGrid.sideBySide(output, new JLabel(text("output.usual"))), null);
    form.addRow(text("level"), FormGrid.sideBySide(level, new JLabel(text("level.usual"))), null);
  }

  /** Tells when another output or level was typed. */
  void onChange(Runnable action) {
    edits.listen(output, action);
    edits.listen(level, action);
  }

  /** Shows those of a problem; null for the usual ones. */
  void show(ProblemSettings settings) {
    edits.fill(
        () -> {
          output.setText(settings == null ? "" : shown(settings.output()));
          level.setText(settings == null ? "" : shown(settings.level()));
        });
  }

  private static String shown(Number number) {
    return number == null ? "" : number.toString();
  }

  /**
   * The settings with what is typed.
   *
   * @throws ExplainedException when it is no number
   */
  ProblemSettings applyTo(ProblemSettings settings) {
    return settings
        .output(typed(output, Integer::valueOf, "badOutput"))
        .level(typed(level, Double::valueOf, "badLevel"));
  }

  private static <T> T typed(JTextField field, Function<String, T> parser, String refusal) {
    String typed = field.getText().strip();
    try {
      return typed.isEmpty() ? null : parser.apply(typed);
    } catch (NumberFormatException e) {
      throw ExplainedException.ofInput(e, "%s", text(refusal, typed));
    }
  }
}
