package org.reluatlas.workbench.graphview;

import org.gephi.visualization.VizController;
import org.gephi.visualization.api.VisualizationController;
import org.gephi.visualization.apiimpl.VizEvent;
import org.gephi.visualization.apiimpl.VizEventListener;
import org.openide.util.RequestProcessor;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;

/**
 * Gives the graph view back to the mouse. Once another window has selected nodes, the view follows
 * the mouse no more until that selection is reset, which takes a button of a toolbar that the
 * workbench has not; so pressing the left button in the view resets it.
 */
final class SelectionRelease implements VizEventListener {

  /** The view itself holds its listeners weakly, and fails on one that is gone. */
  private static SelectionRelease listening;

  private final VisualizationController view;

  SelectionRelease(VisualizationController view) {
    this.view = view;
  }

  @Override
  public VizEvent.Type getType() {
    return VizEvent.Type.MOUSE_LEFT_PRESS;
  }

  /** Does nothing when it is the mouse that selects. */
  @Override
  public void handleEvent(VizEvent event) {
    view.resetSelection();
  }

  private static void begin() {
    VizController view = VizController.getInstance();
    listening = new SelectionRelease(view);
    view.getVizEventManager().addListener(listening);
  }

  /** Begins with the main window, in the background as the view is made there too. */
  @OnShowing
  public static final class Begin implements Runnable {

    @Override
    public void run() {
      WindowManager.getDefault()
          .invokeWhenUIReady(() -> RequestProcessor.getDefault().post(SelectionRelease::begin));
    }
  }
}
