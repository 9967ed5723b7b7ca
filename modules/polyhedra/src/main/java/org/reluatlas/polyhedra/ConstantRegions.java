package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.Optional;
import org.reluatlas.network.Rational;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The exact values at vertices of regions where an output is constant: there a value needs no exact
 * position. Only regions are looked at whose vertices all may have the same value. O(cells).
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
   * Puts in the values.
   *
   * @param clusters the vertices in groups within which values may be equal
   */
  void addTo(Rational[] values, ValueClusters clusters, Progress progress) {
    int[] common = new int[complex.count(0)];
    Arrays.setAll(common, v -> clusters.size(clusters.of(v)) > 1 ? clusters.of(v) : NONE);
    for (int k = 1; k <= complex.dimension(); k++) {
      progress.check();
      common = commonOfFacets(k, common);
    }
    Rational[] constants = new Rational[common.length];
    int[] regions = new int[common.length];
    Steps steps = Steps.ofUnknownNumber(progress);
    for (int region = 0; region < regions.length; region++) {
      steps.next();
      Optional<Rational> constant =
          common[region] == NONE ? Optional.empty() : evaluation.constantOn(region);
      constants[region] = constant.orElse(null);
      regions[region] = constant.isPresent() ? region : NONE;
    }
    int[] ofVertices = handedDown(regions);
    for (int v = 0; v < values.length; v++) {
      values[v] = ofVertices[v] == NONE ? values[v] : constants[ofVertices[v]];
    }
  }

  private int[] commonOfFacets(int k, int[] below) {
    int[] common = new int[complex.count(k)];
    for (int cell = 0; cell < common.length; cell++) {
      common[cell] = below[complex.facet(k, cell, 0)];
      for (int i = 1; i < complex.facetCount(k, cell); i++) {
        common[cell] = below[complex.facet(k, cell, i)] == common[cell] ? common[cell] : NONE;
      }
    }
    return common;
  }

  private int[] handedDown(int[] regions) {
    int[] above = regions;
    for (int k = complex.dimension(); k > 0; k--) {
      int[] below = new int[complex.count(k - 1)];
      Arrays.fill(below, NONE);
      for (int cell = 0; cell < above.length; cell++) {
        for (int i = 0; above[cell] != NONE && i < complex.facetCount(k, cell); i++) {
          below[complex.facet(k, cell, i)] = above[cell];
        }
      }
      above = below;
    }
    return above;
  }
}
