package org.reluatlas.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.reluatlas.spectral.partition.BalancedGrouping;
import org.reluatlas.spectral.partition.ClusterQr;
import org.reluatlas.spectral.partition.LabelPropagation;
import org.reluatlas.task.Progress;

/**
 * A partition of the vertices of a graph into two or more parts by the lowest eigenvectors of L =
 * W_V⁻¹ ∂ᵀ W_E ∂.
 *
 * <p>Two parts are the signs of the Fiedler vector, the eigenvector of the lowest eigenvalue beyond
 * the constants: Fiedler, A Property of Eigenvectors of Nonnegative Symmetric Matrices (Czech.
 * Math. J. 25, 1975). It is positive on part 0. More parts come from the first k eigenvectors,
 * constants included, by {@link ClusterQr}; they are numbered by their lowest vertex.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>A graph of k or more components is cut along components only. If there are k, each is a
 *       part; if there are more, they are grouped to about equal weight ({@link BalancedGrouping}),
 *       which is one choice among several. The Fiedler vector of a disconnected graph is the
 *       function of the kernel that is constant on each of two groups of components; its eigenvalue
 *       is 0. If a graph has more than one but fewer than k components, the kernel is among its
 *       first k eigenvectors.
 *   <li>A vertex is undecided if its entry (with k parts: the lead of its part) is within the error
 *       of the eigenvectors, computed from their residuals and the gap above them. It gets the part
 *       of its neighbours by edge weight ({@link LabelPropagation}).
 *   <li>If the last eigenvalue used is multiple, its eigenvectors are one basis of the eigenspace
 *       among many. The partition is not unique, and "undecided" refers to the vectors found.
 *   <li>In a graph of fewer vertices than parts each vertex is a part.
 * </ul>
 *
 * <p>Time and memory are those of {@link LaplacianEigensolver}. Deterministic. Immutable.
 */
public final class FiedlerPartition {

  /** The rounding error of an entry of a vector of norm 1. */
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
   * @param parts the number k of parts, 2 or more
   * @throws IllegalArgumentException when there are fewer parts than 2
   * @throws org.reluatlas.spectral.algebra.NotConvergedException when an eigenvector was not found
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static FiedlerPartition of(WeightedGraph graph, int parts, Progress progress) {
    return ofEach(List.of(graph), parts, progress).get(0);
  }

  /**
   * Computes the partitions of graphs that have the same edges and differ in their weights: side by
   * side, and what does not depend on the weights once. They are those that each graph has alone.
   *
   * @param graphs one or more
   * @param parts the number k of parts, 2 or more
   * @throws IllegalArgumentException when there are fewer parts than 2, or when edges are not the
   *     same
   * @throws org.reluatlas.spectral.algebra.NotConvergedException when an eigenvector was not found
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static List<FiedlerPartition> ofEach(
      List<WeightedGraph> graphs, int parts, Progress progress) {
    if (parts < 2) {
      throw new IllegalArgumentException("a partition has at least 2 parts, not " + parts);
    }
    List<LaplacianSpectrum> spectra = new EdgeWeightings(graphs).spectra(parts - 1, progress);
    progress.begin("partition");
    List<FiedlerPartition> partitions = new ArrayList<>();
    for (int i = 0; i < graphs.size(); i++) {
      progress.check();
      partitions.add(of(graphs.get(i), parts, spectra.get(i)));
    }
    return partitions;
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
    int[] decided =
        count(undecided) == 0
            ? part
            : LabelPropagation.decide(graph.adjacency(), part, undecided, parts);
    return new FiedlerPartition(
        parts, parts == 2 ? decided : renumbered(decided, parts), undecided, values, spectrum);
  }

  /** The number k of parts, including empty ones. */
  public int parts() {
    return parts;
  }

  /** The part of a vertex, from 0 to k − 1. */
  public int part(int vertex) {
    return part[vertex];
  }

  /** A copy of the part of every vertex, shape (n). */
  public int[] partOfEach() {
    return part.clone();
  }

  /**
   * The entry of the Fiedler vector x at a vertex. xᵀ W_V x = 1; x = 0 if the graph has fewer than
   * two vertices.
   */
  public double value(int vertex) {
    return values[vertex];
  }

  /** Whether a vertex got the part of its neighbours, since its own entry is within the error. */
  public boolean isUndecided(int vertex) {
    return undecided[vertex];
  }

  /** The number of undecided vertices. */
  public int undecidedCount() {
    return count(undecided);
  }

  /**
   * Whether the eigenvalues determine the partition. False if the last eigenvalue used equals the
   * next one, or if there are more components than parts.
   */
  public boolean isUnique() {
    int kernel = spectrum.kernelDimension();
    return kernel >= parts
        ? kernel == parts
        : part.length < parts || !spectrum.isMultiple(parts - kernel - 1);
  }

  /**
   * The eigenvalue of the Fiedler vector, called the algebraic connectivity: 0 if the graph is
   * disconnected, empty if it has fewer than two vertices.
   */
  public OptionalDouble eigenvalue() {
    if (part.length < 2) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        spectrum.kernelDimension() > 1 ? 0 : spectrum.pairs().get(0).eigenvalue());
  }

  /** The first k − 1 positive eigenpairs and the next eigenvalue, with their residuals. */
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
    int[] group = BalancedGrouping.of(spectrum.components().sums(graph.vertexWeights()), parts);
    int[] part = new int[graph.vertices()];
    Arrays.setAll(part, v -> group[spectrum.component(v)]);
    return part;
  }

  /** The kernel and the first positive eigenvectors, all multiplied by W_V^(1/2): orthonormal. */
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

  /** An upper bound for the error of an entry of W_V^(1/2) x. */
  private static double error(LaplacianSpectrum spectrum, int pairs) {
    return Math.sqrt(2) * spectrum.angleBound(pairs) + ROUNDING;
  }

  private static int count(boolean[] values) {
    int count = 0;
    for (boolean value : values) {
      count += value ? 1 : 0;
    }
    return count;
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
