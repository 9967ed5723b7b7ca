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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.plugin.ExporterGEXF;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class GexfWriterTest {

  @TempDir private Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static GraphDraft draft(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    return GraphDraft.of(sample.graph, sample.regions, name);
  }

  private static String gexf(GraphDraft graph) throws IOException {
    StringWriter out = new StringWriter();
    GexfWriter.write(graph, out, Progress.NONE);
    return out.toString();
  }

  private static Workspace read(String text) {
    if (!SampleNetworks.projects().hasCurrentProject()) {
      SampleNetworks.projects().newProject();
    }
    return ReadBack.of(text, new ImporterGEXF());
  }

  private static Graph graph(Workspace workspace) {
    return workspace.getLookup().lookup(GraphModel.class).getGraph();
  }

  /** What Gephi's own exporter writes of the workspace. */
  private static String byGephi(Workspace workspace) {
    ExporterGEXF exporter = new ExporterGEXF();
    exporter.setWorkspace(workspace);
    exporter.setNormalize(false);
    StringWriter out = new StringWriter();
    exporter.setWriter(out);
    assertTrue(exporter.execute());
    return out.toString();
  }

  static List<SampleGraphs> samples() {
    return SampleGraphs.all().collect(Collectors.toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void saysWhatTheWorkspaceAndGephisOwnExporterSay(SampleGraphs sample) throws IOException {
    Workspace workspace = sample.workspace();
    Map<String, String> expected = GraphContent.of(workspace);
    String text = gexf(sample.draft());
    Workspace read = read(text);
    GraphContent.assertSame(expected, GraphContent.of(read));
    GraphContent.assertSame(GraphContent.of(read(byGephi(workspace))), GraphContent.of(read));
    assertEquals(
        workspace.getWorkspaceMetadata().getDescription(),
        read.getWorkspaceMetadata().getDescription());
    assertTrue(text.contains("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\""));
    assertTrue(text.contains("<creator>ReLU Atlas 0.1.0</creator>"));
  }

  /** Older ones know no GEXF 1.3. */
  @ParameterizedTest
  @ValueSource(strings = {"python3", "/usr/bin/python3"})
  void networkxReadsWhatWasWritten(String python) throws IOException, InterruptedException {
    Networkx.assume(python, 3);
    Path file = folder.resolve("graph.gexf");
    Files.writeString(file, gexf(draft("two-circles")));
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
    GraphDraft graph =
        draft("two-circles")
            .with(
                List.of(new GraphColumn("part", Integer.class, r -> r == 7 ? null : (Integer) 1)),
                List.of());
    Graph read = graph(read(gexf(graph)));
    assertNull(read.getNode(graph.nodes.id(7)).getAttribute("part"));
    assertEquals(1, read.getNode(graph.nodes.id(8)).getAttribute("part"));
  }

  /** Names of classes and files may have anything in them. */
  @Test
  void namesMayHaveAnyCharacters() throws IOException {
    String name = "\"a\" <b> & 'c'\n\tπ \uD83D\uDE00";
    SampleNetworks sample = SampleNetworks.of("two-circles");
    GraphDraft graph =
        GraphDraft.of(sample.graph, sample.regions, "<&>")
            .with(
                List.of(new GraphColumn("a & b", String.class, r -> r + name + "\u0001")),
                List.of());
    String text = gexf(graph);
    Node node = graph(read(text)).getNode(graph.nodes.id(3));
    assertEquals("3" + name + "\uFFFD", node.getAttribute("a_&_b"));
    assertTrue(text.contains("<title>&lt;&amp;&gt;</title>"));
  }

  /** Whatever the number of threads. */
  @Test
  void theSameGraphIsTheSameText() throws Exception {
    String first = gexf(draft("nested-spheres"));
    for (int threads : new int[] {1, 7}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        assertEquals(first, pool.submit(() -> gexf(draft("nested-spheres"))).get());
      } finally {
        pool.shutdown();
      }
    }
  }

  @Test
  void aFullDiskIsAnError() throws IOException {
    GraphDraft graph = draft("two-circles");
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
        full, assertThrows(IOException.class, () -> GexfWriter.write(graph, disk, Progress.NONE)));
  }

  @Test
  void stopsWhenCancelled() throws IOException {
    GraphDraft graph = draft("duffing");
    StringWriter out = new StringWriter();
    assertThrows(
        CancelledException.class,
        () -> GexfWriter.write(graph, out, SampleNetworks.cancelledAfter(0)));
  }
}
