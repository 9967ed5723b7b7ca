package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.project.api.Project;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.message.SliceLine;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class ReluModelTest {

  @TempDir Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static Workspace workspace(SampleNetworks sample) {
    return NetworkWorkspace.create(sample.graph, sample.regions, "sample");
  }

  @Test
  void aNewWorkspaceKnowsItsDecomposition() throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    ReluModel model = ReluModel.of(workspace(sample));
    assertTrue(model.hasNetwork());
    assertNotNull(model.known());
    assertSame(model.known(), model.decomposed(Progress.NONE));
    SameComplex.assertSame(sample.graph.complex(), model.known().complex());
    assertEquals("sample", model.network().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "nested-spheres", "paraboloid"})
  void theComplexIsThereAgainAfterSavingAndOpening(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    workspace(sample);
    Path file = Files.createFile(folder.resolve("saved.gephi"));
    SampleNetworks.projects()
        .saveProject(SampleNetworks.projects().getCurrentProject(), file.toFile());
    SampleNetworks.closeProject();

    Project opened = SampleNetworks.projects().openProject(file.toFile());
    ReluModel model = ReluModel.of(opened.getCurrentWorkspace());
    assertNull(model.known());
    DecomposedNetwork decomposed = model.decomposed(Progress.NONE);
    SameComplex.assertSame(sample.graph.complex(), decomposed.complex());
    assertEquals(sample.graph.edges(), decomposed.graph().edges());
    assertEquals(
        sample.regions.points().trainingTotal(), decomposed.regions().points().trainingTotal());
    Graph graph = opened.getCurrentWorkspace().getLookup().lookup(GraphModel.class).getGraph();
    for (Node node : graph.getNodes().toArray()) {
      int region = decomposed.region(node.getId());
      assertEquals(node.getId(), decomposed.nodeId(region));
      assertEquals(
          node.getAttribute("training_points"), decomposed.regions().points().training(region));
    }
    assertSame(decomposed, model.decomposed(Progress.NONE));
  }

  @Test
  void aCopiedWorkspaceHasTheNetworkToo() throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    Workspace original = workspace(sample);
    Workspace copy = SampleNetworks.projects().duplicateWorkspace(original);
    ReluModel model = ReluModel.of(copy);
    assertNotSame(ReluModel.of(original), model);
    SameComplex.assertSame(sample.graph.complex(), model.decomposed(Progress.NONE).complex());
  }

  @Test
  void aDeletedNodeLeavesTheOthersTheirRegions() throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    Workspace workspace = workspace(sample);
    Graph graph = workspace.getLookup().lookup(GraphModel.class).getGraph();
    DecomposedNetwork decomposed = ReluModel.of(workspace).decomposed(Progress.NONE);
    graph.removeNode(decomposed.node(graph, 0));
    assertNull(decomposed.node(graph, 0));
    for (Node node : graph.getNodes().toArray()) {
      assertEquals(node.getId(), decomposed.nodeId(decomposed.region(node.getId())));
    }
    assertEquals(DecomposedNetwork.NO_REGION, decomposed.region("no such node"));
  }

  /** They have the activation strings as ids. */
  @Test
  void nodesOfGraphsThatEarlierVersionsSavedAreFound() throws IOException {
    DecomposedNetwork decomposed =
        DecomposedNetwork.of(HiddenMoons.onPrincipalComponents(), Progress.NONE);
    GraphModel saved = GraphModel.Factory.newInstance();
    for (int region = 0; region < decomposed.complex().regions(); region++) {
      Node node = saved.factory().newNode(decomposed.complex().pattern(region).toString());
      saved.getGraph().addNode(node);
      assertEquals(region, decomposed.region(node.getId()));
      assertSame(node, decomposed.node(saved.getGraph(), region));
    }
  }

  @Test
  void anotherWorkspaceSaysWhatItNeeds() {
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    ReluModel model = ReluModel.of(workspace);
    assertFalse(model.hasNetwork());
    NoNetworkException needed =
        assertThrows(NoNetworkException.class, () -> model.decomposed(Progress.NONE));
    assertTrue(needed.getMessage().contains("File > Open"), needed.getMessage());
  }

  @Test
  void otherWorkspacesAreSavedWithoutANetwork() throws IOException {
    Project project = SampleNetworks.projects().newProject();
    Path file = Files.createFile(folder.resolve("saved.gephi"));
    SampleNetworks.projects().saveProject(project, file.toFile());
    SampleNetworks.closeProject();
    Project opened = SampleNetworks.projects().openProject(file.toFile());
    assertFalse(ReluModel.of(opened.getCurrentWorkspace()).hasNetwork());
  }

  @Test
  void aWorkspaceFindsItsImportByItsNodes() throws IOException {
    DecomposedNetwork circles = GephiImports.decomposed(SampleNetworks.of("two-circles"), "a");
    DecomposedNetwork moons = GephiImports.decomposed(SampleNetworks.of("two-moons"), "b");
    Container first = GephiImports.handedOver(circles);
    Container second = GephiImports.handedOver(moons);
    ReluModel found = ReluModel.of(GephiImports.processed(second));
    assertSame(moons, found.decomposed(Progress.NONE));
    assertSame(circles, ReluModel.of(GephiImports.processed(first)).decomposed(Progress.NONE));
    assertSame(
        moons.graph(), new ReluModel(found.getWorkspace()).decomposed(Progress.NONE).graph());
  }

  @Test
  void cancellingKeepsTheNetwork() throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    ReluModel model = ReluModel.of(workspace(sample));
    model.set(model.network());
    assertThrows(
        CancelledException.class, () -> model.decomposed(SampleNetworks.cancelledAfter(3)));
    assertNull(model.known());
    SameComplex.assertSame(sample.graph.complex(), model.decomposed(Progress.NONE).complex());
  }

  @Test
  void aSliceIsThereAgainAfterSavingAndOpening() throws IOException {
    DecomposedNetwork saved = ReluModel.of(HiddenMoons.workspace()).decomposed(Progress.NONE);
    Path file = Files.createFile(folder.resolve("saved.gephi"));
    SampleNetworks.projects()
        .saveProject(SampleNetworks.projects().getCurrentProject(), file.toFile());
    SampleNetworks.closeProject();
    ReluModel model =
        ReluModel.of(SampleNetworks.projects().openProject(file.toFile()).getCurrentWorkspace());
    assertEquals(SliceLine.of(saved.problem()), SliceLine.of(model.network()));
    SameComplex.assertSame(saved.complex(), model.decomposed(Progress.NONE).complex());
  }
}
