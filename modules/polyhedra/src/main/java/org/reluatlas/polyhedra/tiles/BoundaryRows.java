package org.reluatlas.polyhedra.tiles;

import java.util.List;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellKeys;
import org.reluatlas.polyhedra.ClassifiedComplex;
import org.reluatlas.polyhedra.CutCells;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Rows of the (d−1)-cells that may be pieces of the decision boundary and that cuts meet: key, the
 * least and the largest class beside it, and its volume.
 *
 * <p>A cell in a cut is in the rows of tiles on both sides of the cut; its volume is told by those
 * below the cut only.
 */
final class BoundaryRows {

  private static final int LEAST = 2;
  private static final int LARGEST = 3;
  private static final int VOLUME = 4;
  private static final int WIDTH = 5;

  private BoundaryRows() {}

  static KeyedRows none() {
    return KeyedRows.of(WIDTH, new long[0], BoundaryRows::combine);
  }

  /** Those of one tile, whose cells of one class on both sides are no pieces. */
  static KeyedRows of(ClassifiedComplex classes, CutCells cut, Progress progress) {
    CellComplex complex = cut.complex();
    int[] facets =
        Longs.indices(
            complex.count(complex.dimension() - 1),
            f -> cut.isMet(complex.dimension() - 1, f) && mayBePiece(classes, cut, f));
    long[] rows = new long[Math.multiplyExact(WIDTH, facets.length)];
    CellKeys keys = cut.keys();
    Steps steps = Steps.of(progress, facets.length);
    for (int i = 0; i < facets.length; i++) {
      steps.next();
      int at = WIDTH * i;
      int one = classes.classOf(complex.regionOfFacet(facets[i], 0));
      int region = complex.regionOfFacet(facets[i], 1);
      int other = region < 0 ? one : classes.classOf(region);
      boolean isTold = !cut.isFacetInCut(facets[i]) || cut.isFacetBelowCut(facets[i]);
      double volume = isTold ? classes.geometry().facetVolume(facets[i]) : 0;
      keys.ofCell(complex.dimension() - 1, facets[i], rows, at);
      rows[at + LEAST] = Math.min(one, other);
      rows[at + LARGEST] = Math.max(one, other);
      rows[at + VOLUME] = Double.doubleToRawLongBits(volume);
    }
    return KeyedRows.of(WIDTH, rows, BoundaryRows::combine);
  }

  private static boolean mayBePiece(ClassifiedComplex classes, CutCells cut, int facet) {
    return cut.isFacetInCut(facet) || isBetweenClasses(classes, facet);
  }

  /** Whether the classes on both sides differ. */
  static boolean isBetweenClasses(ClassifiedComplex classes, int facet) {
    int other = classes.complex().regionOfFacet(facet, 1);
    return other >= 0
        && classes.classOf(other) != classes.classOf(classes.complex().regionOfFacet(facet, 0));
  }

  private static void combine(long[] rows, int at, long[] others, int other) {
    rows[at + LEAST] = Math.min(rows[at + LEAST], others[other + LEAST]);
    rows[at + LARGEST] = Math.max(rows[at + LARGEST], others[other + LARGEST]);
    rows[at + VOLUME] =
        Double.doubleToRawLongBits(
            Double.longBitsToDouble(rows[at + VOLUME])
                + Double.longBitsToDouble(others[other + VOLUME]));
  }

  /** Counts and measures the pieces of the rows of all tiles. */
  static TileCounts count(int dimension, List<long[]> ofTiles) {
    KeyedRows rows = KeyedRows.of(WIDTH, Longs.joined(ofTiles), BoundaryRows::combine);
    long facets = 0;
    double measure = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row, LEAST) < rows.get(row, LARGEST)) {
        facets++;
        measure += Double.longBitsToDouble(rows.get(row, VOLUME));
      }
    }
    return new TileCounts(new long[dimension + 1], 0, facets, measure);
  }
}
