package org.reluatlas.spectral;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A cut of an assembly tree into branches, which can be worked on in parallel, and the trunk that
 * they grow from.
 *
 * <p>A branch is a largest subtree with at most a sixty-fourth of all work; being a subtree it is a
 * run of supernodes. Who works on a branch depends on the machine, what comes out does not.
 */
final class Branches {

  private static final int SHARE = 64;
  private static final int NONE = -1;

  /** Supernodes from … until of each branch, in ascending order. */
  private final int[] from;

  private final int[] until;
  private final int[] trunk;

  Branches(AssemblyTree tree) {
    double[] work = new double[tree.count];
    int[] first = new int[tree.count];
    Arrays.setAll(first, s -> s);
    double total = 0;
    for (int s = 0; s < tree.count; s++) {
      double own = (double) tree.width(s) * tree.height(s) * tree.height(s);
      work[s] += own;
      total += own;
      if (tree.parent[s] != NONE) {
        work[tree.parent[s]] += work[s];
        first[tree.parent[s]] = Math.min(first[tree.parent[s]], first[s]);
      }
    }
    double limit = total / SHARE;
    int[] roots =
        IntStream.range(0, tree.count)
            .filter(s -> work[s] <= limit && !isWithin(tree.parent[s], work, limit))
            .toArray();
    from = Arrays.stream(roots).map(s -> first[s]).toArray();
    until = Arrays.stream(roots).map(s -> s + 1).toArray();
    trunk = IntStream.range(0, tree.count).filter(s -> work[s] > limit).toArray();
  }

  /** Children before parents. */
  void upwards(IntConsumer action) {
    IntStream.range(0, from.length)
        .parallel()
        .forEach(
            b -> {
              for (int s = from[b]; s < until[b]; s++) {
                action.accept(s);
              }
            });
    for (int s : trunk) {
      action.accept(s);
    }
  }

  /** Parents before children. */
  void downwards(IntConsumer action) {
    for (int i = trunk.length - 1; i >= 0; i--) {
      action.accept(trunk[i]);
    }
    IntStream.range(0, from.length)
        .parallel()
        .forEach(
            b -> {
              for (int s = until[b] - 1; s >= from[b]; s--) {
                action.accept(s);
              }
            });
  }

  private static boolean isWithin(int parent, double[] work, double limit) {
    return parent != NONE && work[parent] <= limit;
  }
}
