package org.reluatlas.workbench.statistics;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.gephi.statistics.api.StatisticsController;
import org.gephi.statistics.spi.Statistics;
import org.gephi.statistics.spi.StatisticsUI;
import org.gephi.utils.longtask.api.LongTaskExecutor;
import org.gephi.utils.longtask.spi.LongTask;
import org.openide.util.Lookup;

/**
 * Runs one of the statistics as Gephi's own desktop does: a new object from its builder, {@code
 * getSettingsPanel}, {@code setup}, the dialog, {@code unsetup} when it was accepted; then {@code
 * setup}, the execution in the background, {@code getValue}, {@code unsetup}.
 */
final class StatisticsRun {

  private static final Logger LOG = Logger.getLogger(StatisticsRun.class.getName());

  /** After so many seconds a run that does not give up is interrupted, as in Gephi. */
  private static final int PATIENCE = 10;

  private final StatisticsUI ui;
  private final StatisticsRecord record;
  private final Statistics statistics;

  /** Prepares a run in the workspace of the record, which must be the current one. */
  StatisticsRun(StatisticsUI ui, StatisticsRecord record) {
    this.ui = ui;
    this.record = record;
    statistics = controller().getBuilder(ui.getStatisticsClass()).getStatistics();
  }

  private static StatisticsController controller() {
    return Lookup.getDefault().lookup(StatisticsController.class);
  }

  /**
   * Asks for the settings, and runs in the background when they are accepted.
   *
   * @param dialog shows a panel under a name; false when the person gave up
   * @param done told on the event thread at the end: null, or what went wrong
   */
  void start(BiPredicate<JPanel, String> dialog, Consumer<Throwable> done) {
    JPanel settings = ui.getSettingsPanel();
    if (settings != null) {
      ui.setup(statistics);
      if (!dialog.test(settings, ui.getDisplayName())) {
        return;
      }
      ui.unsetup();
    }
    ui.setup(statistics);
    record.begin(statistics);
    execute(done);
  }

  private void execute(Consumer<Throwable> done) {
    String name = ui.getDisplayName();
    LongTaskExecutor executor = new LongTaskExecutor(true, name, PATIENCE);
    executor.setLongTaskListener(task -> SwingUtilities.invokeLater(() -> end(done, null)));
    LongTask task = statistics instanceof LongTask ? (LongTask) statistics : null;
    executor.execute(
        task,
        () -> controller().execute(statistics),
        name,
        failure -> SwingUtilities.invokeLater(() -> end(done, failure)));
  }

  private void end(Consumer<Throwable> done, Throwable failure) {
    if (failure != null) {
      LOG.log(Level.INFO, ui.getDisplayName(), failure);
    }
    String value = failure == null ? ui.getValue() : null;
    ui.unsetup();
    record.end(statistics, value);
    done.accept(failure);
  }
}
