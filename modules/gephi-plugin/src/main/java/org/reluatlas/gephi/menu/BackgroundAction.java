package org.reluatlas.gephi.menu;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.gephi.utils.longtask.api.LongTaskExecutor;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.message.Notice;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.task.CancelOnClose;
import org.reluatlas.gephi.task.TicketProgress;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** An action on the current workspace that takes long. */
abstract class BackgroundAction implements ActionListener {

  private final LongTaskExecutor executor = new LongTaskExecutor(true, "ReLU topology", 10);

  /** What is done outside the event thread. */
  interface Work {

    /**
     * Does it.
     *
     * @throws org.reluatlas.task.ExplainedException when something is missing, or a file cannot be
     *     written
     * @throws CancelledException when cancelled
     */
    void run(Workspace workspace, Progress progress);
  }

  /** Asks what has to be asked before, in the event thread; null to give up. */
  abstract Work prepare(Workspace workspace);

  final String text(String key, Object... arguments) {
    return NbBundle.getMessage(
        BackgroundAction.class, getClass().getSimpleName() + "." + key, arguments);
  }

  @Override
  public final void actionPerformed(ActionEvent event) {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    Workspace workspace = projects.getCurrentWorkspace();
    if (workspace == null) {
      Notice.tell(NbBundle.getMessage(BackgroundAction.class, "BackgroundAction.noWorkspace"));
      return;
    }
    Work work = prepare(workspace);
    if (work != null) {
      TicketProgress progress = new TicketProgress();
      executor.execute(progress, () -> attempt(work, workspace, progress), text("task"), null);
    }
  }

  /** Does the work and says what was missing. */
  final void attempt(Work work, Workspace workspace, TicketProgress progress) {
    GraphModel graph = workspace.getLookup().lookup(GraphModel.class);
    CancelOnClose watch = CancelOnClose.of(graph, progress::cancel);
    progress.start(text("task"));
    try {
      work.run(workspace, progress);
    } catch (CancelledException e) {
      // nothing has changed
    } catch (RuntimeException | OutOfMemoryError e) {
      Notice.tell(Sentence.about(e));
    } finally {
      watch.stop();
      progress.finish();
    }
  }
}
