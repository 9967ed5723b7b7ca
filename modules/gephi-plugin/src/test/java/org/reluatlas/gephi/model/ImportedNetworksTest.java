package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.model.GephiImports.CONTROLLER;
import static org.reluatlas.gephi.model.GephiImports.epoch;
import static org.reluatlas.gephi.model.GephiImports.fileName;
import static org.reluatlas.gephi.model.GephiImports.imported;
import static org.reluatlas.gephi.model.GephiImports.onSquare;
import static org.reluatlas.gephi.model.GephiImports.processed;
import static org.reluatlas.gephi.model.GephiImports.waitFor;
import static org.reluatlas.gephi.model.GephiImports.withLastBias;
import static org.reluatlas.gephi.model.GephiImports.withOutputs;

import java.io.IOException;
import java.io.Writer;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.project.api.Project;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.gephi.graph.GexfWriter;
import org.reluatlas.gephi.graph.GraphDraft;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.importer.UsualSettings;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

/** Gephi makes all containers first, and then a workspace of each, or one of several. */
class ImportedNetworksTest {
  private static final Path CIRCLES = SampleNetworks.folder("two-circles").resolve("network.onnx");

  @TempDir Path folder;

  @BeforeEach
  void openProject() {
    SampleNetworks.projects().newProject();
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  /** Most regions of a network have the same patterns an epoch later. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void epochsOpenedTogetherAreToldApart(boolean inOrder) throws IOException {
    Container first = imported(onSquare(epoch(folder.resolve("a.json"), 1)));
    Container second = imported(onSquare(epoch(folder.resolve("b.json"), 1.0001)));
    Workspace a = processed(first);
    Workspace b = processed(second);
    Workspace asked = inOrder ? a : b;
    assertEquals(inOrder ? "a.json" : "b.json", fileName(asked));
    assertEquals("a.json", fileName(a));
    assertEquals("b.json", fileName(b));
  }

  /** The same regions in the same places and files of one name: only the outputs differ. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void regressionsWithTheSameRegionsAreToldApart(boolean inOrder) throws IOException {
    Container first = imported(onSquare(withOutputs(folder.resolve("first/network.json"), 1)));
    Container second = imported(onSquare(withOutputs(folder.resolve("second/network.json"), -1)));
    Workspace a = processed(first);
    Workspace b = processed(second);
    assertEquals(inOrder ? 1 : -1, sign(inOrder ? a : b));
    assertEquals(inOrder ? -1 : 1, sign(inOrder ? b : a));
  }

  /**
   * Too little for the colours of the regions to differ: the graphs are the same to the last bit.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void regressionsOfAnotherScaleAreToldApart(boolean inOrder) throws IOException {
    Container first = imported(onSquare(withOutputs(folder.resolve("first/network.json"), 1)));
    Container second = imported(onSquare(withOutputs(folder.resolve("second/network.json"), 2)));
    Workspace a = processed(first);
    Workspace b = processed(second);
    double asked = output(inOrder ? a : b);
    assertEquals(inOrder ? output(a) : output(b), asked);
    assertEquals(2, output(b) / output(a), 1e-12);
  }

  /** In no region another class wins, so that the graphs are the same to the last bit. */
  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void networksThatDifferInTheirLastLayerAreToldApart(boolean filledInOrder, boolean askedInOrder)
      throws IOException {
    Container first = imported(onSquare(withLastBias(folder.resolve("a/final.json"), 0)));
    Container second = imported(onSquare(withLastBias(folder.resolve("b/final.json"), 1e-6)));
    Workspace b = filledInOrder ? null : processed(second);
    Workspace a = processed(first);
    b = filledInOrder ? processed(second) : b;
    assertTrue(ReluModel.of(askedInOrder ? a : b).hasNetwork());
    assertEquals(1e-6, lastBias(b) - lastBias(a), 1e-12);
  }

  private static double lastBias(Workspace workspace) {
    List<AffineLayer> layers = ReluModel.of(workspace).network().network().layers();
    return layers.get(layers.size() - 1).biases()[0];
  }

  /** The graph is that of the other, whose own workspace is still to come. */
  @Test
  void aWorkspaceWhoseNetworkIsGoneTakesNoOther() throws IOException, InterruptedException {
    Path first = withLastBias(folder.resolve("a/final.json"), 0);
    Workspace a = processed(imported(onSquare(first)));
    double bias = lastBias(a);
    waitFor(() -> !ImportedNetworks.areThere());
    Workspace copy = SampleNetworks.projects().openNewWorkspace();
    copy.getWorkspaceMetadata().setTitle(a.getWorkspaceMetadata().getTitle());
    copy.getWorkspaceMetadata().setDescription(a.getWorkspaceMetadata().getDescription());
    GraphModel graph = copy.getLookup().lookup(GraphModel.class);
    Container second = imported(onSquare(withLastBias(folder.resolve("b/final.json"), 1e-6)));
    graph
        .bridge()
        .copyNodes(a.getLookup().lookup(GraphModel.class).getGraph().getNodes().toArray());
    assertEquals(109, graph.getGraph().getNodeCount());
    assertFalse(ReluModel.of(copy).hasNetwork());
    assertEquals(1e-6, lastBias(processed(second)) - bias, 1e-12);
  }

  private static double output(Workspace workspace) {
    return ReluModel.of(workspace).network().network().forward(new double[2])[0];
  }

  /** Of the output in the middle, which is above zero in the sample. */
  private static double sign(Workspace workspace) {
    return Math.signum(output(workspace));
  }

  @Test
  void theSameFileWithOtherNeighboursIsToldApart() {
    Container facets = imported(onSquare(CIRCLES));
    Container bits = imported(onSquare(CIRCLES).adjacency(DualGraph.Adjacency.HAMMING));
    Workspace first = processed(facets);
    Workspace second = processed(bits);
    Graph graph = first.getLookup().lookup(GraphModel.class).getGraph();
    Graph other = second.getLookup().lookup(GraphModel.class).getGraph();
    assertFalse(graph.getEdgeCount() == other.getEdgeCount(), "no edge to tell them apart by");
    assertEquals(DualGraph.Adjacency.FACET, ReluModel.of(first).network().adjacency());
    assertEquals(DualGraph.Adjacency.HAMMING, ReluModel.of(second).network().adjacency());
  }

  @Test
  void noImportIsLostHoweverManyAreOpenedTogether() {
    List<Container> containers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      containers.add(imported(UsualSettings.of(CIRCLES).box(Box.cube(2, -1 - 0.01 * i, 1))));
    }
    for (int i = 0; i < 40; i++) {
      Workspace workspace = processed(containers.get(i));
      assertEquals(
          Box.cube(2, -1 - 0.01 * i, 1), ReluModel.of(workspace).network().domain(), "import " + i);
    }
  }

  /** Nobody asks the first workspaces for their networks before the others are there. */
  @Test
  void noImportIsLostHoweverManyAreOpenedInTurn() {
    Workspace[] workspaces = new Workspace[40];
    for (int i = 0; i < workspaces.length; i++) {
      Box domain = Box.cube(2, -1 - 0.01 * i, 1);
      workspaces[i] = processed(imported(UsualSettings.of(CIRCLES).box(domain)));
    }
    for (int i = 0; i < workspaces.length; i++) {
      assertEquals(Box.cube(2, -1 - 0.01 * i, 1), ReluModel.of(workspaces[i]).network().domain());
    }
  }

  /** The first of two that are alike is taken by the first workspace, though it is the other's. */
  @Test
  void theSameFileOpenedTwiceIsLostForNoWorkspace() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      Container first = imported(onSquare(CIRCLES));
      Container second = imported(onSquare(CIRCLES));
      Workspace one = processed(second);
      assertTrue(ReluModel.of(one).hasNetwork());
      WeakReference<Container> over = new WeakReference<>(second);
      second = null;
      while (over.get() != null) {
        System.gc();
        Thread.sleep(1);
      }
      Thread.sleep(20); // the workspaces are asked in the background
      assertTrue(ReluModel.of(processed(first)).hasNetwork());
    }
  }

  @Test
  void aGraphFromElsewhereTakesNoImportThatWasGivenUp() throws IOException {
    Path gexf = folder.resolve("graph.gexf");
    SampleNetworks sample = SampleNetworks.of("two-circles");
    try (Writer out = Files.newBufferedWriter(gexf)) {
      GexfWriter.write(GraphDraft.of(sample.graph, sample.regions, "exported"), out, Progress.NONE);
    }
    assertNotNull(imported(UsualSettings.of(CIRCLES).margin(0.5)));
    Workspace foreign = processed(CONTROLLER.importFile(gexf.toFile()));
    Graph graph = foreign.getLookup().lookup(GraphModel.class).getGraph();
    assertEquals(110, graph.getNodeCount());
    assertFalse(ReluModel.of(foreign).hasNetwork());
  }

  private WeakReference<Problem> givenUp() throws IOException {
    DecomposedNetwork network =
        GephiImports.decomposed(SampleNetworks.of("two-circles"), "given up");
    GephiImports.handedOver(network);
    return new WeakReference<>(network.problem());
  }

  /** Although import follows on import. */
  @Test
  void whatIsGivenUpIsLetGo() throws IOException, InterruptedException {
    WeakReference<Problem> givenUp = givenUp();
    for (int i = 0; i < 50 && givenUp.get() != null; i++) {
      System.gc();
      processed(imported(onSquare(CIRCLES)));
      Thread.sleep(20);
    }
    assertNull(givenUp.get());
  }

  @Test
  void nodesOfASavedProjectSayWhichNetworkTheyAreOf() throws IOException {
    Workspace workspace = processed(imported(onSquare(CIRCLES)));
    List<Object> names = networksOfNodes(workspace);
    assertEquals(109, names.size());
    Path file = Files.createFile(folder.resolve("saved.gephi"));
    SampleNetworks.projects()
        .saveProject(SampleNetworks.projects().getCurrentProject(), file.toFile());
    SampleNetworks.closeProject();
    Project opened = SampleNetworks.projects().openProject(file.toFile());
    assertEquals(names, networksOfNodes(opened.getCurrentWorkspace()));
  }

  private static List<Object> networksOfNodes(Workspace workspace) {
    Graph graph = workspace.getLookup().lookup(GraphModel.class).getGraph();
    return Arrays.stream(graph.getNodes().toArray())
        .sorted(Comparator.comparing(node -> node.getId().toString()))
        .map(node -> node.getAttribute("network"))
        .collect(Collectors.toList());
  }
}
