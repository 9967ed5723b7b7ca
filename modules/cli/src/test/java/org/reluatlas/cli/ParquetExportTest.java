package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.gephi.graph.GraphCsv;
import org.reluatlas.gephi.graph.GraphDraft;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;
import org.reluatlas.task.parquet.ParquetFile;

/** The tables say what the CSV files and the complex say. */
class ParquetExportTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "two-circles, '-1.5,1.5;-1.5,1.5'",
    "two-circles, '-inf,inf;-1,inf'",
    "nested-spheres, '-1,1;-1,1;-1,1'",
    "paraboloid, '-1,1;-1,1'"
  })
  void tablesOfAStudy(String sample, String box) throws IOException {
    Path network = CommandRun.network(sample);
    Path points = CommandRun.points(sample);
    CommandRun run =
        CommandRun.of(
            "export",
            network,
            "--points",
            points,
            "--box=" + box,
            "--format=parquet",
            "--out",
            folder);
    assertEquals(0, run.exitCode, run.err);
    Study study =
        Study.of(Problem.of(network).points(points).intervals(Intervals.parse(box)).build());
    compareCells(study.complex(), table("cells"));
    GraphDraft graph = GraphDraft.of(study.regions(), study.measures(), "");
    StringBuilder regions = new StringBuilder();
    GraphCsv.writeRegions(graph, regions, Progress.NONE);
    assertEquals(regions.toString(), csv(table("regions")));
    StringBuilder edges = new StringBuilder();
    GraphCsv.writeEdges(graph, edges, Progress.NONE);
    assertEquals(edges.toString(), csv(table("edges")));
  }

  private ParquetFile table(String name) throws IOException {
    return new ParquetFile(Files.readAllBytes(folder.resolve(name + ".parquet")));
  }

  private static String csv(ParquetFile table) {
    StringBuilder text = new StringBuilder(String.join(",", table.names())).append('\n');
    for (int row = 0; row < table.rows(); row++) {
      List<String> cells = new ArrayList<>();
      for (String name : table.names()) {
        Object value = table.column(name).get(row);
        String cell = value == null ? "" : value.toString();
        cells.add(cell.contains(",") ? '"' + cell + '"' : cell);
      }
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString();
  }

  private static void compareCells(CellComplex complex, ParquetFile table) {
    assertEquals(
        List.of("dimension", "cell", "signs", "walls", "facets", "coordinates"), table.names());
    int row = 0;
    int[] below = {};
    for (int k = 0; k <= complex.dimension(); k++) {
      int[] numbers = complex.numbersInSpace(k);
      for (int cell = 0; cell < numbers.length; cell++) {
        if (numbers[cell] >= 0) {
          int[] numbersBelow = below;
          List<Object> facets =
              Arrays.stream(k == 0 ? new int[0] : complex.facets(k, cell))
                  .map(facet -> numbersBelow[facet])
                  .filter(number -> number >= 0)
                  .sorted()
                  .boxed()
                  .collect(Collectors.toList());
          assertEquals(k, table.column("dimension").get(row));
          assertEquals(numbers[cell], table.column("cell").get(row));
          assertEquals(complex.signs(k, cell).toString(), table.column("signs").get(row));
          assertEquals(complex.walls(k, cell).toString(), table.column("walls").get(row));
          assertEquals(facets, table.column("facets").get(row));
          Object coordinates =
              k > 0
                  ? null
                  : Arrays.stream(complex.vertex(cell)).boxed().collect(Collectors.toList());
          assertEquals(coordinates, table.column("coordinates").get(row));
          row++;
        }
      }
      below = numbers;
    }
    assertEquals(row, table.rows());
  }
}
