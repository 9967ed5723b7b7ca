package org.reluatlas.gephi.statistics;

import java.util.prefs.Preferences;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.openide.util.NbPreferences;
import org.reluatlas.analysis.InformedFiltration;

/** The settings of {@link BettiStatistics}, as they were the last time. */
final class BettiPanel extends SettingsRows<BettiStatistics> {

  private static final long serialVersionUID = 1L;
  private static final String FILTRATION = "betti.filtration";
  private static final String TRIALS = "betti.trials";
  private static final String SEED = "betti.seed";

  private final JSpinner trials = new JSpinner(new SpinnerNumberModel(20, 1, 100_000, 1));
  private final JSpinner seed = new JSpinner(new SpinnerNumberModel(1, 0, Integer.MAX_VALUE, 1));

  private final JComboBox<String> filtration = new JComboBox<>();

  BettiPanel() {
    filtration.setName("filtration");
    filtration.addItem(text("random"));
    for (InformedFiltration choice : InformedFiltration.values()) {
      filtration.addItem(choice.valueName());
    }
    filtration.addActionListener(
        event -> {
          trials.setEnabled(filtration.getSelectedIndex() == 0);
          seed.setEnabled(filtration.getSelectedIndex() == 0);
        });
    addRow("filtration", filtration);
    trials.setName("trials");
    seed.setName("seed");
    addRow("trials", trials);
    addRow("seed", seed);
  }

  private static Preferences remembered() {
    return NbPreferences.forModule(BettiPanel.class);
  }

  @Override
  void setup(BettiStatistics statistics) {
    int choice = remembered().getInt(FILTRATION, 0);
    filtration.setSelectedIndex(choice < filtration.getItemCount() ? choice : 0);
    trials.setValue(remembered().getInt(TRIALS, statistics.trials()));
    seed.setValue(remembered().getInt(SEED, (int) statistics.seed()));
  }

  @Override
  void unsetup(BettiStatistics statistics) {
    statistics.setTrials(valueOf(trials));
    statistics.setSeed(valueOf(seed));
    int choice = filtration.getSelectedIndex();
    statistics.setFiltration(choice <= 0 ? null : InformedFiltration.values()[choice - 1]);
    remembered().putInt(FILTRATION, Math.max(0, choice));
    remembered().putInt(TRIALS, statistics.trials());
    remembered().putInt(SEED, valueOf(seed));
  }
}
