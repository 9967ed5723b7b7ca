package org.reluatlas.polyhedra.tiles;

import java.util.List;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellKeys;
import org.reluatlas.polyhedra.CertificateException;
import org.reluatlas.polyhedra.CutCells;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * Rows of the pieces of cells that cuts meet: key, dimension, and of a (d−1)-cell whether it lies
 * in a wall, and the least and the largest key of the regions beside it.
 */
final class CellRows {

  private static final int CHUNK = 512;
  private static final int DIMENSION = 2;
  private static final int ON_WALL = 3;
  private static final int LEAST = 4;
  private static final int LARGEST = 6;
  private static final int WIDTH = 8;

  private CellRows() {}

  /** Those of one tile. */
  static KeyedRows of(CutCells cut, Progress progress) {
    CellComplex complex = cut.complex();
    long[][] byDimension = new long[complex.dimension() + 1][];
    for (int k = 0; k < byDimension.length; k++) {
      byDimension[k] = rows(cut, k, progress);
    }
    return KeyedRows.of(WIDTH, Longs.joined(List.of(byDimension)), CellRows::combine);
  }

  private static long[] rows(CutCells cut, int k, Progress progress) {
    int[] cells = Longs.indices(cut.complex().count(k), cell -> cut.isMet(k, cell));
    long[] rows = new long[Math.multiplyExact(WIDTH, cells.length)];
    boolean isFacet = k == cut.complex().dimension() - 1;
    ParallelRanges.run(
        cells.length,
        CHUNK,
        progress,
        (from, to) -> {
          CellKeys keys = cut.keys();
          for (int i = from; i < to; i++) {
            int at = WIDTH * i;
            keys.ofCell(k, cells[i], rows, at);
            rows[at + DIMENSION] = k;
            if (isFacet) {
              putRegions(cut, cells[i], keys, rows, at);
            }
          }
        });
    return rows;
  }

  private static void putRegions(CutCells cut, int facet, CellKeys keys, long[] rows, int at) {
    rows[at + ON_WALL] = cut.isFacetOnWall(facet) ? 1 : 0;
    keys.ofRegion(cut.complex().regionOfFacet(facet, 0), rows, at + LEAST);
    int other = cut.complex().regionOfFacet(facet, 1);
    if (other < 0) {
      System.arraycopy(rows, at + LEAST, rows, at + LARGEST, 2);
      return;
    }
    keys.ofRegion(other, rows, at + LARGEST);
    if (compare(rows, at + LEAST, rows, at + LARGEST) > 0) {
      long high = rows[at + LEAST];
      long low = rows[at + LEAST + 1];
      System.arraycopy(rows, at + LARGEST, rows, at + LEAST, 2);
      rows[at + LARGEST] = high;
      rows[at + LARGEST + 1] = low;
    }
  }

  /** Of two pieces of a cell the larger dimension, and all regions beside those that have it. */
  private static void combine(long[] rows, int at, long[] others, int other) {
    long more = others[other + DIMENSION] - rows[at + DIMENSION];
    if (more > 0) {
      System.arraycopy(others, other, rows, at, WIDTH);
    } else if (more == 0) {
      if (compare(others, other + LEAST, rows, at + LEAST) < 0) {
        System.arraycopy(others, other + LEAST, rows, at + LEAST, 2);
      }
      if (compare(others, other + LARGEST, rows, at + LARGEST) > 0) {
        System.arraycopy(others, other + LARGEST, rows, at + LARGEST, 2);
      }
    }
  }

  private static int compare(long[] a, int at, long[] b, int other) {
    return a[at] != b[other]
        ? Long.compare(a[at], b[other])
        : Long.compare(a[at + 1], b[other + 1]);
  }

  /**
   * Counts cells and dual edges of the rows of all tiles.
   *
   * @throws CertificateException when a (d−1)-cell has a wrong number of regions
   */
  static TileCounts count(int dimension, List<long[]> ofTiles) {
    KeyedRows rows = KeyedRows.of(WIDTH, Longs.joined(ofTiles), CellRows::combine);
    long[] cells = new long[dimension + 1];
    long edges = 0;
    for (int row = 0; row < rows.size(); row++) {
      int k = (int) rows.get(row, DIMENSION);
      cells[k]++;
      if (k == dimension - 1) {
        boolean isBetween =
            rows.get(row, LEAST) != rows.get(row, LARGEST)
                || rows.get(row, LEAST + 1) != rows.get(row, LARGEST + 1);
        if (isBetween == (rows.get(row, ON_WALL) != 0)) {
          throw new CertificateException("a facet of tiles has the wrong number of regions");
        }
        edges += isBetween ? 1 : 0;
      }
    }
    return new TileCounts(cells, edges, 0, 0);
  }
}
