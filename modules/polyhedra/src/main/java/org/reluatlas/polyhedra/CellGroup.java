package org.reluatlas.polyhedra;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.reluatlas.network.ReluNetwork;

/**
 * A group of neighbouring regions with all their faces while it is cut: a small lattice with the
 * values of its vertices, independent of all other groups.
 *
 * <p>What a face is cut into depends on the face alone, so that groups which share a face cut it
 * alike, and {@link GroupGlue} can find each of its cells in all of them.
 */
final class CellGroup {

  private final CellSigns cells;
  private final FaceLattice faces;
  private final VertexSigns signs;
  private final GroupBudget budget;
  private final long exactSignsBefore;

  /** How many cells there were when the group was made. */
  private final long cellsAtFirst;

  private int layer;

  /** The layer at work, or null between layers. */
  private LayerSubdivision atWork;

  /** A box as one group. */
  CellGroup(ScaledNetwork network, CellBudget budget) {
    ScaledBox box = network.box();
    int words = network.layout().words();
    cells = new CellSigns(network, new Vertices(box, words), new RegionPatterns(words));
    faces = new FaceLattice(box.dimension());
    BoxLattice.fill(box, faces, cells.vertices);
    signs = new VertexSigns(cells, faces);
    this.budget = new GroupBudget(budget);
    exactSignsBefore = 0;
    cellsAtFirst = size();
  }

  /** Some regions of a group, and their faces; others have the rest. */
  private CellGroup(CellGroup of, Closure part, Closure others, long exactSignsBefore) {
    int[] vertices = part.cells(0);
    int[] regions = part.cells(of.faces.dimension());
    cells =
        new CellSigns(
            of.cells.network, of.cells.vertices.of(vertices), of.cells.patterns.of(regions));
    faces = of.faces.part(part, others);
    signs = of.signs.of(vertices, cells, faces);
    int startVertices = 0;
    while (startVertices < vertices.length && vertices[startVertices] < of.budget.startVertices()) {
      startVertices++;
    }
    budget =
        of.budget.part(
            regions.length / (double) of.faces.count(of.faces.dimension()), startVertices);
    this.exactSignsBefore = exactSignsBefore;
    cellsAtFirst = size();
    layer = of.layer;
    atWork = of.atWork == null ? null : of.atWork.of(cells, faces, signs, budget);
  }

  private long size() {
    return cells.vertices.count() + faces.total();
  }

  /**
   * Cuts by all neurons that are left, or until the group has more than so many cells, a quarter
   * more than it had at first, and several regions.
   *
   * @throws CellLimitException when there are more cells than allowed
   */
  void cut(long mostCells) {
    long most = Math.max(mostCells, cellsAtFirst + cellsAtFirst / 4);
    while (!isDone() && !faces.isToBeParted(cells.vertices.count(), most)) {
      if (atWork == null) {
        begin(layer);
      }
      if (atWork != null) {
        atWork.run(most);
      }
      if (atWork == null || atWork.isDone()) {
        end(layer++);
      }
    }
  }

  /** Whether all neurons of all layers have cut the group. */
  boolean isDone() {
    return layer == cells.network.layers();
  }

  private void begin(int begun) {
    PatternLayout layout = cells.network.layout();
    budget.beginLayer(
        cells.vertices.count(),
        begun == 0 ? 0 : cells.network.layer(begun).outputs(),
        layout.words(begun),
        layout.words());
    budget.check(cells.vertices.count(), faces);
    signs.beginLayer();
    if (layout.width(begun) > 0) {
      faces.beginLayer(layout.words(begun));
      atWork = LayerSubdivision.begin(cells, faces, signs, budget, begun);
    }
  }

  private void end(int ended) {
    if (atWork != null) {
      faces.storePatterns(cells.patterns, cells.network.layout().firstWord(ended));
      faces.compact();
      atWork = null;
    }
  }

  /** Two groups of one half of the regions each, of which there are several. */
  CellGroup[] halves() {
    int regions = faces.count(faces.dimension());
    int wordsKnown = cells.network.layout().firstWord(layer);
    int wordsAtWork = atWork == null ? 0 : faces.words();
    BitSet upper = new RegionHalves(faces, cells, wordsKnown, wordsAtWork).upper();
    BitSet lower = (BitSet) upper.clone();
    lower.flip(0, regions);
    BitSet[] sides = {lower, upper};
    Closure[] parts = new Closure[2];
    IntStream.range(0, 2)
        .parallel()
        .forEach(i -> parts[i] = new Closure(faces, cells.vertices.count(), sides[i]));
    CellGroup[] halves = new CellGroup[2];
    IntStream.range(0, 2)
        .parallel()
        .forEach(
            i ->
                halves[i] = new CellGroup(this, parts[i], parts[1 - i], i == 0 ? exactSigns() : 0));
    budget.end(0, 0);
    return halves;
  }

  private long exactSigns() {
    return exactSignsBefore + signs.decidedExactly();
  }

  /** The whole complex, of a group that was never parted. */
  CellComplex complex(ReluNetwork network) {
    FacetLists lists = faces.lists(cells.vertices.count());
    return new CellComplex(network, cells, lists, exactSigns());
  }

  /** What is kept of the group when all neurons have cut it. */
  FinishedGroup finished() {
    cells.vertices.trim();
    FacetLists lists = faces.lists(cells.vertices.count());
    int[][] shared = new int[faces.dimension() + 1][];
    for (int k = 0; k < shared.length; k++) {
      shared[k] = faces.shared(k);
    }
    FinishedGroup finished =
        new FinishedGroup(cells.network, cells.vertices, lists, shared, exactSigns());
    budget.end(size() - faces.sharedCount(), finished.bytes());
    return finished;
  }
}
