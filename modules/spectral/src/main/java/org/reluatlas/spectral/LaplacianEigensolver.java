package org.reluatlas.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.reluatlas.task.Progress;

/**
 * Computes the bottom of the spectrum of L = W_V⁻¹ ∂ᵀ W_E ∂, that is of the symmetric problem ∂ᵀ
 * W_E ∂ x = λ W_V x.
 *
 * <p>Block Lanczos on the pseudo-inverse ({@link BlockLanczos}); the pseudo-inverse is applied by a
 * supernodal Cholesky factor of the Laplacian with one vertex per component grounded, under a
 * minimum degree ordering. Grounding deflates the kernel exactly, and the factor is computed
 * without a subtraction ({@link PartialCholesky}), so eigenvalues keep about 13 digits whatever the
 * weights and however small they are: on a path of 10⁶ vertices λ = 9.9e-12 is right to 1.5e-14.
 *
 * <p>Why this and not something else, measured on grids of 300² and 1000² vertices (seconds, two
 * cores, residual 1e-10; docs/costs-spectral.md): this 0.32 and 7.6; SciPy's Lanczos in
 * shift-and-invert mode 1.04 and 23, with its best ordering 0.68 and 15; networkx's TRACEMIN on a
 * sparse LU factor 2.7 on the first; the same block Lanczos with conjugate gradients and an
 * incomplete factor 5.9 on the first. The minimum degree ordering of the large grid needs 3 % fewer
 * operations and 9 % fewer entries than geometric nested dissection. Conjugate gradients remain
 * where the factor would be too large ({@link FactorBudget}): graphs far from planar.
 *
 * <p>Time: for planar graphs O(n^1.5) for the factor with a small constant and O(n log n) for each
 * of about a dozen pairs of solves. Memory: the factor, 8 bytes an entry (60 entries a vertex on
 * the grid of a million), and 36 vectors. Deterministic to the bit on any number of cores. Graphs
 * of a few dozen vertices go through a dense eigensolver.
 */
public final class LaplacianEigensolver {

  /** The relative residual that is reached unless another is asked for. */
  public static final double DEFAULT_TOLERANCE = 1e-10;

  /** The next eigenvalue's vector need only be good enough for its Rayleigh quotient. */
  private static final double NEXT_TOLERANCE = 1e-5;

  /** A vector this much off by rounding has a Rayleigh quotient off by the square of it. */
  private static final double ROUNDING_SHOWS = 1e-7;

  private final WeightedGraph graph;
  private final int pairs;
  private final double tolerance;
  private final long maxFactorEntries;

  /** Prepares the first positive eigenpair of a graph. */
  public LaplacianEigensolver(WeightedGraph graph) {
    this(graph, 1, DEFAULT_TOLERANCE, FactorBudget.DEFAULT_ENTRIES);
  }

  private LaplacianEigensolver(
      WeightedGraph graph, int pairs, double tolerance, long maxFactorEntries) {
    this.graph = graph;
    this.pairs = pairs;
    this.tolerance = tolerance;
    this.maxFactorEntries = maxFactorEntries;
  }

  /**
   * The same, for so many of the lowest positive eigenpairs.
   *
   * @throws IllegalArgumentException when the number is not positive
   */
  public LaplacianEigensolver withPairs(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("at least 1 eigenpair, not " + number);
    }
    return new LaplacianEigensolver(graph, number, tolerance, maxFactorEntries);
  }

  /**
   * The same, to another relative residual.
   *
   * @throws IllegalArgumentException when it is not in (0, 1)
   */
  public LaplacianEigensolver withTolerance(double residual) {
    if (!(residual > 0 && residual < 1)) {
      throw new IllegalArgumentException("a tolerance is between 0 and 1, not " + residual);
    }
    return new LaplacianEigensolver(graph, pairs, residual, maxFactorEntries);
  }

  /**
   * The same, with another limit for the entries of the Cholesky factor, 8 bytes each; beyond it
   * conjugate gradients solve, in little memory. The limit is 250 million at first, 2 GB.
   *
   * @throws IllegalArgumentException when it is negative
   */
  public LaplacianEigensolver withMaxFactorEntries(long entries) {
    if (entries < 0) {
      throw new IllegalArgumentException("a limit is not negative, as " + entries + " is");
    }
    return new LaplacianEigensolver(graph, pairs, tolerance, entries);
  }

  /**
   * Computes.
   *
   * @throws NotConvergedException when an eigenvector was not found
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public LaplacianSpectrum compute(Progress progress) {
    Adjacency adjacency = Adjacency.of(graph);
    ConnectedComponents components = ConnectedComponents.of(adjacency);
    int available = graph.vertices() - components.count;
    int wanted = (int) Math.min(pairs + 1L, available);
    if (wanted == 0) {
      return new LaplacianSpectrum(components, List.of(), null, tolerance, "no edges");
    }
    GroundedLaplacian grounded = new GroundedLaplacian(adjacency, components);
    LaplacianInverse inverse =
        LaplacianInverse.of(grounded, new FactorBudget(maxFactorEntries), tolerance, progress);
    SpectralOperator operator = new SpectralOperator(graph, components, inverse);
    boolean dense = !BlockLanczos.fits(available, wanted);
    RitzPairs ritz =
        dense
            ? DenseEigenvectors.compute(operator, wanted, progress)
            : new BlockLanczos(operator, tolerances(wanted), progress).compute();
    List<Eigenpair> found = certified(ritz, operator);
    if (!dense && !within(tolerances(wanted), found)) {
      found = certified(ritz.purified(operator, progress), operator);
    }
    Eigenpair next = wanted > pairs ? found.remove(pairs) : null;
    found.sort(Comparator.comparingDouble(Eigenpair::eigenvalue));
    return new LaplacianSpectrum(components, found, next, tolerance, inverse.description());
  }

  /**
   * Whether each pair has the residual that is wanted of it, or the least that doubles can hold.
   */
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
    for (int i = 0; i < ritz.values.length; i++) {
      double[] x = oriented(operator.function(ritz.vectors[i]));
      double cosine = operator.kernelCosine(ritz.vectors[i]);
      found.add(certified(laplacian, x, 1 / ritz.values[i], cosine));
    }
    return found;
  }

  /**
   * Measures a pair. The Rayleigh quotients of L and of its pseudo-inverse both bound the
   * eigenvalue from above; that of L is closer, unless weights are so far apart that rounding x
   * drowns it.
   */
  private static Eigenpair certified(
      WeightedLaplacian laplacian, double[] x, double bound, double kernelCosine) {
    double quotient = laplacian.rayleighQuotient(x);
    boolean drowned = laplacian.attainableResidual(bound, x) > ROUNDING_SHOWS;
    double eigenvalue = drowned ? Math.min(quotient, bound) : quotient;
    return new Eigenpair(
        eigenvalue,
        x,
        laplacian.relativeResidual(eigenvalue, x),
        laplacian.attainableResidual(eigenvalue, x),
        kernelCosine);
  }

  /** Negates in place when the first entry beyond half the largest magnitude is negative. */
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
