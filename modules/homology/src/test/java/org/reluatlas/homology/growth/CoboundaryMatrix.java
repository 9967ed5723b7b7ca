package org.reluatlas.homology.growth;

import java.util.Arrays;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.reduction.ClassEndings;
import org.reluatlas.homology.reduction.ColumnMatrix;

/** The transpose of ∂ₖ without those rows of ∂ₖ that are known to be sums of others. Immutable. */
final class CoboundaryMatrix {

  private final int cells;
  private final int[] offsets;
  private final int[] cofaces;

  /** The coboundaries of the (k−1)-cells that end no class in one filtration. */
  CoboundaryMatrix(BoundaryMatrices complex, int k, ClassEndings endings) {
    cells = complex.count(k);
    int[] columns = new int[complex.count(k - 1)];
    int count = 0;
    for (int c = 0; c < columns.length; c++) {
      columns[c] = endings.contains(complex.id(k - 1, c)) ? -1 : count++;
    }
    offsets = new int[count + 1];
    for (int facet : complex.facets(k)) {
      if (columns[facet] >= 0) {
        offsets[columns[facet] + 1]++;
      }
    }
    Arrays.parallelPrefix(offsets, Integer::sum);
    cofaces = new int[offsets[count]];
    fill(complex, k, columns);
  }

  private void fill(BoundaryMatrices complex, int k, int[] columns) {
    int[] next = offsets.clone();
    for (int c = 0; c < cells; c++) {
      for (int i = 0; i < complex.facetCount(k, c); i++) {
        int column = columns[complex.facet(k, c, i)];
        if (column >= 0) {
          cofaces[next[column]++] = c;
        }
      }
    }
  }

  /** The number of k-cells. */
  int cells() {
    return cells;
  }

  /** The matrix with its rows permuted: k-cell c becomes row {@code rows[c]}. */
  ColumnMatrix withRows(int[] rows) {
    int[] permuted = new int[cofaces.length];
    for (int i = 0; i < cofaces.length; i++) {
      permuted[i] = rows[cofaces[i]];
    }
    for (int c = 0; c + 1 < offsets.length; c++) {
      Arrays.sort(permuted, offsets[c], offsets[c + 1]);
    }
    return new ColumnMatrix(offsets, permuted);
  }
}
