package org.reluatlas.gephi.menu;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.reluatlas.gephi.window.DecompositionTopComponent;

/** Opens the window with the decomposition. */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.ShowDecomposition")
@ActionRegistration(displayName = "#ShowDecomposition.name", lazy = true)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 300)
public final class ShowDecomposition implements ActionListener {

  @Override
  public void actionPerformed(ActionEvent event) {
    TopComponent window = WindowManager.getDefault().findTopComponent(DecompositionTopComponent.ID);
    if (window != null) {
      window.open();
      window.requestActive();
    }
  }
}
