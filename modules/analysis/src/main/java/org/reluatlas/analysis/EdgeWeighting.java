package org.reluatlas.analysis;

/** The weight of an edge of the dual graph: the cost of separating two adjacent regions. */
public enum EdgeWeighting {

  /** 1, as in the literature (Bosca and others 2025). */
  UNIT("unit", "1"),

  /** The (d−1)-dimensional volume of the facet: a cut costs its length or area. */
  FACET_VOLUME("facet-volume", "facet volume"),

  /**
   * Facet volume over the distance of the centroids: the two-point finite-volume Laplacian (Eymard,
   * Gallouët and Herbin, Finite Volume Methods, 2000, §9).
   */
  FINITE_VOLUME("finite-volume", "facet volume / distance"),

  /** The finite-volume weight times the density of the training points at the facet. */
  TRAINING_DENSITY("training-density", "facet volume / distance × training density"),

  /**
   * exp(−c² / 2τ²) with the contrast c of what the network says in the two regions, from 0 to 1,
   * and τ = 0.2: an affinity as in Shi and Malik, Normalized Cuts and Image Segmentation (2000),
   * §3. It takes the network's outputs at the training points ({@link RegionOutputs}), no labels.
   */
  OUTPUT_CONTRAST("output-contrast", "output contrast");

  private final String id;
  private final String formula;

  EdgeWeighting(String id, String formula) {
    this.id = id;
    this.formula = formula;
  }

  /** The name in options and files, such as {@code facet-volume}. */
  public String id() {
    return id;
  }

  /** The weight in words, for a table. */
  public String formula() {
    return formula;
  }

  /** Whether volumes enter, which must be finite then. */
  boolean needsVolumes() {
    return this == FACET_VOLUME || this == FINITE_VOLUME || this == TRAINING_DENSITY;
  }

  @Override
  public String toString() {
    return id;
  }
}
