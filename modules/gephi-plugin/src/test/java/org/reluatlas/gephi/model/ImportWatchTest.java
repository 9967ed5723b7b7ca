package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.model.GephiImports.CONTROLLER;
import static org.reluatlas.gephi.model.GephiImports.epoch;
import static org.reluatlas.gephi.model.GephiImports.imported;
import static org.reluatlas.gephi.model.GephiImports.name;
import static org.reluatlas.gephi.model.GephiImports.onSquare;
import static org.reluatlas.gephi.model.GephiImports.processed;
import static org.reluatlas.gephi.model.GephiImports.waitFor;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ContainerUnloader;
import org.gephi.io.importer.api.EdgeDraft;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.importer.UsualSettings;
import org.reluatlas.gephi.statistics.FVectorStatistics;
import org.reluatlas.polyhedra.DualGraph.Adjacency;

/** Nobody asks for a network before somebody edits the graph that was made of it. */
class ImportWatchTest {

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

  private static GraphModel graph(Workspace workspace) {
    return workspace.getLookup().lookup(GraphModel.class);
  }

  /** Waits without asking for the network, which would search for it. */
  private static void waitForNetwork(Workspace workspace) throws InterruptedException {
    waitFor(() -> !ReluModel.of(workspace).mayTakeImport());
  }

  private static void deleteMost(Workspace workspace) {
    Graph graph = graph(workspace).getGraph();
    Node[] nodes = graph.getNodes().toArray();
    for (int i = 0; i < nodes.length; i++) {
      if (i % 10 > 0) {
        graph.removeNode(nodes[i]);
      }
    }
  }

  private static void moveAll(Workspace workspace) {
    for (Node node : graph(workspace).getGraph().getNodes().toArray()) {
      node.setAttribute("x0", 7.0);
    }
  }

  private static void assertKnows(int regions, Workspace workspace) {
    FVectorStatistics statistics = new FVectorStatistics();
    statistics.execute(graph(workspace));
    assertTrue(statistics.getReport().contains(">" + regions + "<"), statistics.getReport());
  }

  @Test
  void aWorkspaceKnowsItsNetworkThoughMostNodesWereDeleted() throws InterruptedException {
    Workspace workspace = processed(imported(UsualSettings.of(CIRCLES)));
    waitForNetwork(workspace);
    deleteMost(workspace);
    assertEquals(11, graph(workspace).getGraph().getNodeCount());
    assertKnows(110, workspace);
  }

  @Test
  void aWorkspaceKnowsItsNetworkThoughAllNodesWereMoved() throws InterruptedException {
    Workspace workspace = processed(imported(UsualSettings.of(CIRCLES)));
    waitForNetwork(workspace);
    moveAll(workspace);
    assertKnows(110, workspace);
  }

  @Test
  void epochsOpenedTogetherKnowTheirsThoughBothWereEdited()
      throws IOException, InterruptedException {
    Container first = imported(onSquare(epoch(folder.resolve("a/final.json"), 1)));
    Container second = imported(onSquare(epoch(folder.resolve("b/final.json"), 1.0001)));
    Workspace b = processed(second);
    Workspace a = processed(first);
    waitForNetwork(a);
    waitForNetwork(b);
    deleteMost(a);
    moveAll(b);
    assertEquals(1.0001, bias(b) / bias(a), 1e-12);
  }

  private static double bias(Workspace workspace) {
    return ReluModel.of(workspace).network().network().layers().get(0).biases()[0];
  }

  /** Fills a workspace, and does something before each edge. */
  private static void fill(Container container, Runnable beforeEdge) {
    Workspace workspace = SampleNetworks.projects().getCurrentWorkspace();
    DefaultProcessor processor =
        new DefaultProcessor() {
          @Override
          protected void flushToEdge(
              ContainerUnloader from, EdgeDraft draft, Edge edge, boolean isNew) {
            beforeEdge.run();
            super.flushToEdge(from, draft, edge, isNew);
          }
        };
    CONTROLLER.process(container, processor, workspace);
  }

  /** All nodes are there before the edges, and alike in both. */
  @Test
  void aGraphThatIsBeingFilledTakesNoOther() {
    Container bits = imported(onSquare(CIRCLES).adjacency(Adjacency.HAMMING));
    Container facets = imported(onSquare(CIRCLES));
    ReluModel model = ReluModel.of(SampleNetworks.projects().getCurrentWorkspace());
    fill(
        bits,
        () -> {
          ImportedNetworks.askWorkspaces();
          assertTrue(model.mayTakeImport() || isHamming(model), "taken the other");
        });
    ImportedNetworks.askWorkspaces();
    assertFalse(model.mayTakeImport(), "not taken");
    assertTrue(isHamming(model));
    assertEquals(Adjacency.FACET, ReluModel.of(processed(facets)).network().adjacency());
  }

  private static boolean isHamming(ReluModel model) {
    return model.network().adjacency() == Adjacency.HAMMING;
  }

  @Test
  void whoAsksWhileAGraphIsBeingFilledGetsTheRightNetwork() {
    Container bits = imported(onSquare(CIRCLES).adjacency(Adjacency.HAMMING));
    Container facets = imported(onSquare(CIRCLES));
    ReluModel model = ReluModel.of(SampleNetworks.projects().getCurrentWorkspace());
    fill(bits, () -> assertEquals(Adjacency.HAMMING, model.network().adjacency()));
    assertEquals(Adjacency.FACET, ReluModel.of(processed(facets)).network().adjacency());
  }

  /** The search needs the lock of the graph, and must not keep who has it from asking too. */
  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whoHasTheGraphMayAskWhileAnotherThreadSearches() throws Exception {
    Container container = imported(onSquare(CIRCLES));
    Workspace workspace = SampleNetworks.projects().getCurrentWorkspace();
    Graph graph = graph(workspace).getGraph();
    CompletableFuture<Boolean> other;
    graph.writeLock();
    try {
      other = CompletableFuture.supplyAsync(ReluModel.of(workspace)::hasNetwork);
      TimeUnit.MILLISECONDS.sleep(500); // until the other thread waits for the graph
      assertFalse(ReluModel.of(workspace).hasNetwork());
    } finally {
      graph.writeUnlock();
    }
    assertFalse(other.get());
    assertEquals("two-circles/network.onnx", name(processed(container)));
  }

  private static WeakReference<Container> givenUp() {
    return new WeakReference<>(imported(onSquare(CIRCLES)));
  }

  @Test
  void nothingIsKeptForWhatWasGivenUp() throws InterruptedException {
    WeakReference<Container> givenUp = givenUp();
    assertTrue(ImportedNetworks.areThere());
    waitFor(() -> !ImportedNetworks.areThere());
    assertNull(givenUp.get());
  }
}
