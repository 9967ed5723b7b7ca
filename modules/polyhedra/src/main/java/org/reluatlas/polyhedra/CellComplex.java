package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/**
 * The polyhedral complex of a box and a ReLU network: all cells of all dimensions, their facets,
 * sign vectors and, for the regions, activation patterns. Made by {@link Decomposition}. Immutable.
 *
 * <p>A k-cell is named by its dimension k and its index, 0 to {@code count(k) − 1}. The 0-cells are
 * the vertices, the d-cells are the regions.
 */
public final class CellComplex {

  private final ReluNetwork network;
  private final ScaledBox box;
  private final Box domain;
  private final PatternLayout layout;
  private final int dimension;
  private final int[] counts;
  private final FacetLists facets;
  private final FacetRegions facetRegions;
  private final CellSigns cellSigns;
  private final Vertices vertices;
  private final RegionPatterns patterns;
  private final long exactSigns;
  private final RegionForms regionForms = new RegionForms(this);
  private Box shown;
  private CellsAtInfinity atInfinity;
  private OpenCells openCells;
  private double[] interiorPoints;
  private RegionIndex regionIndex;

  CellComplex(ReluNetwork network, CellSigns cellSigns, FacetLists facets, long exactSigns) {
    this.network = network;
    this.cellSigns = cellSigns;
    this.exactSigns = exactSigns;
    box = cellSigns.network.box();
    domain = box.domain();
    layout = cellSigns.network.layout();
    vertices = cellSigns.vertices;
    patterns = cellSigns.patterns;
    dimension = facets.dimension();
    counts = facets.counts();
    this.facets = facets;
    facetRegions = FacetRegions.of(facets);
  }

  /** The same cells of a domain whose walls stand elsewhere. */
  private CellComplex(CellComplex other, CellSigns cellSigns) {
    network = other.network;
    this.cellSigns = cellSigns;
    exactSigns = other.exactSigns;
    box = cellSigns.network.box();
    domain = other.domain;
    layout = other.layout;
    vertices = cellSigns.vertices;
    patterns = cellSigns.patterns;
    dimension = other.dimension;
    counts = other.counts;
    facets = other.facets;
    facetRegions = other.facetRegions;
    shown = other.shown;
    atInfinity = other.atInfinity;
  }

  /** The network that cuts the domain. */
  public ReluNetwork network() {
    return network;
  }

  /** The box that is cut; it may have infinite ends. */
  public Box domain() {
    return domain;
  }

  /**
   * The bounded box that the vertices lie in: the domain, or where that has infinite ends a box
   * that is so large that every larger one has the same complex.
   */
  public Box truncatedDomain() {
    return box.box();
  }

  /** How far out the walls at infinite ends stand. */
  double reach() {
    return box.reach();
  }

  /** Beyond which {@link #reach} no sign changes; −∞ of a bounded domain. */
  double lastChange(Progress progress) {
    if (domain.isBounded()) {
      return Double.NEGATIVE_INFINITY;
    }
    return new RecedingWalls(cellSigns, regionsOfVertices())
        .lastChange(Double.POSITIVE_INFINITY, progress);
  }

  /**
   * Whether a bounded domain holds all vertices of the complex of the whole space: then the boxes
   * that it grows to, all its walls receding alike, have the same complex. Ends with the first sign
   * that says otherwise, which may be a kink that passes by a corner; so false says that it was not
   * found out.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public boolean holdsAllVertices(Progress progress) {
    CellSigns growing =
        new CellSigns(cellSigns.network.in(box.growing()), vertices, cellSigns.patterns);
    return new RecedingWalls(growing, regionsOfVertices()).lastChange(0, progress) < 0;
  }

  /** The same complex with the walls at infinite ends at ∓{@code reach}. */
  CellComplex reaching(double reach) {
    return new CellComplex(this, cellSigns.reaching(reach, regionsOfVertices()));
  }

  /**
   * The same complex, its truncated domain so large that a cube of half side {@code reach} around 0
   * is in it as far as it is in the domain. O(cells) if it is not yet.
   */
  public CellComplex reachingAtLeast(double reach) {
    return domain.isBounded() || reach <= reach()
        ? this
        : reaching(Math.scalb(1.0, Math.getExponent(reach) + 1));
  }

  /** For each vertex a region that it lies on. */
  int[] regionsOfVertices() {
    return facets.regionsOfVertices();
  }

  /** The dimension d of the domain. */
  public int dimension() {
    return dimension;
  }

  /**
   * The number of k-cells of the truncated complex, 0 ≤ k ≤ d: those {@link #isAtInfinity} are
   * among them.
   */
  public int count(int k) {
    return counts[k];
  }

  /** The number of regions, that is of d-cells. */
  public int regions() {
    return counts[dimension];
  }

  /** The f-vector (f0, …, fd): the numbers of cells, without those at infinity. */
  public int[] fVector() {
    int[] cells = counts.clone();
    for (int k = 0; k < dimension; k++) {
      cells[k] -= atInfinity().count(k);
    }
    return cells;
  }

  /**
   * The f-vector of the truncated complex, in which the walls at infinite ends of the domain are
   * cut into cells as the others are. Of a bounded domain it is {@link #fVector}.
   */
  public int[] truncatedFVector() {
    return counts.clone();
  }

  /** The number of cells of all dimensions, without those at infinity. */
  public long cells() {
    return Arrays.stream(fVector()).asLongStream().sum();
  }

  /** The number of cells of all dimensions of the truncated complex. */
  public long truncatedCells() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  /**
   * f0 − f1 + f2 − …: the Euler characteristic of the domain in Borel–Moore homology. It is 1 for a
   * bounded one, and otherwise a product over the inputs: 1 for a finite interval, 0 for one
   * infinite end, −1 for two.
   */
  public long eulerCharacteristic() {
    return alternatingSum(fVector());
  }

  /** The same of {@link #truncatedFVector}, which is 1: the truncated domain is a ball. */
  public long truncatedEulerCharacteristic() {
    return alternatingSum(counts);
  }

  private static long alternatingSum(int[] counts) {
    long sum = 0;
    for (int k = counts.length - 1; k >= 0; k--) {
      sum = counts[k] - sum;
    }
    return sum;
  }

  /**
   * Whether a k-cell lies in a wall at an infinite end of the domain: then it is a cell of the
   * truncated complex only.
   */
  public boolean isAtInfinity(int k, int cell) {
    return atInfinity().contains(k, cell);
  }

  /**
   * For each k-cell its number among those that are not at infinity, and −1 for those that are: of
   * a bounded domain its index.
   */
  public int[] numbersInSpace(int k) {
    return atInfinity().numbersOfOthers(k, counts[k]);
  }

  /** Whether a k-cell is unbounded: it goes on to a wall at infinity. */
  public boolean isUnbounded(int k, int cell) {
    if (domain.isBounded() || isAtInfinity(k, cell)) {
      return false;
    }
    for (int i = 0; i < facetCount(k, cell); i++) {
      if (isAtInfinity(k - 1, facet(k, cell, i))) {
        return true;
      }
    }
    return false;
  }

  private synchronized CellsAtInfinity atInfinity() {
    if (atInfinity == null) {
      atInfinity = CellsAtInfinity.of(this, domain.infiniteWalls());
    }
    return atInfinity;
  }

  /**
   * The box to draw: the domain, or if that is unbounded the hull of the vertices with a margin.
   * Without vertices it is the box around the points that {@link Decomposition} was told of, or
   * [−1, 1]^d.
   */
  public Box view() {
    return domain.isBounded() ? domain : openCells().view();
  }

  synchronized OpenCells openCells() {
    if (openCells == null) {
      openCells = new OpenCells(this, shown);
    }
    return openCells;
  }

  /** The same complex, with a box to draw where there are no vertices. */
  CellComplex showing(Box box) {
    CellComplex other = new CellComplex(this, cellSigns);
    other.shown = box;
    return other;
  }

  /** How many signs floating-point bounds left open and exact arithmetic decided. */
  public long exactSigns() {
    return exactSigns;
  }

  /** The number of facets of a k-cell, 0 for a vertex. */
  public int facetCount(int k, int cell) {
    return facets.facetCount(k, cell);
  }

  /** The number of facets of a k-cell, k ≥ 1, without those at infinity. */
  public int facetCountInSpace(int k, int cell) {
    int count = 0;
    for (int i = 0; i < facetCount(k, cell); i++) {
      count += isAtInfinity(k - 1, facet(k, cell, i)) ? 0 : 1;
    }
    return count;
  }

  /** The index, among the (k−1)-cells, of facet {@code i} of a k-cell, k ≥ 1. */
  public int facet(int k, int cell, int i) {
    return facets.facet(k, cell, i);
  }

  /** The facets of a k-cell, which is its column of the boundary map ∂ₖ over Z2. */
  public int[] facets(int k, int cell) {
    return facets.facets(k, cell);
  }

  /**
   * One of the regions that a (d−1)-cell is a facet of.
   *
   * @param side 0 or 1
   * @return the region; −1 for side 1 of a cell on a wall of the box
   */
  public int regionOfFacet(int facet, int side) {
    return facetRegions.region(facet, side);
  }

  /**
   * The hidden layer of the network, counted from 0, of the first neuron that a (d−1)-cell lies on
   * the kink of: in which the regions on both sides differ. −1 for a cell on a wall of the box.
   */
  public int layerOfFacet(int facet) {
    int one = regionOfFacet(facet, 0);
    int other = regionOfFacet(facet, 1);
    if (other < 0) {
      return -1;
    }
    int words = layout.words();
    int word = 0;
    while (patterns.words[one * words + word] == patterns.words[other * words + word]) {
      word++;
    }
    return layout.layerOfWord(word);
  }

  /** The vertices of a k-cell in ascending order. */
  public int[] vertices(int k, int cell) {
    return facets.vertices(k, cell);
  }

  /**
   * The vertices of a 2-cell in cyclic order.
   *
   * @throws IllegalArgumentException when the complex has fewer than two dimensions
   */
  public int[] polygon(int cell) {
    if (dimension < 2) {
      throw new IllegalArgumentException("a complex of dimension 1 has no polygons");
    }
    return PolygonBoundary.vertices(this, cell);
  }

  /** Coordinate {@code axis} of a vertex, rounded. */
  public double coordinate(int vertex, int axis) {
    return box.unscaled(axis, vertices.coordinate(vertex, axis));
  }

  /** The coordinates of a vertex, rounded. */
  public double[] vertex(int vertex) {
    double[] point = new double[dimension];
    Arrays.setAll(point, axis -> coordinate(vertex, axis));
    return point;
  }

  /** The signs of the hidden neurons on the relative interior of a k-cell. */
  public SignVector signs(int k, int cell) {
    int words = layout.words();
    long[] plus = new long[words];
    long[] minus = new long[words];
    for (int v : vertices(k, cell)) {
      for (int w = 0; w < words; w++) {
        plus[w] |= vertices.plus(v, w);
        minus[w] |= vertices.minus(v, w);
      }
    }
    return signVector(layout.pack(plus, 0), layout.pack(minus, 0), layout.neurons());
  }

  /** The signs towards the 2d walls, low and high for each input: 0 on the wall, + inside. */
  public SignVector walls(int k, int cell) {
    return signVector(new long[] {~cellWalls().of(k, cell)}, new long[] {0}, 2 * dimension);
  }

  /** Whether a vertex lies on a wall of the domain that is not at infinity. */
  boolean isOnFiniteWall(int vertex) {
    return (vertices.walls(vertex) & ~domain.infiniteWalls()) != 0;
  }

  /** Whether a k-cell lies in a wall of the box, be it at infinity. */
  public boolean isOnWall(int k, int cell) {
    return cellWalls().of(k, cell) != 0;
  }

  private static SignVector signVector(long[] plus, long[] minus, int size) {
    byte[] signs = new byte[size];
    for (int i = 0; i < size; i++) {
      long p = plus[i >> 6] >>> (i & 63) & 1;
      long m = minus[i >> 6] >>> (i & 63) & 1;
      signs[i] = (byte) (p - m);
    }
    return new SignVector(signs);
  }

  /** The activation pattern of a region. */
  public ActivationPattern pattern(int region) {
    return new ActivationPattern(
        layout.neurons(), layout.pack(patterns.words, region * layout.words()));
  }

  /**
   * A point in the interior of a region, certain to have the region's activation pattern, unless
   * the region is so thin that no double could be found inside it: then the doubles nearest to an
   * interior point.
   */
  public double[] interiorPoint(int region) {
    return Arrays.copyOfRange(interiorPoints(), region * dimension, (region + 1) * dimension);
  }

  synchronized double[] interiorPoints() {
    if (interiorPoints == null) {
      interiorPoints = new InteriorPoints(this).compute(Progress.NONE);
    }
    return interiorPoints;
  }

  synchronized RegionIndex regionIndex() {
    if (regionIndex == null) {
      regionIndex = new RegionIndex(patterns.words, layout.words(), regions());
    }
    return regionIndex;
  }

  RegionForms regionForms() {
    return regionForms;
  }

  PatternLayout layout() {
    return layout;
  }

  PatternEvaluator newEvaluator() {
    return new PatternEvaluator(cellSigns.network);
  }

  CellWalls cellWalls() {
    return new CellWalls(this);
  }

  CellSigns cellSigns() {
    return cellSigns;
  }
}
