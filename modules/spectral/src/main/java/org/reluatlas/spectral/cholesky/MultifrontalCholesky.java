package org.reluatlas.spectral;

import java.util.Arrays;
import java.util.concurrent.atomic.DoubleAdder;
import org.reluatlas.task.Progress;

/**
 * The Cholesky factor of a grounded Laplacian, computed front by front.
 *
 * <p>Each supernode assembles a dense front from its own columns and from what its children left
 * over, eliminates its columns with {@link PartialCholesky}, and leaves the rest to its parent
 * (Duff and Reid, The Multifrontal Solution of Indefinite Sparse Symmetric Linear Systems, ACM TOMS
 * 9, 1983). The diagonal of what is left over carries the excess of its rows. Branches of the tree
 * go in parallel, and so do the columns of large fronts; the factor is the same to the bit.
 */
final class MultifrontalCholesky {

  private static final int NONE = -1;

  /** A front this tall takes long enough to report on its own. */
  private static final int TALL = 300;

  private final AssemblyTree tree;
  private final double[] excess;
  private final Progress progress;
  private final double[][] panels;
  private final double[][] leftOver;
  private final double total;
  private final DoubleAdder worked = new DoubleAdder();

  private MultifrontalCholesky(AssemblyTree tree, double[] excess, Progress progress) {
    this.tree = tree;
    this.excess = excess;
    this.progress = progress;
    panels = new double[tree.count][];
    leftOver = new double[tree.count][];
    total = tree.operations();
  }

  /**
   * Factors.
   *
   * @param tree the analysed matrix
   * @param excess the excess of each vertex in the numbering handed to the analysis, shape (n)
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  static CholeskyFactor factor(AssemblyTree tree, double[] excess, Progress progress) {
    MultifrontalCholesky work = new MultifrontalCholesky(tree, excess, progress);
    Branches branches = new Branches(tree);
    branches.upwards(work::front);
    return new CholeskyFactor(tree, branches, work.panels);
  }

  private void front(int s) {
    int width = tree.width(s);
    int height = tree.height(s);
    int below = height - width;
    double[] panel = new double[width * height];
    double[] update = new double[below * below];
    double[] rowExcess = new double[height];
    assembleColumns(s, panel, rowExcess);
    for (int c = tree.child[s]; c != NONE; c = tree.sibling[c]) {
      assembleChild(s, c, panel, update, rowExcess);
      leftOver[c] = null;
    }
    new PartialCholesky(panel, height, width, rowExcess, update, progress).eliminate();
    for (int i = 0; i < below; i++) {
      update[i * below + i] = rowExcess[width + i];
    }
    panels[s] = panel;
    leftOver[s] = update;
    worked.add((double) width * height * height);
    if ((s & 0x3ff) == 0 || height > TALL) {
      report();
    }
  }

  private synchronized void report() {
    progress.check();
    progress.advance(Math.min(1, worked.sum() / total));
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
}
