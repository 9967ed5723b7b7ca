package org.reluatlas.gephi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.Issue;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.gephi.graph.EpochContent;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.graph.SampleRuns;
import org.reluatlas.gephi.importer.RunWizardImporter;
import org.reluatlas.gephi.model.GephiImports;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

class RunImportTest {

  @TempDir private Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private RunSettings moons() throws IOException {
    Path run = SampleRuns.moonsRun(folder);
    return RunSettings.of(run, Problem.of(run).points(run.resolve("points.csv")))
        .trials(2, 3)
        .epochs("0:400:50");
  }

  private static Container imported(RunSettings settings) {
    RunWizardImporter importer = new RunWizardImporter();
    importer.setSettings(settings);
    return GephiImports.CONTROLLER.importWizard(importer);
  }

  private Workspace reopened() throws IOException {
    Path file = Files.createFile(folder.resolve("project.gephi"));
    SampleNetworks.projects()
        .saveProject(SampleNetworks.projects().getCurrentProject(), file.toFile());
    SampleNetworks.closeProject();
    return SampleNetworks.projects().openProject(file.toFile()).getCurrentWorkspace();
  }

  private static void assertShowsEachCheckpoint(Workspace workspace) {
    TakenRun run = RunModel.of(workspace).taken(Progress.NONE);
    for (EpochRow row : run.rows()) {
      assertEquals(
          EpochContent.ofCheckpoint(run.report().evolution(), row).keySet(),
          EpochContent.ofWorkspace(workspace, (double) row.epoch()).keySet());
    }
    assertEquals(9, run.rows().size());
  }

  @Test
  void aWorkspaceRemembersItsRunThroughSavingAndReopening() throws IOException {
    RunSettings settings = moons();
    Workspace workspace = GephiImports.processed(imported(settings));
    assertTrue(ReluModel.of(workspace).hasNetwork());
    RunModel model = RunModel.of(workspace);
    assertTrue(model.hasRun());
    assertNotNull(model.known());
    assertEquals(400, model.epoch());
    assertShowsEachCheckpoint(workspace);
    model.show(model.known(), model.known().rows().get(2));
    assertEquals("moons/epoch-100.json", ReluModel.of(workspace).network().name());

    Workspace opened = reopened();
    RunModel again = RunModel.of(opened);
    assertTrue(again.hasRun());
    assertNull(again.known());
    assertEquals(100, again.epoch());
    assertEquals(settings.folder(), again.settings().folder());
    assertEquals("0:400:50", again.settings().epochs());
    assertEquals(2, again.settings().trials());
    assertEquals(3, again.settings().seed());
    assertEquals(settings.question().pointsFile(), again.settings().question().pointsFile());
    assertEquals("moons/epoch-100.json", ReluModel.of(opened).network().name());
    assertShowsEachCheckpoint(opened);
    again.show(again.known(), again.known().rows().get(3));
    assertEquals("moons/epoch-150.json", ReluModel.of(opened).network().name());
  }

  @Test
  void anotherEpochIsToldToThoseWhoShowTheNetwork() throws IOException {
    Workspace workspace = GephiImports.processed(imported(moons()));
    assertTrue(ReluModel.of(workspace).hasNetwork());
    int[] told = new int[2];
    ReluModel.of(workspace).addChangeListener(event -> told[0]++);
    RunModel model = RunModel.of(workspace);
    model.addChangeListener(event -> told[1]++);
    int regions = ReluModel.of(workspace).decomposed(Progress.NONE).complex().regions();
    model.show(model.known(), model.known().rows().get(0));
    assertEquals(1, told[0]);
    assertEquals(1, told[1]);
    assertEquals(
        model.known().rows().get(0).measures().get("regions"),
        ReluModel.of(workspace).decomposed(Progress.NONE).complex().regions());
    assertTrue(regions > 0);
  }

  /** As when somebody goes from epoch to epoch faster than they are decomposed. */
  @Test
  void aNetworkThatWasReplacedDoesNotComeBackWhenItIsDecomposed() throws IOException {
    Workspace workspace = GephiImports.processed(imported(moons()));
    RunModel model = RunModel.of(workspace);
    TakenRun run = model.taken(Progress.NONE);
    model.show(run, run.rows().get(1));
    ReluModel relu = ReluModel.of(workspace);
    relu.decomposed(
        new Progress() {
          @Override
          public void begin(String step) {
            if (model.epoch() != 0) {
              model.show(run, run.rows().get(0));
            }
          }
        });
    assertEquals("moons/epoch-0.json", relu.network().name());
    assertEquals(
        run.rows().get(0).measures().get("regions"),
        relu.decomposed(Progress.NONE).complex().regions());
  }

  @Test
  void shortLivesAreLeftOutAndTold() throws IOException {
    Container all = imported(moons());
    Container some = imported(moonsAgain().minLifetime(4));
    int few = some.getUnloader().getNodeCount();
    assertTrue(few < all.getUnloader().getNodeCount());
    List<String> told = GephiImports.issues(some.getReport(), Issue.Level.INFO);
    assertTrue(
        told.contains(
            String.format(
                "The graph has %d of %d regions, those that live for 4 checkpoints or longer.",
                few, all.getUnloader().getNodeCount())),
        told.toString());
  }

  private RunSettings moonsAgain() {
    Path run = folder.resolve("moons");
    return RunSettings.of(run, Problem.of(run).points(run.resolve("points.csv"))).trials(2, 3);
  }

  @Test
  void aBrokenCheckpointIsTold() throws IOException {
    RunSettings settings = moons().epochs(":");
    Files.writeString(settings.folder().resolve("epoch-75.json"), "{");
    Container container = imported(settings);
    List<String> told = GephiImports.issues(container.getReport(), Issue.Level.INFO);
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("Epoch 75 was skipped: ")), told.toString());
    Workspace workspace = GephiImports.processed(container);
    assertEquals(9, RunModel.of(workspace).taken(Progress.NONE).rows().size());
  }

  @Test
  void whatCannotBeImportedIsOneSentence() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertRefused(
        RunSettings.of(empty, Problem.of(empty)),
        empty + ": there are no checkpoints in this folder (files .");
    Path noNumber = Files.createDirectory(folder.resolve("none"));
    Files.writeString(noNumber.resolve("last.json"), "{}");
    assertRefused(
        RunSettings.of(noNumber, Problem.of(noNumber)),
        noNumber + ": no epoch is known, as no whole number stands in the name of last.json");
    RunSettings moons = moons();
    assertRefused(
        moons.epochs("7:8"), moons.folder() + ": none of the 9 checkpoints is of the epochs");
    assertRefused(
        moons.losses(folder.resolve("gone.csv")), "Losses " + folder.resolve("gone.csv") + ": ");
    assertRefused(moons.epochs("a"), "Epochs 'a' is not A:B or A:B:STEP");
  }

  private static void assertRefused(RunSettings settings, String start) {
    Container container = imported(settings);
    assertEquals(0, container.getUnloader().getNodeCount());
    List<String> told = GephiImports.issues(container.getReport(), Issue.Level.SEVERE);
    assertEquals(1, told.size());
    assertTrue(told.get(0).startsWith(start), told.get(0));
    assertFalse(told.get(0).contains("\n"));
  }

  @Test
  void aCancelledImportGivesNothing() throws IOException {
    RunWizardImporter importer = new RunWizardImporter();
    importer.setSettings(moons());
    assertTrue(importer.cancel());
    assertNull(GephiImports.CONTROLLER.importWizard(importer));
    assertTrue(SampleNetworks.projects().getAllProjects().isEmpty());
  }

  /** Nodes of a graph over time stay when another epoch is looked at. */
  @Test
  void theGraphKeepsItsNodes() throws IOException {
    Workspace workspace = GephiImports.processed(imported(moons()));
    GraphModel graph = workspace.getLookup().lookup(GraphModel.class);
    int nodes = graph.getGraph().getNodeCount();
    RunModel model = RunModel.of(workspace);
    model.show(model.taken(Progress.NONE), model.known().rows().get(1));
    assertEquals(nodes, graph.getGraph().getNodeCount());
    assertTrue(nodes > model.known().rows().get(1).measures().get("regions"));
  }
}
