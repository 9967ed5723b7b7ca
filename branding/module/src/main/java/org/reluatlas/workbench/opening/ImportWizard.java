package org.reluatlas.workbench.opening;

import java.text.MessageFormat;
import org.gephi.desktop.importer.api.ImportControllerUI;
import org.gephi.io.importer.spi.ImporterWizardUI;
import org.gephi.io.importer.spi.WizardImporter;
import org.gephi.io.importer.spi.WizardImporterBuilder;
import org.openide.DialogDisplayer;
import org.openide.WizardDescriptor;
import org.openide.util.Lookup;

/**
 * Runs the pages of a wizard, then its importer, as Gephi's own desktop does: {@code getPanels},
 * {@code setup} of each, the dialog, {@code unsetup} of each with the importer.
 */
final class ImportWizard {

  private ImportWizard() {}

  static void open(ImporterWizardUI wizard) {
    WizardDescriptor.Panel<WizardDescriptor>[] pages = pages(wizard);
    for (WizardDescriptor.Panel<WizardDescriptor> page : pages) {
      wizard.setup(page);
    }
    WizardDescriptor dialog = new WizardDescriptor(new WizardDescriptor.ArrayIterator<>(pages));
    dialog.setTitleFormat(new MessageFormat("{0}"));
    dialog.setTitle(wizard.getDisplayName());
    if (WizardDescriptor.FINISH_OPTION.equals(DialogDisplayer.getDefault().notify(dialog))) {
      WizardImporter importer = importer(wizard);
      for (WizardDescriptor.Panel<WizardDescriptor> page : pages) {
        wizard.unsetup(importer, page);
      }
      Lookup.getDefault().lookup(ImportControllerUI.class).importWizard(importer);
    }
  }

  @SuppressWarnings("unchecked") // the interface has raw types
  private static WizardDescriptor.Panel<WizardDescriptor>[] pages(ImporterWizardUI wizard) {
    return wizard.getPanels();
  }

  private static WizardImporter importer(ImporterWizardUI wizard) {
    return Lookup.getDefault().lookupAll(WizardImporterBuilder.class).stream()
        .map(WizardImporterBuilder::buildImporter)
        .filter(wizard::isUIForImporter)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no importer for " + wizard.getDisplayName()));
  }
}
