package org.reluatlas.homology.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * A component of the dual graph restricted to some of its edges: d-cells that are connected through
 * (d−1)-cells. Immutable.
 */
public final class DualComponent {

  private static final int OUTSIDE = 0;

  private final int[] regions;
  private final int[] rim;

  private DualComponent(int[] regions, int[] rim) {
    this.regions = regions;
    this.rim = rim;
  }

  /**
   * Searches the component of a d-cell, in time linear in its cells and their facets.
   *
   * @param dual of the complex, see {@link CellGraph#dual}
   * @param isEdge whether a (d−1)-cell connects its two sides
   * @return the component
   * @throws IllegalStateException when the outside is in it
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static DualComponent of(
      BoundaryMatrices complex,
      CellGraph dual,
      int region,
      IntPredicate isEdge,
      Progress progress) {
    int d = complex.dimension();
    BitSet seen = new BitSet();
    seen.set(region + 1);
    int[] queue = {region};
    int size = 1;
    Steps steps = Steps.ofUnknownNumber(progress);
    for (int next = 0; next < size; next++) {
      steps.next();
      int from = queue[next];
      for (int i = 0; i < complex.facetCount(d, from); i++) {
        int facet = complex.facet(d, from, i);
        int other = other(dual, facet, from + 1);
        if (isEdge.test(facet) && !seen.get(other)) {
          if (other == OUTSIDE) {
            throw new IllegalStateException("the component of region " + region + " has no rim");
          }
          seen.set(other);
          queue = size == queue.length ? Arrays.copyOf(queue, 2 * size) : queue;
          queue[size++] = other - 1;
        }
      }
    }
    int[] regions = Arrays.copyOf(queue, size);
    Arrays.sort(regions);
    return new DualComponent(regions, rim(complex, dual, regions, seen));
  }

  private static int other(CellGraph dual, int facet, int node) {
    return dual.head(facet) == node ? dual.tail(facet) : dual.head(facet);
  }

  private static int[] rim(BoundaryMatrices complex, CellGraph dual, int[] regions, BitSet seen) {
    int d = complex.dimension();
    return Arrays.stream(regions)
        .flatMap(
            c ->
                Arrays.stream(complex.facets(d), complex.offsets(d)[c], complex.offsets(d)[c + 1])
                    .filter(facet -> !seen.get(other(dual, facet, c + 1))))
        .sorted()
        .toArray();
  }

  /** The indices of the d-cells, ascending. */
  public int[] regions() {
    return regions.clone();
  }

  /** The indices of the (d−1)-cells with exactly one side in the component, ascending. */
  public int[] rim() {
    return rim.clone();
  }
}
