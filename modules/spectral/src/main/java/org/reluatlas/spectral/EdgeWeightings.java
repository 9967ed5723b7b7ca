package org.reluatlas.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.ConnectedComponents;
import org.reluatlas.spectral.inverse.FactorPlan;
import org.reluatlas.task.Progress;

/**
 * Eigenproblems of graphs that have the same edges and differ in their weights, solved side by
 * side.
 *
 * <p>They share the components and the plan of a factor, and if their edge weights are the same as
 * well, the factor. The spectra are those that each graph has alone, to the bit.
 */
final class EdgeWeightings {

  private final List<WeightedGraph> graphs;

  /** For each graph the first one with the same edge weights. */
  private final int[] alike;

  /**
   * The problems of some graphs.
   *
   * @throws IllegalArgumentException when their vertices or edges are not the same
   */
  EdgeWeightings(List<WeightedGraph> graphs) {
    this.graphs = graphs;
    alike = new int[graphs.size()];
    for (int i = 0; i < alike.length; i++) {
      if (!graphs.get(i).hasEdgesOf(graphs.get(0))) {
        throw new IllegalArgumentException("graph " + i + " has other edges than the first one");
      }
      double[] weights = graphs.get(i).edgeWeights();
      while (!Arrays.equals(graphs.get(alike[i]).edgeWeights(), weights)) {
        alike[i]++;
      }
    }
  }

  /**
   * The lowest eigenpairs of each graph.
   *
   * @throws org.reluatlas.spectral.algebra.NotConvergedException when an eigenvector was not found
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  List<LaplacianSpectrum> spectra(int pairs, Progress progress) {
    Adjacency first = graphs.get(0).adjacency();
    ConnectedComponents components = ConnectedComponents.of(first);
    FactorPlan plan = FactorPlan.of(first, components, FactorPlan.DEFAULT_FACTOR_ENTRIES, progress);
    List<PreparedLaplacian> prepared =
        inParallel(
            i ->
                alike[i] == i
                    ? PreparedLaplacian.of(graphs.get(i).adjacency(), components, plan, progress)
                    : null);
    return inParallel(
        i ->
            new LaplacianEigensolver(graphs.get(i))
                .withPairs(pairs)
                .compute(prepared.get(alike[i]), progress));
  }

  private <T> List<T> inParallel(IntFunction<T> task) {
    return IntStream.range(0, graphs.size())
        .parallel()
        .mapToObj(task)
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
