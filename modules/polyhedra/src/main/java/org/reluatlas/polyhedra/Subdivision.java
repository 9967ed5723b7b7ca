package org.reluatlas.polyhedra;

import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** One run of a decomposition: the box and its faces, cut by one layer after the other. */
final class Subdivision {

  private final ReluNetwork network;
  private final CellSigns cells;
  private final FaceLattice faces;
  private long exactSigns;

  Subdivision(ReluNetwork network, ScaledBox box) {
    this.network = network;
    ScaledNetwork scaled = ScaledNetwork.hidden(network, box);
    int words = scaled.layout().words();
    cells = new CellSigns(scaled, new Vertices(box, words), new RegionPatterns(words));
    faces = new FaceLattice(box.dimension());
    BoxLattice.fill(box, faces, cells.vertices);
  }

  /**
   * Cuts by all layers.
   *
   * @throws CellLimitException when there are more cells than allowed
   */
  void run(long maxCells, Progress progress) {
    int neurons = cells.network.layout().neurons();
    CellBudget budget = new CellBudget(maxCells, neurons, faces.dimension(), progress);
    VertexSigns signs = new VertexSigns(cells, faces);
    for (int layer = 0; layer < cells.network.layers(); layer++) {
      cut(layer, signs, budget);
    }
    exactSigns = signs.decidedExactly();
  }

  private void cut(int layer, VertexSigns signs, CellBudget budget) {
    PatternLayout layout = cells.network.layout();
    budget.beginLayer(
        cells.vertices.count(),
        layer == 0 ? 0 : cells.network.layer(layer).outputs(),
        layout.words(layer),
        layout.words());
    budget.check(cells.vertices.count(), faces.total());
    signs.beginLayer();
    if (layout.width(layer) == 0) {
      return;
    }
    faces.beginLayer(layout.words(layer));
    new LayerSubdivision(cells, faces, signs, budget, layer).run();
    faces.storePatterns(cells.patterns, layout.firstWord(layer));
    faces.compact();
  }

  /** The complex as it is now. */
  CellComplex complex() {
    return new CellComplex(network, cells, faces, exactSigns);
  }
}
