package org.reluatlas.spectral;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/** The bottom of the spectrum of a weighted Laplacian. */
public final class LaplacianSpectrum {

  /** Eigenvalues closer than this share of them count as one multiple eigenvalue. */
  public static final double MULTIPLE_TOLERANCE = 1e-8;

  private final ConnectedComponents components;
  private final List<Eigenpair> pairs;
  private final Eigenpair next;
  private final double tolerance;
  private final String method;

  LaplacianSpectrum(
      ConnectedComponents components,
      List<Eigenpair> pairs,
      Eigenpair next,
      double tolerance,
      String method) {
    this.components = components;
    this.pairs = Collections.unmodifiableList(pairs);
    this.next = next;
    this.tolerance = tolerance;
    this.method = method;
  }

  /** The multiplicity of the eigenvalue 0: the number of connected components. */
  public int kernelDimension() {
    return components.count;
  }

  /** The connected component of a vertex, numbered from 0 by their lowest vertex. */
  public int component(int vertex) {
    return components.of(vertex);
  }

  /** The pairs asked for with positive eigenvalues, ascending; fewer when there are no more. */
  public List<Eigenpair> pairs() {
    return pairs;
  }

  /** The eigenvalue after the last pair, equal to its own when that is multiple. */
  public OptionalDouble nextEigenvalue() {
    return next == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(next.eigenvalue(), pairs.get(pairs.size() - 1).eigenvalue()));
  }

  /** The eigenvalue after that of pair i. */
  public OptionalDouble nextEigenvalue(int i) {
    return i + 1 < pairs.size()
        ? OptionalDouble.of(pairs.get(i + 1).eigenvalue())
        : nextEigenvalue();
  }

  /**
   * Whether the space of the first i+1 pairs is not determined, since the eigenvalue of pair i is
   * that of the next pair too, within {@link #MULTIPLE_TOLERANCE}.
   */
  public boolean isMultiple(int i) {
    OptionalDouble above = nextEigenvalue(i);
    return above.isPresent()
        && above.getAsDouble() - pairs.get(i).eigenvalue()
            <= MULTIPLE_TOLERANCE * above.getAsDouble();
  }

  /** Whether every pair has the residual asked for, or the least that doubles can hold. */
  public boolean isConverged() {
    for (Eigenpair pair : pairs) {
      if (!(pair.residual() <= Math.max(tolerance, pair.attainableResidual()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * An upper bound of the sine of the largest angle between the span of the first pairs and the
   * eigenspace that they stand for.
   *
   * <p>The norm of the residuals over the gap to the next eigenvalue: the sin Θ theorem of Davis
   * and Kahan, The Rotation of Eigenvectors by a Perturbation III (SIAM J. Numer. Anal. 7, 1970).
   * Where there is no gap, the last eigenvalue stands for it.
   *
   * @param count of pairs, 1 or more
   */
  double angleBound(int count) {
    double squares = 0;
    for (Eigenpair pair : pairs.subList(0, count)) {
      double norm = pair.eigenvalue() * pair.residual();
      squares += norm * norm;
    }
    double last = pairs.get(count - 1).eigenvalue();
    OptionalDouble above = nextEigenvalue(count - 1);
    double gap = above.isEmpty() || isMultiple(count - 1) ? last : above.getAsDouble() - last;
    return Math.sqrt(squares) / gap;
  }

  /** How it was computed, for a report. */
  public String method() {
    return method;
  }

  ConnectedComponents components() {
    return components;
  }
}
