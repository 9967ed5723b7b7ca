package org.reluatlas.workbench.opening;

import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.MetadataDraft;
import org.gephi.io.importer.spi.Importer;
import org.gephi.io.importer.spi.WizardImporter;

/** What the workspace of an import is called. */
final class ImportedName {

  private ImportedName() {}

  /** What a wizard has imported it says itself, in the title; a file is known by its name. */
  static String of(Importer importer, Container container, String name) {
    MetadataDraft metadata = container.getUnloader().getMetadata();
    boolean isTitled = metadata != null && metadata.getTitle() != null;
    return importer instanceof WizardImporter && isTitled ? metadata.getTitle() : name;
  }
}
