package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.importer.UsualSettings;

class ImportListenerTest {

  /** Keeps what it is told. */
  @ServiceProvider(service = ImportListener.class)
  public static final class Listener implements ImportListener {

    private static final List<ReluModel> TOLD = new CopyOnWriteArrayList<>();

    @Override
    public void imported(ReluModel model) {
      TOLD.add(model);
    }
  }

  @BeforeEach
  void openProject() {
    SampleNetworks.projects().newProject();
    Listener.TOLD.clear();
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void anImportIsToldOnce() throws InterruptedException {
    Workspace workspace =
        GephiImports.processed(
            GephiImports.imported(
                UsualSettings.of(SampleNetworks.folder("two-circles").resolve("network.onnx"))));
    GephiImports.waitFor(() -> !Listener.TOLD.isEmpty());
    assertSame(ReluModel.of(workspace), Listener.TOLD.get(0));
    assertEquals(2, Listener.TOLD.get(0).network().domain().dimension());
    ReluModel.of(workspace).hasNetwork();
    assertEquals(1, Listener.TOLD.size());
  }
}
