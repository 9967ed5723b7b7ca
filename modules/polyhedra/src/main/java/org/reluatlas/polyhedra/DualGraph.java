package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The dual graph of a complex: a vertex per region, an edge per pair of adjacent regions. Edges are
 * in the order of their pairs (source, target), source &lt; target. Immutable.
 *
 * <p>Two regions are facet-adjacent when they share a (d−1)-cell, and Hamming-adjacent when their
 * activation patterns differ in exactly one bit. On generic networks the second relation contains
 * the first; regions that meet in a lower-dimensional cell only, or not at all, can differ in one
 * bit, and duplicate neurons make facet neighbours differ in several.
 */
public final class DualGraph {

  /** When two regions are adjacent. */
  public enum Adjacency {
    /** They share a (d−1)-cell. */
    FACET,
    /** Their activation patterns differ in exactly one bit. */
    HAMMING
  }

  private final CellComplex complex;
  private final Adjacency adjacency;
  private final long[] pairs;
  private final int[] facetOffsets;
  private final int[] facets;

  private DualGraph(
      CellComplex complex, Adjacency adjacency, long[] pairs, int[] facetOffsets, int[] facets) {
    this.complex = complex;
    this.adjacency = adjacency;
    this.pairs = pairs;
    this.facetOffsets = facetOffsets;
    this.facets = facets;
  }

  /**
   * Builds the graph. Facet adjacency: O(E log E) for E edges; Hamming adjacency: O(regions ·
   * hidden neurons) on top.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static DualGraph of(CellComplex complex, Adjacency adjacency, Progress progress) {
    progress.begin("dual graph");
    long[][] shared = sharedFacets(complex);
    long[] pairs =
        adjacency == Adjacency.FACET ? distinct(shared[0]) : hammingPairs(complex, progress);
    return withFacets(complex, adjacency, pairs, shared);
  }

  /** The pairs of regions that share a facet, sorted, and beside each pair its facet. */
  private static long[][] sharedFacets(CellComplex complex) {
    int count = complex.count(complex.dimension() - 1);
    long[] pairs = new long[count];
    int size = 0;
    for (int facet = 0; facet < count; facet++) {
      if (complex.regionOfFacet(facet, 1) >= 0) {
        pairs[size++] = pairOf(complex, facet);
      }
    }
    pairs = Arrays.copyOf(pairs, size);
    Arrays.sort(pairs);
    long[] facets = new long[size];
    int[] taken = new int[size];
    for (int facet = 0; facet < count; facet++) {
      if (complex.regionOfFacet(facet, 1) >= 0) {
        int at = firstOf(pairs, pairOf(complex, facet));
        facets[at + taken[at]++] = facet;
      }
    }
    return new long[][] {pairs, facets};
  }

  private static long pairOf(CellComplex complex, int facet) {
    int a = complex.regionOfFacet(facet, 0);
    int b = complex.regionOfFacet(facet, 1);
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  private static int firstOf(long[] sorted, long pair) {
    int at = Arrays.binarySearch(sorted, pair);
    while (at > 0 && sorted[at - 1] == pair) {
      at--;
    }
    return at;
  }

  private static long[] distinct(long[] sorted) {
    return Arrays.stream(sorted).distinct().toArray();
  }

  private static long[] hammingPairs(CellComplex complex, Progress progress) {
    RegionIndex index = complex.regionIndex();
    PatternLayout layout = complex.layout();
    LongList pairs = new LongList();
    Steps steps = Steps.of(progress, complex.regions());
    for (int region = 0; region < complex.regions(); region++) {
      steps.next();
      long hash = index.hash(region);
      for (int layer = 0; layer < layout.layers(); layer++) {
        for (int neuron = 0; neuron < layout.width(layer); neuron++) {
          int word = layout.firstWord(layer) + (neuron >> 6);
          int other = index.findFlipped(region, word, 1L << (neuron & 63), hash);
          if (other > region) {
            pairs.add((long) region << 32 | other);
          }
        }
      }
    }
    long[] sorted = pairs.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static DualGraph withFacets(
      CellComplex complex, Adjacency adjacency, long[] pairs, long[][] shared) {
    int[] offsets = new int[pairs.length + 1];
    int[] facets = new int[shared[0].length];
    int size = 0;
    int at = 0;
    for (int edge = 0; edge < pairs.length; edge++) {
      while (at < shared[0].length && shared[0][at] < pairs[edge]) {
        at++;
      }
      for (; at < shared[0].length && shared[0][at] == pairs[edge]; at++) {
        facets[size++] = (int) shared[1][at];
      }
      offsets[edge + 1] = size;
    }
    return new DualGraph(complex, adjacency, pairs, offsets, Arrays.copyOf(facets, size));
  }

  /** The complex whose regions are the vertices. */
  public CellComplex complex() {
    return complex;
  }

  /** When two regions are adjacent in this graph. */
  public Adjacency adjacency() {
    return adjacency;
  }

  /** The number of regions. */
  public int vertices() {
    return complex.regions();
  }

  /** The number of pairs of adjacent regions. */
  public int edges() {
    return pairs.length;
  }

  /** The region of smaller index of an edge. */
  public int source(int edge) {
    return (int) (pairs[edge] >>> 32);
  }

  /** The region of larger index of an edge. */
  public int target(int edge) {
    return (int) pairs[edge];
  }

  /** The (d−1)-cells that the two regions share: one, or none between mere Hamming neighbours. */
  public int[] facets(int edge) {
    return Arrays.copyOfRange(facets, facetOffsets[edge], facetOffsets[edge + 1]);
  }

  /** The hidden neurons in which the patterns of the two regions differ, in ascending order. */
  public int[] neurons(int edge) {
    long[] a = complex.pattern(source(edge)).words();
    long[] b = complex.pattern(target(edge)).words();
    IntList neurons = new IntList();
    for (int w = 0; w < a.length; w++) {
      for (long bits = a[w] ^ b[w]; bits != 0; bits &= bits - 1) {
        neurons.add((w << 6) + Long.numberOfTrailingZeros(bits));
      }
    }
    return neurons.toArray();
  }
}
