package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * Which output certainly is the only largest all over a region and its faces, as far as doubles can
 * tell.
 *
 * <p>Outputs are affine on a region, so one that is the only largest at all its vertices is so all
 * over it. Cost: what the outputs are on each region, of which regions with the same pattern in the
 * first layers share a part, and one evaluation per region and vertex; in parallel.
 */
final class CertainLeaders {

  /** No output is known to be the only largest. */
  static final int NONE = -1;

  private static final int CHUNK = 512;

  private final CellComplex complex;
  private final int[][] leaders;

  /** The regions in an order in which those with the same pattern in the first layers meet. */
  private final int[] sorted;

  /**
   * Finds them.
   *
   * @param outputs those that are compared
   */
  CertainLeaders(CellComplex complex, RegionForms.Source outputs, Progress progress) {
    this.complex = complex;
    int d = complex.dimension();
    leaders = new int[d + 1][];
    for (int k = 0; k <= d; k++) {
      leaders[k] = new int[complex.count(k)];
      Arrays.fill(leaders[k], NONE);
    }
    sorted = RegionsByPattern.of(complex);
    ParallelRanges.run(
        sorted.length, CHUNK, progress, (from, to) -> find(from, to, outputs.reader()));
    for (int k = d; k > 0; k--) {
      progress.check();
      handDown(k);
    }
  }

  private void find(int from, int to, RegionForms.Reader forms) {
    for (int i = from; i < to; i++) {
      leaders[complex.dimension()][sorted[i]] = leader(sorted[i], forms.of(sorted[i]));
    }
  }

  private int leader(int region, BoundedForms.LayerForms outputs) {
    Vertices vertices = complex.cellSigns().vertices;
    int leader = NONE;
    for (int vertex : complex.vertices(complex.dimension(), region)) {
      int here = outputs.onlyLargest(vertices.position(vertex), vertices.error(vertex));
      if (here == NONE || (leader != NONE && here != leader)) {
        return NONE;
      }
      leader = here;
    }
    return leader;
  }

  private void handDown(int k) {
    for (int cell = 0; cell < leaders[k].length; cell++) {
      if (leaders[k][cell] != NONE) {
        for (int i = 0; i < complex.facetCount(k, cell); i++) {
          leaders[k - 1][complex.facet(k, cell, i)] = leaders[k][cell];
        }
      }
    }
  }

  /**
   * The regions without such an output, in an order in which those with the same pattern in the
   * first layers meet.
   */
  int[] undecidedRegions() {
    int[] ofRegions = leaders[complex.dimension()];
    return Arrays.stream(sorted).filter(region -> ofRegions[region] == NONE).toArray();
  }

  /** The output that certainly is the only largest all over a closed k-cell, or {@link #NONE}. */
  int of(int k, int cell) {
    return leaders[k][cell];
  }
}
