package org.reluatlas.workbench.opening;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.gephi.io.importer.spi.ImporterWizardUI;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.openide.util.actions.Presenter;

/** File &gt; Import: an item for each wizard that imports. */
@ActionID(category = "File", id = "org.reluatlas.workbench.opening.ImportMenu")
@ActionRegistration(displayName = "#ImportMenu.name", lazy = false)
@ActionReference(path = "Menu/File", position = 675)
public final class ImportMenu extends AbstractAction implements Presenter.Menu {

  private static final long serialVersionUID = 1L;

  @Override
  public JMenuItem getMenuPresenter() {
    JMenu menu = new JMenu(NbBundle.getMessage(ImportMenu.class, "ImportMenu.name"));
    for (ImporterWizardUI wizard : Lookup.getDefault().lookupAll(ImporterWizardUI.class)) {
      JMenuItem item = new JMenuItem(wizard.getDisplayName() + "\u2026");
      item.setToolTipText(wizard.getDescription());
      item.addActionListener(event -> ImportWizard.open(wizard));
      menu.add(item);
    }
    return menu;
  }

  /** Not called: the menu's items act. */
  @Override
  public void actionPerformed(ActionEvent event) {}
}
