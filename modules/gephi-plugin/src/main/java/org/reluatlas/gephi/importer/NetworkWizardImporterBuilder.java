package org.reluatlas.gephi.importer;

import org.gephi.io.importer.spi.WizardImporter;
import org.gephi.io.importer.spi.WizardImporterBuilder;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;

/** Offers {@link NetworkWizardImporter}. */
@ServiceProvider(service = WizardImporterBuilder.class)
public final class NetworkWizardImporterBuilder implements WizardImporterBuilder {

  @Override
  public WizardImporter buildImporter() {
    return new NetworkWizardImporter();
  }

  @Override
  public String getName() {
    return NbBundle.getMessage(NetworkWizardImporterBuilder.class, "NetworkWizardImporter.name");
  }
}
