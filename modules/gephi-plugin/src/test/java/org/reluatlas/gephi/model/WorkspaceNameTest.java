package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.model.GephiImports.CONTROLLER;
import static org.reluatlas.gephi.model.GephiImports.epoch;
import static org.reluatlas.gephi.model.GephiImports.onSquare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.gephi.io.importer.api.Container;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.io.processor.plugin.MultiProcessor;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.gephi.graph.SampleNetworks;

class WorkspaceNameTest {

  @TempDir Path folder;

  @BeforeEach
  void openProject() {
    SampleNetworks.projects().newProject();
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private Container imported(String file, double factor) throws IOException {
    return GephiImports.imported(onSquare(epoch(folder.resolve(file), factor)));
  }

  /** As Gephi opens a file, which tells where it comes from. */
  private static Workspace opened(Container container, String source) {
    container.setSource(source);
    CONTROLLER.process(container, new DefaultProcessor(), null);
    return SampleNetworks.projects().getCurrentWorkspace();
  }

  private static void assertNamed(String name, Workspace workspace) throws InterruptedException {
    assertTrue(ReluModel.of(workspace).hasNetwork());
    for (int i = 0; i < 200 && !workspace.getName().equals(name); i++) {
      Thread.sleep(50);
    }
    assertEquals(name, workspace.getName());
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolders() throws IOException, InterruptedException {
    Workspace first = opened(imported("run-a/final.json", 1), "final.json");
    Workspace second = opened(imported("run-b/final.json", 1.0001), "final.json");
    assertNamed("run-b/final", second);
    assertNamed("final", first);
  }

  /** As Gephi calls it, which is about to be named by its own file. */
  @Test
  void theFirstGetsTheNameThatALaterOneHasFromGephi() throws IOException, InterruptedException {
    Workspace first = SampleNetworks.projects().getCurrentWorkspace();
    Workspace second = SampleNetworks.projects().openNewWorkspace();
    SampleNetworks.projects().setSource(second, "final.json");
    SampleNetworks.projects().renameWorkspace(second, "final");
    Container container = imported("run-a/final.json", 1);
    container.setSource("final.json");
    CONTROLLER.process(container, new AppendProcessor(), first);
    assertNamed("final", first);
  }

  @Test
  void foldersOfOneNameAreToldApartByTheirs() throws IOException, InterruptedException {
    String[] names = {"final", "ckpt/final", "ckpt/final.json", "r3/ckpt/final"};
    for (int i = 0; i < names.length; i++) {
      Container container = imported("r" + i + "/ckpt/final.json", 1 + i * 1e-4);
      assertNamed(names[i], opened(container, "final.json"));
    }
  }

  @Test
  void formatsOfOneNetworkAreToldApartByTheirEndings() throws IOException, InterruptedException {
    String[] names = {"network", "two-circles/network", "two-circles/network.safetensors"};
    String[] files = {"network.onnx", "network.pt", "network.safetensors"};
    for (int i = 0; i < names.length; i++) {
      Container container =
          GephiImports.imported(onSquare(SampleNetworks.folder("two-circles").resolve(files[i])));
      assertNamed(names[i], opened(container, files[i]));
    }
  }

  @Test
  void afterAllFoldersNumbersTellApart() throws IOException, InterruptedException {
    int paths = 2 + folder.resolve("final.json").toAbsolutePath().getNameCount() - 1;
    Workspace last = null;
    for (int i = 0; i < paths + 2; i++) {
      last = opened(imported("final.json", 1 + i * 1e-4), "final.json");
      assertTrue(ReluModel.of(last).hasNetwork());
    }
    assertNamed("final (3)", last);
    Set<String> names = new HashSet<>();
    for (Workspace each : SampleNetworks.projects().getCurrentProject().getWorkspaces()) {
      assertTrue(names.add(each.getName()), each.getName());
    }
  }

  @Test
  void onlyTheExtensionIsNoPartOfTheName() throws IOException, InterruptedException {
    assertNamed("epoch-0.01", opened(imported("epoch-0.01.json", 1), "epoch-0.01.json"));
  }

  /** Gephi's own window for imports tells the kind of import. */
  @Test
  void aWizardsWorkspaceIsNamedByTheFile() throws IOException, InterruptedException {
    assertNamed("final", opened(imported("final.json", 1), "ReLU Atlas:ReLU network"));
  }

  @Test
  void aFolderOfTheSameNameTellsNothing() throws IOException, InterruptedException {
    assertNamed("moons", opened(imported("moons/moons.json", 1), "moons.json"));
    Workspace second = opened(imported("moons/moons.json", 1.0001), "moons.json");
    assertNamed("moons/moons.json", second);
  }

  /** Gephi numbers the workspaces of several files that are opened at once. */
  @ParameterizedTest
  @CsvSource({"1.0001, 1", "1.0001, 2", "1, 1", "1, 2"})
  void workspacesWithNumbersAreNamedByTheirFiles(double factor, int asked)
      throws IOException, InterruptedException {
    Container[] both = {imported("a/final.json", 1), imported("b/final.json", factor)};
    CONTROLLER.process(both, new MultiProcessor(), null);
    Workspace[] workspaces =
        SampleNetworks.projects().getCurrentProject().getWorkspaces().toArray(new Workspace[0]);
    assertTrue(ReluModel.of(workspaces[asked]).hasNetwork());
    assertNamed("final", workspaces[1]);
    assertNamed("b/final", workspaces[2]);
  }

  @Test
  void whatAPersonHasChosenStays() throws IOException, InterruptedException {
    Workspace chosen = SampleNetworks.projects().getCurrentWorkspace();
    SampleNetworks.projects().renameWorkspace(chosen, "epoch " + chosen.getId());
    Container container = imported("final.json", 1);
    container.setSource("final.json");
    CONTROLLER.process(container, new AppendProcessor(), chosen);
    Workspace next = opened(imported("last-0.5.json", 1.0001), "last-0.5.json");
    assertNamed("epoch " + chosen.getId(), chosen);
    assertNamed("last-0.5", next); // names are given one after the other, Gephi's is "last-0"
    assertNamed("epoch " + chosen.getId(), chosen);
  }
}
