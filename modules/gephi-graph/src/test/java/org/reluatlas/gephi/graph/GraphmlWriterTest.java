package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gephi.io.importer.plugin.file.ImporterGraphML;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class GraphmlWriterTest {

  /** What networkx has read: sizes, types, and something of the values. */
  private static final String SCRIPT =
      String.join(
          "\n",
          "import networkx, sys",
          "g = networkx.read_graphml(sys.argv[1])",
          "nodes = [d for _, d in g.nodes(data=True)]",
          "edges = [d for _, _, d in g.edges(data=True)]",
          "names = lambda d: [(k, type(v).__name__) for k, v in sorted(d.items())]",
          "print(g.is_directed(), len(nodes), len(edges), sum(d['training points'] for d in nodes))",
          "print(*max((names(d) for d in nodes), key=len))",
          "print(*names(edges[0]))",
          "print(all(len(names(d)) == len(names(edges[0])) for d in edges))");

  @TempDir private Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static GraphDraft draft(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    return GraphDraft.of(sample.graph, sample.regions, name);
  }

  static List<SampleGraphs> samples() {
    return SampleGraphs.all().collect(Collectors.toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void gephiReadsWhatTheWorkspaceSays(SampleGraphs sample) throws IOException {
    StringWriter out = new StringWriter();
    GraphmlWriter.write(sample.draft(), out, Progress.NONE);
    Map<String, String> expected = GraphContent.of(sample.workspace());
    // edges have no colours in GraphML
    expected.replaceAll((element, text) -> uncolored(element, text));
    Map<String, String> read = GraphContent.of(ReadBack.of(out.toString(), new ImporterGraphML()));
    read.replaceAll((element, text) -> uncolored(element, text));
    GraphContent.assertSame(expected, read);
  }

  private static String uncolored(String element, String text) {
    return element.startsWith("edge ") ? text.replaceFirst(" colour [0-9a-f]+", "") : text;
  }

  /** The first one on the path, and the one that the system brings. */
  @ParameterizedTest
  @ValueSource(strings = {"python3", "/usr/bin/python3"})
  void networkxReadsWhatWasWritten(String python) throws IOException, InterruptedException {
    Networkx.assume(python, 1);
    Path file = folder.resolve("graph.graphml");
    try (Writer out = Files.newBufferedWriter(file)) {
      GraphmlWriter.write(draft("two-circles"), out, Progress.NONE);
    }
    assertEquals(
        String.join(
            "\n",
            "False 110 212 400",
            "('activation', 'str') ('class 0', 'int') ('class 1', 'int') ('color', 'str')"
                + " ('facets', 'int') ('label', 'str') ('mean label', 'float')"
                + " ('predicted class', 'int') ('size', 'float') ('test points', 'int')"
                + " ('touches domain wall', 'bool') ('training points', 'int')"
                + " ('volume', 'float') ('weight', 'int') ('x', 'float') ('x0', 'float')"
                + " ('x1', 'float') ('y', 'float')",
            "('crosses decision boundary', 'bool') ('facet volume', 'float') ('layer', 'int')"
                + " ('neuron', 'str')",
            "True",
            ""),
        Networkx.run(python, SCRIPT, file));
  }

  @Test
  void stopsWhenCancelled() throws IOException {
    GraphDraft graph = draft("two-circles");
    assertThrows(
        CancelledException.class,
        () -> GraphmlWriter.write(graph, new StringWriter(), SampleNetworks.cancelledAfter(0)));
  }
}
