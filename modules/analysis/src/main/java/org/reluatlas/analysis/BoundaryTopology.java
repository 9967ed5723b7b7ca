package org.reluatlas.analysis;

import org.reluatlas.homology.BettiNumbers;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Subcomplex;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.ClassifiedComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.task.Progress;

/**
 * Betti numbers over Z2 of a decision boundary, and of the part of the domain in which each class
 * is predicted, both as closed subcomplexes of the complex cut along the boundary. Immutable.
 */
public final class BoundaryTopology {

  private final BettiNumbers ofBoundary;
  private final BettiNumbers[] ofClasses;
  private final double[] volumes;

  private BoundaryTopology(BettiNumbers ofBoundary, BettiNumbers[] ofClasses, double[] volumes) {
    this.ofBoundary = ofBoundary;
    this.ofClasses = ofClasses;
    this.volumes = volumes;
  }

  /**
   * Computes the numbers of a boundary that exists.
   *
   * @throws IllegalStateException for a regression
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static BoundaryTopology of(DecisionBoundary boundary, Progress progress) {
    ClassifiedComplex cells = boundary.cells();
    CellComplex complex = cells.complex();
    int d = complex.dimension();
    ChainComplex chain = CellBoundaryMaps.chainComplex(complex);
    BettiNumbers ofBoundary = BettiNumbers.of(subcomplex(boundary, chain).complex(), progress);
    BettiNumbers[] ofClasses = new BettiNumbers[cells.classes()];
    double[] volumes = new double[ofClasses.length];
    for (int cell = 0; cell < complex.regions(); cell++) {
      volumes[cells.classOf(cell)] += cells.geometry().volume(cell);
    }
    for (int c = 0; c < ofClasses.length; c++) {
      int wanted = c;
      progress.check();
      ofClasses[c] =
          BettiNumbers.of(
              Subcomplex.closure(chain, d, cell -> cells.classOf(cell) == wanted).complex(),
              progress);
    }
    return new BoundaryTopology(ofBoundary, ofClasses, volumes);
  }

  /**
   * A boundary with all faces of its facets.
   *
   * @param chain of the complex that is cut along the boundary
   */
  static Subcomplex subcomplex(DecisionBoundary boundary, ChainComplex chain) {
    int top = chain.dimension() - 1;
    boolean[] isBoundary = new boolean[chain.count(top)];
    for (int i = 0; i < boundary.facets(); i++) {
      isBoundary[boundary.facet(i)] = true;
    }
    return Subcomplex.closure(chain, top, facet -> isBoundary[facet]);
  }

  /** The Betti numbers of the boundary, β0 … β(d−1). */
  public BettiNumbers ofBoundary() {
    return ofBoundary;
  }

  /** The number of classes. */
  public int classes() {
    return ofClasses.length;
  }

  /** The Betti numbers of the closure of where a class is predicted, β0 … βd. */
  public BettiNumbers ofClass(int index) {
    return ofClasses[index];
  }

  /** The d-dimensional volume of where a class is predicted. */
  public double volumeOfClass(int index) {
    return volumes[index];
  }
}
