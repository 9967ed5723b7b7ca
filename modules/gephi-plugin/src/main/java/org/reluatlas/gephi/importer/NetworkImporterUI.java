package org.reluatlas.gephi.importer;

import javax.swing.JPanel;
import org.gephi.io.importer.spi.Importer;
import org.gephi.io.importer.spi.ImporterUI;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.study.ProblemSettings;

/** The settings that come up on File &gt; Open. */
@ServiceProvider(service = ImporterUI.class)
public final class NetworkImporterUI implements ImporterUI {

  private ImportPanel panel;
  private NetworkFileImporter[] importers = {};

  @Override
  public JPanel getPanel() {
    panel = new ImportPanel(false);
    return panel;
  }

  @Override
  public void setup(Importer[] opened) {
    importers = (NetworkFileImporter[]) opened;
    panel.setSettings(importers[0].settings());
  }

  /** Several files opened at once share the choices; each keeps its own network and points. */
  @Override
  public void unsetup(boolean update) {
    if (update && importers.length == 1) {
      importers[0].setSettings(panel.settings());
    } else if (update) {
      ProblemSettings chosen = panel.settings();
      for (NetworkFileImporter importer : importers) {
        importer.setSettings(shared(chosen, importer.settings()));
      }
    }
    panel = null;
    importers = new NetworkFileImporter[0];
  }

  private static ProblemSettings shared(ProblemSettings chosen, ProblemSettings own) {
    return own.asking(chosen)
        .points(own.pointsFile())
        .label(own.label())
        .part(own.part())
        .margin(own.pointsFile() == null ? null : chosen.margin());
  }

  @Override
  public String getDisplayName() {
    return NbBundle.getMessage(NetworkImporterUI.class, "NetworkWizardImporter.name");
  }

  @Override
  public boolean isUIForImporter(Importer importer) {
    return importer instanceof NetworkFileImporter;
  }
}
