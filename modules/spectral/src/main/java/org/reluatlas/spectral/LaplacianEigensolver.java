package org.reluatlas.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.ConnectedComponents;
import org.reluatlas.spectral.algebra.NotConvergedException;
import org.reluatlas.spectral.algebra.Vectors;
import org.reluatlas.spectral.eigen.Lobpcg;
import org.reluatlas.spectral.eigen.NormalisedLaplacian;
import org.reluatlas.spectral.eigen.RitzPairs;
import org.reluatlas.spectral.eigen.SpectralOperator;
import org.reluatlas.spectral.inverse.ConjugateGradientInverse;
import org.reluatlas.spectral.inverse.FactorPlan;
import org.reluatlas.spectral.inverse.LaplacianInverse;
import org.reluatlas.spectral.inverse.SampledInverse;
import org.reluatlas.spectral.sampled.SampledCholesky;
import org.reluatlas.task.Progress;

/**
 * Computes the lowest eigenpairs of L = W_V⁻¹ ∂ᵀ W_E ∂, that is of the symmetric problem ∂ᵀ W_E ∂ x
 * = λ W_V x.
 *
 * <p>Graphs with small separators, such as planar ones: block Lanczos on the pseudo-inverse ({@link
 * org.reluatlas.spectral.eigen}). The pseudo-inverse is applied by a supernodal Cholesky factor of
 * the Laplacian with one vertex per component grounded, under a minimum degree ordering ({@link
 * org.reluatlas.spectral.cholesky}). Grounding deflates the kernel exactly, and the factor is
 * computed without cancellation. So eigenvalues have about 13 correct digits for any weights and
 * any size: on a path of 10⁶ vertices λ = 9.9e-12 has a relative error of 1.5e-14.
 *
 * <p>Other graphs, whose factor would be too large: LOBPCG, preconditioned by a sampled factor
 * ({@link org.reluatlas.spectral.sampled}). Where it does not reach the residuals asked for,
 * because rounding spoils products with the Laplacian itself, block Lanczos again, with conjugate
 * gradients and the same preconditioner in place of the factor.
 *
 * <p>Why these methods: docs/costs-spectral.md. The minimum degree ordering of a grid of 1000²
 * vertices needs 3 % fewer operations and 9 % fewer entries than geometric nested dissection.
 *
 * <p>Time: on planar graphs O(n^1.5) for the factor, with a small constant, and O(n log n) for each
 * of about a dozen pairs of solves; on others O(m log² n) for the sampled factor and O(m log n) for
 * each of 30 to 70 steps. Memory: the factor at 8 bytes per entry (60 entries per vertex on the
 * grid of a million), and 36 vectors. The result is the same to the bit on any number of cores. On
 * graphs of a few dozen vertices a dense eigensolver is used.
 */
public final class LaplacianEigensolver {

  /** The usual relative residual of an eigenpair. */
  public static final double DEFAULT_TOLERANCE = 1e-10;

  /** The residual of the next pair, of which only the eigenvalue is used. */
  private static final double NEXT_TOLERANCE = 1e-5;

  /**
   * If rounding of the vector causes a larger residual than this, it spoils the Rayleigh quotient,
   * whose relative error is the square of the residual.
   */
  private static final double SPOILING_RESIDUAL = 1e-7;

  private final WeightedGraph graph;
  private final int pairs;
  private final double tolerance;
  private final long maxFactorEntries;

  /** A solver for the lowest positive eigenpair of a graph. */
  public LaplacianEigensolver(WeightedGraph graph) {
    this(graph, 1, DEFAULT_TOLERANCE, FactorPlan.DEFAULT_FACTOR_ENTRIES);
  }

  private LaplacianEigensolver(
      WeightedGraph graph, int pairs, double tolerance, long maxFactorEntries) {
    this.graph = graph;
    this.pairs = pairs;
    this.tolerance = tolerance;
    this.maxFactorEntries = maxFactorEntries;
  }

  /**
   * The same solver for more of the lowest positive eigenpairs.
   *
   * @param number of pairs, 1 or more
   * @throws IllegalArgumentException when the number is less than 1
   */
  public LaplacianEigensolver withPairs(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("at least 1 eigenpair, not " + number);
    }
    return new LaplacianEigensolver(graph, number, tolerance, maxFactorEntries);
  }

  /**
   * The same solver with another tolerance.
   *
   * @param residual ‖L x − λ x‖ / λ to be reached by each pair, see {@link Eigenpair#residual}
   * @throws IllegalArgumentException when it is not in (0, 1)
   */
  public LaplacianEigensolver withTolerance(double residual) {
    if (!(residual > 0 && residual < 1)) {
      throw new IllegalArgumentException("a tolerance is between 0 and 1, not " + residual);
    }
    return new LaplacianEigensolver(graph, pairs, residual, maxFactorEntries);
  }

  /**
   * The same solver with another limit for the Cholesky factor. If the factor would be larger, a
   * sampled one is used, which needs little memory.
   *
   * @param entries of the factor, 8 bytes each; 250 million (2 GB) unless set
   * @throws IllegalArgumentException when it is negative
   */
  public LaplacianEigensolver withMaxFactorEntries(long entries) {
    if (entries < 0) {
      throw new IllegalArgumentException("a limit is not negative, as " + entries + " is");
    }
    return new LaplacianEigensolver(graph, pairs, tolerance, entries);
  }

  /**
   * Computes the eigenpairs; fewer than asked for when the graph has fewer.
   *
   * @throws NotConvergedException when an eigenvector was not found
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public LaplacianSpectrum compute(Progress progress) {
    Adjacency adjacency = graph.adjacency();
    ConnectedComponents components = ConnectedComponents.of(adjacency);
    FactorPlan plan = FactorPlan.of(adjacency, components, maxFactorEntries, progress);
    return compute(PreparedLaplacian.of(adjacency, components, plan, progress), progress);
  }

  /** Computes the eigenpairs with a factor of the Laplacian of the graph. */
  LaplacianSpectrum compute(PreparedLaplacian laplacian, Progress progress) {
    ConnectedComponents components = laplacian.components();
    int wanted = (int) Math.min(pairs + 1L, graph.vertices() - components.count());
    if (wanted == 0) {
      return new LaplacianSpectrum(components, List.of(), null, tolerance, "no edges");
    }
    double[] tolerances = tolerances(wanted);
    return laplacian.factored().isPresent()
        ? bySolving(components, laplacian.factored().get(), tolerances, progress)
        : iterated(laplacian.adjacency(), components, laplacian.sampled(), tolerances, progress);
  }

  /** By LOBPCG; if that falls short, by solving with conjugate gradients. */
  private LaplacianSpectrum iterated(
      Adjacency adjacency,
      ConnectedComponents components,
      SampledCholesky factor,
      double[] tolerances,
      Progress progress) {
    if (Lobpcg.fits(graph.vertices() - components.count(), tolerances.length)) {
      SpectralOperator preconditioner =
          new SpectralOperator(graph.vertexWeights(), components, new SampledInverse(factor));
      NormalisedLaplacian laplacian = new NormalisedLaplacian(adjacency, graph.vertexWeights());
      RitzPairs ritz = new Lobpcg(laplacian, preconditioner, tolerances, progress).compute();
      List<Eigenpair> found = certified(ritz, preconditioner);
      if (within(tolerances, found) && unspoiled(found)) {
        return spectrum(components, found, tolerances, "LOBPCG with " + factor.description());
      }
    }
    LaplacianInverse inverse = new ConjugateGradientInverse(adjacency, factor, tolerance / 1000);
    return bySolving(components, inverse, tolerances, progress);
  }

  /** By block Lanczos on the pseudo-inverse. */
  private LaplacianSpectrum bySolving(
      ConnectedComponents components,
      LaplacianInverse inverse,
      double[] tolerances,
      Progress progress) {
    SpectralOperator operator = new SpectralOperator(graph.vertexWeights(), components, inverse);
    RitzPairs ritz = RitzPairs.largest(operator, tolerances, progress);
    List<Eigenpair> found = certified(ritz, operator);
    if (!within(tolerances, found)) {
      found = certified(ritz.purified(operator, progress), operator);
    }
    return spectrum(components, found, tolerances, inverse.description());
  }

  private LaplacianSpectrum spectrum(
      ConnectedComponents components, List<Eigenpair> found, double[] tolerances, String method) {
    Eigenpair next = tolerances.length > pairs ? found.remove(pairs) : null;
    found.sort(Comparator.comparingDouble(Eigenpair::eigenvalue));
    return new LaplacianSpectrum(components, found, next, tolerance, method);
  }

  /** Whether the Rayleigh quotients of the vectors can be relied on. */
  private static boolean unspoiled(List<Eigenpair> pairs) {
    return pairs.stream().allMatch(pair -> pair.attainableResidual() <= SPOILING_RESIDUAL);
  }

  /** Whether each pair has the residual wanted, or the smallest one that doubles can represent. */
  private static boolean within(double[] tolerances, List<Eigenpair> pairs) {
    for (int i = 0; i < tolerances.length; i++) {
      Eigenpair pair = pairs.get(i);
      if (!(pair.residual() <= Math.max(2 * tolerances[i], pair.attainableResidual()))) {
        return false;
      }
    }
    return true;
  }

  private double[] tolerances(int wanted) {
    double[] tolerances = new double[wanted];
    Arrays.fill(tolerances, tolerance / 2);
    if (wanted > pairs) {
      tolerances[pairs] = Math.max(tolerance / 2, NEXT_TOLERANCE);
    }
    return tolerances;
  }

  private List<Eigenpair> certified(RitzPairs ritz, SpectralOperator operator) {
    WeightedLaplacian laplacian = new WeightedLaplacian(graph);
    List<Eigenpair> found = new ArrayList<>();
    for (int i = 0; i < ritz.count(); i++) {
      double[] x = oriented(operator.function(ritz.vector(i)));
      double cosine = operator.kernelCosine(ritz.vector(i));
      found.add(certified(laplacian, x, 1 / ritz.value(i), cosine));
    }
    return found;
  }

  /**
   * Measures a pair. The Rayleigh quotients of L and of its pseudo-inverse are both upper bounds of
   * the eigenvalue. That of L is closer, unless the weights are so far apart that the rounding of x
   * spoils it.
   */
  private static Eigenpair certified(
      WeightedLaplacian laplacian, double[] x, double bound, double kernelCosine) {
    double quotient = laplacian.rayleighQuotient(x);
    boolean spoiled = laplacian.attainableResidual(bound, x) > SPOILING_RESIDUAL;
    double eigenvalue = spoiled ? Math.min(quotient, bound) : quotient;
    return new Eigenpair(
        eigenvalue,
        x,
        laplacian.relativeResidual(eigenvalue, x),
        laplacian.attainableResidual(eigenvalue, x),
        kernelCosine);
  }

  /** Negates x in place if its first entry above half the largest magnitude is negative. */
  private static double[] oriented(double[] x) {
    double largest = 0;
    for (double value : x) {
      largest = Math.max(largest, Math.abs(value));
    }
    int first = 0;
    while (Math.abs(x[first]) <= largest / 2) {
      first++;
    }
    if (x[first] < 0) {
      Vectors.scale(-1, x);
    }
    return x;
  }
}
