package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Reads texts with Gephi's own importers. */
final class ReadBack {

  private ReadBack() {}

  /** The workspace that Gephi makes of a text. */
  static Workspace of(String text, FileImporter importer) {
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    Container container = imports.importFile(new StringReader(text), importer);
    assertTrue(container.verify());
    // Gephi's import dialogue offers this as a box to tick
    container.getLoader().setAutoScale(false);
    Workspace workspace =
        SampleNetworks.projects().newWorkspace(SampleNetworks.projects().getCurrentProject());
    imports.process(container, new DefaultProcessor(), workspace);
    return workspace;
  }
}
