package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.project.api.Workspace;

/** All that a person sees of a graph, as text by element, to compare graphs by. */
public final class GraphContent {

  private GraphContent() {}

  /** The columns, nodes and edges of a workspace. */
  public static Map<String, String> of(Workspace workspace) {
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    Graph graph = model.getGraph();
    Map<String, String> content = new TreeMap<>();
    addColumns(content, "node column ", model.getNodeTable());
    addColumns(content, "edge column ", model.getEdgeTable());
    for (Node node : graph.getNodes().toArray()) {
      content.put(
          "node " + node.getId(),
          node.getLabel()
              + (" at " + node.x() + " " + node.y() + " " + node.size())
              + (" colour " + Integer.toHexString(node.getRGBA()))
              + attributes(model.getNodeTable(), node));
    }
    for (Edge edge : graph.getEdges().toArray()) {
      content.put(
          "edge " + edge.getSource().getId() + " " + edge.getTarget().getId(),
          (edge.isDirected() ? "directed" : "undirected")
              + (" weight " + edge.getWeight())
              + (" colour " + Integer.toHexString(edge.getRGBA()))
              + attributes(model.getEdgeTable(), edge));
    }
    return content;
  }

  /** Fails with the first difference. */
  public static void assertSame(Map<String, String> expected, Map<String, String> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      assertEquals(entry.getValue(), actual.get(entry.getKey()), entry.getKey());
    }
  }

  private static void addColumns(Map<String, String> content, String kind, Table table) {
    for (Column column : table) {
      if (!column.isProperty()) {
        content.put(kind + column.getId(), column.getTitle() + " " + column.getTypeClass());
      }
    }
  }

  private static String attributes(Table table, Element element) {
    StringBuilder text = new StringBuilder();
    for (Column column : table) {
      if (!column.isProperty()) {
        text.append(' ').append(column.getId()).append('=').append(element.getAttribute(column));
      }
    }
    return text.toString();
  }
}
