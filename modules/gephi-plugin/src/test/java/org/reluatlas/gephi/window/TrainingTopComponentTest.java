package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JSlider;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.charts.plane.RegionColors;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.gephi.drawing.NodeColors;
import org.reluatlas.gephi.graph.EpochContent;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.graph.SampleRuns;
import org.reluatlas.gephi.importer.RunWizardImporter;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.GephiImports;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.gephi.training.RunModel;
import org.reluatlas.gephi.training.RunSettings;
import org.reluatlas.gephi.training.TakenRun;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

class TrainingTopComponentTest {

  @TempDir private Path folder;
  private Workspace workspace;
  private TrainingTopComponent window;

  @BeforeEach
  void open() throws Exception {
    Path checkpoints = SampleRuns.moonsRun(folder);
    RunWizardImporter importer = new RunWizardImporter();
    importer.setSettings(
        RunSettings.of(
                checkpoints, Problem.of(checkpoints).points(checkpoints.resolve("points.csv")))
            .trials(1, 1));
    workspace = GephiImports.processed(GephiImports.CONTROLLER.importWizard(importer));
    window =
        EventThread.call(
            () -> {
              TrainingTopComponent made = new TrainingTopComponent();
              made.componentOpened();
              return made;
            });
  }

  @AfterEach
  void close() throws Exception {
    EventThread.run(() -> window.componentClosed());
    SampleNetworks.closeProject();
  }

  private GraphModel graph() {
    return workspace.getLookup().lookup(GraphModel.class);
  }

  private Set<Object> visible() {
    return Stream.of(graph().getGraphVisible().getNodes().toArray())
        .map(Node::getId)
        .collect(Collectors.toSet());
  }

  /** The nodes that the checkpoint of an epoch has. */
  private Set<Object> expected(long epoch) {
    TakenRun run = RunModel.of(workspace).known();
    EpochRow row =
        run.rows().stream().filter(each -> each.epoch() == epoch).findFirst().orElseThrow();
    return EpochContent.ofCheckpoint(run.report().evolution(), row).keySet().stream()
        .filter(id -> !id.contains(" "))
        .collect(Collectors.toSet());
  }

  private void awaitGraphOf(long epoch) throws Exception {
    Set<Object> expected = expected(epoch);
    EventThread.await("the graph of epoch " + epoch, () -> visible().equals(expected));
  }

  private <T extends Component> T part(String name, Class<T> type) {
    return type.cast(NamedParts.find(window, name));
  }

  @Test
  void theSliderShowsItsEpochInTheGraphAndAsTheNetwork() throws Exception {
    EventThread.await("the run", () -> window.panel().run() != null);
    awaitGraphOf(400);
    EventThread.run(() -> part("epoch", JSlider.class).setValue(3));
    awaitGraphOf(150);
    assertEquals("moons/epoch-150.json", ReluModel.of(workspace).network().name());
    EventThread.run(() -> part("next epoch", JButton.class).doClick());
    awaitGraphOf(200);
    assertEquals(200, RunModel.of(workspace).epoch());
    int nodes = graph().getGraph().getNodeCount();
    EventThread.run(() -> part("filters", JCheckBox.class).doClick());
    EventThread.await("the whole graph", () -> visible().size() == nodes);
    EventThread.run(() -> part("filters", JCheckBox.class).doClick());
    awaitGraphOf(200);
    EventThread.run(() -> window.componentClosed());
    EventThread.await("the whole graph", () -> visible().size() == nodes);
  }

  /** The columns of the decomposition are those of the epoch that the graph shows. */
  @Test
  void aColumnThatChangesColoursTheDecompositionByTheEpoch() throws Exception {
    EventThread.await("the run", () -> window.panel().run() != null);
    EventThread.run(() -> part("epoch", JSlider.class).setValue(3));
    awaitGraphOf(150);
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    Column points = graph().getNodeTable().getColumn("training_points");
    assertTrue(points.isDynamic());
    Object[] expected = new Object[network.complex().regions()];
    Arrays.setAll(expected, region -> network.regions().points().training(region));
    assertArrayEquals(
        RegionColors.byValues(Integer.class, expected),
        NodeColors.byColumn(network, graph().getGraph(), points));
  }

  @Test
  void playingEndsAtTheLastEpoch() throws Exception {
    EventThread.await("the run", () -> window.panel().run() != null);
    EventThread.run(() -> part("epoch", JSlider.class).setValue(6));
    EventThread.run(() -> part("play epochs", JButton.class).doClick());
    awaitGraphOf(400);
    EventThread.await(
        "the button", () -> part("play epochs", JButton.class).getText().equals("Play"));
  }

  /** The view of an epoch is no part of the project. */
  @Test
  void aReopenedProjectShowsItsEpochAndTheWholeGraphOnRequest() throws Exception {
    EventThread.await("the run", () -> window.panel().run() != null);
    EventThread.run(() -> part("epoch", JSlider.class).setValue(3));
    awaitGraphOf(150);
    int nodes = graph().getGraph().getNodeCount();
    reopen();
    assertEquals(nodes, graph().getGraph().getNodeCount());
    EventThread.await("the run", () -> window.panel().run() != null);
    assertNotNull(RunModel.of(workspace).known());
    assertEquals(150, window.panel().row().epoch());
    awaitGraphOf(150);
    EventThread.run(() -> part("filters", JCheckBox.class).doClick());
    EventThread.await("the whole graph", () -> visible().size() == nodes);
  }

  private void reopen() throws IOException {
    Path file = Files.createFile(folder.resolve("project.gephi"));
    SampleNetworks.projects()
        .saveProject(SampleNetworks.projects().getCurrentProject(), file.toFile());
    SampleNetworks.closeProject();
    workspace = SampleNetworks.projects().openProject(file.toFile()).getCurrentWorkspace();
  }

  @Test
  void aRunWhoseFilesAreGoneSaysSo() throws Exception {
    EventThread.await("the run", () -> window.panel().run() != null);
    reopen();
    Files.delete(folder.resolve("moons/epoch-0.json"));
    Files.move(folder.resolve("moons"), folder.resolve("elsewhere"));
    EventThread.run(
        () -> {
          window.componentClosed();
          window.componentOpened();
        });
    EventThread.await(
        "the sentence",
        () -> {
          Component message = part("message", Component.class);
          return message instanceof javax.swing.text.JTextComponent
              && ((javax.swing.text.JTextComponent) message).getText().contains("moons")
              && ((javax.swing.text.JTextComponent) message)
                  .getText()
                  .contains("there is no such file or folder");
        });
    assertTrue(RunModel.of(workspace).hasRun());
  }
}
