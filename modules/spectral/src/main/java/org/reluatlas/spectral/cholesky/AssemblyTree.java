package org.reluatlas.spectral;

import java.util.Arrays;

/**
 * The supernodes of a Cholesky factor and the forest in which their fronts are assembled.
 *
 * <p>A supernode is a run of columns with the same rows below them. Columns are joined where their
 * structures agree, and then supernodes with their parents where that adds few explicit zeros
 * (relaxed amalgamation: Ashcraft and Grimes, The Influence of Relaxed Supernode Partitions on the
 * Multifrontal Method, ACM TOMS 15, 1989), so that dense kernels have something to work on.
 * Supernodes are numbered in a postorder of the forest and the columns follow them.
 */
final class AssemblyTree {

  private static final int NONE = -1;

  /** The number of supernodes. */
  final int count;

  /** The parent of each supernode or −1, shape (count). */
  final int[] parent;

  /** Where the columns of each supernode begin, shape (count+1). */
  final int[] firstColumn;

  /** The rows below the columns of each supernode, ascending. */
  final int[][] rows;

  /** The matrix in the final numbering. */
  final Adjacency matrix;

  /** The vertex of the matrix handed in that each column is, shape (n). */
  final int[] order;

  /** Where the rows of each supernode stand in the front of its parent, ascending. */
  final int[][] positions;

  /** The first child of each supernode or −1; {@link #sibling} leads on. */
  final int[] child;

  /** The next child of the same parent or −1. */
  final int[] sibling;

  private AssemblyTree(Amalgamation supernodes, Adjacency matrix, int[] order) {
    this.parent = supernodes.parents();
    this.count = parent.length;
    this.firstColumn = supernodes.firstColumns();
    this.matrix = matrix;
    this.order = order;
    child = filled(count);
    sibling = filled(count);
    for (int s = count - 1; s >= 0; s--) {
      if (parent[s] != NONE) {
        sibling[s] = child[parent[s]];
        child[parent[s]] = s;
      }
    }
    rows = structures();
    positions = new int[count][];
    for (int s = 0; s < count; s++) {
      positions[s] = parent[s] == NONE ? new int[0] : positionsIn(parent[s], rows[s]);
    }
  }

  /**
   * Analyses a matrix under an ordering.
   *
   * @param matrix symmetric, shape (n, n)
   * @param fillReducing a permutation of its vertices
   */
  static AssemblyTree of(Adjacency matrix, int[] fillReducing) {
    Permutation order = new Permutation(fillReducing);
    int[] parent = EliminationTree.parents(matrix, order);
    int[] post = EliminationTree.postorder(parent);
    order = order.after(post);
    parent = relabelled(parent, post);
    int[] counts = EliminationTree.columnCounts(matrix, order, parent);
    Amalgamation supernodes = new Amalgamation(parent, counts);
    order = order.after(supernodes.columns());
    return new AssemblyTree(supernodes, matrix.induced(order.at, order.place), order.at);
  }

  /** The columns of a supernode, at least 1. */
  int width(int supernode) {
    return firstColumn[supernode + 1] - firstColumn[supernode];
  }

  /** The rows of the front of a supernode: its columns and the rows below them. */
  int height(int supernode) {
    return width(supernode) + rows[supernode].length;
  }

  /** The entries that the factor will store, as rectangular panels. */
  long entries() {
    long entries = 0;
    for (int s = 0; s < count; s++) {
      entries += (long) width(s) * height(s);
    }
    return entries;
  }

  /** The floating point operations of the factorisation, near enough. */
  double operations() {
    double operations = 0;
    for (int s = 0; s < count; s++) {
      for (int k = 0; k < width(s); k++) {
        double below = height(s) - k;
        operations += below * below;
      }
    }
    return operations;
  }

  private int[][] structures() {
    int[][] structures = new int[count][];
    int[] seenBy = filled(matrix.vertices);
    int[] found = new int[matrix.vertices];
    for (int s = 0; s < count; s++) {
      int size = 0;
      int end = firstColumn[s + 1];
      for (int k = matrix.start[firstColumn[s]]; k < matrix.start[end]; k++) {
        size = note(matrix.neighbour[k], end, s, seenBy, found, size);
      }
      for (int c = child[s]; c != NONE; c = sibling[c]) {
        for (int row : structures[c]) {
          size = note(row, end, s, seenBy, found, size);
        }
      }
      structures[s] = Arrays.copyOf(found, size);
      Arrays.sort(structures[s]);
    }
    return structures;
  }

  /** Where some ascending rows, all of them rows of the front of s, stand in it. */
  private int[] positionsIn(int s, int[] some) {
    int end = firstColumn[s + 1];
    int[] position = new int[some.length];
    int at = 0;
    for (int i = 0; i < some.length; i++) {
      if (some[i] < end) {
        position[i] = some[i] - firstColumn[s];
      } else {
        while (rows[s][at] != some[i]) {
          at++;
        }
        position[i] = width(s) + at;
      }
    }
    return position;
  }

  private static int note(int row, int end, int by, int[] seenBy, int[] found, int count) {
    if (row < end || seenBy[row] == by) {
      return count;
    }
    seenBy[row] = by;
    found[count] = row;
    return count + 1;
  }

  private static int[] relabelled(int[] parent, int[] post) {
    Permutation order = new Permutation(post);
    int[] result = new int[parent.length];
    for (int i = 0; i < parent.length; i++) {
      int above = parent[post[i]];
      result[i] = above == NONE ? NONE : order.place[above];
    }
    return result;
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }
}
