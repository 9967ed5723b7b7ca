package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.reluatlas.network.Rational;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The exact values at vertices of regions where an output is constant: there a value needs no exact
 * position, and all edges are flat. Only regions are looked at of whose edges none is known to rise
 * or fall. O(cells).
 */
final class ConstantRegions {

  private static final int NONE = -1;

  private final CellComplex complex;
  private final OutputEvaluation evaluation;

  ConstantRegions(CellComplex complex, OutputEvaluation evaluation) {
    this.complex = complex;
    this.evaluation = evaluation;
  }

  /**
   * Puts in the values at vertices, and the signs of edges.
   *
   * @param signs of the edges, OPEN where they are not known
   */
  void addTo(Rational[] values, byte[] signs, Progress progress) {
    BitSet open = new BitSet();
    for (int edge = 0; edge < signs.length; edge++) {
      open.set(edge, signs[edge] == EdgeSigns.OPEN);
    }
    for (int k = 2; k <= complex.dimension(); k++) {
      progress.check();
      open = openThroughout(k, open);
    }
    Rational[] constants = new Rational[complex.regions()];
    int[] regions = new int[constants.length];
    Steps steps = Steps.ofUnknownNumber(progress);
    for (int region = 0; region < regions.length; region++) {
      steps.next();
      Optional<Rational> constant =
          open.get(region) ? evaluation.constantOn(region) : Optional.empty();
      constants[region] = constant.orElse(null);
      regions[region] = constant.isPresent() ? region : NONE;
    }
    int[] above = regions;
    for (int k = complex.dimension(); k > 0; k--) {
      for (int edge = 0; k == 1 && edge < signs.length; edge++) {
        signs[edge] = above[edge] == NONE ? signs[edge] : 0;
      }
      above = handedDown(k, above);
    }
    for (int v = 0; v < values.length; v++) {
      values[v] = above[v] == NONE ? values[v] : constants[above[v]];
    }
  }

  /** The k-cells with only such facets. */
  private BitSet openThroughout(int k, BitSet facets) {
    BitSet open = new BitSet();
    for (int cell = 0; cell < complex.count(k); cell++) {
      boolean isOpen = true;
      for (int i = 0; isOpen && i < complex.facetCount(k, cell); i++) {
        isOpen = facets.get(complex.facet(k, cell, i));
      }
      open.set(cell, isOpen);
    }
    return open;
  }

  private int[] handedDown(int k, int[] above) {
    int[] below = new int[complex.count(k - 1)];
    Arrays.fill(below, NONE);
    for (int cell = 0; cell < above.length; cell++) {
      for (int i = 0; above[cell] != NONE && i < complex.facetCount(k, cell); i++) {
        below[complex.facet(k, cell, i)] = above[cell];
      }
    }
    return below;
  }
}
