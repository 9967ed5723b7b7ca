package org.reluatlas.spectral;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.reluatlas.task.Progress;

/**
 * The vertices of a graph in two or more parts, by the eigenvectors at the bottom of the spectrum
 * of L = W_V⁻¹ ∂ᵀ W_E ∂.
 *
 * <p>Two parts are the signs of the Fiedler vector, the eigenvector of the lowest eigenvalue beyond
 * the constants: Fiedler, A Property of Eigenvectors of Nonnegative Symmetric Matrices (Czech.
 * Math. J. 25, 1975). Part 0 is where it is positive. More parts come from the first k
 * eigenvectors, the constants counted, by {@link ClusterQr}; they are numbered by their lowest
 * vertex.
 *
 * <p>The cases that need a word:
 *
 * <ul>
 *   <li>A graph of k or more components is cut along components alone: each is a part of its own
 *       when there are k, else they are grouped to about equal weight ({@link Grouping}), one
 *       choice among several. The Fiedler vector of a disconnected graph is the function of the
 *       kernel that is constant on each of two groups of components, and its eigenvalue is 0. A
 *       graph of fewer than k components, but more than one, has the kernel among its first k
 *       eigenvectors.
 *   <li>A vertex is undecided when its entry (with k parts: the lead of its part) is within the
 *       error of the eigenvectors, by their residuals and the gap above them. It joins the part of
 *       its neighbours by edge weight ({@link Neighbourhood}).
 *   <li>When the last eigenvalue used is multiple, the eigenvectors are some of its eigenspace's:
 *       the partition is not unique, and undecided is meant of the vectors at hand.
 *   <li>A graph of fewer vertices than parts has each vertex in a part of its own.
 * </ul>
 *
 * <p>Time and memory are those of {@link LaplacianEigensolver}; deterministic.
 */
public final class FiedlerPartition {

  /** What rounding puts into an entry of a vector of norm 1. */
  private static final double ROUNDING = 0x1p-50;

  private final int parts;
  private final int[] part;
  private final boolean[] undecided;
  private final double[] values;
  private final LaplacianSpectrum spectrum;

  private FiedlerPartition(
      int parts, int[] part, boolean[] undecided, double[] values, LaplacianSpectrum spectrum) {
    this.parts = parts;
    this.part = part;
    this.undecided = undecided;
    this.values = values;
    this.spectrum = spectrum;
  }

  /**
   * Computes the partition of a graph.
   *
   * @param parts k ≥ 2
   * @throws IllegalArgumentException when there are fewer parts than 2
   * @throws NotConvergedException when an eigenvector was not found
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static FiedlerPartition of(WeightedGraph graph, int parts, Progress progress) {
    if (parts < 2) {
      throw new IllegalArgumentException("a partition has at least 2 parts, not " + parts);
    }
    LaplacianSpectrum spectrum =
        new LaplacianEigensolver(graph).withPairs(parts - 1).compute(progress);
    progress.begin("Partition");
    progress.check();
    return of(graph, parts, spectrum);
  }

  private static FiedlerPartition of(WeightedGraph graph, int parts, LaplacianSpectrum spectrum) {
    int vertices = graph.vertices();
    double[] values = fiedlerVector(graph, spectrum);
    int[] part = new int[vertices];
    boolean[] undecided = new boolean[vertices];
    if (spectrum.kernelDimension() >= parts) {
      part = componentGroups(graph, spectrum, parts);
    } else if (vertices < parts) {
      Arrays.setAll(part, v -> v);
    } else if (parts == 2) {
      double error = error(spectrum, 1);
      for (int v = 0; v < vertices; v++) {
        part[v] = values[v] >= 0 ? 0 : 1;
        undecided[v] = Math.abs(values[v]) * Math.sqrt(graph.vertexWeight(v)) <= error;
      }
    } else {
      ClusterQr clusters = new ClusterQr(basis(graph, spectrum, parts));
      double error = error(spectrum, parts - spectrum.kernelDimension());
      part = clusters.parts();
      for (int v = 0; v < vertices; v++) {
        undecided[v] = clusters.margins()[v] <= 2 * error;
      }
    }
    int[] placed = Neighbourhood.place(graph, part, undecided, parts);
    return new FiedlerPartition(
        parts, parts == 2 ? placed : renumbered(placed, parts), undecided, values, spectrum);
  }

  /** The number k of parts, empty ones counted. */
  public int parts() {
    return parts;
  }

  /** The part of a vertex, 0 … k−1. */
  public int part(int vertex) {
    return part[vertex];
  }

  /** The part of every vertex, shape (n), a copy. */
  public int[] partOfEach() {
    return part.clone();
  }

  /**
   * The entry of the Fiedler vector x at a vertex; xᵀ W_V x = 1, or x = 0 when the graph has fewer
   * than two vertices.
   */
  public double value(int vertex) {
    return values[vertex];
  }

  /** Whether a vertex was placed with its neighbours, since its own entry does not say enough. */
  public boolean isUndecided(int vertex) {
    return undecided[vertex];
  }

  /** The number of undecided vertices. */
  public int undecidedCount() {
    int count = 0;
    for (boolean open : undecided) {
      count += open ? 1 : 0;
    }
    return count;
  }

  /**
   * Whether the eigenvalues leave no choice of the partition.
   *
   * <p>False when the last eigenvalue used has the same value as the next, and when there are more
   * components than parts.
   */
  public boolean isUnique() {
    int kernel = spectrum.kernelDimension();
    return kernel >= parts
        ? kernel == parts
        : part.length < parts || !spectrum.isMultiple(parts - kernel - 1);
  }

  /**
   * The eigenvalue of the Fiedler vector, the algebraic connectivity: 0 when the graph is
   * disconnected, absent when it has fewer than two vertices.
   */
  public OptionalDouble eigenvalue() {
    if (part.length < 2) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        spectrum.kernelDimension() > 1 ? 0 : spectrum.pairs().get(0).eigenvalue());
  }

  /** The first k−1 positive eigenvalues, the next one, and how good they are. */
  public LaplacianSpectrum spectrum() {
    return spectrum;
  }

  private static double[] fiedlerVector(WeightedGraph graph, LaplacianSpectrum spectrum) {
    if (graph.vertices() < 2) {
      return new double[graph.vertices()];
    }
    if (spectrum.kernelDimension() == 1) {
      return spectrum.pairs().get(0).vector();
    }
    int[] side = componentGroups(graph, spectrum, 2);
    double[] weight = new double[2];
    for (int v = 0; v < side.length; v++) {
      weight[side[v]] += graph.vertexWeight(v);
    }
    double total = weight[0] + weight[1];
    double[] height = {
      Math.sqrt(weight[1] / weight[0] / total), -Math.sqrt(weight[0] / weight[1] / total)
    };
    return Arrays.stream(side).mapToDouble(s -> height[s]).toArray();
  }

  private static int[] componentGroups(WeightedGraph graph, LaplacianSpectrum spectrum, int parts) {
    int[] group = Grouping.of(spectrum.components().sums(graph.vertexWeights()), parts);
    int[] part = new int[graph.vertices()];
    Arrays.setAll(part, v -> group[spectrum.component(v)]);
    return part;
  }

  /** The kernel and the first positive eigenvectors, orthonormal once multiplied by W_V^(1/2). */
  private static double[][] basis(WeightedGraph graph, LaplacianSpectrum spectrum, int parts) {
    int kernel = spectrum.kernelDimension();
    double[] volume = spectrum.components().sums(graph.vertexWeights());
    double[][] basis = new double[parts][graph.vertices()];
    for (int v = 0; v < graph.vertices(); v++) {
      double root = Math.sqrt(graph.vertexWeight(v));
      int component = spectrum.component(v);
      basis[component][v] = root / Math.sqrt(volume[component]);
      for (int i = kernel; i < parts; i++) {
        basis[i][v] = root * spectrum.pairs().get(i - kernel).value(v);
      }
    }
    return basis;
  }

  /** By how much an entry of W_V^(1/2) x may be off. */
  private static double error(LaplacianSpectrum spectrum, int pairs) {
    return Math.sqrt(2) * spectrum.angleBound(pairs) + ROUNDING;
  }

  /** Numbers parts by their lowest vertex. */
  private static int[] renumbered(int[] part, int parts) {
    int[] number = new int[parts];
    Arrays.fill(number, -1);
    int count = 0;
    int[] renumbered = new int[part.length];
    for (int v = 0; v < part.length; v++) {
      if (number[part[v]] < 0) {
        number[part[v]] = count++;
      }
      renumbered[v] = number[part[v]];
    }
    return renumbered;
  }
}
