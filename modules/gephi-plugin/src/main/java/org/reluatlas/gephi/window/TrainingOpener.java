package org.reluatlas.gephi.window;

import java.awt.GraphicsEnvironment;
import javax.swing.SwingUtilities;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.reluatlas.gephi.model.ImportListener;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.training.ImportedRuns;

/** Opens the window of training runs when one was imported, without taking the keyboard. */
@ServiceProvider(service = ImportListener.class)
public final class TrainingOpener implements ImportListener {

  @Override
  public void imported(ReluModel model) {
    if (ImportedRuns.isOfRun(model.network()) && !GraphicsEnvironment.isHeadless()) {
      SwingUtilities.invokeLater(TrainingOpener::open);
    }
  }

  /** Opens the window. */
  public static void open() {
    TopComponent window = WindowManager.getDefault().findTopComponent(TrainingTopComponent.ID);
    if (window != null && !window.isOpened()) {
      window.open();
      window.requestVisible();
    }
  }
}
