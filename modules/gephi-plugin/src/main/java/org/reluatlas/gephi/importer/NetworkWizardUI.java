package org.reluatlas.gephi.importer;

import org.gephi.io.importer.spi.Importer;
import org.gephi.io.importer.spi.ImporterWizardUI;
import org.gephi.io.importer.spi.WizardImporter;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.study.ProblemSettings;

/** The page behind File &gt; Import. */
@ServiceProvider(service = ImporterWizardUI.class)
public final class NetworkWizardUI extends ImportWizard<ProblemSettings> {

  /** Found by Gephi. */
  public NetworkWizardUI() {
    super("NetworkWizardImporter");
  }

  @Override
  ImportForm<ProblemSettings> newForm() {
    return new ImportPanel(true);
  }

  @Override
  void choose(WizardImporter importer, ProblemSettings settings) {
    ((NetworkWizardImporter) importer).setSettings(settings);
  }

  @Override
  public boolean isUIForImporter(Importer importer) {
    return importer instanceof NetworkWizardImporter;
  }
}
