package org.reluatlas.homology.reduction;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.boundary.CellOrder;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The cycles that the standard reduction finds, each as the positions of its cells: Edelsbrunner,
 * Letscher, Zomorodian, "Topological persistence and simplification", 2002. Immutable.
 *
 * <p>Which cells begin and end classes is known before, so only columns are reduced that the others
 * are reduced with, or that are asked for. Worst-case time is cubic in the number of cells, memory
 * quadratic; so there is a limit.
 */
public final class KeptColumns {

  private static final int STRIDE = 256;

  private final ColumnReducer reducer;

  private KeptColumns(ColumnReducer reducer) {
    this.reducer = reducer;
  }

  /**
   * The reduced columns of ∂ₖ₊₁. That of the cell that ends a class is the boundary of a chain of
   * (k+1)-cells, of which it is the last, and its last k-cell begins the class.
   *
   * @param ends the positions of the (k+1)-cells that end a class
   * @param limit how many entries may be kept
   * @return empty beyond the limit
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static Optional<KeptColumns> ofBoundaries(
      CellOrder order, int k, BitSet ends, long limit, Progress progress) {
    ColumnMatrix matrix = ColumnMatrix.of(order, k + 1, k + 1, new BitSet());
    return reduce(matrix, order.size(), ends, limit, progress.of("boundary map " + (k + 1)));
  }

  /**
   * The cycles of k-cells whose last one begins a class.
   *
   * <p>Below the rows of ∂ₖ there is one for each k-cell, and a column has the entry of its own
   * cell there. The reduction of ∂ₖ leaves in these rows the sum that was taken; where the rows of
   * ∂ₖ are 0 it is a cycle.
   *
   * @param ends the positions of the k-cells that end a class
   * @param begins the positions of those whose cycles are asked for
   * @param limit how many entries may be kept
   * @return empty beyond the limit
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static Optional<KeptColumns> ofCycles(
      CellOrder order, int k, BitSet ends, BitSet begins, long limit, Progress progress) {
    BitSet columns = (BitSet) ends.clone();
    columns.or(begins);
    ColumnMatrix matrix = withOwnCells(order, k, columns);
    return reduce(matrix, 2 * order.size(), columns, limit, progress.of("boundary map " + k));
  }

  private static ColumnMatrix withOwnCells(CellOrder order, int k, BitSet columns) {
    BoundaryMatrices complex = order.complex();
    int n = order.size();
    int[] offsets = new int[n + 1];
    int[] rows = new int[columns.cardinality() + complex.facets(k).length];
    int size = 0;
    for (int t = 0; t < n; t++) {
      if (columns.get(t)) {
        int cell = order.cellAt(t) - complex.firstId(k);
        rows[size++] = t;
        for (int i = 0; i < complex.facetCount(k, cell); i++) {
          rows[size++] = n + order.positionOf(k - 1, complex.facet(k, cell, i));
        }
        Arrays.sort(rows, offsets[t], size);
      }
      offsets[t + 1] = size;
    }
    return new ColumnMatrix(offsets, rows);
  }

  private static Optional<KeptColumns> reduce(
      ColumnMatrix matrix, int rows, BitSet columns, long limit, Progress progress) {
    progress.begin("cycles");
    PivotColumn work = ColumnRepresentation.BIT_TREE.newColumn(rows);
    ColumnReducer reducer = new ColumnReducer(matrix, work, ColumnReducer.noPivots(rows), progress);
    Steps steps = Steps.of(progress, columns.cardinality()).every(STRIDE);
    for (int t = columns.nextSetBit(0); t >= 0; t = columns.nextSetBit(t + 1)) {
      steps.next();
      reducer.reduce(t);
      if (reducer.kept() > limit) {
        return Optional.empty();
      }
    }
    return Optional.of(new KeptColumns(reducer));
  }

  /** The positions of the cells of the cycle that a column was reduced to, ascending. */
  public int[] cycle(int column) {
    return reducer.rows(column);
  }
}
