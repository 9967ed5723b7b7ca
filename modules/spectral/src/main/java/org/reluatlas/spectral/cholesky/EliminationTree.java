package org.reluatlas.spectral.cholesky;

import java.util.Arrays;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.Permutation;

/**
 * The elimination tree of a symmetric matrix, a postorder of it, and the number of entries in each
 * column of the Cholesky factor. All in near linear time.
 *
 * <p>The tree: Liu, The Role of Elimination Trees in Sparse Factorization (SIAM J. Matrix Anal.
 * Appl. 11, 1990). The counts: Gilbert, Ng and Peyton, An Efficient Algorithm to Compute Row and
 * Column Counts for Sparse Cholesky Factorization (same journal, 15, 1994).
 */
final class EliminationTree {

  private static final int NONE = -1;

  private EliminationTree() {}

  /**
   * The parent of each column: the row of its first entry below the diagonal in the factor.
   *
   * @param order the order of elimination
   * @return shape (n), −1 for roots
   */
  static int[] parents(Adjacency matrix, Permutation order) {
    int[] parent = filled(matrix.vertices);
    int[] ancestor = filled(matrix.vertices);
    for (int j = 0; j < matrix.vertices; j++) {
      int v = order.at[j];
      for (int k = matrix.start[v]; k < matrix.start[v + 1]; k++) {
        int i = order.place[matrix.neighbour[k]];
        while (i != NONE && i < j) {
          int above = ancestor[i];
          ancestor[i] = j;
          if (above == NONE) {
            parent[i] = j;
          }
          i = above;
        }
      }
    }
    return parent;
  }

  /**
   * A postorder of a forest: children before parents, every subtree contiguous.
   *
   * @param parent the parent of each node or −1, shape (n)
   * @return the node at each position, shape (n)
   */
  static int[] postorder(int[] parent) {
    int[] child = filled(parent.length);
    int[] sibling = filled(parent.length);
    for (int v = parent.length - 1; v >= 0; v--) {
      if (parent[v] != NONE) {
        sibling[v] = child[parent[v]];
        child[parent[v]] = v;
      }
    }
    int[] order = new int[parent.length];
    int at = 0;
    for (int root = 0; root < parent.length; root++) {
      if (parent[root] == NONE) {
        at = appendPostorder(root, child, sibling, parent, order, at);
      }
    }
    return order;
  }

  private static int appendPostorder(
      int root, int[] child, int[] sibling, int[] parent, int[] order, int from) {
    int at = from;
    int v = root;
    while (true) {
      while (child[v] != NONE) {
        v = child[v];
      }
      order[at++] = v;
      while (v != root && sibling[v] == NONE) {
        v = parent[v];
        order[at++] = v;
      }
      if (v == root) {
        return at;
      }
      v = sibling[v];
    }
  }

  /**
   * The number of entries in each column of the factor, with the diagonal.
   *
   * @param order a postorder of the elimination tree
   * @param parent the elimination tree, numbered in that order
   * @return shape (n)
   */
  static int[] columnCounts(Adjacency matrix, Permutation order, int[] parent) {
    int n = matrix.vertices;
    int[] first = firstDescendants(parent);
    int[] count = new int[n];
    for (int j = 0; j < n; j++) {
      count[j] = first[j] == j ? 1 : 0;
    }
    int[] farthest = filled(n);
    int[] lastLeaf = filled(n);
    int[] ancestor = new int[n];
    for (int j = 0; j < n; j++) {
      ancestor[j] = j;
    }
    for (int j = 0; j < n; j++) {
      if (parent[j] != NONE) {
        count[parent[j]]--;
      }
      int v = order.at[j];
      for (int k = matrix.start[v]; k < matrix.start[v + 1]; k++) {
        int i = order.place[matrix.neighbour[k]];
        if (i > j && first[j] > farthest[i]) {
          count[j]++;
          if (lastLeaf[i] != NONE) {
            count[find(ancestor, lastLeaf[i])]--;
          }
          farthest[i] = first[j];
          lastLeaf[i] = j;
        }
      }
      if (parent[j] != NONE) {
        ancestor[j] = parent[j];
      }
    }
    for (int j = 0; j < n; j++) {
      if (parent[j] != NONE) {
        count[parent[j]] += count[j];
      }
    }
    return count;
  }

  private static int[] firstDescendants(int[] parent) {
    int[] first = new int[parent.length];
    Arrays.fill(first, Integer.MAX_VALUE);
    for (int j = 0; j < parent.length; j++) {
      first[j] = Math.min(first[j], j);
      if (parent[j] != NONE) {
        first[parent[j]] = Math.min(first[parent[j]], first[j]);
      }
    }
    return first;
  }

  private static int find(int[] ancestor, int from) {
    int root = from;
    while (ancestor[root] != root) {
      root = ancestor[root];
    }
    for (int v = from; v != root; ) {
      int above = ancestor[v];
      ancestor[v] = root;
      v = above;
    }
    return root;
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }
}
