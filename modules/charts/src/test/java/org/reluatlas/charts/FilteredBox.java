package org.reluatlas.charts;

import java.util.List;
import java.util.Random;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.BoundaryMaps;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.Persistence;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/** Decompositions of a square or a cube, and their chain complexes. */
final class FilteredBox {

  final CellComplex cells;
  final ChainComplex chains;

  private FilteredBox(ReluNetwork network) {
    cells = new Decomposition(network, Box.cube(network.inputs(), -1, 1)).compute(Progress.NONE);
    chains = ChainComplex.copyOf(new Maps());
  }

  /** The axes cut the square into 4 regions with 12 edges and 9 vertices. */
  static FilteredBox cross() {
    return new FilteredBox(
        new ReluNetwork(
            List.of(
                new AffineLayer(2, new double[] {1, 0, 0, 1}, new double[2]),
                new AffineLayer(2, new double[] {1, 1}, new double[] {-0.1}))));
  }

  /** Cut by as many random lines. */
  static FilteredBox lines(int n) {
    Random random = new Random(n);
    double[] weights = random.doubles(2L * n, -1, 1).toArray();
    double[] bias = random.doubles(n, -0.4, 0.4).toArray();
    double[] sum = random.doubles(n, -1, 1).toArray();
    return new FilteredBox(
        new ReluNetwork(
            List.of(new AffineLayer(2, weights, bias), new AffineLayer(n, sum, new double[1]))));
  }

  /** A cube cut in two: 12 vertices, 20 edges, 11 faces, 2 regions. */
  static FilteredBox cube() {
    return new FilteredBox(
        new ReluNetwork(
            List.of(
                new AffineLayer(3, new double[] {1, 0, 0}, new double[1]),
                new AffineLayer(1, new double[] {1}, new double[1]))));
  }

  static BettiCurves curves(Filtration filtration) {
    return BettiCurves.of(filtration, Progress.NONE);
  }

  static PersistenceDiagram diagram(Filtration filtration) {
    return PersistenceDiagram.of(new Persistence().compute(filtration, Progress.NONE));
  }

  private final class Maps implements BoundaryMaps {

    @Override
    public int dimension() {
      return cells.dimension();
    }

    @Override
    public int count(int k) {
      return cells.count(k);
    }

    @Override
    public int facetCount(int k, int cell) {
      return cells.facetCount(k, cell);
    }

    @Override
    public int facet(int k, int cell, int i) {
      return cells.facet(k, cell, i);
    }
  }
}
