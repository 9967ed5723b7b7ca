package org.reluatlas.analysis;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.StarFiltration;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * Filtrations of a decomposition by values that the network, its domain or its points assign to the
 * cells.
 */
public enum InformedFiltration {

  /** Regions with many training points first, each with its closure. */
  TRAINING_POINTS("training-points", "training points in the region"),

  /** Vertices near the decision boundary first; other cells with the last of their vertices. */
  BOUNDARY_DISTANCE("boundary-distance", "distance from the decision boundary"),

  /** Small regions first, each with its closure; volumes spread over many powers of ten. */
  VOLUME("volume", "log₁₀ of the region's volume"),

  /** Vertices of low {@link ScalarOutput} first; other cells with the last of their vertices. */
  OUTPUT("output", "output");

  private static final int CHUNK = 512;

  private final String id;
  private final String valueName;

  InformedFiltration(String id, String valueName) {
    this.id = id;
    this.valueName = valueName;
  }

  /** The name in options and files. */
  public String id() {
    return id;
  }

  /** What the values are, for the axis of a chart. */
  public String valueName() {
    return valueName;
  }

  /** What the values are where the outputs of the network stand for something. */
  public String valueName(OutputMeaning outputs) {
    switch (this) {
      case BOUNDARY_DISTANCE:
        return "distance from the " + outputs.boundaryName();
      case OUTPUT:
        return ScalarOutput.name(outputs);
      default:
        return valueName;
    }
  }

  @Override
  public String toString() {
    return id;
  }

  /** Why this filtration is meaningless on a domain, as a sentence; empty when it is not. */
  public Optional<String> obstacle(Box domain) {
    return this == VOLUME && !domain.isBounded()
        ? Optional.of("regions of an unbounded domain have infinite volumes")
        : Optional.empty();
  }

  /**
   * Why this filtration is meaningless for these regions, as a sentence; empty when it is not.
   *
   * @param boundary of the regions
   */
  public Optional<String> obstacle(AnnotatedRegions regions, DecisionBoundary boundary) {
    if (this == TRAINING_POINTS && regions.points().trainingTotal() == 0) {
      return Optional.of("there are no training points in the domain");
    }
    if (obstacle(regions.complex().domain()).isPresent()) {
      return obstacle(regions.complex().domain());
    }
    if (this == BOUNDARY_DISTANCE && !boundary.isPresent()) {
      return Optional.of("a regression has no decision boundary to measure the distance from");
    }
    if (this == BOUNDARY_DISTANCE && boundary.facets() == 0) {
      return Optional.of(
          boundary.throughout() + ", so there is no " + boundary.outputs().boundaryName());
    }
    return Optional.empty();
  }

  /**
   * The filtration.
   *
   * @param chain of the complex of the regions
   * @throws IllegalArgumentException when there is an {@link #obstacle}
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public Filtration of(
      ChainComplex chain, AnnotatedRegions regions, DecisionBoundary boundary, Progress progress) {
    int d = chain.dimension();
    obstacle(regions, boundary)
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
    progress.begin("filtration");
    switch (this) {
      case TRAINING_POINTS:
        return StarFiltration.upper(
            chain, d, values(d, chain, progress, regions.points()::training));
      case VOLUME:
        return StarFiltration.lower(
            chain,
            d,
            values(d, chain, progress, region -> logarithm(regions.geometry().volume(region))));
      case BOUNDARY_DISTANCE:
        BoundaryDistance distance = new BoundaryDistance(boundary);
        return StarFiltration.lower(
            chain, 0, values(0, chain, progress, v -> distance.of(regions.complex().vertex(v))));
      case OUTPUT:
        ScalarOutput output = ScalarOutput.of(regions);
        return StarFiltration.lower(chain, 0, atVertices(output, regions.complex(), progress));
      default:
        throw new IllegalArgumentException("no filtration " + this);
    }
  }

  /** The values of all k-cells, found in parallel. */
  private static double[] values(
      int k, ChainComplex chain, Progress progress, IntToDoubleFunction value) {
    double[] values = new double[chain.count(k)];
    ParallelRanges.runStep(
        values.length,
        CHUNK,
        progress,
        (from, to) -> {
          for (int cell = from; cell < to; cell++) {
            values[cell] = value.applyAsDouble(cell);
          }
        });
    return values;
  }

  private static double[] atVertices(ScalarOutput output, CellComplex complex, Progress progress) {
    double[] values = new double[complex.count(0)];
    ParallelRanges.runStep(
        values.length,
        CHUNK,
        progress,
        (from, to) -> {
          double[][] points =
              IntStream.range(from, to).mapToObj(complex::vertex).toArray(double[][]::new);
          System.arraycopy(output.at(points), 0, values, from, to - from);
        });
    return values;
  }

  /** A region whose volume cannot be distinguished from 0 comes first. */
  private static double logarithm(double volume) {
    return volume > 0 ? Math.log10(volume) : Double.NEGATIVE_INFINITY;
  }
}
