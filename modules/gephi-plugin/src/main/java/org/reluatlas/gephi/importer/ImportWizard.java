package org.reluatlas.gephi.importer;

import org.gephi.io.importer.spi.ImporterWizardUI;
import org.gephi.io.importer.spi.WizardImporter;
import org.openide.WizardDescriptor;
import org.openide.util.NbBundle;

/**
 * A wizard of one page in the menu File &gt; Import.
 *
 * @param <S> what is chosen on it
 */
abstract class ImportWizard<S> implements ImporterWizardUI {

  private final String key;

  /** A wizard whose texts begin with a key. */
  ImportWizard(String key) {
    this.key = key;
  }

  abstract ImportForm<S> newForm();

  /** Hands the choice over. */
  abstract void choose(WizardImporter importer, S settings);

  private static String text(String key) {
    return NbBundle.getMessage(ImportWizard.class, key);
  }

  @Override
  public final String getDisplayName() {
    return text(key + ".name");
  }

  @Override
  public final String getCategory() {
    return text("NetworkWizardImporter.category");
  }

  @Override
  public final String getDescription() {
    return text(key + ".description");
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface has raw types
  public final WizardDescriptor.Panel[] getPanels() {
    return new WizardDescriptor.Panel[] {new ImportPage<>(getDisplayName(), this::newForm)};
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface has raw types
  public final void setup(WizardDescriptor.Panel panel) {
    ((ImportPage<?>) panel).begin();
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the interface has raw types
  public final void unsetup(WizardImporter importer, WizardDescriptor.Panel panel) {
    choose(importer, ((ImportPage<S>) panel).settings());
  }
}
