package org.reluatlas.gephi.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.SwingUtilities;
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
import org.reluatlas.charts.plane.DecompositionPainter;
import org.reluatlas.charts.plane.DecompositionShapes;
import org.reluatlas.charts.plane.RegionFinder;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.NoNetworkException;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.task.TicketProgress;
import org.reluatlas.gephi.task.WorkspaceWatch;
import org.reluatlas.task.CancelledException;

/** The window around {@link DecompositionPanel}; shows the current workspace. */
@TopComponent.Description(
    preferredID = DecompositionTopComponent.ID,
    persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "decomposition", openAtStartup = false)
@ActionID(category = "Window", id = "org.reluatlas.gephi.window.DecompositionTopComponent")
@ActionReference(path = "Menu/Window", position = 550)
@TopComponent.OpenActionRegistration(
    displayName = "#CTL_DecompositionTopComponent",
    preferredID = DecompositionTopComponent.ID)
public final class DecompositionTopComponent extends TopComponent {

  /** What the window is found by. */
  public static final String ID = "ReluDecompositionTopComponent";

  private static final long serialVersionUID = 1L;
  private static final RequestProcessor PROCESSOR =
      new RequestProcessor("ReLU decomposition window");

  /** How long a workspace has to be filled further before it is asked again. */
  private static final int AGAIN_MILLIS = 700;

  private final DecompositionPanel panel;
  private final transient WorkspaceListener follower = new Follower();
  private final transient ChangeListener exchange =
      event -> SwingUtilities.invokeLater(this::loadInPlace);
  private transient Loading loading;
  private transient Workspace wanted;
  private boolean isOpen;

  /** Made by the window system. */
  public DecompositionTopComponent() {
    this(new GraphSelection());
  }

  DecompositionTopComponent(GraphSelection selection) {
    panel = new DecompositionPanel(selection);
    setName(text("CTL_DecompositionTopComponent"));
    setToolTipText(text("HINT_DecompositionTopComponent"));
    setLayout(new BorderLayout());
    add(panel, BorderLayout.CENTER);
    // or the windows beside would shrink
    panel.setMinimumSize(new Dimension());
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(DecompositionTopComponent.class, key, arguments);
  }

  private static ProjectController projects() {
    return Lookup.getDefault().lookup(ProjectController.class);
  }

  @Override
  public void componentOpened() {
    isOpen = true;
    DecompositionOpener.setWanted(true);
    TopComponent graph = DecompositionOpener.graph();
    if (graph != null) {
      // its tool bars would push the windows beside it out of sight
      graph.setMinimumSize(new Dimension());
    }
    projects().removeWorkspaceListener(follower);
    projects().addWorkspaceListener(follower);
  }

  /** The user closes the window. */
  @Override
  public boolean canClose() {
    DecompositionOpener.setWanted(false);
    return true;
  }

  /** A change of perspective closes the window too: what it shows stays until workspaces change. */
  @Override
  public void componentClosed() {
    isOpen = false;
    panel.stop();
  }

  @Override
  protected void componentShowing() {
    panel.start();
    Workspace current = projects().getCurrentWorkspace();
    boolean isHere = current != null && current == wanted && (panel.isDrawing() || isLoading());
    if (!isHere) {
      load(current);
    }
  }

  private boolean isLoading() {
    return loading != null && !loading.isOver;
  }

  @Override
  protected void componentHidden() {
    panel.stop();
  }

  private void load(Workspace workspace) {
    if (loading != null) {
      loading.stop();
    }
    listenTo(workspace);
    if (workspace == null) {
      loading = null;
      panel.say(text("DecompositionPanel.nothing"));
      return;
    }
    panel.say(text("DecompositionTopComponent.loading"));
    loading = new Loading(workspace);
    PROCESSOR.post(loading);
  }

  /** Of the workspace that is shown, whose network may be exchanged. */
  private void listenTo(Workspace workspace) {
    if (wanted != null && ReluModel.of(wanted) != null) {
      ReluModel.of(wanted).removeChangeListener(exchange);
    }
    wanted = workspace;
    if (workspace != null) {
      ReluModel.of(workspace).addChangeListener(exchange);
    }
  }

  /** Draws the network that was taken in place of another; that one is seen until then. */
  private void loadInPlace() {
    if (isOpen && wanted != null) {
      if (loading != null) {
        loading.stop();
      }
      loading = new Loading(wanted);
      PROCESSOR.post(loading);
    }
  }

  /**
   * Brings a workspace into the window. One without a network may be on the way to be filled from
   * one: it is asked again whenever its nodes have changed, and says what it lacks when they rest.
   */
  private final class Loading implements Runnable {

    private final Workspace workspace;
    private final GraphModel graph;
    private volatile TicketProgress progress = new TicketProgress();
    private volatile boolean isStopped;
    private volatile boolean isOver;
    private int nodes = -1;
    private String lack = "";

    Loading(Workspace workspace) {
      this.workspace = workspace;
      graph = workspace.getLookup().lookup(GraphModel.class);
    }

    /** Another workspace is to be shown. */
    void stop() {
      isStopped = true;
      progress.cancel();
    }

    @Override
    public void run() {
      if (isStopped) {
        return;
      }
      boolean again = false;
      try {
        again = attempt();
      } finally {
        isOver = !again;
      }
      if (again) {
        PROCESSOR.post(this, AGAIN_MILLIS);
      }
    }

    /** Whether to ask again. */
    private boolean attempt() {
      int now = graph.getGraph().getNodeCount();
      boolean rests = now == nodes;
      nodes = now;
      try {
        if (rests) {
          say(lack);
          return true;
        }
        show();
      } catch (NoNetworkException e) {
        lack = Sentence.about(e);
        return true;
      } catch (CancelledException e) {
        inEventThread(
            () -> panel.offer(text("DecompositionTopComponent.cancelled"), () -> load(workspace)));
      } catch (RuntimeException | OutOfMemoryError e) {
        say(Sentence.about(e));
      }
      return false;
    }

    private void show() {
      ReluModel model = ReluModel.of(workspace);
      int dimension = model.network().domain().dimension();
      if (dimension != 2) {
        say(text("DecompositionTopComponent.dimension", dimension));
        return;
      }
      progress = TicketProgress.started(text("CTL_DecompositionTopComponent"));
      try {
        if (isStopped) {
          return;
        }
        show(model.decomposed(progress));
      } finally {
        progress.finish();
      }
    }

    private void show(DecomposedNetwork network) {
      DecompositionShapes shapes = DecompositionShapes.of(network.study(progress), progress);
      DecompositionPainter painter = new DecompositionPainter(network.complex(), shapes);
      RegionFinder finder = new RegionFinder(network.complex());
      RegionText.prepare(network);
      inEventThread(() -> panel.show(network, painter, finder, graph));
    }

    private void say(String sentence) {
      inEventThread(() -> panel.say(sentence));
    }

    private void inEventThread(Runnable action) {
      SwingUtilities.invokeLater(
          () -> {
            if (!isStopped) {
              action.run();
            }
          });
    }
  }

  /** Shows whichever workspace is selected. */
  private final class Follower extends WorkspaceWatch {

    @Override
    public void unselect(Workspace workspace) {
      panel.releaseSelection();
    }

    @Override
    public void select(Workspace workspace) {
      panel.endFading();
      SwingUtilities.invokeLater(() -> load(isOpen ? workspace : null));
    }

    @Override
    public void disable() {
      SwingUtilities.invokeLater(() -> load(null));
    }
  }
}
