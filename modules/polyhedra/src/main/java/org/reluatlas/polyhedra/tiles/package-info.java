/**
 * One complex in parts: a box is cut into tiles, each tile is decomposed by itself, and cells, dual
 * edges and decision boundary of the whole box are counted exactly from the parts.
 *
 * <p>In: a network, a box and a number of tiles. Out: {@link
 * org.reluatlas.polyhedra.tiles.TileCounts}. What no cut between tiles meets is counted in its
 * tile; of the rest a {@link org.reluatlas.polyhedra.tiles.TilePart} has rows by keys of cells of
 * the whole box, and equal keys of all parts are one cell. The rows go by ranges of keys ({@link
 * org.reluatlas.polyhedra.tiles.TileShare}), which are counted apart. A kink may lie in a cut.
 */
package org.reluatlas.polyhedra.tiles;
