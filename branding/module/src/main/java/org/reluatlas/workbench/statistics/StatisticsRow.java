package org.reluatlas.workbench.statistics;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.gephi.statistics.spi.StatisticsUI;
import org.gephi.ui.components.SimpleHTMLReport;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle;
import org.openide.windows.WindowManager;
import org.reluatlas.workbench.FailureText;

/** One of the statistics: its name, its value, a button that runs or cancels it, its report. */
final class StatisticsRow extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient StatisticsUI entry;
  private final JLabel title = new JLabel();
  private final JLabel value = new JLabel();
  private final JButton run = new JButton();
  private final JButton report = new JButton();
  private transient StatisticsRecord record;

  StatisticsRow(StatisticsUI entry) {
    super(new GridBagLayout());
    this.entry = entry;
    setOpaque(false);
    title.setText(entry.getDisplayName());
    title.setToolTipText(entry.getShortDescription());
    value.setForeground(UIManager.getColor("Label.disabledForeground"));
    report.setIcon(ImageUtilities.loadImageIcon("DesktopStatistics/report.png", false));
    report.setToolTipText(text("report"));
    String kind = entry.getStatisticsClass().getSimpleName();
    run.setName("run " + kind);
    value.setName("value " + kind);
    report.setName("report " + kind);
    run.addActionListener(event -> runOrCancel());
    report.addActionListener(event -> showReport());
    layOut();
    refresh(null);
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(StatisticsRow.class, "StatisticsRow." + key, arguments);
  }

  private void layOut() {
    run.setMargin(new Insets(2, 6, 2, 6));
    report.setMargin(new Insets(2, 4, 2, 4));
    GridBagConstraints at = new GridBagConstraints();
    at.insets = new Insets(1, 2, 1, 2);
    at.fill = GridBagConstraints.HORIZONTAL;
    at.weightx = 1;
    add(new NameAndValue(title, value), at);
    at.weightx = 0;
    at.fill = GridBagConstraints.BOTH;
    add(run, at);
    add(report, at);
  }

  /** Shows how it stands in a workspace; null when there is none. */
  void refresh(StatisticsRecord shown) {
    record = shown;
    boolean isRunning = shown != null && running() != null;
    run.setText(text(isRunning ? "cancel" : "run"));
    run.setEnabled(shown != null);
    title.setEnabled(shown != null);
    report.setEnabled(shown != null && !isRunning && report() != null);
    String last = shown == null ? null : shown.value(entry.getStatisticsClass());
    value.setText(isRunning ? text("running") : last);
    value.setToolTipText(value.getText());
  }

  private StatisticsRun running() {
    return record.running(entry.getStatisticsClass());
  }

  private String report() {
    return record.report(entry.getStatisticsClass());
  }

  private void runOrCancel() {
    StatisticsRun running = running();
    if (running == null) {
      StatisticsRecord started = record;
      new StatisticsRun(entry, started).start(this::isAccepted, failure -> ended(started, failure));
    } else {
      running.cancel();
    }
  }

  private boolean isAccepted(JPanel settings, String title) {
    DialogDescriptor dialog = new DialogDescriptor(settings, text("settings", title));
    return NotifyDescriptor.OK_OPTION.equals(DialogDisplayer.getDefault().notify(dialog));
  }

  private void ended(StatisticsRecord where, Throwable failure) {
    if (failure != null) {
      String sentence = text("failed", entry.getDisplayName(), FailureText.of(failure));
      DialogDisplayer.getDefault()
          .notifyLater(new NotifyDescriptor.Message(sentence, NotifyDescriptor.ERROR_MESSAGE));
    } else if (where == record && report() != null) {
      showReport();
    }
  }

  /** Gephi's own window: it shows pictures, prints, copies and saves. */
  private void showReport() {
    SimpleHTMLReport window =
        new SimpleHTMLReport(WindowManager.getDefault().getMainWindow(), report());
    window.setTitle(entry.getDisplayName());
  }
}
