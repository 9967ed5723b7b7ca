package org.reluatlas.gephi.importer;

import org.gephi.io.importer.spi.Importer;
import org.gephi.io.importer.spi.ImporterWizardUI;
import org.gephi.io.importer.spi.WizardImporter;
import org.openide.WizardDescriptor;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.study.ProblemSettings;

/** The page behind File &gt; Import. */
@ServiceProvider(service = ImporterWizardUI.class)
public final class NetworkWizardUI implements ImporterWizardUI {

  private static String text(String key) {
    return NbBundle.getMessage(NetworkWizardUI.class, key);
  }

  @Override
  public String getDisplayName() {
    return text("NetworkWizardImporter.name");
  }

  @Override
  public String getCategory() {
    return text("NetworkWizardImporter.category");
  }

  @Override
  public String getDescription() {
    return text("NetworkWizardImporter.description");
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface has raw types
  public WizardDescriptor.Panel[] getPanels() {
    return new WizardDescriptor.Panel[] {
      new ImportPage<ProblemSettings>(getDisplayName(), () -> new ImportPanel(true))
    };
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface has raw types
  public void setup(WizardDescriptor.Panel panel) {
    ((ImportPage<?>) panel).begin();
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface has raw types
  public void unsetup(WizardImporter importer, WizardDescriptor.Panel panel) {
    ((NetworkWizardImporter) importer)
        .setSettings((ProblemSettings) ((ImportPage<?>) panel).settings());
  }

  @Override
  public boolean isUIForImporter(Importer importer) {
    return importer instanceof NetworkWizardImporter;
  }
}
