package org.reluatlas.spark;

import java.io.Serializable;
import org.reluatlas.polyhedra.tiles.TileCounts;

/**
 * What came of one tile.
 *
 * @param tile its number, from 0
 * @param own what is in no other tile
 * @param cells the number of cells that the complex of the tile has
 * @param shared how many of them other tiles may have pieces of
 * @param seconds that it took, the last time that it was tried
 */
record TileResult(int tile, TileCounts own, long cells, long shared, double seconds)
    implements Serializable {}
