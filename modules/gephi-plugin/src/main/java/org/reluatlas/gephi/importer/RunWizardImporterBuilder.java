package org.reluatlas.gephi.importer;

import org.gephi.io.importer.spi.WizardImporter;
import org.gephi.io.importer.spi.WizardImporterBuilder;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;

/** Offers {@link RunWizardImporter}. */
@ServiceProvider(service = WizardImporterBuilder.class)
public final class RunWizardImporterBuilder implements WizardImporterBuilder {

  @Override
  public WizardImporter buildImporter() {
    return new RunWizardImporter();
  }

  @Override
  public String getName() {
    return NbBundle.getMessage(RunWizardImporterBuilder.class, "RunWizardImporter.name");
  }
}
