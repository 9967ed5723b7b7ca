package org.reluatlas.gephi.statistics;

import java.text.ParseException;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JSpinner;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.FormGrid;

/**
 * A panel of captions and fields for the settings of one of the statistics.
 *
 * @param <S> which
 */
abstract class SettingsRows<S extends ReluStatistics> extends FormGrid {

  private static final long serialVersionUID = 1L;

  SettingsRows() {
    setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
  }

  /** Shows what was chosen the last time, or what the statistic has. */
  abstract void setup(S statistics);

  /** Hands over what is chosen, and remembers it. */
  abstract void unsetup(S statistics);

  final void addRow(String key, JComponent field) {
    addRow(text(key), field, null);
  }

  /** What a spinner shows, even if what was typed last is not taken over yet. */
  static int valueOf(JSpinner spinner) {
    try {
      spinner.commitEdit();
    } catch (ParseException e) {
      // no number: the last one counts, as when the field is left
    }
    return ((Number) spinner.getValue()).intValue();
  }

  final String text(String key) {
    return NbBundle.getMessage(SettingsRows.class, getClass().getSimpleName() + "." + key);
  }
}
