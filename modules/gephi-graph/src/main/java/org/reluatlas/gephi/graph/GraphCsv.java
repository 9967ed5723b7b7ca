package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.util.List;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.polyhedra.AnnotatedRegions;
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
   * Writes a line for each region.
   *
   * @param regions of the complex of the graph that is measured
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws IOException when {@code out} does
   */
  public static void writeRegions(
      AnnotatedRegions regions, RegionMeasures measures, Appendable out, Progress progress)
      throws IOException {
    GraphDraft draft = new GraphDraft(measures.graph(), regions, measures);
    progress.begin("CSV");
    header("id,region", draft.nodes.columns, out);
    Steps steps = Steps.of(progress, draft.nodes.count());
    for (int region = 0; region < draft.nodes.count(); region++) {
      steps.next();
      out.append(draft.nodes.id(region)).append(',').append(String.valueOf(region));
      values(draft.nodes.columns, region, out);
    }
  }

  /**
   * Writes a line for each edge.
   *
   * @param regions of the complex of the graph that is measured
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws IOException when {@code out} does
   */
  public static void writeEdges(
      AnnotatedRegions regions, RegionMeasures measures, Appendable out, Progress progress)
      throws IOException {
    GraphDraft draft = new GraphDraft(measures.graph(), regions, measures);
    progress.begin("CSV");
    header("source,target", draft.edges.columns, out);
    Steps steps = Steps.of(progress, draft.edges.count());
    for (int edge = 0; edge < draft.edges.count(); edge++) {
      steps.next();
      out.append(String.valueOf(draft.edges.source(edge))).append(',');
      out.append(String.valueOf(draft.edges.target(edge)));
      values(draft.edges.columns, edge, out);
    }
  }

  private static void header(String first, List<GraphColumn> columns, Appendable out)
      throws IOException {
    out.append(first);
    for (GraphColumn column : columns) {
      out.append(',').append(column.id);
    }
    out.append('\n');
  }

  private static void values(List<GraphColumn> columns, int element, Appendable out)
      throws IOException {
    for (GraphColumn column : columns) {
      Object value = column.value(element);
      boolean infinite = value instanceof Double && !Double.isFinite((Double) value);
      out.append(',').append(value == null || infinite ? "" : quoted(value.toString()));
    }
    out.append('\n');
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
