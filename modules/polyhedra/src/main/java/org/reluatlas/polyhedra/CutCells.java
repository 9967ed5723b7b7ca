package org.reluatlas.polyhedra;

import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * The cells of a box that is a part of a larger one, as pieces of the cells of the larger box: some
 * of its walls are cuts, which the larger box has not. Immutable.
 *
 * <p>A cell of the larger box is the set of the points of one sign vector towards the neurons and
 * the walls of that box. It is convex and relatively open. So if it meets no cut, it is one cell of
 * the part. If it meets cuts, the part has pieces of it: in the cuts, and at most one elsewhere,
 * which then has a facet in a cut that has its sign vector.
 */
public final class CutCells {

  private static final int CHUNK = 2048;

  private final CellComplex complex;
  private final Vertices vertices;
  private final long cuts;
  private final boolean[][] met;
  private final long[] wallsOfFacets;

  private CutCells(CellComplex complex, long cuts, Progress progress) {
    this.complex = complex;
    this.cuts = cuts;
    vertices = complex.cellSigns().vertices;
    int d = complex.dimension();
    met = new boolean[d + 1][];
    long[] walls = complex.cellWalls().ofVertices();
    long[] ofFacets = walls;
    met[0] = new boolean[walls.length];
    for (int v = 0; v < walls.length; v++) {
      met[0][v] = (walls[v] & cuts) != 0;
    }
    for (int k = 1; k <= d; k++) {
      long[] below = walls;
      walls = complex.cellWalls().above(k, below);
      met[k] = new boolean[walls.length];
      findMet(k, walls, below, progress);
      ofFacets = k == d - 1 ? walls : ofFacets;
    }
    wallsOfFacets = ofFacets;
  }

  /**
   * Finds out which cells are pieces of cells that cuts meet. O(cells · facets), and for those with
   * a facet in a cut O(their vertices · neurons / 64).
   *
   * @param cuts the walls that the larger box has not: bit 2i the low wall of input i, bit 2i + 1
   *     the high one
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static CutCells of(CellComplex complex, long cuts, Progress progress) {
    return new CutCells(complex, cuts, progress);
  }

  private void findMet(int k, long[] walls, long[] below, Progress progress) {
    ParallelRanges.run(
        walls.length,
        CHUNK,
        progress,
        (from, to) -> {
          for (int cell = from; cell < to; cell++) {
            met[k][cell] = (walls[cell] & cuts) != 0 || goesOnBehindCut(k, cell, walls, below);
          }
        });
  }

  /** Whether a facet in a cut has the sign vector of the cell. */
  private boolean goesOnBehindCut(int k, int cell, long[] walls, long[] below) {
    for (int i = 0; i < complex.facetCount(k, cell); i++) {
      int facet = complex.facet(k, cell, i);
      boolean isInCut = (below[facet] & cuts) != 0;
      if (isInCut && (below[facet] & ~cuts) == walls[cell] && hasSameSigns(k, cell, facet)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no neuron vanishes on a facet that does not vanish on the cell. */
  private boolean hasSameSigns(int k, int cell, int facet) {
    int words = complex.layout().words();
    long[] signs = new long[words];
    for (int v : complex.vertices(k - 1, facet)) {
      for (int w = 0; w < words; w++) {
        signs[w] |= vertices.plus(v, w) | vertices.minus(v, w);
      }
    }
    for (int v : complex.vertices(k, cell)) {
      for (int w = 0; w < words; w++) {
        if (((vertices.plus(v, w) | vertices.minus(v, w)) & ~signs[w]) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** The complex of the part. */
  public CellComplex complex() {
    return complex;
  }

  /** Whether a k-cell is a piece of a cell that a cut meets. */
  public boolean isMet(int k, int cell) {
    return met[k][cell];
  }

  /** Whether a (d−1)-cell lies in a cut. */
  public boolean isFacetInCut(int facet) {
    return (wallsOfFacets[facet] & cuts) != 0;
  }

  /** Whether a (d−1)-cell lies in a cut that is the upper end of the part, which is below it. */
  public boolean isFacetBelowCut(int facet) {
    long upperEnds = 0xaaaa_aaaa_aaaa_aaaaL;
    return (wallsOfFacets[facet] & cuts & upperEnds) != 0;
  }

  /** Whether a (d−1)-cell lies in a wall that the larger box has too. */
  public boolean isFacetOnWall(int facet) {
    return (wallsOfFacets[facet] & ~cuts) != 0;
  }

  /** Keys of the cells of the larger box, which all parts give them alike. */
  public CellKeys keys() {
    return new CellKeys(complex, ~cuts);
  }
}
