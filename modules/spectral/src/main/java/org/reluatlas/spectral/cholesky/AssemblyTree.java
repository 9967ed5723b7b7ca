package org.reluatlas.spectral.cholesky;

import java.util.Arrays;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.Permutation;

/**
 * The supernodes of a Cholesky factor and the forest in which their fronts are assembled: the
 * symbolic analysis of a sparse matrix.
 *
 * <p>A supernode is a set of consecutive columns with the same rows below them. Columns are joined
 * where their structures agree, and then supernodes with their parents where that stores few
 * explicit zeros, so that the dense kernels get large blocks (relaxed amalgamation: Ashcraft and
 * Grimes, The Influence of Relaxed Supernode Partitions on the Multifrontal Method, ACM TOMS 15,
 * 1989). Supernodes are numbered in a postorder of the forest, and columns in the same order.
 */
public final class AssemblyTree {

  private static final int NONE = -1;

  /** The number of supernodes. */
  final int count;

  /** The parent of each supernode or −1, shape (count). */
  final int[] parent;

  /** The first column of each supernode, shape (count+1). */
  final int[] firstColumn;

  /** The rows below the columns of each supernode, ascending. */
  final int[][] rows;

  /** The matrix in the final numbering. */
  final Adjacency matrix;

  /** The vertex of the given matrix that each column is, shape (n). */
  final int[] order;

  /** The positions of the rows of each supernode in the front of its parent, ascending. */
  final int[][] positions;

  /** The first child of each supernode or −1; the others follow by {@link #sibling}. */
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
   * Analyses a matrix under an ordering. Time and memory near linear in the rows of the supernodes.
   *
   * @param matrix of n vertices
   * @param fillReducing the vertices in the order of elimination, shape (n)
   */
  public static AssemblyTree of(Adjacency matrix, int[] fillReducing) {
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

  private AssemblyTree(AssemblyTree structure, Adjacency matrix) {
    parent = structure.parent;
    count = structure.count;
    firstColumn = structure.firstColumn;
    rows = structure.rows;
    order = structure.order;
    positions = structure.positions;
    child = structure.child;
    sibling = structure.sibling;
    this.matrix = matrix;
  }

  /**
   * The same analysis of a matrix with the same structure and other entries. Time linear in the
   * matrix.
   *
   * @param other in the numbering of the given matrix
   */
  public AssemblyTree withMatrix(Adjacency other) {
    return new AssemblyTree(this, other.induced(order, new Permutation(order).place));
  }

  /** The number of columns of a supernode, at least 1. */
  int width(int supernode) {
    return firstColumn[supernode + 1] - firstColumn[supernode];
  }

  /** The number of rows in the front of a supernode: its columns and the rows below them. */
  int height(int supernode) {
    return width(supernode) + rows[supernode].length;
  }

  /** The number of entries that the factor stores, in rectangular panels. */
  public long entries() {
    long entries = 0;
    for (int s = 0; s < count; s++) {
      entries += (long) width(s) * height(s);
    }
    return entries;
  }

  /** About the number of floating point operations of the factorisation. */
  public double operations() {
    double operations = 0;
    for (int s = 0; s < count; s++) {
      operations += operations(s);
    }
    return operations;
  }

  /** About the number of floating point operations to eliminate the columns of a supernode. */
  double operations(int supernode) {
    double operations = 0;
    for (int k = 0; k < width(supernode); k++) {
      double below = height(supernode) - k;
      operations += below * below;
    }
    return operations;
  }

  /** The number of entries of the largest front, a square matrix. */
  public long largestFront() {
    long largest = 0;
    for (int s = 0; s < count; s++) {
      largest = Math.max(largest, (long) height(s) * height(s));
    }
    return largest;
  }

  private int[][] structures() {
    int[][] structures = new int[count][];
    int[] seenBy = filled(matrix.vertices);
    int[] found = new int[matrix.vertices];
    for (int s = 0; s < count; s++) {
      int size = 0;
      int end = firstColumn[s + 1];
      for (int k = matrix.start[firstColumn[s]]; k < matrix.start[end]; k++) {
        size = addRow(matrix.neighbour[k], end, s, seenBy, found, size);
      }
      for (int c = child[s]; c != NONE; c = sibling[c]) {
        for (int row : structures[c]) {
          size = addRow(row, end, s, seenBy, found, size);
        }
      }
      structures[s] = Arrays.copyOf(found, size);
      Arrays.sort(structures[s]);
    }
    return structures;
  }

  /** The positions of some ascending rows in the front of s, which has them all. */
  private int[] positionsIn(int s, int[] subset) {
    int end = firstColumn[s + 1];
    int[] position = new int[subset.length];
    int at = 0;
    for (int i = 0; i < subset.length; i++) {
      if (subset[i] < end) {
        position[i] = subset[i] - firstColumn[s];
      } else {
        while (rows[s][at] != subset[i]) {
          at++;
        }
        position[i] = width(s) + at;
      }
    }
    return position;
  }

  /** Adds a row to those found, unless it is above {@code end} or has been found for {@code by}. */
  private static int addRow(int row, int end, int by, int[] seenBy, int[] found, int count) {
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
