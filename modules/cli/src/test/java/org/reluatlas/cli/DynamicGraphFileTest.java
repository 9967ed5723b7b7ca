package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.GraphView;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.EpochView;

class DynamicGraphFileTest {

  private static final Path RUN = CommandRun.SAMPLES.resolve("duffing/checkpoints");
  private static final String BOX = "-0.6,0.6;-0.6,0.6";

  @TempDir private Path folder;

  private static ProjectController projects() {
    return Lookup.getDefault().lookup(ProjectController.class);
  }

  @AfterEach
  void closeProjects() {
    for (Project project : projects().getAllProjects()) {
      projects().removeProject(project);
    }
  }

  private CommandRun evolve(Object... options) {
    Object[] arguments = {
      "evolve", RUN, "--epochs", "0:600:200", "--box", BOX, "--trials", 1, "--out", folder
    };
    Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + options.length);
    System.arraycopy(options, 0, all, arguments.length, options.length);
    return CommandRun.of(all);
  }

  private static Workspace read(Path gexf) throws IOException {
    if (!projects().hasCurrentProject()) {
      projects().newProject();
    }
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    Container container =
        imports.importFile(new StringReader(Files.readString(gexf)), new ImporterGEXF());
    Workspace workspace = projects().newWorkspace(projects().getCurrentProject());
    imports.process(container, new DefaultProcessor(), workspace);
    return workspace;
  }

  private static Set<String> content(Graph graph) {
    Set<String> content = new TreeSet<>();
    for (Node node : graph.getNodes().toArray()) {
      content.add(node.getId() + " " + node.getAttribute("activation"));
    }
    for (Edge edge : graph.getEdges().toArray()) {
      String a = edge.getSource().getId().toString();
      String b = edge.getTarget().getId().toString();
      content.add(a.compareTo(b) < 0 ? a + " – " + b : b + " – " + a);
    }
    return content;
  }

  /** The files of two commands, read by Gephi. */
  @Test
  void atEachEpochItIsWhatExportWrites() throws IOException {
    CommandRun run = evolve("--min-lifetime", 1);
    assertEquals(0, run.exitCode, run.err);
    Workspace dynamic = read(folder.resolve("dynamic.gexf"));
    GraphModel model = dynamic.getLookup().lookup(GraphModel.class);
    for (int epoch = 0; epoch <= 600; epoch += 200) {
      Path alone = folder.resolve("alone.gexf");
      Path checkpoint = RUN.resolve(String.format("epoch%05d.safetensors", epoch));
      CommandRun export =
          CommandRun.of("export", checkpoint, "--box", BOX, "--format", "gexf", "--out", alone);
      assertEquals(0, export.exitCode, export.err);
      Graph expected = read(alone).getLookup().lookup(GraphModel.class).getGraph();
      GraphView view = EpochView.create(model, epoch);
      assertEquals(content(expected), content(model.getGraph(view)), "epoch " + epoch);
      System.out.printf(
          "epoch %d: %d nodes, %d edges%n",
          epoch, expected.getNodeCount(), expected.getEdgeCount());
    }
    String told =
        String.format(
            "dynamic.gexf has %,d regions and %,d edges",
            model.getGraph().getNodeCount(), model.getGraph().getEdgeCount());
    assertTrue(run.out.contains(told), run.out);
  }

  @Test
  void shortLivesAreLeftOutAndTold() throws IOException {
    CommandRun run = evolve("--min-lifetime", 2);
    assertEquals(0, run.exitCode, run.err);
    assertTrue(run.out.contains("those that live for 2 checkpoints or longer"), run.out);
    for (Node node :
        read(folder.resolve("dynamic.gexf"))
            .getLookup()
            .lookup(GraphModel.class)
            .getGraph()
            .getNodes()
            .toArray()) {
      boolean isLong =
          node.getIntervals()[0].getHigh() - node.getIntervals()[0].getLow() > 399
              || node.getIntervals()[0].getHigh() == 600;
      assertTrue(isLong, node.getId() + " " + node.getIntervals()[0]);
    }
  }

  /** All regions of a small run are shown with ease. */
  @Test
  void withoutALifetimeASmallGraphIsWhole() throws IOException {
    CommandRun run = evolve("--graph");
    assertEquals(0, run.exitCode, run.err);
    assertTrue(run.out.matches("(?s).*dynamic.gexf has [0-9,]+ regions and [0-9,]+ edges\\n.*"));
    assertTrue(Files.exists(folder.resolve("dynamic.gexf")));
  }

  @Test
  void aLifetimeOfNoCheckpointsIsRefused() {
    CommandRun run = evolve("--min-lifetime", 0);
    assertEquals(2, run.exitCode);
    assertEquals("relu-atlas: --min-lifetime is 0 but must be 1 or more\n", run.err);
  }
}
