package org.reluatlas.analysis;

import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** A choice of edge and vertex weights for a Fiedler partition. Immutable. */
public final class FiedlerWeights {

  /** All weights 1: the literature's unweighted partition (Bosca and others 2025). */
  public static final FiedlerWeights UNWEIGHTED =
      new FiedlerWeights(EdgeWeighting.UNIT, VertexWeighting.UNIT);

  /** Vertices weighted 1 + training points: the literature's weighted partition. */
  public static final FiedlerWeights WEIGHTED =
      new FiedlerWeights(EdgeWeighting.UNIT, VertexWeighting.TRAINING_POINTS);

  /**
   * The weights whose partitions followed the decision boundary most often in {@code
   * docs/experiments/fiedler.md}: the contrast of outputs on the edges, training points on the
   * vertices.
   */
  public static final FiedlerWeights RECOMMENDED =
      new FiedlerWeights(EdgeWeighting.OUTPUT_CONTRAST, VertexWeighting.TRAINING_POINTS);

  private final EdgeWeighting edges;
  private final VertexWeighting vertices;

  /** A choice of weights. */
  public FiedlerWeights(EdgeWeighting edges, VertexWeighting vertices) {
    this.edges = edges;
    this.vertices = vertices;
  }

  /** The weights of the edges. */
  public EdgeWeighting edges() {
    return edges;
  }

  /** The weights of the vertices. */
  public VertexWeighting vertices() {
    return vertices;
  }

  /** The name in reports: unweighted, weighted, recommended, or the names of both weightings. */
  public String name() {
    if (equals(UNWEIGHTED)) {
      return "unweighted";
    }
    if (equals(WEIGHTED)) {
      return "weighted";
    }
    return equals(RECOMMENDED) ? "recommended" : toString();
  }

  /**
   * Refuses weights that need volumes on a domain where these are infinite.
   *
   * @throws ExplainedException when they do
   */
  public void requireFitFor(Box domain) {
    if (!domain.isBounded() && (edges.needsVolumes() || vertices.needsVolumes())) {
      throw ExplainedException.ofInput(
          "the weights %s need finite volumes, but the domain %s is unbounded;"
              + " choose other weights or a bounded domain (%s)",
          edges.needsVolumes() ? edges : vertices, domain, Setting.BOX);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FiedlerWeights
        && edges == ((FiedlerWeights) other).edges
        && vertices == ((FiedlerWeights) other).vertices;
  }

  @Override
  public int hashCode() {
    return 31 * edges.hashCode() + vertices.hashCode();
  }

  @Override
  public String toString() {
    return edges + ", " + vertices;
  }
}
