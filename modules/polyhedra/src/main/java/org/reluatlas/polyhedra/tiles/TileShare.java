package org.reluatlas.polyhedra.tiles;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.reluatlas.polyhedra.CertificateException;

/** What a tile tells of those cells that cuts meet whose keys are in one range. Immutable. */
public final class TileShare implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long[] cells;
  private final long[] pieces;

  TileShare(long[] cells, long[] pieces) {
    this.cells = cells;
    this.pieces = pieces;
  }

  /** Whether the tile has nothing in the range. */
  public boolean isEmpty() {
    return cells.length == 0 && pieces.length == 0;
  }

  /**
   * Counts the cells of one range, each of them once. O(n log n) for n rows of all tiles.
   *
   * @param dimension of the box
   * @param ofTiles the shares of all tiles in that range; volumes are added in their order
   * @throws CertificateException when they contradict one another, which is a defect of this
   *     program
   */
  public static TileCounts count(int dimension, List<TileShare> ofTiles) {
    List<long[]> cells = new ArrayList<>();
    List<long[]> pieces = new ArrayList<>();
    for (TileShare share : ofTiles) {
      cells.add(share.cells);
      pieces.add(share.pieces);
    }
    return CellRows.count(dimension, cells).plus(BoundaryRows.count(dimension, pieces));
  }
}
