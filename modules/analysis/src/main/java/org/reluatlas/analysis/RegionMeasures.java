package org.reluatlas.analysis;

import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/**
 * What the regions of a dual graph are as functions and as polytopes, and the angles between the
 * gradients on both sides of its edges. Immutable.
 */
public final class RegionMeasures {

  private final DualGraph graph;
  private final RegionFunctions functions;
  private final RegionShapes shapes;
  private final double[] angles;

  private RegionMeasures(
      DualGraph graph, RegionFunctions functions, RegionShapes shapes, double[] angles) {
    this.graph = graph;
    this.functions = functions;
    this.shapes = shapes;
    this.angles = angles;
  }

  /**
   * Measures all regions and edges, in parallel.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static RegionMeasures of(DualGraph graph, Progress progress) {
    CellComplex complex = graph.complex();
    RegionFunctions functions = RegionFunctions.of(complex, progress);
    double[] angles = functions.angles(graph, progress);
    return new RegionMeasures(graph, functions, RegionShapes.of(complex, progress), angles);
  }

  /** The graph whose regions and edges are measured. */
  public DualGraph graph() {
    return graph;
  }

  /** The affine maps, their norms, and which are equal. */
  public RegionFunctions functions() {
    return functions;
  }

  /** The sizes and shapes. */
  public RegionShapes shapes() {
    return shapes;
  }

  /** The angle across an edge: see {@link RegionFunctions#angles}. */
  public double angle(int edge) {
    return angles[edge];
  }

  /** All inradii together. */
  public NumberSpread inradii() {
    return NumberSpread.of(functions.complex().regions(), shapes::inradius);
  }

  /** All aspects together. */
  public NumberSpread aspects() {
    return NumberSpread.of(functions.complex().regions(), shapes::aspect);
  }

  /** All Lipschitz constants of regions together. */
  public NumberSpread lipschitz() {
    return NumberSpread.of(functions.complex().regions(), functions::lipschitz);
  }

  /** All angles together. */
  public NumberSpread angles() {
    return NumberSpread.of(angles.length, edge -> angles[edge]);
  }
}
