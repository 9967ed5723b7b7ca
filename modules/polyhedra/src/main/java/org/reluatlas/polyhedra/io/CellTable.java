package org.reluatlas.polyhedra.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.task.Progress;
import org.reluatlas.task.parquet.ParquetColumn;
import org.reluatlas.task.parquet.ParquetWriter;

/**
 * Writes the cells of a complex as a table in Parquet, those of each dimension after those below.
 * Cells at infinity are left out, and k-cells numbered without them from 0.
 *
 * <p>{@code dimension} and {@code cell}, its number among the cells of its dimension; {@code signs}
 * and {@code walls} as texts of {@code +}, {@code -} and {@code 0}, as in {@link CellComplex#signs}
 * and {@link CellComplex#walls}; {@code facets}, the numbers of the (dimension − 1)-cells that
 * bound it, ascending; {@code coordinates} of a vertex, missing for other cells.
 */
public final class CellTable {

  private final CellComplex complex;

  /** The cells that are written of each dimension, and the number of each cell among them. */
  private final int[][] cells;

  private final int[][] numbers;

  /** The row of the first cell of each dimension. */
  private final int[] first;

  private CellTable(CellComplex complex) {
    this.complex = complex;
    int d = complex.dimension();
    cells = new int[d + 1][];
    numbers = new int[d + 1][];
    first = new int[d + 2];
    for (int k = 0; k <= d; k++) {
      int[] ofCell = complex.numbersInSpace(k);
      numbers[k] = ofCell;
      cells[k] = IntStream.range(0, ofCell.length).filter(cell -> ofCell[cell] >= 0).toArray();
      first[k + 1] = Math.addExact(first[k], cells[k].length);
    }
  }

  /**
   * Writes the table; the stream stays open. O(cells · neurons) bytes before they are compressed.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void write(CellComplex complex, OutputStream out, Progress progress)
      throws IOException {
    progress.begin("table of cells");
    CellTable table = new CellTable(complex);
    ParquetWriter.write(table.first[complex.dimension() + 1], table.columns(), out, progress);
  }

  private List<ParquetColumn> columns() {
    return List.of(
        ParquetColumn.of("dimension", Integer.class, this::dimension),
        ParquetColumn.of("cell", Integer.class, row -> row - first[dimension(row)]),
        ParquetColumn.of(
            "signs", String.class, row -> complex.signs(dimension(row), cell(row)).toString()),
        ParquetColumn.of(
            "walls", String.class, row -> complex.walls(dimension(row), cell(row)).toString()),
        ParquetColumn.ofInts("facets", this::facets),
        ParquetColumn.ofDoubles(
            "coordinates", row -> dimension(row) == 0 ? complex.vertex(cell(row)) : null));
  }

  private int dimension(int row) {
    int k = 0;
    while (row >= first[k + 1]) {
      k++;
    }
    return k;
  }

  private int cell(int row) {
    int k = dimension(row);
    return cells[k][row - first[k]];
  }

  private int[] facets(int row) {
    int k = dimension(row);
    return k == 0
        ? new int[0]
        : Arrays.stream(complex.facets(k, cell(row)))
            .map(facet -> numbers[k - 1][facet])
            .filter(number -> number >= 0)
            .sorted()
            .toArray();
  }
}
