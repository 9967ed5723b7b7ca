package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reluatlas.task.Progress;
import org.reluatlas.task.parquet.ParquetColumn;
import org.reluatlas.task.parquet.ParquetWriter;

/**
 * Writes the nodes and edges of a dual graph as tables in Parquet, with the columns of {@link
 * GraphCsv} and their types. What is not defined or not finite is missing.
 */
public final class GraphParquet {

  private GraphParquet() {}

  /**
   * Writes a row for each region of a graph, with the columns that it has; the stream stays open.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void writeRegions(GraphDraft graph, OutputStream out, Progress progress)
      throws IOException {
    progress.begin("table of regions");
    List<ParquetColumn> own =
        List.of(
            ParquetColumn.of("id", String.class, graph.nodes::id),
            ParquetColumn.of("region", Integer.class, region -> region));
    ParquetWriter.write(graph.nodes.count(), columns(own, graph.nodeColumns), out, progress);
  }

  /**
   * Writes a row for each edge of a graph, with the columns that it has; the stream stays open.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void writeEdges(GraphDraft graph, OutputStream out, Progress progress)
      throws IOException {
    progress.begin("table of edges");
    List<ParquetColumn> own =
        List.of(
            ParquetColumn.of("source", Integer.class, graph.edges::source),
            ParquetColumn.of("target", Integer.class, graph.edges::target));
    ParquetWriter.write(graph.edges.count(), columns(own, graph.edgeColumns), out, progress);
  }

  private static List<ParquetColumn> columns(List<ParquetColumn> own, List<GraphColumn> others) {
    return Stream.concat(
            own.stream(),
            others.stream().map(each -> ParquetColumn.of(each.id, each.type, each::value)))
        .collect(Collectors.toList());
  }
}
