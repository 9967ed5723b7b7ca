package org.reluatlas.homology;

import java.util.Arrays;
import org.reluatlas.task.Progress;

/**
 * The rank of ∂d where no (d−1)-cell is a facet of three d-cells. A set of d-cells is a cycle when
 * it is a union of closed components, those components of the dual graph that do not touch the
 * outside; so every column adds 1 to the rank but the last of each closed component. A
 * decomposition of a box has none.
 */
final class TopGrowth implements RankGrowth {

  private final int dimension;
  private final int[] components; // of the d-cells; 0 is open
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
    RandomFiltration.stream(seed, dimension).shuffle(shuffled, 0, shuffled.length);
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
