package org.reluatlas.gephi.window;

import java.awt.BorderLayout;
import javax.swing.SwingUtilities;
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
import org.reluatlas.gephi.DecomposedNetwork;
import org.reluatlas.gephi.NoNetworkException;
import org.reluatlas.gephi.ReluModel;
import org.reluatlas.gephi.TicketProgress;
import org.reluatlas.gephi.drawing.DecompositionShapes;
import org.reluatlas.polyhedra.CellLimitException;
import org.reluatlas.task.CancelledException;

/** The window around {@link DecompositionPanel}; shows the current workspace. */
@TopComponent.Description(
    preferredID = DecompositionTopComponent.ID,
    persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = false)
@ActionID(category = "Window", id = "org.reluatlas.gephi.window.DecompositionTopComponent")
@ActionReference(path = "Menu/Window", position = 1250)
@TopComponent.OpenActionRegistration(
    displayName = "#CTL_DecompositionTopComponent",
    preferredID = DecompositionTopComponent.ID)
public final class DecompositionTopComponent extends TopComponent {

  /** What the window is found by. */
  public static final String ID = "ReluDecompositionTopComponent";

  private static final long serialVersionUID = 1L;
  private static final RequestProcessor PROCESSOR =
      new RequestProcessor("ReLU decomposition window");

  private final DecompositionPanel panel = new DecompositionPanel(new GraphSelection());
  private final transient WorkspaceListener follower = new Follower();
  private transient TicketProgress loading;

  /** Made by the window system. */
  public DecompositionTopComponent() {
    setName(text("CTL_DecompositionTopComponent"));
    setToolTipText(text("HINT_DecompositionTopComponent"));
    setLayout(new BorderLayout());
    add(panel, BorderLayout.CENTER);
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(DecompositionTopComponent.class, key, arguments);
  }

  private static ProjectController projects() {
    return Lookup.getDefault().lookup(ProjectController.class);
  }

  @Override
  public void componentOpened() {
    projects().addWorkspaceListener(follower);
  }

  @Override
  public void componentClosed() {
    projects().removeWorkspaceListener(follower);
    panel.setFollowing(false);
  }

  @Override
  protected void componentShowing() {
    panel.setFollowing(true);
    load(projects().getCurrentWorkspace());
  }

  @Override
  protected void componentHidden() {
    panel.setFollowing(false);
  }

  private void load(Workspace workspace) {
    if (loading != null) {
      loading.cancel();
    }
    if (workspace == null) {
      panel.say(text("DecompositionPanel.nothing"));
      return;
    }
    panel.say(text("DecompositionTopComponent.loading"));
    TicketProgress progress = new TicketProgress();
    loading = progress;
    PROCESSOR.post(() -> load(workspace, progress));
  }

  private void load(Workspace workspace, TicketProgress progress) {
    try {
      ReluModel model = ReluModel.of(workspace);
      int dimension = model.network().domain().dimension();
      if (dimension != 2) {
        say(text("DecompositionTopComponent.dimension", dimension), progress);
        return;
      }
      DecomposedNetwork network = model.decomposed(progress);
      DecompositionShapes shapes = DecompositionShapes.of(network, progress);
      GraphModel graph = workspace.getLookup().lookup(GraphModel.class);
      SwingUtilities.invokeLater(
          () -> {
            if (!progress.isCancelled()) {
              panel.show(network, shapes, graph);
            }
          });
    } catch (NoNetworkException | CellLimitException e) {
      say(e.getMessage(), progress);
    } catch (CancelledException e) {
      // another workspace is to be shown
    }
  }

  private void say(String sentence, TicketProgress progress) {
    SwingUtilities.invokeLater(
        () -> {
          if (!progress.isCancelled()) {
            panel.say(sentence);
          }
        });
  }

  /** Shows whichever workspace is selected. */
  private final class Follower implements WorkspaceListener {

    @Override
    public void initialize(Workspace workspace) {}

    @Override
    public void select(Workspace workspace) {
      SwingUtilities.invokeLater(() -> load(workspace));
    }

    @Override
    public void unselect(Workspace workspace) {}

    @Override
    public void close(Workspace workspace) {}

    @Override
    public void disable() {
      SwingUtilities.invokeLater(() -> load(null));
    }
  }
}
