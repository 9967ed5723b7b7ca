package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class GexfWriterTest {

  @TempDir private Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static Workspace workspace(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    return DualGraphWorkspace.create(sample.graph, sample.regions, name, Progress.NONE);
  }

  private static Graph graph(Workspace workspace) {
    return workspace.getLookup().lookup(GraphModel.class).getGraph();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "two-moons", "paraboloid", "nested-spheres", "duffing"})
  void gephiReadsBackWhatWasWritten(String name) throws IOException {
    Workspace workspace = workspace(name);
    StringWriter out = new StringWriter();
    GexfWriter.write(workspace, out, Progress.NONE);
    assertTrue(out.toString().contains("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\""));
    assertTrue(out.toString().contains("<creator>ReLU Atlas 0.1.0</creator>"));
    Workspace read = ReadBack.of(out.toString(), new ImporterGEXF());
    GraphContent.assertSame(GraphContent.of(workspace), GraphContent.of(read));
    assertEquals(
        workspace.getWorkspaceMetadata().getDescription(),
        read.getWorkspaceMetadata().getDescription());
  }

  /** Older ones know no GEXF 1.3. */
  @ParameterizedTest
  @ValueSource(strings = {"python3", "/usr/bin/python3"})
  void networkxReadsWhatWasWritten(String python) throws IOException, InterruptedException {
    Networkx.assume(python, 3);
    Path file = folder.resolve("graph.gexf");
    try (Writer out = Files.newBufferedWriter(file)) {
      GexfWriter.write(workspace("two-circles"), out, Progress.NONE);
    }
    String script =
        String.join(
            "\n",
            "import networkx, sys",
            "g = networkx.read_gexf(sys.argv[1])",
            "default = g.graph['node_default'].get('training points', 0)",
            "points = [d.get('training points', default) for _, d in g.nodes(data=True)]",
            "print(len(g), g.number_of_edges(), sum(map(int, points)))",
            "print(all('position' in d['viz'] for _, d in g.nodes(data=True)))");
    assertEquals("110 212 400\nTrue\n", Networkx.run(python, script, file));
  }

  /** A reader would put the default there. */
  @Test
  void aColumnWithMissingValuesHasNoDefault() throws IOException {
    Workspace workspace = workspace("two-circles");
    Graph graph = graph(workspace);
    Column part = graph.getModel().getNodeTable().addColumn("part", Integer.class);
    Node[] nodes = graph.getNodes().toArray();
    for (int i = 1; i < nodes.length; i++) {
      nodes[i].setAttribute(part, 1);
    }
    StringWriter out = new StringWriter();
    GexfWriter.write(workspace, out, Progress.NONE);
    Graph read = graph(ReadBack.of(out.toString(), new ImporterGEXF()));
    assertNull(read.getNode(nodes[0].getId()).getAttribute("part"));
    assertEquals(1, read.getNode(nodes[1].getId()).getAttribute("part"));
  }

  /** Names of classes and files may have anything in them. */
  @Test
  void namesMayHaveAnyCharacters() throws IOException {
    String name = "\"a\" <b> & 'c'\n\tπ \uD83D\uDE00";
    Workspace workspace = workspace("two-circles");
    workspace.getWorkspaceMetadata().setTitle("<&>");
    Node node = graph(workspace).getNodes().toArray()[0];
    node.setAttribute("activation", name + "\u0001");
    StringWriter out = new StringWriter();
    GexfWriter.write(workspace, out, Progress.NONE);
    Graph read = graph(ReadBack.of(out.toString(), new ImporterGEXF()));
    assertEquals(name + "\uFFFD", read.getNode(node.getId()).getAttribute("activation"));
  }

  @Test
  void theSameGraphIsTheSameText() throws IOException {
    StringWriter first = new StringWriter();
    StringWriter second = new StringWriter();
    GexfWriter.write(workspace("two-moons"), first, Progress.NONE);
    GexfWriter.write(workspace("two-moons"), second, Progress.NONE);
    assertEquals(first.toString(), second.toString());
  }

  @Test
  void aFullDiskIsAnError() throws IOException {
    Workspace workspace = workspace("two-circles");
    IOException full = new IOException("No space left on device");
    Writer disk =
        new Writer() {
          private int written;

          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            written += length;
            if (written > 5000) {
              throw full;
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertSame(
        full,
        assertThrows(IOException.class, () -> GexfWriter.write(workspace, disk, Progress.NONE)));
  }

  @Test
  void stopsWhenCancelled() throws IOException {
    Workspace workspace = workspace("duffing");
    StringWriter out = new StringWriter();
    assertThrows(
        CancelledException.class,
        () -> GexfWriter.write(workspace, out, SampleNetworks.cancelledAfter(0)));
  }
}
