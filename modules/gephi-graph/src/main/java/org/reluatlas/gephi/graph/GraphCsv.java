package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.util.List;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Writes the nodes and edges of a dual graph as CSV, with the columns that they have in Gephi under
 * the ids of these. A region has its {@code id} there and its number {@code region} from 0; an edge
 * has the numbers of its regions, {@code source} and {@code target}. What is not defined or not
 * finite is empty.
 */
public final class GraphCsv {

  private GraphCsv() {}

  /**
   * Writes a line for each region of a graph, with the columns that it has.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws IOException when {@code out} does
   */
  public static void writeRegions(GraphDraft graph, Appendable out, Progress progress)
      throws IOException {
    progress.begin("CSV");
    graph.nodes.prepareIds();
    header("id,region", graph.nodeColumns, out);
    write(
        graph.nodes.count(),
        (region, text) -> text.append(graph.nodes.id(region)).append(',').append(region),
        graph.nodeColumns,
        out,
        progress);
  }

  /**
   * Writes a line for each edge of a graph, with the columns that it has.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws IOException when {@code out} does
   */
  public static void writeEdges(GraphDraft graph, Appendable out, Progress progress)
      throws IOException {
    progress.begin("CSV");
    header("source,target", graph.edgeColumns, out);
    write(
        graph.edges.count(),
        (edge, text) ->
            text.append(graph.edges.source(edge)).append(',').append(graph.edges.target(edge)),
        graph.edgeColumns,
        out,
        progress);
  }

  private static void header(String first, List<GraphColumn> columns, Appendable out)
      throws IOException {
    out.append(first);
    for (GraphColumn column : columns) {
      out.append(',').append(column.id);
    }
    out.append('\n');
  }

  private static void write(
      int count,
      OrderedText.ElementText first,
      List<GraphColumn> columns,
      Appendable out,
      Progress progress)
      throws IOException {
    new OrderedText(out, Steps.of(progress, count))
        .write(
            count,
            (element, text) -> {
              first.append(element, text);
              values(columns, element, text);
            });
  }

  private static void values(List<GraphColumn> columns, int element, StringBuilder text) {
    for (GraphColumn column : columns) {
      Object value = column.value(element);
      boolean infinite = value instanceof Double && !Double.isFinite((Double) value);
      text.append(',').append(value == null || infinite ? "" : quoted(value.toString()));
    }
    text.append('\n');
  }

  private static String quoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return '"' + text.replace("\"", "\"\"") + '"';
      }
    }
    return text;
  }
}
