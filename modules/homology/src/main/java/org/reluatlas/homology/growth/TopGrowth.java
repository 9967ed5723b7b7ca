package org.reluatlas.homology.growth;

import java.util.Arrays;
import org.reluatlas.homology.graph.CellGraph;
import org.reluatlas.task.Progress;

/**
 * The rank of ∂_d in a complex in which no (d−1)-cell is a facet of three d-cells.
 *
 * <p>A component of the dual graph is closed if it has no edge to the outside. A set of d-cells is
 * a cycle if and only if it is a union of closed components. So every column adds 1 to the rank,
 * except the last one of each closed component. A decomposition of a box has no closed component.
 */
final class TopGrowth implements RankGrowth {

  private final int dimension;
  private final int[] components; // of the d-cells; 0 is that of the outside
  private final boolean closed;

  TopGrowth(CellGraph dual, int dimension) {
    this.dimension = dimension;
    int[] ofNodes = dual.components();
    components = Arrays.copyOfRange(ofNodes, 1, ofNodes.length);
    closed = Arrays.stream(components).anyMatch(c -> c != 0);
  }

  @Override
  public void sample(long seed, int[] at, int[] ranks, Progress progress) {
    System.arraycopy(at, 0, ranks, 0, at.length);
    if (closed) {
      subtractCycles(seed, at, ranks);
    }
  }

  private void subtractCycles(long seed, int[] at, int[] ranks) {
    int[] shuffled = components.clone();
    SplitMix64.ofCells(seed, dimension).shuffle(shuffled, 0, shuffled.length);
    int[] left = new int[shuffled.length + 1];
    for (int component : shuffled) {
      left[component]++;
    }
    int cycles = 0;
    int done = 0;
    for (int i = 0; i < at.length; i++) {
      for (; done < at[i]; done++) {
        int component = shuffled[done];
        if (component != 0 && --left[component] == 0) {
          cycles++;
        }
      }
      ranks[i] -= cycles;
    }
  }
}
