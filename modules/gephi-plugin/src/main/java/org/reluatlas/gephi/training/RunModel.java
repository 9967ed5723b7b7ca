package org.reluatlas.gephi.training;

import java.util.List;
import javax.swing.event.ChangeListener;
import org.gephi.project.api.Workspace;
import org.gephi.project.spi.Model;
import org.openide.util.ChangeSupport;
import org.openide.util.NbBundle;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.study.Problem;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/**
 * The training run that a workspace was made of, and the epoch that is looked at: the network of
 * the workspace is that of the epoch. Every workspace has one in its lookup, most of them without a
 * run. Safe for several threads.
 */
public final class RunModel implements Model {

  private final Workspace workspace;
  private final ChangeSupport changes = new ChangeSupport(this);
  private RunSettings settings;
  private TakenRun taken;
  private long epoch;

  RunModel(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The model of a workspace. */
  public static RunModel of(Workspace workspace) {
    return workspace.getLookup().lookup(RunModel.class);
  }

  @Override
  public Workspace getWorkspace() {
    return workspace;
  }

  /** Whether the workspace was made of a run. */
  public boolean hasRun() {
    return settings() != null;
  }

  /**
   * Checks that there is a run.
   *
   * @throws ExplainedException when the workspace was made of something else
   */
  public void require() {
    if (!hasRun()) {
      throw ExplainedException.ofInput("%s", NbBundle.getMessage(RunModel.class, "RunModel.noRun"));
    }
  }

  /** What was asked about the run; null without one. */
  public RunSettings settings() {
    ReluModel.of(workspace).hasNetwork(); // which may come only now, and the run with it
    synchronized (this) {
      return settings;
    }
  }

  /** The run if its checkpoints are there without computing, or null. */
  public synchronized TakenRun known() {
    return taken;
  }

  /** The epoch that is looked at. */
  public synchronized long epoch() {
    return epoch;
  }

  /**
   * The run, taken unless it is there.
   *
   * @throws org.reluatlas.task.ExplainedException when its files cannot be read any more
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public TakenRun taken(Progress progress) {
    TakenRun run = known();
    if (run == null) {
      run = TakenRun.of(settings(), progress);
      synchronized (this) {
        taken = run;
      }
    }
    return run;
  }

  /** Remembers the run that the workspace was made of; the last epoch is looked at. */
  void take(TakenRun run) {
    List<EpochRow> rows = run.rows();
    synchronized (this) {
      taken = run;
      settings = run.settings();
      epoch = rows.get(rows.size() - 1).epoch();
    }
    changes.fireChange();
  }

  synchronized void set(RunSettings saved, long savedEpoch) {
    settings = saved;
    epoch = savedEpoch;
  }

  /**
   * Looks at an epoch: reads its checkpoint, whose network becomes that of the workspace.
   *
   * @throws org.reluatlas.task.ExplainedException when it cannot be read any more
   */
  public void show(TakenRun run, EpochRow row) {
    Problem problem = run.problem(row);
    synchronized (this) {
      epoch = row.epoch();
    }
    ReluModel.of(workspace).replace(problem);
    changes.fireChange();
  }

  /**
   * Adds a listener that is notified, in any thread, when there is a run or another epoch is shown.
   */
  public void addChangeListener(ChangeListener listener) {
    changes.addChangeListener(listener);
  }

  /** Removes a listener. */
  public void removeChangeListener(ChangeListener listener) {
    changes.removeChangeListener(listener);
  }
}
