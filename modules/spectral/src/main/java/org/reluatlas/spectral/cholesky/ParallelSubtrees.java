package org.reluatlas.spectral.cholesky;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.reluatlas.task.Progress;

/**
 * A partition of the supernodes of an assembly tree into subtrees that are worked on in parallel,
 * and the supernodes above them, which are worked on one after another.
 *
 * <p>A subtree is a maximal one with at most 1/64 of the whole work; its supernodes have
 * consecutive numbers. The result of the work does not depend on the number of threads, since a
 * supernode only reads what its own children or its parent have written.
 */
final class ParallelSubtrees {

  private static final int SHARE = 64;
  private static final int NONE = -1;

  /** The first supernode of each subtree, ascending. */
  private final int[] from;

  /** The supernode after the last of each subtree. */
  private final int[] until;

  /** The supernodes above all subtrees, ascending. */
  private final int[] above;

  ParallelSubtrees(AssemblyTree tree) {
    double[] work = new double[tree.count];
    int[] first = new int[tree.count];
    double total = 0;
    for (int s = 0; s < tree.count; s++) {
      first[s] = s;
    }
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
    int[] begin = new int[tree.count];
    int[] end = new int[tree.count];
    int[] rest = new int[tree.count];
    int subtrees = 0;
    int others = 0;
    for (int s = 0; s < tree.count; s++) {
      if (work[s] > limit) {
        rest[others++] = s;
      } else if (!isWithin(tree.parent[s], work, limit)) {
        begin[subtrees] = first[s];
        end[subtrees++] = s + 1;
      }
    }
    from = Arrays.copyOf(begin, subtrees);
    until = Arrays.copyOf(end, subtrees);
    above = Arrays.copyOf(rest, others);
  }

  /**
   * Does something with every supernode, children before parents.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void childrenFirst(IntConsumer action, Progress progress) {
    IntStream.range(0, from.length)
        .parallel()
        .forEach(
            b -> {
              progress.check();
              for (int s = from[b]; s < until[b]; s++) {
                action.accept(s);
              }
            });
    for (int s : above) {
      progress.check();
      action.accept(s);
    }
  }

  /**
   * Does something with every supernode, parents before children.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void parentsFirst(IntConsumer action, Progress progress) {
    for (int i = above.length - 1; i >= 0; i--) {
      progress.check();
      action.accept(above[i]);
    }
    IntStream.range(0, from.length)
        .parallel()
        .forEach(
            b -> {
              progress.check();
              for (int s = until[b] - 1; s >= from[b]; s--) {
                action.accept(s);
              }
            });
  }

  private static boolean isWithin(int parent, double[] work, double limit) {
    return parent != NONE && work[parent] <= limit;
  }
}
