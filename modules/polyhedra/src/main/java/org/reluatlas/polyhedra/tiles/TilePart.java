package org.reluatlas.polyhedra.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.ClassifiedComplex;
import org.reluatlas.polyhedra.CutCells;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.task.Progress;

/**
 * What one tile tells of the complex of the whole box: counts of the cells that no cut meets, and a
 * row for each other cell that it has a piece of. Immutable.
 */
public final class TilePart {

  private final long cells;
  private final TileCounts own;
  private final KeyedRows cellRows;
  private final KeyedRows boundaryRows;

  private TilePart(long cells, TileCounts own, KeyedRows cellRows, KeyedRows boundaryRows) {
    this.cells = cells;
    this.own = own;
    this.cellRows = cellRows;
    this.boundaryRows = boundaryRows;
  }

  /**
   * Decomposes a tile. Nothing of other tiles is needed.
   *
   * @param outputs what the outputs of the network stand for
   * @param maxCells how many cells the complex of the tile may have
   * @throws org.reluatlas.polyhedra.CellLimitException when there are too many cells
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static TilePart of(
      ReluNetwork network, OutputMeaning outputs, Tile tile, long maxCells, Progress progress) {
    CellComplex complex =
        new Decomposition(network, tile.box()).withMaxCells(maxCells).compute(progress);
    progress.begin("cells in cuts");
    CutCells cut = CutCells.of(complex, tile.cuts(), progress);
    long all = Arrays.stream(complex.fVector()).asLongStream().sum();
    TileCounts own = ownCells(cut);
    KeyedRows cells = CellRows.of(cut, progress);
    if (!outputs.hasBoundary()) {
      return new TilePart(all, own, cells, BoundaryRows.none());
    }
    LabeledPoints none = LabeledPoints.none(complex.dimension());
    AnnotatedRegions regions = AnnotatedRegions.of(complex, none, outputs, progress);
    ClassifiedComplex classes = ClassifiedComplex.of(regions, maxCells, progress);
    progress.begin("decision boundary");
    CutCells cutClasses = CutCells.of(classes.complex(), tile.cuts(), progress);
    KeyedRows pieces = BoundaryRows.of(classes, cutClasses, progress);
    return new TilePart(all, own.plus(ownBoundary(classes, cutClasses)), cells, pieces);
  }

  private static TileCounts ownCells(CutCells cut) {
    CellComplex complex = cut.complex();
    int d = complex.dimension();
    long[] cells = new long[d + 1];
    long edges = 0;
    for (int k = 0; k <= d; k++) {
      for (int cell = 0; cell < complex.count(k); cell++) {
        boolean isOwn = !cut.isMet(k, cell);
        cells[k] += isOwn ? 1 : 0;
        edges += isOwn && k == d - 1 && !cut.isFacetOnWall(cell) ? 1 : 0;
      }
    }
    return new TileCounts(cells, edges, 0, 0);
  }

  private static TileCounts ownBoundary(ClassifiedComplex classes, CutCells cut) {
    int d = cut.complex().dimension();
    long facets = 0;
    double measure = 0;
    for (int facet = 0; facet < cut.complex().count(d - 1); facet++) {
      if (!cut.isMet(d - 1, facet) && BoundaryRows.isBetweenClasses(classes, facet)) {
        facets++;
        measure += classes.geometry().facetVolume(facet);
      }
    }
    return new TileCounts(new long[d + 1], 0, facets, measure);
  }

  /** The number of cells that the complex of the tile has. */
  public long cells() {
    return cells;
  }

  /** What no cut meets. */
  public TileCounts own() {
    return own;
  }

  /** The number of cells of the whole box that cuts meet and that the tile has a piece of. */
  public int sharedCells() {
    return cellRows.size();
  }

  /**
   * What other tiles may have pieces of too, by ranges of keys that are the same for all tiles.
   *
   * @param ranges how many, 1 or more
   * @return a share for each range
   */
  public List<TileShare> shares(int ranges) {
    long[][] ofCells = cellRows.parted(ranges);
    long[][] ofPieces = boundaryRows.parted(ranges);
    List<TileShare> shares = new ArrayList<>();
    for (int range = 0; range < ranges; range++) {
      shares.add(new TileShare(ofCells[range], ofPieces[range]));
    }
    return shares;
  }
}
