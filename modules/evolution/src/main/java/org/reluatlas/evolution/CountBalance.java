package org.reluatlas.evolution;

/**
 * How far a plane run is from f₀ ≈ f₂ ≈ f₁/2, as the largest relative deviation of any checkpoint.
 * Since f₀ − f₁ + f₂ = 1, one follows from the other: in a generic arrangement nearly all vertices
 * inside the box have four edges. Immutable.
 */
public final class CountBalance {

  private final double verticesAndRegions;
  private final double halfTheEdges;

  private CountBalance(double verticesAndRegions, double halfTheEdges) {
    this.verticesAndRegions = verticesAndRegions;
    this.halfTheEdges = halfTheEdges;
  }

  /** Of a run on a domain of dimension 2. */
  public static CountBalance of(RunSeries series) {
    double verticesAndRegions = Double.NaN;
    double halfTheEdges = Double.NaN;
    for (EpochRow row : series.presentRows()) {
      double f0 = row.measures().get("f0");
      double half = row.measures().get("f1") / 2;
      double f2 = row.measures().get("f2");
      verticesAndRegions = larger(verticesAndRegions, Math.abs(f0 - f2) / f2);
      halfTheEdges = larger(halfTheEdges, Math.abs(half - f2) / f2);
    }
    return new CountBalance(verticesAndRegions, halfTheEdges);
  }

  private static double larger(double known, double other) {
    return Double.isNaN(known) ? other : Math.max(known, other);
  }

  /** The largest |f₀ − f₂| / f₂; NaN without checkpoints. */
  public double ofVerticesAndRegions() {
    return verticesAndRegions;
  }

  /** The largest |f₁/2 − f₂| / f₂; NaN without checkpoints. */
  public double ofHalfTheEdges() {
    return halfTheEdges;
  }
}
