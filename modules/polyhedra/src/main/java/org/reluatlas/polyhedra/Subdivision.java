package org.reluatlas.polyhedra;

import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** One run of a decomposition: the box and its faces, cut by one layer after the other. */
final class Subdivision {

  private final LayerStack stack;
  private final PatternEvaluator evaluator;
  private final CellSigns cells;
  private final FaceLattice faces;
  private long exactSigns;

  Subdivision(LayerStack stack, Box domain) {
    this.stack = stack;
    PatternLayout layout = new PatternLayout(stack);
    evaluator = new PatternEvaluator(stack, layout);
    Vertices vertices = new Vertices(domain, layout.words());
    cells = new CellSigns(domain, layout, vertices, new RegionPatterns(layout.words()));
    faces = new FaceLattice(domain.dimension());
    BoxLattice.fill(domain, faces, vertices);
  }

  /**
   * Cuts by all layers.
   *
   * @throws CellLimitException when there are more cells than allowed
   */
  void run(long maxCells, Progress progress) {
    CellBudget budget =
        new CellBudget(maxCells, cells.layout.neurons(), faces.dimension(), progress);
    VertexSigns signs = new VertexSigns(cells, faces, evaluator);
    for (int layer = 0; layer < stack.layers(); layer++) {
      cut(layer, signs, budget);
    }
    exactSigns = signs.decidedExactly();
  }

  private void cut(int layer, VertexSigns signs, CellBudget budget) {
    PatternLayout layout = cells.layout;
    budget.beginLayer(
        cells.vertices.count(),
        layer == 0 ? 0 : layout.width(layer),
        layout.words(layer),
        layout.words());
    budget.check(cells.vertices.count(), faces.total());
    signs.beginLayer();
    faces.beginLayer(layout.words(layer));
    new LayerSubdivision(cells, faces, signs, budget, layer).run();
    faces.storePatterns(cells.patterns, layout.firstWord(layer));
    faces.compact();
  }

  /** The complex as it is now. */
  CellComplex complex(ReluNetwork network) {
    return new CellComplex(network, evaluator, cells, faces, exactSigns);
  }
}
