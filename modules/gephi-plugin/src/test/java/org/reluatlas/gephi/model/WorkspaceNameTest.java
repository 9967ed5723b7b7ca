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
    for (int i = 0; i < 2400 && !workspace.getName().equals(name); i++) {
      Thread.sleep(50);
    }
    assertEquals(name, workspace.getName());
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolders() throws IOException, InterruptedException {
    Workspace first = opened(imported("run-a/final.json", 1), "final.json");
    Workspace second = opened(imported("run-b/final.json", 1.0001), "final.json");
    assertNamed("run-b/final", second);
    assertNamed("run-a/final", first);
  }

  /** As Gephi calls it, which is about to be named by its own file. */
  @Test
  void theFirstGetsTheNameThatALaterOneHasFromGephi() throws IOException, InterruptedException {
    Workspace first = SampleNetworks.projects().getCurrentWorkspace();
    Workspace second = SampleNetworks.projects().openNewWorkspace();
    SampleNetworks.projects().setSource(second, "moons.json");
    SampleNetworks.projects().renameWorkspace(second, "moons");
    Container container = imported("run-a/moons.json", 1);
    container.setSource("moons.json");
    CONTROLLER.process(container, new AppendProcessor(), first);
    assertNamed("moons", first);
  }

  @Test
  void foldersOfOneNameAreToldApartByTheirs() throws IOException, InterruptedException {
    String[] names = {"moons", "ckpt/moons", "ckpt/moons.json", "r3/ckpt/moons"};
    for (int i = 0; i < names.length; i++) {
      Container container = imported("r" + i + "/ckpt/moons.json", 1 + i * 1e-4);
      assertNamed(names[i], opened(container, "moons.json"));
    }
  }

  @Test
  void formatsOfOneNetworkAreToldApartByTheirEndings() throws IOException, InterruptedException {
    String[] names = {
      "two-circles/network", "two-circles/network.pt", "two-circles/network.safetensors"
    };
    String[] files = {"network.onnx", "network.pt", "network.safetensors"};
    for (int i = 0; i < names.length; i++) {
      Container container =
          GephiImports.imported(onSquare(SampleNetworks.folder("two-circles").resolve(files[i])));
      assertNamed(names[i], opened(container, files[i]));
    }
  }

  @Test
  void afterAllFoldersNumbersTellApart() throws IOException, InterruptedException {
    int paths = 2 + folder.resolve("moons.json").toAbsolutePath().getNameCount() - 1;
    Workspace last = null;
    for (int i = 0; i < paths + 2; i++) {
      last = opened(imported("moons.json", 1 + i * 1e-4), "moons.json");
      assertTrue(ReluModel.of(last).hasNetwork());
    }
    assertNamed("moons (3)", last);
    Set<String> names = new HashSet<>();
    for (Workspace each : SampleNetworks.projects().getCurrentProject().getWorkspaces()) {
      assertTrue(names.add(each.getName()), each.getName());
    }
  }

  @Test
  void onlyTheExtensionIsNoPartOfTheName() throws IOException, InterruptedException {
    assertNamed("moons-0.01", opened(imported("moons-0.01.json", 1), "moons-0.01.json"));
  }

  /** Gephi's own window for imports tells the kind of import. */
  @Test
  void aWizardsWorkspaceIsNamedByTheFile() throws IOException, InterruptedException {
    assertNamed("moons", opened(imported("moons.json", 1), "ReLU Atlas:ReLU network"));
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
    Container[] both = {imported("a/moons.json", 1), imported("b/moons.json", factor)};
    CONTROLLER.process(both, new MultiProcessor(), null);
    Workspace[] workspaces =
        SampleNetworks.projects().getCurrentProject().getWorkspaces().toArray(new Workspace[0]);
    assertTrue(ReluModel.of(workspaces[asked]).hasNetwork());
    assertNamed("moons", workspaces[1]);
    assertNamed("b/moons", workspaces[2]);
  }

  @Test
  void whatTheUserHasChosenStays() throws IOException, InterruptedException {
    Workspace chosen = SampleNetworks.projects().getCurrentWorkspace();
    SampleNetworks.projects().renameWorkspace(chosen, "epoch " + chosen.getId());
    Container container = imported("final.json", 1);
    container.setSource("final.json");
    CONTROLLER.process(container, new AppendProcessor(), chosen);
    Workspace next = opened(imported("moons-0.5.json", 1.0001), "moons-0.5.json");
    assertNamed("epoch " + chosen.getId(), chosen);
    assertNamed("moons-0.5", next); // names are given one after the other, Gephi's is "moons-0"
    assertNamed("epoch " + chosen.getId(), chosen);
  }

  @Test
  void aNameThatSaysNothingComesWithItsFolder() throws IOException, InterruptedException {
    Workspace named = opened(imported("moons/checkpoints/best.json", 1), "best.json");
    assertNamed("moons/checkpoints/best", named);
  }
}
