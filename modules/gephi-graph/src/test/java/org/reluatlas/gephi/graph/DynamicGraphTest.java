package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gephi.filters.api.FilterController;
import org.gephi.filters.api.Query;
import org.gephi.filters.api.Range;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder.DynamicRangeFilter;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.GraphView;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.Evolution;
import org.reluatlas.evolution.RegionLives;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class DynamicGraphTest {

  private static final Box SMALL = Box.cube(2, -0.5, 0.5);

  @TempDir private Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private Evolution duffing() {
    return SampleRuns.duffing("0:10000:2500", asked -> asked.box(SMALL), folder.resolve("kept"));
  }

  private static DynamicGraph graph(Evolution evolution, int minLifetime) {
    RegionLives lives = RegionLives.of(evolution, 0, Progress.NONE);
    return DynamicGraph.of(evolution, 0, lives, minLifetime, Progress.NONE);
  }

  private static String gexf(DynamicGraph graph) throws IOException {
    StringWriter out = new StringWriter();
    DynamicGexfWriter.write(graph, out, Progress.NONE);
    return out.toString();
  }

  private static Workspace read(String gexf) {
    newProject();
    return ReadBack.of(gexf, new ImporterGEXF());
  }

  private static void newProject() {
    if (!SampleNetworks.projects().hasCurrentProject()) {
      SampleNetworks.projects().newProject();
    }
  }

  private static Workspace imported(DynamicGraph graph) {
    newProject();
    Container container = Lookup.getDefault().lookup(Container.Factory.class).newContainer();
    DynamicGraphContainer.fill(container.getLoader(), graph, "a network", Progress.NONE);
    assertTrue(container.verify());
    Workspace workspace =
        SampleNetworks.projects().newWorkspace(SampleNetworks.projects().getCurrentProject());
    Lookup.getDefault()
        .lookup(ImportController.class)
        .process(container, new DefaultProcessor(), workspace);
    return workspace;
  }

  private Workspace reopened() throws IOException {
    Path file = Files.createFile(folder.resolve("project.gephi"));
    SampleNetworks.projects()
        .saveProject(SampleNetworks.projects().getCurrentProject(), file.toFile());
    SampleNetworks.closeProject();
    var workspaces =
        SampleNetworks.projects().openProject(file.toFile()).getWorkspaces().stream()
            .filter(each -> each.getLookup().lookup(GraphModel.class).getGraph().getNodeCount() > 0)
            .toArray(Workspace[]::new);
    assertEquals(1, workspaces.length);
    return workspaces[0];
  }

  /** The columns of a static graph come in another order. */
  private static Map<String, String> sorted(Map<String, String> content) {
    Map<String, String> sorted = new TreeMap<>();
    content.forEach(
        (element, values) -> {
          String[] words = values.strip().split(" (?=[a-z0-9_]+=)", -1);
          java.util.Arrays.sort(words);
          sorted.put(element, String.join(" ", words));
        });
    return sorted;
  }

  /** At each epoch, and just before the next one. */
  private static void assertIsEachCheckpoint(Evolution evolution, Workspace workspace) {
    EpochRow before = null;
    for (EpochRow row : evolution.rows(0)) {
      Map<String, String> expected = sorted(EpochContent.ofCheckpoint(evolution, row));
      GraphContent.assertSame(
          expected, sorted(EpochContent.ofWorkspace(workspace, (double) row.epoch())));
      if (before != null) {
        GraphContent.assertSame(
            sorted(EpochContent.ofCheckpoint(evolution, before)),
            sorted(EpochContent.ofWorkspace(workspace, row.epoch() - 0.001)));
      }
      before = row;
    }
    System.out.printf(
        "%d checkpoints are as computed, the last one with %d nodes and edges%n",
        evolution.rows(0).size(), EpochContent.ofCheckpoint(evolution, before).size());
  }

  @Test
  void gephiReadsEachCheckpointAfterReopeningToo() throws IOException {
    Evolution evolution = duffing();
    DynamicGraph graph = graph(evolution, 1);
    String gexf = gexf(graph);
    System.out.printf(
        "%d nodes, %d edges, %,d characters%n",
        graph.nodeCount(), graph.edgeCount(), gexf.length());
    assertIsEachCheckpoint(evolution, read(gexf));
    assertIsEachCheckpoint(evolution, reopened());
  }

  @Test
  void aClassifierThatChangesSlowlyIsReadToo() throws IOException {
    Evolution evolution = SampleRuns.moons(folder);
    assertIsEachCheckpoint(evolution, read(gexf(graph(evolution, 1))));
    assertIsEachCheckpoint(evolution, reopened());
  }

  @Test
  void anImportGivesTheSameAsTheFile() throws IOException {
    Evolution evolution = SampleRuns.moons(folder);
    DynamicGraph graph = graph(evolution, 1);
    Workspace workspace = imported(graph);
    assertIsEachCheckpoint(evolution, workspace);
    assertIsEachCheckpoint(evolution, reopened());
    Map<String, String> fromImport = GraphContent.of(imported(graph));
    fromImport.replaceAll((element, text) -> text.replace(" network=a network", ""));
    fromImport.remove("node column network");
    GraphContent.assertSame(GraphContent.of(read(gexf(graph))), fromImport);
  }

  /** What the timeline of Gephi does. */
  @Test
  void gephisOwnFilterShowsEachCheckpoint() throws IOException {
    Evolution evolution = SampleRuns.moons(folder);
    Workspace workspace = read(gexf(graph(evolution, 1)));
    SampleNetworks.projects().openWorkspace(workspace);
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    FilterController filters = Lookup.getDefault().lookup(FilterController.class);
    for (EpochRow row : evolution.rows(0)) {
      DynamicRangeFilter filter = new DynamicRangeFilter(model);
      Query query = filters.createQuery(filter);
      filter.setRange(new Range((double) row.epoch(), (double) row.epoch()));
      GraphView view = filters.filter(query);
      GraphContent.assertSame(
          sorted(EpochContent.ofCheckpoint(evolution, row)),
          sorted(EpochContent.ofGraph(model.getGraph(view), view)));
    }
  }

  @Test
  void aRegionStandsWhereItWasBornAndHasTheIdOfAStaticGraph() throws IOException {
    Evolution evolution = SampleRuns.moons(folder);
    Workspace workspace = read(gexf(graph(evolution, 1)));
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    Map<String, String> first = EpochContent.ofCheckpoint(evolution, evolution.rows(0).get(0));
    SampleNetworks sample = SampleNetworks.of("two-moons");
    NodeDrafts last = new NodeDrafts(sample.regions);
    int younger = 0;
    for (int region = 0; region < last.count(); region++) {
      var node = model.getGraph().getNode(last.id(region));
      boolean isBornAtTheEnd = node.getIntervals()[0].getLow() == 400;
      if (isBornAtTheEnd) {
        assertEquals(last.position(region)[0], node.x(), 1e-4);
        assertEquals(last.color(region), node.getColor());
      }
      younger += first.containsKey(last.id(region)) ? 0 : 1;
    }
    assertTrue(younger > 0 && younger < last.count());
  }

  @Test
  void stopsWhenCancelled() throws IOException {
    Evolution evolution = SampleRuns.moons(folder);
    RegionLives lives = RegionLives.of(evolution, 0, Progress.NONE);
    assertThrows(
        CancelledException.class,
        () -> DynamicGraph.of(evolution, 0, lives, 1, SampleNetworks.cancelledAfter(2)));
    DynamicGraph graph = graph(evolution, 1);
    assertThrows(
        CancelledException.class,
        () -> DynamicGexfWriter.write(graph, new StringWriter(), SampleNetworks.cancelledAfter(0)));
  }
}
