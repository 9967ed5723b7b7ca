package org.reluatlas.polyhedra.io;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Writes the boundary matrix of a complex over Z2 in the text format of PHAT (Bauer, Kerber,
 * Reininghaus, Wagner, PHAT: Persistent Homology Algorithms Toolbox, 2017, §5): a line per cell
 * with its dimension and the numbers of its facets, ascending. Cells are numbered dimension by
 * dimension in the order of their indices, which is a filtration.
 */
public final class PhatWriter {

  private PhatWriter() {}

  /**
   * Writes the matrix. O(its entries).
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void write(CellComplex complex, Writer out, Progress progress) throws IOException {
    progress.begin("boundary matrix");
    Steps steps = Steps.of(progress, complex.truncatedCells());
    int below = 0;
    for (int k = 0; k <= complex.dimension(); k++) {
      for (int cell = 0; cell < complex.count(k); cell++) {
        steps.next();
        writeCell(complex, k, cell, below, out);
      }
      below += k == 0 ? 0 : complex.count(k - 1);
    }
  }

  private static void writeCell(CellComplex complex, int k, int cell, int below, Writer out)
      throws IOException {
    out.write(Integer.toString(k));
    if (k > 0) {
      int[] facets = complex.facets(k, cell);
      Arrays.sort(facets);
      for (int facet : facets) {
        out.write(' ');
        out.write(Integer.toString(below + facet));
      }
    }
    out.write('\n');
  }
}
