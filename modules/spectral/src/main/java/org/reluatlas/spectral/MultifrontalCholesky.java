package org.reluatlas.spectral;

import java.util.Arrays;
import org.reluatlas.task.Progress;

/**
 * The Cholesky factor of a grounded Laplacian, computed front by front.
 *
 * <p>Each supernode assembles a dense front from its own columns and from what its children left
 * over, eliminates its columns with {@link PartialCholesky}, and leaves the rest to its parent
 * (Duff and Reid, The Multifrontal Solution of Indefinite Sparse Symmetric Linear Systems, ACM TOMS
 * 9, 1983). The diagonal of what is left over carries the excess of its rows.
 */
final class MultifrontalCholesky {

  private static final int NONE = -1;

  private final AssemblyTree tree;
  private final double[] excess;
  private final double[][] panels;
  private final double[][] leftOver;
  private final int[] childHead;
  private final int[] sibling;

  private MultifrontalCholesky(AssemblyTree tree, double[] excess) {
    this.tree = tree;
    this.excess = excess;
    panels = new double[tree.count][];
    leftOver = new double[tree.count][];
    childHead = new int[tree.count];
    sibling = new int[tree.count];
    Arrays.fill(childHead, NONE);
    for (int s = tree.count - 1; s >= 0; s--) {
      if (tree.parent[s] != NONE) {
        sibling[s] = childHead[tree.parent[s]];
        childHead[tree.parent[s]] = s;
      }
    }
  }

  /**
   * Factors.
   *
   * @param tree the analysed matrix
   * @param excess the excess of each vertex in the numbering handed to the analysis, shape (n)
   */
  static CholeskyFactor factor(AssemblyTree tree, double[] excess, Progress progress) {
    MultifrontalCholesky work = new MultifrontalCholesky(tree, excess);
    double total = tree.operations();
    double done = 0;
    for (int s = 0; s < tree.count; s++) {
      progress.check();
      work.front(s);
      done += (double) tree.height(s) * tree.height(s) * tree.width(s);
      if ((s & 0xff) == 0) {
        progress.advance(Math.min(1, done / total));
      }
    }
    return new CholeskyFactor(tree, work.panels);
  }

  private void front(int s) {
    int width = tree.width(s);
    int height = tree.height(s);
    int below = height - width;
    double[] panel = new double[width * height];
    double[] update = new double[below * below];
    double[] rowExcess = new double[height];
    assembleColumns(s, panel, rowExcess);
    for (int c = childHead[s]; c != NONE; c = sibling[c]) {
      assembleChild(s, c, panel, update, rowExcess);
      leftOver[c] = null;
    }
    PartialCholesky.eliminate(panel, height, width, rowExcess, update);
    for (int i = 0; i < below; i++) {
      update[i * below + i] = rowExcess[width + i];
    }
    panels[s] = panel;
    leftOver[s] = update;
  }

  private void assembleColumns(int s, double[] panel, double[] rowExcess) {
    int first = tree.firstColumn[s];
    int end = tree.firstColumn[s + 1];
    int height = tree.height(s);
    for (int j = first; j < end; j++) {
      rowExcess[j - first] = excess[tree.order[j]];
      int column = (j - first) * height;
      for (int k = tree.matrix.start[j]; k < tree.matrix.start[j + 1]; k++) {
        int i = tree.matrix.neighbour[k];
        if (i > j) {
          int at = i < end ? i - first : end - first + Arrays.binarySearch(tree.rows[s], i);
          panel[column + at] = -tree.matrix.weight[k];
        }
      }
    }
  }

  private void assembleChild(
      int s, int child, double[] panel, double[] update, double[] rowExcess) {
    int[] position = positions(s, tree.rows[child]);
    double[] from = leftOver[child];
    int size = position.length;
    int width = tree.width(s);
    int height = tree.height(s);
    int below = height - width;
    for (int j = 0; j < size; j++) {
      int at = position[j];
      rowExcess[at] += from[j * size + j];
      double[] into = at < width ? panel : update;
      int offset = at < width ? at * height : (at - width) * below - width;
      for (int i = j + 1; i < size; i++) {
        into[offset + position[i]] += from[j * size + i];
      }
    }
  }

  /** Where some ascending rows, all of them rows of the front of s, stand in it. */
  private int[] positions(int s, int[] childRows) {
    int first = tree.firstColumn[s];
    int end = tree.firstColumn[s + 1];
    int[] rows = tree.rows[s];
    int[] position = new int[childRows.length];
    int at = 0;
    for (int i = 0; i < childRows.length; i++) {
      if (childRows[i] < end) {
        position[i] = childRows[i] - first;
      } else {
        while (rows[at] != childRows[i]) {
          at++;
        }
        position[i] = end - first + at;
      }
    }
    return position;
  }
}
