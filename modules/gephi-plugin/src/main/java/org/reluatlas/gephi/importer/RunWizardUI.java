package org.reluatlas.gephi.importer;

import org.gephi.io.importer.spi.Importer;
import org.gephi.io.importer.spi.ImporterWizardUI;
import org.gephi.io.importer.spi.WizardImporter;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.gephi.training.RunSettings;

/** The page behind File &gt; Import &gt; Training run. */
@ServiceProvider(service = ImporterWizardUI.class)
public final class RunWizardUI extends ImportWizard<RunSettings> {

  /** Found by Gephi. */
  public RunWizardUI() {
    super("RunWizardImporter");
  }

  @Override
  ImportForm<RunSettings> newForm() {
    return new RunPanel();
  }

  @Override
  void choose(WizardImporter importer, RunSettings settings) {
    ((RunWizardImporter) importer).setSettings(settings);
  }

  @Override
  public boolean isUIForImporter(Importer importer) {
    return importer instanceof RunWizardImporter;
  }
}
