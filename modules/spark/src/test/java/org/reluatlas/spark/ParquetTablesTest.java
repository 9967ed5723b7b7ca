package org.reluatlas.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.io.CellTable;
import org.reluatlas.task.Progress;
import org.reluatlas.task.parquet.ParquetColumn;
import org.reluatlas.task.parquet.ParquetWriter;

/** Spark reads the tables that our own writer makes. */
class ParquetTablesTest {

  private static SparkSession session;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    session = Sessions.open("local[2]", "off");
  }

  @AfterAll
  static void close() throws IOException {
    session.close();
  }

  private List<Row> read(Path file, String... order) {
    return session
        .read()
        .parquet(file.toString())
        .orderBy(Arrays.stream(order).map(functions::col).toArray(Column[]::new))
        .collectAsList();
  }

  /** Values of every type, missing ones among them, and lists of any length. */
  private static final class RandomTable {

    final List<Object[]> rows = new ArrayList<>();

    RandomTable(Random random, int count) {
      double present = random.nextDouble();
      for (int row = 0; row < count; row++) {
        Object[] values = {
          random.nextBoolean(),
          random.nextInt(),
          random.nextLong(),
          Double.longBitsToDouble(random.nextLong()),
          "größe " + random.nextInt(5) + "\u0000\uD83D\uDE00",
          random.ints(random.nextInt(4)).toArray(),
          random.doubles(random.nextInt(3)).toArray()
        };
        for (int i = 0; i < values.length; i++) {
          values[i] = random.nextDouble() <= present ? values[i] : null;
        }
        rows.add(values);
      }
    }

    List<ParquetColumn> columns() {
      return List.of(
          ParquetColumn.of("row", Integer.class, row -> row),
          ParquetColumn.of("b", Boolean.class, row -> rows.get(row)[0]),
          ParquetColumn.of("i", Integer.class, row -> rows.get(row)[1]),
          ParquetColumn.of("l", Long.class, row -> rows.get(row)[2]),
          ParquetColumn.of("d", Double.class, row -> rows.get(row)[3]),
          ParquetColumn.of("t", String.class, row -> rows.get(row)[4]),
          ParquetColumn.ofInts("ints", row -> (int[]) rows.get(row)[5]),
          ParquetColumn.ofDoubles("doubles", row -> (double[]) rows.get(row)[6]));
    }
  }

  /** The largest has several pages of each column. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 1000, 70_000})
  void randomTables(int count) throws IOException {
    RandomTable table = new RandomTable(new Random(count), count);
    Path file = folder.resolve("table.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      ParquetWriter.write(count, table.columns(), out, Progress.NONE);
    }
    List<Row> rows = read(file, "row");
    assertEquals(count, rows.size());
    for (int row = 0; row < count; row++) {
      Object[] expected = table.rows.get(row);
      for (int i = 0; i < 5; i++) {
        assertEquals(expected[i], rows.get(row).get(1 + i), "row " + row + ", column " + i);
      }
      assertList(expected[5], rows.get(row), 6);
      assertList(expected[6], rows.get(row), 7);
    }
  }

  private static void assertList(Object expected, Row row, int column) {
    if (expected == null) {
      assertNull(row.get(column));
    } else if (expected instanceof int[]) {
      assertArrayEquals((int[]) expected, ints(row, column));
    } else {
      assertArrayEquals((double[]) expected, doubles(row, column));
    }
  }

  private static int[] ints(Row row, int column) {
    return row.<Integer>getList(column).stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] doubles(Row row, int column) {
    return row.<Double>getList(column).stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** More rows than a group has, so that there are two. */
  @Test
  void severalGroupsOfRows() throws IOException {
    int count = 300_000;
    Path file = folder.resolve("long.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      ParquetWriter.write(
          count, List.of(ParquetColumn.of("n", Long.class, row -> 3L * row)), out, Progress.NONE);
    }
    List<Row> rows = read(file, "n");
    assertEquals(count, rows.size());
    IntStream.range(0, count).forEach(row -> assertEquals(3L * row, rows.get(row).getLong(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1,1;-1,1", "-inf,inf;-1,inf"})
  void cellsOfAComplex(String box) throws IOException {
    CellComplex complex =
        new Decomposition(
                NetworkFiles.read(Path.of("../../sample-networks/two-circles/network.onnx"))
                    .network(),
                Box.parse(box))
            .compute(Progress.NONE);
    Path file = folder.resolve("cells.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      CellTable.write(complex, out, Progress.NONE);
    }
    List<Row> rows = read(file, "dimension", "cell");
    assertEquals(complex.fVector()[0] + complex.fVector()[1] + complex.fVector()[2], rows.size());
    int next = 0;
    for (int k = 0; k <= 2; k++) {
      int[] numbers = complex.numbersInSpace(k);
      for (int cell = 0; cell < numbers.length; cell++) {
        if (numbers[cell] >= 0) {
          Row row = rows.get(next++);
          assertEquals(k, row.getInt(0));
          assertEquals(numbers[cell], row.getInt(1));
          assertEquals(complex.signs(k, cell).toString(), row.getString(2));
          assertEquals(complex.walls(k, cell).toString(), row.getString(3));
          assertArrayEquals(facets(complex, k, cell), ints(row, 4));
          assertList(k == 0 ? complex.vertex(cell) : null, row, 5);
        }
      }
    }
  }

  private static int[] facets(CellComplex complex, int k, int cell) {
    if (k == 0) {
      return new int[0];
    }
    int[] below = complex.numbersInSpace(k - 1);
    return Arrays.stream(complex.facets(k, cell))
        .map(facet -> below[facet])
        .filter(number -> number >= 0)
        .sorted()
        .toArray();
  }
}
