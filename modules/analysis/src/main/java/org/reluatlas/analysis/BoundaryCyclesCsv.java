package org.reluatlas.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.polyhedra.CellComplex;

/**
 * Writes the cycles of a boundary as CSV: {@code dimension,cycle,cell,vertices}, a line for each
 * cell of each cycle. Cycles are numbered from 1 in each dimension. In dimension 0 they are the
 * pieces, with their (d−1)-cells. The cell is an index in the complex cut along the boundary; its
 * vertices are points with a space between coordinates and a semicolon between points, in cyclic
 * order around a polygon. A vertex at infinity of an unbounded domain is {@code infinity}.
 */
public final class BoundaryCyclesCsv {

  /** More cells are not written. */
  public static final long MOST_CELLS = 2_000_000;

  private BoundaryCyclesCsv() {}

  /**
   * Writes the table; cycles beyond {@link #MOST_CELLS} are {@link #leftOut}.
   *
   * @throws IOException when {@code out} does
   */
  public static void write(BoundaryCycles cycles, Appendable out) throws IOException {
    out.append("dimension,cycle,cell,vertices\n");
    long left = MOST_CELLS;
    for (int k = 0; k <= cycles.dimension(); k++) {
      List<int[]> ofDimension = of(cycles, k);
      for (int i = 0; i < ofDimension.size(); i++) {
        left -= ofDimension.get(i).length;
        if (left >= 0) {
          write(cycles.complex(), k, k == 0 ? cycles.dimension() : k, i, ofDimension.get(i), out);
        }
      }
    }
  }

  /** How many cycles are not written since there are too many cells in those before. */
  public static int leftOut(BoundaryCycles cycles) {
    long left = MOST_CELLS;
    int leftOut = 0;
    for (int k = 0; k <= cycles.dimension(); k++) {
      for (int[] cycle : of(cycles, k)) {
        left -= cycle.length;
        leftOut += left < 0 ? 1 : 0;
      }
    }
    return leftOut;
  }

  private static List<int[]> of(BoundaryCycles cycles, int k) {
    return k == 0 ? cycles.pieces() : cycles.cycles(k);
  }

  private static void write(
      CellComplex complex, int dimension, int k, int cycle, int[] cells, Appendable out)
      throws IOException {
    for (int cell : cells) {
      out.append(String.valueOf(dimension)).append(',').append(String.valueOf(cycle + 1));
      out.append(',').append(String.valueOf(cell)).append(',');
      int[] vertices = k == 2 ? complex.polygon(cell) : complex.vertices(k, cell);
      out.append(
          Arrays.stream(vertices)
              .mapToObj(vertex -> point(complex, vertex))
              .collect(Collectors.joining(";")));
      out.append('\n');
    }
  }

  private static String point(CellComplex complex, int vertex) {
    return complex.isAtInfinity(0, vertex)
        ? "infinity"
        : Arrays.stream(complex.vertex(vertex))
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(" "));
  }
}
