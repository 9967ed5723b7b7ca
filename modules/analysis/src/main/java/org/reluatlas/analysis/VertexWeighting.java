package org.reluatlas.analysis;

/** The weight of a region in the dual graph: its contribution to the size of a part. */
public enum VertexWeighting {

  /** 1: the unweighted partition of the literature (Bosca and others 2025). */
  UNIT("unit", "1"),

  /** 1 + the number of training points: the weighted partition of the literature. */
  TRAINING_POINTS("training-points", "1 + training points"),

  /** The d-dimensional volume. */
  VOLUME("volume", "volume"),

  /** Volume times the density of the training points at the centroid. */
  VOLUME_TIMES_DENSITY("volume-density", "volume × training density");

  private final String id;
  private final String formula;

  VertexWeighting(String id, String formula) {
    this.id = id;
    this.formula = formula;
  }

  /** The name in options and files, such as {@code training-points}. */
  public String id() {
    return id;
  }

  /** The weight in words, for a table. */
  public String formula() {
    return formula;
  }

  /** Whether volumes enter, which must be finite then. */
  boolean needsVolumes() {
    return this == VOLUME || this == VOLUME_TIMES_DENSITY;
  }

  @Override
  public String toString() {
    return id;
  }
}
