package org.reluatlas.workbench;

import java.awt.Frame;
import javax.swing.SwingUtilities;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;
import org.openide.windows.WindowSystemEvent;
import org.openide.windows.WindowSystemListener;

/**
 * Keeps the main window maximized over a change of perspective. Each perspective has a layout of
 * its own, with a state of the main window in it, that is loaded after the one before is saved;
 * Gephi carries the size over, but not that the window is maximized.
 */
@OnShowing
public final class MaximizedWindow implements Runnable, WindowSystemListener {

  private int saved = Frame.NORMAL;

  @Override
  public void run() {
    WindowManager.getDefault().addWindowSystemListener(this);
  }

  private static Frame window() {
    return WindowManager.getDefault().getMainWindow();
  }

  @Override
  public void beforeSave(WindowSystemEvent event) {
    saved = window().getExtendedState();
  }

  @Override
  public void afterSave(WindowSystemEvent event) {}

  @Override
  public void beforeLoad(WindowSystemEvent event) {}

  /** The layout that is loaded comes to the screen in this turn of the event thread. */
  @Override
  public void afterLoad(WindowSystemEvent event) {
    int state = saved;
    if ((state & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH) {
      SwingUtilities.invokeLater(() -> window().setExtendedState(state));
    }
  }
}
