package org.reluatlas.spectral;

import java.util.Optional;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.ConnectedComponents;
import org.reluatlas.spectral.inverse.FactorPlan;
import org.reluatlas.spectral.inverse.LaplacianInverse;
import org.reluatlas.spectral.sampled.SampledCholesky;
import org.reluatlas.task.Progress;

/**
 * The Laplacian of the edges of a graph with a factor, for any vertex weights: the Cholesky factor
 * if the plan has one, a sampled factor otherwise. Immutable.
 */
final class PreparedLaplacian {

  private final Adjacency adjacency;
  private final ConnectedComponents components;
  private final LaplacianInverse factored;
  private final SampledCholesky sampled;

  private PreparedLaplacian(
      Adjacency adjacency,
      ConnectedComponents components,
      LaplacianInverse factored,
      SampledCholesky sampled) {
    this.adjacency = adjacency;
    this.components = components;
    this.factored = factored;
    this.sampled = sampled;
  }

  /**
   * Computes the factor.
   *
   * @param plan for the edges of the graph, whatever their weights
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  static PreparedLaplacian of(
      Adjacency adjacency, ConnectedComponents components, FactorPlan plan, Progress progress) {
    Optional<LaplacianInverse> factored = plan.factored(adjacency, components, progress);
    if (factored.isPresent()) {
      return new PreparedLaplacian(adjacency, components, factored.get(), null);
    }
    progress.begin("incomplete Cholesky factorisation");
    SampledCholesky sampled = SampledCholesky.of(adjacency, progress);
    return new PreparedLaplacian(adjacency, components, null, sampled);
  }

  Adjacency adjacency() {
    return adjacency;
  }

  ConnectedComponents components() {
    return components;
  }

  /** The inverse by a Cholesky factor, if there is one. */
  Optional<LaplacianInverse> factored() {
    return Optional.ofNullable(factored);
  }

  /** The sampled factor; null if there is a Cholesky factor. */
  SampledCholesky sampled() {
    return sampled;
  }
}
