package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.util.Lookup;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class GexfWriterTest {

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

  private static Graph readBack(String gexf) {
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    Container container = imports.importFile(new StringReader(gexf), new ImporterGEXF());
    assertTrue(container.verify());
    // Gephi's import dialogue offers this as a box to tick
    container.getLoader().setAutoScale(false);
    Workspace workspace =
        SampleNetworks.projects().newWorkspace(SampleNetworks.projects().getCurrentProject());
    imports.process(container, new DefaultProcessor(), workspace);
    return graph(workspace);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "two-moons", "paraboloid", "nested-spheres", "duffing"})
  void gephiReadsBackWhatWasWritten(String name) throws IOException {
    Workspace workspace = workspace(name);
    StringWriter out = new StringWriter();
    GexfWriter.write(workspace, out, Progress.NONE);
    assertTrue(out.toString().contains("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\""));
    Graph written = graph(workspace);
    Graph read = readBack(out.toString());
    assertEquals(written.getNodeCount(), read.getNodeCount());
    assertEquals(written.getEdgeCount(), read.getEdgeCount());
    assertTrue(written.getEdgeCount() == 0 || read.isUndirected());
    assertEquals(
        columns(written.getModel().getNodeTable()), columns(read.getModel().getNodeTable()));
    assertEquals(
        columns(written.getModel().getEdgeTable()), columns(read.getModel().getEdgeTable()));
    for (Node node : written.getNodes().toArray()) {
      Node other = read.getNode(node.getId());
      assertEquals(attributes(node), attributes(other));
      assertEquals(node.getLabel(), other.getLabel());
      assertEquals(node.getColor(), other.getColor());
      assertEquals(node.x(), other.x());
      assertEquals(node.y(), other.y());
      assertEquals(node.size(), other.size());
    }
    for (Edge edge : written.getEdges().toArray()) {
      Edge other =
          read.getEdge(
              read.getNode(edge.getSource().getId()), read.getNode(edge.getTarget().getId()));
      assertEquals(attributes(edge), attributes(other));
      assertEquals(edge.getWeight(), other.getWeight());
    }
  }

  private static Map<String, String> columns(Table table) {
    Map<String, String> columns = new TreeMap<>();
    for (Column column : table) {
      if (!column.isProperty()) {
        columns.put(column.getId(), column.getTitle() + " " + column.getTypeClass());
      }
    }
    return columns;
  }

  private static Map<String, Object> attributes(Element element) {
    Map<String, Object> attributes = new TreeMap<>();
    for (Column column : element.getAttributeColumns()) {
      if (!column.isProperty() && element.getAttribute(column) != null) {
        attributes.put(column.getId(), element.getAttribute(column));
      }
    }
    return attributes;
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
