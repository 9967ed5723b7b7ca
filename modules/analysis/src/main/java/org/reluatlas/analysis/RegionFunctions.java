package org.reluatlas.analysis;

import java.util.Arrays;
import org.reluatlas.polyhedra.AffineMap;
import org.reluatlas.polyhedra.AffinePieces;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.OutputMaps;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * What a network is on each region as a function: the affine map, its Lipschitz constant, and which
 * regions share a map. Immutable.
 *
 * <p>The Lipschitz constant of a region, the local one of the network, is the spectral norm of its
 * Jacobian: by how much two points of the region can be farther apart behind the network than
 * before it, both in Euclidean norms and in the units of inputs and outputs. That of the network
 * over the domain is the largest, since the domain is convex. Norms are right to rounding.
 */
public final class RegionFunctions {

  /**
   * Of networks with more outputs times inputs plus one the maps are not listed in tables, which
   * nobody could read: ten outputs of three inputs are within, thirteen are not.
   */
  public static final int MOST_LISTED_COEFFICIENTS = 40;

  private static final int CHUNK = 2048;

  private final CellComplex complex;
  private final AffinePieces pieces;
  private final AffineMap[] maps;
  private final double[] norms;

  private RegionFunctions(
      CellComplex complex, AffinePieces pieces, AffineMap[] maps, double[] norms) {
    this.complex = complex;
    this.pieces = pieces;
    this.maps = maps;
    this.norms = norms;
  }

  /**
   * Computes all of it, in parallel: one map for each region, and an exact one for each that may be
   * equal to another.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static RegionFunctions of(CellComplex complex, Progress progress) {
    int regions = complex.regions();
    int outputs = complex.network().outputs();
    boolean listed = outputs * (complex.dimension() + 1L) <= MOST_LISTED_COEFFICIENTS;
    AffineMap[] maps = listed ? new AffineMap[regions] : null;
    double[] norms = new double[regions];
    ThreadLocal<SpectralNorm> norm =
        ThreadLocal.withInitial(() -> new SpectralNorm(outputs, complex.dimension()));
    AffinePieces pieces =
        AffinePieces.of(
            complex,
            (region, map) -> {
              norms[region] = norm.get().of(map.jacobian());
              if (listed) {
                maps[region] = map;
              }
            },
            progress);
    return new RegionFunctions(complex, pieces, maps, norms);
  }

  /** The complex of the regions. */
  public CellComplex complex() {
    return complex;
  }

  /** Which regions have equal maps, and the pieces that they make up. */
  public AffinePieces pieces() {
    return pieces;
  }

  /** Whether the maps are few numbers enough for tables. */
  public boolean hasListedMaps() {
    return maps != null;
  }

  /**
   * The affine map on a region. Known where maps are listed; else computed, and for many regions
   * {@link OutputMaps} is faster.
   */
  public AffineMap map(int region) {
    return maps == null ? new OutputMaps(complex).of(region) : maps[region];
  }

  /** The Lipschitz constant of the network on a region. */
  public double lipschitz(int region) {
    return norms[region];
  }

  /** The Lipschitz constant of the network over the domain. */
  public double lipschitz() {
    return Arrays.stream(norms).max().orElse(0);
  }

  /** The first region of the largest Lipschitz constant. */
  public int steepestRegion() {
    int steepest = 0;
    for (int region = 1; region < norms.length; region++) {
      steepest = norms[region] > norms[steepest] ? region : steepest;
    }
    return steepest;
  }

  /** The number of regions on which every output is constant, exactly. */
  public int constantRegions() {
    return (int) Arrays.stream(norms).filter(norm -> norm == 0).count();
  }

  /**
   * The angles between the gradients on both sides of the facets of a dual graph, in radians from 0
   * to π; of several outputs between the Jacobians, as vectors of all their entries. Exactly 0
   * between equal maps.
   *
   * @param graph of the same complex
   * @return shape (edges); NaN where a gradient is 0, and where two regions share no facet
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public double[] angles(DualGraph graph, Progress progress) {
    double[] angles = new double[graph.edges()];
    progress.begin("angles between gradients");
    ParallelRanges.run(
        angles.length,
        CHUNK,
        progress,
        (from, to) -> {
          OutputMaps evaluator = maps == null ? new OutputMaps(complex) : null;
          for (int edge = from; edge < to; edge++) {
            angles[edge] =
                graph.facets(edge).length == 0
                    ? Double.NaN
                    : angle(graph.source(edge), graph.target(edge), evaluator);
          }
        });
    return angles;
  }

  private double angle(int region, int other, OutputMaps evaluator) {
    if (norms[region] == 0 || norms[other] == 0) {
      return Double.NaN;
    }
    if (pieces.mapOf(region) == pieces.mapOf(other)) {
      return 0;
    }
    AffineMap map = evaluator == null ? maps[region] : evaluator.of(region);
    AffineMap otherMap = evaluator == null ? maps[other] : evaluator.of(other);
    return VectorAngles.between(map.jacobian(), otherMap.jacobian());
  }
}
