package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.reluatlas.gephi.model.GephiImports.CONTROLLER;
import static org.reluatlas.gephi.model.GephiImports.epoch;
import static org.reluatlas.gephi.model.GephiImports.fileName;
import static org.reluatlas.gephi.model.GephiImports.imported;
import static org.reluatlas.gephi.model.GephiImports.name;
import static org.reluatlas.gephi.model.GephiImports.onSquare;
import static org.reluatlas.gephi.model.GephiImports.processed;
import static org.reluatlas.gephi.model.GephiImports.waitFor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ContainerUnloader;
import org.gephi.io.importer.api.NodeDraft;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.MergeProcessor;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.task.Progress;

/** Gephi appends graphs to a workspace, or merges several into one. */
class CombinedNetworksTest {
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

  @Test
  void whatIsAppendedToAnEmptyWorkspaceIsFound() {
    Workspace workspace = SampleNetworks.projects().openNewWorkspace();
    assertFalse(ReluModel.of(workspace).hasNetwork());
    CONTROLLER.process(imported(onSquare(CIRCLES)), new AppendProcessor(), workspace);
    assertEquals("two-circles/network.onnx", name(workspace));
  }

  @Test
  void aWorkspaceKeepsItsNetworkWhateverIsAppended() throws IOException {
    Container first = imported(onSquare(epoch(folder.resolve("a.json"), 1)));
    Container second = imported(onSquare(epoch(folder.resolve("b.json"), 1.0001)));
    Container third = imported(onSquare(epoch(folder.resolve("c.json"), 1.0002)));
    Workspace workspace = processed(first);
    assertEquals("a.json", fileName(workspace));
    CONTROLLER.process(second, new AppendProcessor(), workspace);
    assertEquals("a.json", fileName(workspace));
    assertEquals("c.json", fileName(processed(third)));
  }

  /** The network of a merged graph, if it has one, is one whose regions are all there. */
  @Test
  void aMergedGraphHasANetworkThatIsInIt() {
    Container circles = imported(onSquare(CIRCLES));
    Container moons =
        imported(onSquare(SampleNetworks.folder("two-moons").resolve("network.onnx")));
    Workspace merged = SampleNetworks.projects().openNewWorkspace();
    CONTROLLER.process(new Container[] {circles, moons}, new MergeProcessor(), merged);
    assertIsIn(merged);
  }

  @Test
  void mergedEpochsHaveANetworkThatIsInThem() throws IOException {
    Container first = imported(onSquare(epoch(folder.resolve("a.json"), 1)));
    Container second = imported(onSquare(epoch(folder.resolve("b.json"), 1.0001)));
    Workspace merged = SampleNetworks.projects().openNewWorkspace();
    CONTROLLER.process(new Container[] {first, second}, new MergeProcessor(), merged);
    assertIsIn(merged);
  }

  /** The first network has all nodes of the graph for a while, until those of the second come. */
  @Test
  void epochsMergedSlowlyHaveANetworkThatIsInThem() throws IOException, InterruptedException {
    Container first = imported(onSquare(epoch(folder.resolve("a.json"), 1)));
    Container second = imported(onSquare(epoch(folder.resolve("b.json"), 1.0001)));
    Workspace merged = SampleNetworks.projects().openNewWorkspace();
    MergeProcessor slow =
        new MergeProcessor() {
          @Override
          protected void flushToNode(ContainerUnloader from, NodeDraft draft, Node node) {
            try {
              TimeUnit.MILLISECONDS.sleep(2);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            super.flushToNode(from, draft, node);
          }
        };
    CONTROLLER.process(new Container[] {first, second}, slow, merged);
    waitFor(() -> !ReluModel.of(merged).mayTakeImport());
    assertIsIn(merged);
  }

  private static void assertIsIn(Workspace workspace) {
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    Graph graph = workspace.getLookup().lookup(GraphModel.class).getGraph();
    for (int region = 0; region < network.complex().regions(); region++) {
      Object[] values = {
        graph.getNode(network.nodeId(region)).getAttribute("x0"),
        graph.getNode(network.nodeId(region)).getAttribute("volume")
      };
      Object[] expected = {
        network.regions().geometry().centroid(region)[0],
        network.regions().geometry().volume(region)
      };
      assertArrayEquals(expected, values);
    }
  }

  /** Each node tells which network it is of, whichever way Gephi puts the graphs together. */
  @Test
  void nodesSayWhichNetworkTheyAreOf() throws IOException {
    Container circles = imported(onSquare(CIRCLES));
    Container moons =
        imported(onSquare(SampleNetworks.folder("two-moons").resolve("network.onnx")));
    Workspace workspace = processed(circles);
    assertEquals(Map.of("two-circles/network.onnx", 109L), nodesByNetwork(workspace));
    CONTROLLER.process(moons, new AppendProcessor(), workspace);
    Graph graph = workspace.getLookup().lookup(GraphModel.class).getGraph();
    Set<Object> names = new HashSet<>();
    for (Node node : graph.getNodes().toArray()) {
      names.add(node.getAttribute("network"));
    }
    assertEquals(2, names.size(), names.toString());
  }

  private static Map<Object, Long> nodesByNetwork(Workspace workspace) {
    Graph graph = workspace.getLookup().lookup(GraphModel.class).getGraph();
    return Arrays.stream(graph.getNodes().toArray())
        .map(node -> node.getAttribute("network").toString().split(" ", -1)[0])
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
  }
}
