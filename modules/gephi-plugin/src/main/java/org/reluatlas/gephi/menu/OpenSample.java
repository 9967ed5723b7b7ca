package org.reluatlas.gephi.menu;

import java.awt.event.ActionEvent;
import java.io.IOException;
import java.nio.file.Path;
import javax.swing.AbstractAction;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.gephi.desktop.importer.api.ImportControllerUI;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileUtil;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.openide.util.actions.Presenter;
import org.reluatlas.gephi.message.Notice;
import org.reluatlas.gephi.message.Sentence;

/** A menu of the sample networks; each opens as its file would. */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.OpenSample")
@ActionRegistration(displayName = "#OpenSample.name", lazy = false)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 100)
public final class OpenSample extends AbstractAction implements Presenter.Menu {

  private static final long serialVersionUID = 1L;

  private static String text(String key) {
    return NbBundle.getMessage(OpenSample.class, key);
  }

  @Override
  public JMenuItem getMenuPresenter() {
    JMenu menu = new JMenu(text("OpenSample.name"));
    for (String name : BundledSamples.NAMES) {
      JMenuItem item = new JMenuItem(text("OpenSample." + name));
      item.addActionListener(event -> open(name));
      menu.add(item);
    }
    return menu;
  }

  private static void open(String name) {
    try {
      Path network = BundledSamples.unpack(name);
      Lookup.getDefault()
          .lookup(ImportControllerUI.class)
          .importFile(FileUtil.toFileObject(FileUtil.normalizeFile(network.toFile())));
    } catch (IOException e) {
      Notice.tell(Sentence.about(e));
    }
  }

  /** Not called: the menu's items act. */
  @Override
  public void actionPerformed(ActionEvent event) {}
}
