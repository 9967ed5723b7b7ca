package org.reluatlas.workbench.statistics;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
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
import org.gephi.utils.progress.ProgressTicket;
import org.openide.util.Lookup;

/**
 * Runs one of the statistics as Gephi's own desktop does: a new object from its builder, {@code
 * getSettingsPanel}, {@code setup}, the dialog, {@code unsetup} when it was accepted; then {@code
 * setup}, the execution in the background, {@code getValue}, {@code unsetup}. The lookup has one
 * interface for the runs in all workspaces: so it is set up once more before its value, and a run
 * that ends while the interface asks for the settings of another waits for the answer.
 */
final class StatisticsRun {

  private static final Logger LOG = Logger.getLogger(StatisticsRun.class.getName());

  /** After so many seconds a run that does not give up is interrupted, as in Gephi. */
  private static final int PATIENCE = 10;

  /** Ends that wait for an interface that asks for settings; used on the event thread. */
  private static final IdentityHashMap<StatisticsUI, List<Runnable>> ASKING =
      new IdentityHashMap<>();

  private final StatisticsUI ui;
  private final StatisticsRecord record;
  private final Statistics statistics;
  private final Stoppable task;

  /** Prepares a run in the workspace of the record, whichever is shown then. */
  StatisticsRun(StatisticsUI ui, StatisticsRecord record) {
    this.ui = ui;
    this.record = record;
    statistics = controller().getBuilder(ui.getStatisticsClass()).getStatistics();
    task = statistics instanceof LongTask ? new Stoppable((LongTask) statistics) : null;
  }

  private static StatisticsController controller() {
    return Lookup.getDefault().lookup(StatisticsController.class);
  }

  /** Which of the statistics it is. */
  Class<? extends Statistics> kind() {
    return statistics.getClass();
  }

  /** Asks the statistic to stop; one that is no {@link LongTask} cannot, and goes on. */
  void cancel() {
    if (task != null) {
      task.cancel();
    }
  }

  /**
   * Asks for the settings, and runs in the background when they are accepted.
   *
   * @param dialog shows a panel under a name; false when the user gave up
   * @param done called on the event thread at the end, unless it was cancelled: null, or what went
   *     wrong
   */
  void start(BiPredicate<JPanel, String> dialog, Consumer<Throwable> done) {
    JPanel settings = ui.getSettingsPanel();
    if (settings != null && !isAccepted(settings, dialog)) {
      return;
    }
    ui.setup(statistics);
    record.begin(this);
    execute(done);
  }

  private boolean isAccepted(JPanel settings, BiPredicate<JPanel, String> dialog) {
    List<Runnable> waiting = new ArrayList<>();
    ASKING.put(ui, waiting);
    try {
      ui.setup(statistics);
      boolean isAccepted = dialog.test(settings, ui.getDisplayName());
      if (isAccepted) {
        ui.unsetup();
      }
      return isAccepted;
    } finally {
      ASKING.remove(ui);
      waiting.forEach(SwingUtilities::invokeLater);
    }
  }

  private void execute(Consumer<Throwable> done) {
    String name = ui.getDisplayName();
    LongTaskExecutor executor = new LongTaskExecutor(true, name, PATIENCE);
    executor.setLongTaskListener(ended -> SwingUtilities.invokeLater(() -> end(done, null)));
    executor.execute(
        task,
        () -> CurrentWorkspace.runIn(record.workspace(), () -> controller().execute(statistics)),
        name,
        failure -> SwingUtilities.invokeLater(() -> end(done, failure)));
  }

  private void end(Consumer<Throwable> done, Throwable failure) {
    List<Runnable> waiting = ASKING.get(ui);
    if (waiting != null) {
      waiting.add(() -> end(done, failure));
      return;
    }
    if (failure != null) {
      LOG.log(Level.INFO, ui.getDisplayName(), failure);
    }
    boolean isCancelled = task != null && task.isCancelled;
    String value = isCancelled ? record.value(kind()) : null;
    try {
      ui.setup(statistics);
      value = failure == null ? ui.getValue() : value;
      ui.unsetup();
    } finally {
      record.end(this, value);
    }
    if (!isCancelled) {
      done.accept(failure);
    }
  }

  /** A statistic, and whether it has been cancelled, here or in the status line. */
  private static final class Stoppable implements LongTask {

    private final LongTask statistics;
    private volatile boolean isCancelled;

    Stoppable(LongTask statistics) {
      this.statistics = statistics;
    }

    @Override
    public boolean cancel() {
      isCancelled = true;
      return statistics.cancel();
    }

    @Override
    public void setProgressTicket(ProgressTicket ticket) {
      statistics.setProgressTicket(ticket);
    }
  }
}
