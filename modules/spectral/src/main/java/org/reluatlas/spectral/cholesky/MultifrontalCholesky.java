package org.reluatlas.spectral.cholesky;

import java.util.Arrays;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The numerical factorisation of a grounded Laplacian, front by front.
 *
 * <p>Each supernode assembles a dense front from its own columns and from the update matrices of
 * its children, eliminates its columns with {@link PartialCholesky}, and passes the rest to its
 * parent as its own update matrix (Duff and Reid, The Multifrontal Solution of Indefinite Sparse
 * Symmetric Linear Systems, ACM TOMS 9, 1983). The diagonal of an update matrix holds the excess of
 * its rows. Subtrees run in parallel, and so do the columns of large fronts; the factor is the same
 * to the bit on any number of threads.
 */
final class MultifrontalCholesky {

  private static final int NONE = -1;
  private static final int REPORTS = 128;

  private final AssemblyTree tree;
  private final double[] excess;
  private final Progress progress;
  private final double[][] panels;
  private final double[][] updates;
  private final Steps steps;
  private double operations;

  private MultifrontalCholesky(AssemblyTree tree, double[] excess, Progress progress) {
    this.tree = tree;
    this.excess = excess;
    this.progress = progress;
    panels = new double[tree.count][];
    updates = new double[tree.count][];
    long total = (long) Math.ceil(tree.operations());
    steps = Steps.of(progress, total).every(1 + total / REPORTS);
  }

  /**
   * The panels of the factor: for each supernode its columns, column-major, with as many rows as
   * its front.
   *
   * @param tree the analysed matrix
   * @param excess the excess of each vertex in the numbering of the given matrix, shape (n)
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  static double[][] panels(
      AssemblyTree tree, ParallelSubtrees subtrees, double[] excess, Progress progress) {
    MultifrontalCholesky work = new MultifrontalCholesky(tree, excess, progress);
    subtrees.childrenFirst(work::eliminate, progress);
    return work.panels;
  }

  private void eliminate(int s) {
    int width = tree.width(s);
    int height = tree.height(s);
    int below = height - width;
    double[] panel = new double[width * height];
    double[] update = new double[below * below];
    double[] rowExcess = new double[height];
    assembleColumns(s, panel, rowExcess);
    for (int c = tree.child[s]; c != NONE; c = tree.sibling[c]) {
      assembleChild(s, c, panel, update, rowExcess);
      updates[c] = null;
    }
    new PartialCholesky(panel, height, width, rowExcess, update, progress).eliminate();
    for (int i = 0; i < below; i++) {
      update[i * below + i] = rowExcess[width + i];
    }
    panels[s] = panel;
    updates[s] = update;
    report(tree.operations(s));
  }

  private synchronized void report(double done) {
    operations += done;
    steps.moveTo((long) operations);
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
    int[] position = tree.positions[child];
    double[] from = updates[child];
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
}
