package org.reluatlas.gephi.window;

import java.awt.GraphicsEnvironment;
import java.util.prefs.Preferences;
import javax.swing.SwingUtilities;
import org.openide.util.NbPreferences;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.reluatlas.gephi.model.ImportListener;
import org.reluatlas.gephi.model.ReluModel;

/**
 * Opens the decomposition beside the graph when a network that can be drawn was imported, without
 * taking the keyboard. Once the user has closed the window, it stays closed until the user opens it
 * again.
 */
@ServiceProvider(service = ImportListener.class)
public final class DecompositionOpener implements ImportListener {

  private static final String GRAPH = "GraphTopComponent";
  private static final String WANTED = "decomposition.openAfterImport";

  private static Preferences preferences() {
    return NbPreferences.forModule(DecompositionOpener.class);
  }

  /** Whether an import opens the window. */
  static boolean isWanted() {
    return preferences().getBoolean(WANTED, true);
  }

  /** The user has opened or closed the window. */
  static void setWanted(boolean wanted) {
    preferences().putBoolean(WANTED, wanted);
  }

  /** The window of the graph, or null where there is none. */
  static TopComponent graph() {
    return WindowManager.getDefault().findTopComponent(GRAPH);
  }

  @Override
  public void imported(ReluModel model) {
    if (model.network().domain().dimension() == 2 && !GraphicsEnvironment.isHeadless()) {
      SwingUtilities.invokeLater(DecompositionOpener::open);
    }
  }

  private static void open() {
    TopComponent window = WindowManager.getDefault().findTopComponent(DecompositionTopComponent.ID);
    boolean isBesideGraph = graph() != null && graph().isOpened();
    if (window != null && isBesideGraph && isWanted() && !window.isOpened()) {
      window.open();
      window.requestVisible();
    }
  }
}
