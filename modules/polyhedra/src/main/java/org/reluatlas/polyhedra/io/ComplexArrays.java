package org.reluatlas.polyhedra.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.SignVector;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;
import org.reluatlas.task.file.NpyArray;
import org.reluatlas.task.file.NpyType;
import org.reluatlas.task.file.NpzWriter;

/**
 * Writes a whole complex, its regions and its dual graph as arrays for NumPy. Cells at infinity are
 * left out, and k-cells numbered without them from 0; nₖ is the number of k-cells, N that of hidden
 * neurons.
 *
 * <p>{@code architecture}; {@code domain}, (d, 2), with infinite ends; {@code f_vector}, (d + 1);
 * {@code coordinates} of the vertices, (n₀, d); for each k {@code sign_vectors_k}, (nₖ, N), and
 * {@code walls_k}, (nₖ, 2d), both int8, as in {@link CellComplex#signs} and {@link
 * CellComplex#walls}; for each k ≥ 1 the facets of the k-cells, as rows of a sparse matrix: those
 * of cell c are {@code boundary_k_indices[boundary_k_indptr[c]:boundary_k_indptr[c + 1]]}, (k −
 * 1)-cells in ascending order. Regions and edges: see {@link RegionArrays}.
 */
public final class ComplexArrays {

  private final CellComplex complex;
  private final NpzWriter out;
  private final Steps steps;

  /** Per dimension the numbers of the cells that are written, −1 at infinity. */
  private final int[][] numbers;

  private ComplexArrays(CellComplex complex, NpzWriter out, Progress progress) {
    this.complex = complex;
    this.out = out;
    steps = Steps.of(progress, 4 * complex.truncatedCells());
    numbers = new int[complex.dimension() + 1][];
    Arrays.setAll(numbers, complex::numbersInSpace);
  }

  /**
   * Writes all arrays; the writer stays open. O(cells · neurons) bytes before they are compressed.
   *
   * @param regions of the complex that the graph is of
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void write(
      DualGraph graph, AnnotatedRegions regions, NpzWriter out, Progress progress)
      throws IOException {
    progress.begin("arrays of the complex");
    new ComplexArrays(graph.complex(), out, progress).write();
    RegionArrays.write(graph, regions, out, progress);
  }

  private void write() throws IOException {
    int d = complex.dimension();
    out.ints("architecture", complex.network().architecture());
    NpyArray domain = out.array("domain", NpyType.FLOAT64, d, 2);
    for (int axis = 0; axis < d; axis++) {
      domain.putReal(complex.domain().low(axis));
      domain.putReal(complex.domain().high(axis));
    }
    out.longs("f_vector", Arrays.stream(complex.fVector()).asLongStream().toArray());
    NpyArray coordinates = out.array("coordinates", NpyType.FLOAT64, complex.fVector()[0], d);
    for (int vertex : inSpace(0)) {
      for (int axis = 0; axis < d; axis++) {
        coordinates.putReal(complex.coordinate(vertex, axis));
      }
    }
    for (int k = 0; k <= d; k++) {
      writeSigns("sign_vectors_" + k, k, complex.network().hiddenNeurons(), complex::signs);
      writeSigns("walls_" + k, k, 2 * d, complex::walls);
      if (k > 0) {
        writeBoundary(k);
      }
    }
  }

  private int[] inSpace(int k) {
    return IntStream.range(0, complex.count(k)).filter(cell -> numbers[k][cell] >= 0).toArray();
  }

  private interface Signs {
    SignVector of(int k, int cell);
  }

  private void writeSigns(String name, int k, int length, Signs signs) throws IOException {
    NpyArray array = out.array(name, NpyType.INT8, complex.fVector()[k], length);
    for (int cell : inSpace(k)) {
      steps.next();
      SignVector vector = signs.of(k, cell);
      for (int i = 0; i < length; i++) {
        array.putInteger(vector.get(i));
      }
    }
  }

  private void writeBoundary(int k) throws IOException {
    int[] cells = inSpace(k);
    out.rows(
        "boundary_" + k,
        cells.length,
        i -> {
          steps.next();
          return Arrays.stream(complex.facets(k, cells[i]))
              .map(facet -> numbers[k - 1][facet])
              .filter(number -> number >= 0)
              .sorted()
              .toArray();
        });
  }
}
