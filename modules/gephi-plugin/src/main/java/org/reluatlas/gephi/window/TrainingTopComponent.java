package org.reluatlas.gephi.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.event.ChangeListener;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.gephi.project.api.WorkspaceListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.openide.util.RequestProcessor;
import org.openide.windows.TopComponent;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.task.WorkspaceWatch;
import org.reluatlas.gephi.training.RunModel;
import org.reluatlas.gephi.training.TakenRun;

/**
 * The window around {@link TrainingPanel}; shows the training run of the current workspace. The
 * epoch that is picked is shown by the decomposition and, unless that is switched off, by the
 * graph.
 */
@TopComponent.Description(
    preferredID = TrainingTopComponent.ID,
    persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "trainingrun", openAtStartup = false)
@ActionID(category = "Window", id = "org.reluatlas.gephi.window.TrainingTopComponent")
@ActionReference(path = "Menu/Window", position = 560)
@TopComponent.OpenActionRegistration(
    displayName = "#CTL_TrainingTopComponent",
    preferredID = TrainingTopComponent.ID)
public final class TrainingTopComponent extends TopComponent {

  /** What the window is found by. */
  public static final String ID = "ReluTrainingTopComponent";

  private static final long serialVersionUID = 1L;

  private static final int POLL_MILLIS = 700;

  /** One epoch after the other. */
  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU training window");

  private final TrainingPanel panel = new TrainingPanel(this::pick);
  private final transient WorkspaceListener follower = new Follower();
  private final transient EpochFilter filter = new EpochFilter();
  private final transient ChangeListener runListener =
      event -> SwingUtilities.invokeLater(this::runChanged);
  private final Timer poll = new Timer(POLL_MILLIS, event -> renewFilter());
  private final transient LatestTask loading =
      new LatestTask("ReLU training run", sentence -> panel.say(sentence, this::load));
  private transient RunModel model;
  private transient volatile Object latest;
  private boolean isOpen;

  /** Made by the window system. */
  public TrainingTopComponent() {
    setName(text("CTL_TrainingTopComponent"));
    setToolTipText(text("HINT_TrainingTopComponent"));
    setLayout(new BorderLayout());
    add(panel, BorderLayout.CENTER);
    panel.setMinimumSize(new Dimension());
  }

  private static String text(String key) {
    return NbBundle.getMessage(TrainingTopComponent.class, key);
  }

  private static ProjectController projects() {
    return Lookup.getDefault().lookup(ProjectController.class);
  }

  @Override
  public void componentOpened() {
    isOpen = true;
    projects().removeWorkspaceListener(follower);
    projects().addWorkspaceListener(follower);
    follow(projects().getCurrentWorkspace());
    poll.start();
  }

  /** The graph is whole again. */
  @Override
  public void componentClosed() {
    isOpen = false;
    poll.stop();
    follow(null);
  }

  @Override
  protected void componentHidden() {
    panel.stop();
  }

  private void follow(Workspace workspace) {
    if (model != null) {
      model.removeChangeListener(runListener);
    }
    loading.stop();
    latest = null;
    PROCESSOR.post(filter::release);
    model = workspace == null ? null : RunModel.of(workspace);
    if (model != null) {
      model.addChangeListener(runListener);
    }
    load();
  }

  /** Somebody else has picked an epoch, or the workspace has got its run. */
  private void runChanged() {
    boolean isOther = model != null && (panel.run() == null || panel.run() != model.known());
    if (isOther) {
      load();
    }
  }

  private void load() {
    loading.stop();
    if (model == null || !model.hasRun()) {
      panel.say(text("TrainingPanel.nothing"), null);
    } else if (model.known() != null) {
      show(model, model.known());
    } else {
      panel.say(text("TrainingTopComponent.loading"), null);
      RunModel asked = model;
      loading.start(
          text("TrainingTopComponent.task"),
          text("TrainingTopComponent.cancelled"),
          progress -> {
            TakenRun run = asked.taken(progress);
            return () -> show(asked, run);
          });
    }
  }

  private void show(RunModel of, TakenRun run) {
    panel.show(run, of.epoch());
    filterLater(of, panel.row(), new Object());
  }

  /** Gephi tells nobody when it has filled a graph, or when nodes were added or deleted. */
  private void renewFilter() {
    RunModel of = model;
    EpochRow row = panel.row();
    if (of != null && row != null) {
      PROCESSOR.post(
          () -> {
            if (filter.isOutdated(graph(of))) {
              SwingUtilities.invokeLater(() -> renewFilter(of, row));
            }
          });
    }
  }

  private void renewFilter(RunModel of, EpochRow row) {
    if (model == of && panel.row() == row) {
      filterLater(of, row, new Object());
    }
  }

  private static GraphModel graph(RunModel of) {
    return of.getWorkspace().getLookup().lookup(GraphModel.class);
  }

  /** The panel has picked a checkpoint, or another choice of filtering. */
  private void pick(TakenRun run, EpochRow row) {
    RunModel of = model;
    if (of == null) {
      return;
    }
    Object asked = new Object();
    latest = asked;
    panel.setBusy(true);
    PROCESSOR.post(
        () -> {
          try {
            if (latest == asked && of.epoch() != row.epoch()) {
              of.show(run, row);
            }
          } catch (RuntimeException e) {
            String sentence = Sentence.about(e);
            SwingUtilities.invokeLater(() -> panel.say(sentence, this::load));
          }
        });
    filterLater(of, row, asked);
  }

  private void filterLater(RunModel of, EpochRow row, Object asked) {
    latest = asked;
    boolean filters = panel.filters();
    GraphModel graph = graph(of);
    PROCESSOR.post(
        () -> {
          if (latest == asked && filters) {
            filter.show(graph, (double) row.epoch());
          } else if (latest == asked) {
            filter.release();
          }
          SwingUtilities.invokeLater(
              () -> {
                if (latest == asked) {
                  panel.setBusy(false);
                }
              });
        });
  }

  TrainingPanel panel() {
    return panel;
  }

  /** Shows whichever workspace is selected. */
  private final class Follower extends WorkspaceWatch {

    @Override
    public void select(Workspace workspace) {
      SwingUtilities.invokeLater(() -> follow(isOpen ? workspace : null));
    }

    @Override
    public void disable() {
      SwingUtilities.invokeLater(() -> follow(null));
    }
  }
}
