package org.reluatlas.workbench.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.MetadataDraft;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.importer.spi.Importer;
import org.gephi.io.importer.spi.WizardImporter;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;

class ImportedNameTest {

  private static Importer importer(Class<? extends Importer> kind) {
    return (Importer)
        Proxy.newProxyInstance(
            kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> null);
  }

  private static Container titled(String title) {
    Container container = Lookup.getDefault().lookup(Container.Factory.class).newContainer();
    if (title != null) {
      container.getLoader().setMetadata(MetadataDraft.builder().title(title).build());
    }
    return container;
  }

  @Test
  void aWizardsWorkspaceIsNamedByWhatWasImported() {
    Importer wizard = importer(WizardImporter.class);
    assertEquals("network.onnx", ImportedName.of(wizard, titled("network.onnx"), "ReLU network"));
    assertEquals("ReLU network", ImportedName.of(wizard, titled(null), "ReLU network"));
  }

  @Test
  void aFilesWorkspaceIsNamedByTheFile() {
    Importer file = importer(FileImporter.class);
    assertEquals("graph.gexf", ImportedName.of(file, titled("Les Misérables"), "graph.gexf"));
  }
}
