package org.reluatlas.spark;

import java.io.Serializable;
import org.reluatlas.polyhedra.tiles.TileShare;

/**
 * What a worker sends to the one that counts a range of keys: the share that a tile has in the
 * range; or, to the last range of all, the result of the tile.
 *
 * @param tile the number of the tile
 * @param share null when this is the result
 * @param result null when this is a share
 */
record TileMessage(int tile, TileShare share, TileResult result) implements Serializable {}
