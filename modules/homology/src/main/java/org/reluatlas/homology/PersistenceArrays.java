package org.reluatlas.homology;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;
import org.reluatlas.task.file.NpyArray;
import org.reluatlas.task.file.NpyType;
import org.reluatlas.task.file.NpzWriter;

/**
 * Writes a filtration of n cells and its P persistence pairs as arrays for NumPy. Cells are told by
 * their positions in the filtration, from 0.
 *
 * <p>{@code filtration_dimension}, {@code filtration_cell} and {@code filtration_value}, (n): the
 * cell at each position as its dimension and its number there, and its value; {@code
 * filtration_boundary_indptr} and {@code _indices}: the positions of its facets, ascending, as rows
 * of {@link NpzWriter#rows}; {@code persistence_pairs}, (P, 2): where each class begins and where
 * it ends, by ascending births; {@code persistence_essential}: where those begin that never end.
 */
public final class PersistenceArrays {

  private final Filtration filtration;
  private final NpzWriter out;
  private final Steps steps;

  private PersistenceArrays(Filtration filtration, NpzWriter out, Progress progress) {
    this.filtration = filtration;
    this.out = out;
    steps = Steps.of(progress, 5L * filtration.size());
  }

  /**
   * Writes them; the writer stays open. O(entries of the boundary).
   *
   * @param numbers of the k-cells in the file by their indices, for each k
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void write(
      PersistencePairs pairs, IntFunction<int[]> numbers, NpzWriter out, Progress progress)
      throws IOException {
    progress.begin("arrays of the filtration");
    PersistenceArrays arrays = new PersistenceArrays(pairs.filtration(), out, progress);
    arrays.writeFiltration(numbers);
    NpyArray ends = out.array("persistence_pairs", NpyType.INT64, pairs.count(), 2);
    for (int i = 0; i < pairs.count(); i++) {
      ends.putInteger(pairs.birth(i));
      ends.putInteger(pairs.death(i));
    }
    out.longs("persistence_essential", Arrays.stream(pairs.essential()).asLongStream().toArray());
  }

  private void writeFiltration(IntFunction<int[]> numbers) throws IOException {
    ChainComplex complex = filtration.complex();
    int[][] numbersOf = new int[complex.dimension() + 1][];
    Arrays.setAll(numbersOf, numbers);
    writeEach("filtration_dimension", NpyType.INT8, filtration::dimensionAt);
    writeEach(
        "filtration_cell", NpyType.INT32, t -> numbersOf[filtration.dimensionAt(t)][index(t)]);
    NpyArray values = out.array("filtration_value", NpyType.FLOAT64, filtration.size());
    for (int t = 0; t < filtration.size(); t++) {
      steps.next();
      values.putReal(filtration.valueAt(t));
    }
    out.rows("filtration_boundary", filtration.size(), this::facets);
  }

  private void writeEach(String name, NpyType type, IntUnaryOperator number) throws IOException {
    NpyArray array = out.array(name, type, filtration.size());
    for (int t = 0; t < filtration.size(); t++) {
      steps.next();
      array.putInteger(number.applyAsInt(t));
    }
  }

  private int index(int position) {
    return filtration.cellAt(position)
        - filtration.complex().firstId(filtration.dimensionAt(position));
  }

  private int[] facets(int position) {
    steps.next();
    int k = filtration.dimensionAt(position);
    int[] facets = new int[k == 0 ? 0 : filtration.complex().facetCount(k, index(position))];
    for (int i = 0; i < facets.length; i++) {
      facets[i] = filtration.positionOf(k - 1, filtration.complex().facet(k, index(position), i));
    }
    Arrays.sort(facets);
    return facets;
  }
}
