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

  private AssemblyTree(
      int[] parent, int[] firstColumn, int[][] rows, Adjacency matrix, int[] order) {
    this.count = parent.length;
    this.parent = parent;
    this.firstColumn = firstColumn;
    this.rows = rows;
    this.matrix = matrix;
    this.order = order;
  }

  /**
   * Analyses a matrix under an ordering.
   *
   * @param matrix symmetric, shape (n, n)
   * @param fillReducing a permutation of its vertices
   */
  static AssemblyTree of(Adjacency matrix, int[] fillReducing) {
    int[] columnParent = EliminationTree.parents(renumbered(matrix, fillReducing));
    int[] post = EliminationTree.postorder(columnParent);
    int[] order = composed(fillReducing, post);
    Adjacency postordered = renumbered(matrix, order);
    columnParent = relabelled(columnParent, post);
    int[] counts = EliminationTree.columnCounts(postordered, columnParent);
    Amalgamation supernodes = new Amalgamation(columnParent, counts);
    int[] position = supernodes.columns();
    int[] finalOrder = composed(order, position);
    Adjacency finalMatrix = renumbered(matrix, finalOrder);
    int[] parents = supernodes.parents();
    int[] firstColumn = supernodes.firstColumns();
    int[][] rows = structures(finalMatrix, parents, firstColumn);
    return new AssemblyTree(parents, firstColumn, rows, finalMatrix, finalOrder);
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

  private static int[][] structures(Adjacency matrix, int[] parent, int[] firstColumn) {
    int[][] rows = new int[parent.length][];
    int[] childHead = new int[parent.length];
    int[] sibling = new int[parent.length];
    Arrays.fill(childHead, NONE);
    int[] seenBy = new int[matrix.vertices];
    Arrays.fill(seenBy, NONE);
    int[] found = new int[matrix.vertices];
    for (int s = 0; s < parent.length; s++) {
      int count = 0;
      int end = firstColumn[s + 1];
      for (int k = matrix.start[firstColumn[s]]; k < matrix.start[end]; k++) {
        count = note(matrix.neighbour[k], end, s, seenBy, found, count);
      }
      for (int c = childHead[s]; c != NONE; c = sibling[c]) {
        for (int row : rows[c]) {
          count = note(row, end, s, seenBy, found, count);
        }
      }
      rows[s] = Arrays.copyOf(found, count);
      Arrays.sort(rows[s]);
      if (parent[s] != NONE) {
        sibling[s] = childHead[parent[s]];
        childHead[parent[s]] = s;
      }
    }
    return rows;
  }

  private static int note(int row, int end, int by, int[] seenBy, int[] found, int count) {
    if (row < end || seenBy[row] == by) {
      return count;
    }
    seenBy[row] = by;
    found[count] = row;
    return count + 1;
  }

  private static Adjacency renumbered(Adjacency matrix, int[] order) {
    return matrix.induced(order, inverse(order));
  }

  private static int[] composed(int[] outer, int[] inner) {
    int[] composed = new int[inner.length];
    for (int i = 0; i < inner.length; i++) {
      composed[i] = outer[inner[i]];
    }
    return composed;
  }

  private static int[] relabelled(int[] parent, int[] order) {
    int[] number = inverse(order);
    int[] result = new int[parent.length];
    for (int i = 0; i < parent.length; i++) {
      int above = parent[order[i]];
      result[i] = above == NONE ? NONE : number[above];
    }
    return result;
  }

  private static int[] inverse(int[] order) {
    int[] inverse = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      inverse[order[i]] = i;
    }
    return inverse;
  }
}
