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
 * dimension in the order of their indices, which is a filtration. Of an unbounded domain these are
 * the cells of the space, without those at infinity: the chain complex of Borel–Moore homology.
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
    int[] numbersBelow = {};
    for (int k = 0; k <= complex.dimension(); k++) {
      int[] numbers = complex.numbersInSpace(k);
      for (int cell = 0; cell < numbers.length; cell++) {
        steps.next();
        if (numbers[cell] >= 0) {
          out.write(Integer.toString(k));
          writeFacets(k == 0 ? new int[0] : complex.facets(k, cell), numbersBelow, below, out);
        }
      }
      below += k == 0 ? 0 : complex.fVector()[k - 1];
      numbersBelow = numbers;
    }
  }

  private static void writeFacets(int[] facets, int[] numbers, int first, Writer out)
      throws IOException {
    int[] named =
        Arrays.stream(facets).map(facet -> numbers[facet]).filter(n -> n >= 0).sorted().toArray();
    for (int facet : named) {
      out.write(' ');
      out.write(Integer.toString(first + facet));
    }
    out.write('\n');
  }
}
