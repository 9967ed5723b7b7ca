package org.reluatlas.spark;

import java.util.List;
import org.reluatlas.polyhedra.tiles.TileCounts;

/**
 * A complex that was decomposed in tiles.
 *
 * @param whole the counts of the complex in one piece
 * @param tiles what came of each tile
 * @param seconds from the first task to the last
 */
record TilesResult(TileCounts whole, List<TileResult> tiles, double seconds) {

  TilesResult {
    tiles = List.copyOf(tiles);
  }

  /** The number of cells of all tiles, where a cell that cuts meet has several pieces. */
  long pieces() {
    return tiles.stream().mapToLong(TileResult::cells).sum();
  }

  /** How many of them were sent to be counted. */
  long shuffled() {
    return tiles.stream().mapToLong(TileResult::shared).sum();
  }
}
