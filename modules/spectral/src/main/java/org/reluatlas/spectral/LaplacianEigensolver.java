package org.reluatlas.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.reluatlas.task.Progress;

/** Computes the bottom of the spectrum of L = W_V⁻¹ ∂ᵀ W_E ∂. */
public final class LaplacianEigensolver {

  /** The relative residual that is reached unless another is asked for. */
  public static final double DEFAULT_TOLERANCE = 1e-10;

  /** The next eigenvalue's vector need only be good enough for its Rayleigh quotient. */
  private static final double NEXT_TOLERANCE = 1e-5;

  private final WeightedGraph graph;
  private final int pairs;
  private final double tolerance;

  /** Prepares the first positive eigenpair of a graph. */
  public LaplacianEigensolver(WeightedGraph graph) {
    this(graph, 1, DEFAULT_TOLERANCE);
  }

  private LaplacianEigensolver(WeightedGraph graph, int pairs, double tolerance) {
    this.graph = graph;
    this.pairs = pairs;
    this.tolerance = tolerance;
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
    return new LaplacianEigensolver(graph, number, tolerance);
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
    return new LaplacianEigensolver(graph, pairs, residual);
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
    progress.begin("Ordering");
    int[] order =
        MinimumDegree.order(grounded.adjacency.start, grounded.adjacency.neighbour, progress);
    AssemblyTree tree = AssemblyTree.of(grounded.adjacency, order);
    progress.begin("Cholesky factorisation");
    LaplacianInverse inverse = new FactoredInverse(grounded, tree, progress);
    SpectralOperator operator = new SpectralOperator(graph, components, inverse);
    boolean dense = !BlockLanczos.fits(available, wanted);
    RitzPairs ritz =
        dense
            ? DenseEigenvectors.compute(operator, wanted, progress)
            : new BlockLanczos(operator, tolerances(wanted), progress).compute();
    List<Eigenpair> found = certified(ritz, operator);
    Eigenpair next = wanted > pairs ? found.remove(pairs) : null;
    found.sort(Comparator.comparingDouble(Eigenpair::eigenvalue));
    return new LaplacianSpectrum(components, found, next, tolerance, "");
  }

  private double[] tolerances(int wanted) {
    double[] tolerances = new double[wanted];
    Arrays.fill(tolerances, tolerance / 2);
    if (wanted > pairs) {
      tolerances[pairs] = Math.max(tolerance / 2, NEXT_TOLERANCE);
    }
    return tolerances;
  }

  /**
   * Measures each pair. The Rayleigh quotients of L and of S both bound the eigenvalue from above;
   * that of L is closer, unless weights are so far apart that rounding x drowns it.
   */
  private List<Eigenpair> certified(RitzPairs ritz, SpectralOperator operator) {
    WeightedLaplacian laplacian = new WeightedLaplacian(graph);
    List<Eigenpair> found = new ArrayList<>();
    for (int i = 0; i < ritz.values.length; i++) {
      double[] u = ritz.vectors[i];
      double[] x = oriented(operator.function(u));
      double eigenvalue = Math.min(laplacian.rayleighQuotient(x), 1 / ritz.values[i]);
      found.add(
          new Eigenpair(
              eigenvalue,
              x,
              laplacian.relativeResidual(eigenvalue, x),
              laplacian.attainableResidual(eigenvalue, x),
              operator.kernelCosine(u)));
    }
    return found;
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
