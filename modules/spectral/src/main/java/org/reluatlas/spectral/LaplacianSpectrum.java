package org.reluatlas.spectral;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.reluatlas.spectral.algebra.ConnectedComponents;

/** The lowest eigenpairs of a weighted Laplacian. Immutable. */
public final class LaplacianSpectrum {

  /** Eigenvalues with a smaller relative difference count as one multiple eigenvalue. */
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
    return components.count();
  }

  /** The number of a vertex's connected component, from 0, in the order of the lowest vertices. */
  public int component(int vertex) {
    return components.of(vertex);
  }

  /** The pairs with positive eigenvalues, ascending; fewer than asked for if there are no more. */
  public List<Eigenpair> pairs() {
    return pairs;
  }

  /** The eigenvalue after that of the last pair, equal to it if it is multiple; empty if none. */
  public OptionalDouble nextEigenvalue() {
    return next == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(next.eigenvalue(), pairs.get(pairs.size() - 1).eigenvalue()));
  }

  /** The eigenvalue after that of pair i, from 0; empty if there is none. */
  public OptionalDouble nextEigenvalue(int i) {
    return i + 1 < pairs.size()
        ? OptionalDouble.of(pairs.get(i + 1).eigenvalue())
        : nextEigenvalue();
  }

  /**
   * Whether the eigenvalue of pair i equals the next one, within {@link #MULTIPLE_TOLERANCE}. Then
   * the span of the first i+1 eigenvectors is not unique.
   */
  public boolean isMultiple(int i) {
    OptionalDouble above = nextEigenvalue(i);
    return above.isPresent()
        && above.getAsDouble() - pairs.get(i).eigenvalue()
            <= MULTIPLE_TOLERANCE * above.getAsDouble();
  }

  /**
   * Whether every pair has the residual asked for, or the smallest one that doubles can represent.
   */
  public boolean isConverged() {
    for (Eigenpair pair : pairs) {
      if (!(pair.residual() <= Math.max(tolerance, pair.attainableResidual()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * An upper bound of the sine of the largest angle between the span of the first vectors and the
   * eigenspace that they approximate.
   *
   * <p>It is the norm of the residuals over the gap to the next eigenvalue: the sin Θ theorem of
   * Davis and Kahan, The Rotation of Eigenvectors by a Perturbation III (SIAM J. Numer. Anal. 7,
   * 1970). If there is no gap, the last eigenvalue is used in its place.
   *
   * @param count the number of vectors, 1 or more
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

  /** The name of the method that solved with the Laplacian, for a report. */
  public String method() {
    return method;
  }

  ConnectedComponents components() {
    return components;
  }
}
