package org.reluatlas.analysis;

import java.util.Arrays;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellGeometry;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/**
 * Puts weights on a dual graph.
 *
 * <p>Weights are scaled to mean 1, so that eigenvalues of different choices can be compared, and
 * are at least {@value #LEAST} of the mean: a facet or a region may be thinner than doubles can
 * measure. Neighbours that share no facet, as mere Hamming neighbours do, have the least weight
 * wherever the facet's volume counts. The literature's weights (1, and 1 + training points) stay as
 * they are. An unbounded domain has weights that need no volumes only.
 */
public final class WeightedDualGraph {

  /** The least weight, as a share of the mean. */
  private static final double LEAST = 1e-9;

  /** The contrast of outputs at which an affinity falls to exp(−1/2). */
  private static final double CONTRAST = 0.2;

  private final DualGraph graph;
  private final AnnotatedRegions regions;
  private final Progress progress;

  private WeightedDualGraph(DualGraph graph, AnnotatedRegions regions, Progress progress) {
    this.graph = graph;
    this.regions = regions;
    this.progress = progress;
  }

  /**
   * The graph with these weights; vertex i is region i, edge i is edge i of the dual graph. Time
   * linear in the graph, plus a search of the points for densities and a forward pass for outputs.
   *
   * @param regions of the complex that the graph is of
   * @throws ExplainedException when the weights need volumes and the domain is unbounded
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static WeightedGraph of(
      DualGraph graph,
      AnnotatedRegions regions,
      EdgeWeighting edges,
      VertexWeighting vertices,
      Progress progress) {
    new FiedlerWeights(edges, vertices).requireFitFor(regions.complex().domain());
    WeightedDualGraph weights = new WeightedDualGraph(graph, regions, progress);
    progress.begin("weights");
    int[] sources = new int[graph.edges()];
    int[] targets = new int[graph.edges()];
    Arrays.setAll(sources, graph::source);
    Arrays.setAll(targets, graph::target);
    return new WeightedGraph(
        graph.vertices(), sources, targets, weights.ofEdges(edges), weights.ofVertices(vertices));
  }

  private double[] ofVertices(VertexWeighting weighting) {
    double[] weights = new double[graph.vertices()];
    CellGeometry geometry = regions.geometry();
    switch (weighting) {
      case UNIT:
        Arrays.fill(weights, 1);
        return weights;
      case TRAINING_POINTS:
        Arrays.setAll(weights, regions::weight);
        return weights;
      case VOLUME:
        Arrays.setAll(weights, geometry::volume);
        return scaled(weights);
      case VOLUME_TIMES_DENSITY:
        PointDensity density = density();
        for (int region = 0; region < weights.length; region++) {
          advance(region, weights.length);
          weights[region] = geometry.volume(region) * density.at(geometry.centroid(region));
        }
        return scaled(weights);
      default:
        throw new IllegalArgumentException("no weights for " + weighting);
    }
  }

  private double[] ofEdges(EdgeWeighting weighting) {
    double[] weights = new double[graph.edges()];
    switch (weighting) {
      case UNIT:
        Arrays.fill(weights, 1);
        return weights;
      case FACET_VOLUME:
        Arrays.setAll(weights, this::facetVolume);
        return scaled(weights);
      case FINITE_VOLUME:
        Arrays.setAll(weights, this::finiteVolume);
        return scaled(weights);
      case TRAINING_DENSITY:
        PointDensity density = density();
        for (int edge = 0; edge < weights.length; edge++) {
          advance(edge, weights.length);
          weights[edge] = finiteVolume(edge) * densityAtFacets(edge, density);
        }
        return scaled(weights);
      case OUTPUT_CONTRAST:
        RegionOutputs outputs = RegionOutputs.of(regions, progress);
        Arrays.setAll(weights, edge -> affinity(outputs, edge));
        return scaled(weights);
      default:
        throw new IllegalArgumentException("no weights for " + weighting);
    }
  }

  private PointDensity density() {
    return PointDensity.of(regions.points(), regions.complex().domain().volume());
  }

  private double affinity(RegionOutputs outputs, int edge) {
    double contrast = outputs.contrast(graph.source(edge), graph.target(edge)) / CONTRAST;
    return Math.exp(-contrast * contrast / 2);
  }

  private double facetVolume(int edge) {
    double volume = 0;
    for (int facet : graph.facets(edge)) {
      volume += regions.geometry().facetVolume(facet);
    }
    return volume;
  }

  /** Infinite weights, between regions with the same centroid, occur only by rounding. */
  private double finiteVolume(int edge) {
    double[] a = regions.geometry().centroid(graph.source(edge));
    double[] b = regions.geometry().centroid(graph.target(edge));
    double squares = 0;
    for (int axis = 0; axis < a.length; axis++) {
      squares += (a[axis] - b[axis]) * (a[axis] - b[axis]);
    }
    double least = LEAST * Math.pow(regions.complex().domain().volume(), 1.0 / a.length);
    return facetVolume(edge) / Math.max(Math.sqrt(squares), least);
  }

  /** The mean density over the facets between two regions, each at the mean of its vertices. */
  private double densityAtFacets(int edge, PointDensity density) {
    int[] facets = graph.facets(edge);
    double sum = 0;
    for (int facet : facets) {
      sum += density.at(middle(facet));
    }
    return facets.length == 0 ? 0 : sum / facets.length;
  }

  private double[] middle(int facet) {
    CellComplex complex = regions.complex();
    int[] vertices = complex.vertices(complex.dimension() - 1, facet);
    double[] middle = new double[complex.dimension()];
    for (int vertex : vertices) {
      for (int axis = 0; axis < middle.length; axis++) {
        middle[axis] += complex.coordinate(vertex, axis) / vertices.length;
      }
    }
    return middle;
  }

  private void advance(int done, int all) {
    if (done % 1024 == 0) {
      progress.check();
      progress.advance(done / (double) all);
    }
  }

  private static double[] scaled(double[] weights) {
    double mean = Arrays.stream(weights).average().orElse(1);
    return Arrays.stream(weights).map(w -> mean > 0 ? Math.max(w / mean, LEAST) : 1).toArray();
  }
}
