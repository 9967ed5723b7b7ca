package org.reluatlas.workbench.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.swing.event.ChangeListener;
import org.gephi.project.api.Workspace;
import org.gephi.statistics.api.StatisticsController;
import org.gephi.statistics.spi.Statistics;
import org.openide.util.ChangeSupport;
import org.openide.util.Lookup;

/**
 * What runs in a workspace, and the values of what ran; kept in the workspace's lookup. Used on the
 * event thread, and where the project is loaded or saved.
 */
final class StatisticsRecord {

  private final Workspace workspace;
  private final Map<Class<?>, StatisticsRun> running = new HashMap<>();
  private final Map<Class<?>, String> values = new ConcurrentHashMap<>();
  private final ChangeSupport listeners = new ChangeSupport(this);

  private StatisticsRecord(Workspace workspace) {
    this.workspace = workspace;
  }

  static StatisticsRecord of(Workspace workspace) {
    StatisticsRecord record = workspace.getLookup().lookup(StatisticsRecord.class);
    if (record == null) {
      record = new StatisticsRecord(workspace);
      workspace.add(record);
    }
    return record;
  }

  Workspace workspace() {
    return workspace;
  }

  void begin(StatisticsRun run) {
    running.put(run.kind(), run);
    listeners.fireChange();
  }

  /** Ends the run; the value may be null for none. */
  void end(StatisticsRun run, String value) {
    if (running.remove(run.kind(), run)) {
      if (value == null) {
        values.remove(run.kind());
      } else {
        values.put(run.kind(), value);
      }
      listeners.fireChange();
    }
  }

  /** Puts the value of a run of an earlier session. */
  void restore(Class<? extends Statistics> kind, String value) {
    values.put(kind, value);
  }

  /** The run of this class that is under way, or null. */
  StatisticsRun running(Class<? extends Statistics> kind) {
    return running.get(kind);
  }

  /** The main result in a word; null when there is none. */
  String value(Class<? extends Statistics> kind) {
    return values.get(kind);
  }

  /** The report of the last run as HTML, from this session or the project file; null for none. */
  String report(Class<? extends Statistics> kind) {
    StatisticsController controller = Lookup.getDefault().lookup(StatisticsController.class);
    return controller.getModel(workspace).getReport(kind);
  }

  void addChangeListener(ChangeListener listener) {
    listeners.addChangeListener(listener);
  }

  void removeChangeListener(ChangeListener listener) {
    listeners.removeChangeListener(listener);
  }
}
