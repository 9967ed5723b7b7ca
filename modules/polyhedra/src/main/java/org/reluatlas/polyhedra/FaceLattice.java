package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The cells of dimension 1 to d during the subdivision, as a face lattice: each cell knows its
 * facets and one cell that it is a facet of.
 *
 * <p>For the layer at work each cell has two bit masks over the layer's neurons: {@code plus} where
 * the neuron is positive somewhere on the cell, {@code minus} where it is negative somewhere. A
 * cell's masks are the unions of its facets' masks, so a neuron splits the cells on which both are
 * set.
 *
 * <p>The lattice may be the closure of some regions only ({@link CellGroup}): then it knows which
 * cells, vertices included, other groups have too. What comes of a shared cell is shared.
 */
final class FaceLattice {

  private final int dimension;
  private final int[] count;
  private int[] ends = new int[16];

  /** The ends that an edge, or the edge that it is a part of, had when the layer began. */
  private int[] origins = new int[16];

  /** The facets of the cells of dimensions 2 to d. */
  private final FacetPool[] pools;

  /** A cell of the next dimension that has this cell as a facet. */
  private final int[][] coface;

  /** Of a cell that was split, the running number of that split among its dimension, else −1. */
  private final int[][] splitRank;

  /** Which cells other groups have too, from dimension 0 on. */
  private final BitSet[] shared;

  private int sharedCount;

  private int words;

  /** The masks of the layer by dimension, from 1 on. */
  private final LayerMasks[] masks;

  FaceLattice(int dimension) {
    this.dimension = dimension;
    count = new int[dimension + 1];
    pools = new FacetPool[dimension + 1];
    Arrays.setAll(pools, k -> new FacetPool());
    coface = new int[dimension + 1][8];
    splitRank = new int[dimension + 1][8];
    shared = new BitSet[dimension + 1];
    Arrays.setAll(shared, k -> new BitSet());
    masks = new LayerMasks[dimension + 1];
    Arrays.setAll(masks, k -> new LayerMasks(0, 0));
  }

  int dimension() {
    return dimension;
  }

  /** The number of cells of dimension k, 1 ≤ k ≤ d. */
  int count(int k) {
    return count[k];
  }

  /** Makes room for the cofaces of so many vertices. */
  void reserveVertices(int vertices) {
    coface[0] = GrowingArrays.atLeast(coface[0], vertices);
  }

  /** Adds an edge between two vertices. */
  int addEdge(int a, int b) {
    int edge = addCell(1);
    ends = GrowingArrays.atLeast(ends, 2L * edge + 2);
    origins = GrowingArrays.atLeast(origins, 2L * edge + 2);
    setEnds(edge, a, b);
    origins[2 * edge] = a;
    origins[2 * edge + 1] = b;
    return edge;
  }

  /** Splits an edge at a vertex: it keeps the part at a, a new edge gets the part at b. */
  int splitEdge(int edge, int a, int vertex, int b) {
    int other = addEdge(vertex, b);
    setEnds(edge, a, vertex);
    origins[2 * other] = origins[2 * edge];
    origins[2 * other + 1] = origins[2 * edge + 1];
    return other;
  }

  /** One of the two vertices between which the values on an edge interpolate. */
  int origin(int edge, int i) {
    return origins[2 * edge + i];
  }

  /** Adds a cell of dimension 2 or more with these facets. */
  int addFace(int k, IntList facets) {
    int cell = addCell(k);
    pools[k].add(cell, facets);
    return cell;
  }

  private int addCell(int k) {
    int cell = count[k]++;
    coface[k] = GrowingArrays.atLeast(coface[k], cell + 1L);
    splitRank[k] = GrowingArrays.atLeast(splitRank[k], cell + 1L);
    splitRank[k][cell] = -1;
    masks[k].reserve(count[k]);
    return cell;
  }

  /** Replaces the facets of a cell. */
  void setFacets(int k, int cell, IntList facets) {
    pools[k].set(cell, facets);
  }

  private void setEnds(int edge, int a, int b) {
    ends[2 * edge] = a;
    ends[2 * edge + 1] = b;
  }

  int facetCount(int k, int cell) {
    return k == 1 ? 2 : pools[k].count(cell);
  }

  int facet(int k, int cell, int i) {
    return k == 1 ? ends[2 * cell + i] : pools[k].get(cell, i);
  }

  /** A cell of the next dimension that has this cell as a facet. */
  int coface(int k, int cell) {
    return coface[k][cell];
  }

  void setCoface(int k, int cell, int above) {
    coface[k][cell] = above;
  }

  void setCofaces(int k, IntList cells, int above) {
    int[] cofaces = coface[k];
    for (int i = 0; i < cells.size(); i++) {
      cofaces[cells.get(i)] = above;
    }
  }

  /** A region that the cell lies on. */
  int regionOf(int k, int cell) {
    int above = cell;
    for (int dim = k; dim < dimension; dim++) {
      above = coface[dim][above];
    }
    return above;
  }

  /** Whether other groups have a cell, of dimension 0 to d, too. */
  boolean isShared(int k, int cell) {
    return sharedCount > 0 && shared[k].get(cell);
  }

  /** Notes that other groups have a new cell too. */
  void setShared(int k, int cell) {
    shared[k].set(cell);
    sharedCount++;
  }

  /** The cells of dimension k, 0 to d, that other groups have too, in ascending order. */
  int[] shared(int k) {
    return shared[k].stream().toArray();
  }

  /** The number of cells of all dimensions, from 0 up, that other groups have too. */
  int sharedCount() {
    return sharedCount;
  }

  /** Of a cell that was split in this layer, the number of its split, else −1. */
  int splitRank(int k, int cell) {
    return splitRank[k][cell];
  }

  void setSplitRank(int k, int cell, int rank) {
    splitRank[k][cell] = rank;
  }

  /** Makes room for the masks of a layer, all 0, and forgets which cells were split before. */
  void beginLayer(int layerWords) {
    words = layerWords;
    System.arraycopy(ends, 0, origins, 0, 2 * count[1]);
    for (int k = 1; k <= dimension; k++) {
      masks[k] = new LayerMasks(words, count[k] + count[k] / 4);
      Arrays.fill(splitRank[k], -1);
    }
  }

  /**
   * A part of the lattice as one of its own, with the masks of the layer. Values on its edges
   * interpolate between their ends from now on.
   *
   * @param other the part that the other regions have
   */
  FaceLattice part(Closure part, Closure other) {
    FaceLattice of = new FaceLattice(dimension);
    of.words = words;
    for (int k = 0; k <= dimension; k++) {
      int[] cells = part.cells(k);
      of.coface[k] = new int[room(cells.length, 1)];
      for (int i = 0; i < cells.length; i++) {
        if (shared[k].get(cells[i]) || other.contains(k, cells[i])) {
          of.setShared(k, i);
        }
      }
      if (k > 0) {
        of.takeCells(this, k, part);
      }
    }
    return of;
  }

  private static int room(int cells, int width) {
    return GrowingArrays.capacity(cells, width) * width;
  }

  private void takeCells(FaceLattice from, int k, Closure part) {
    int[] cells = part.cells(k);
    count[k] = cells.length;
    splitRank[k] = new int[room(cells.length, 1)];
    Arrays.fill(splitRank[k], 0, cells.length, -1);
    masks[k] = from.masks[k].part(cells);
    if (k == 1) {
      takeEdges(from, part);
    } else {
      pools[k] = from.pools[k].part(k, part, coface[k - 1]);
    }
  }

  private void takeEdges(FaceLattice from, Closure part) {
    int[] edges = part.cells(1);
    ends = new int[room(edges.length, 2)];
    for (int i = 0; i < edges.length; i++) {
      for (int end = 0; end < 2; end++) {
        int vertex = part.number(0, from.ends[2 * edges[i] + end]);
        ends[2 * i + end] = vertex;
        coface[0][vertex] = i;
      }
    }
    origins = ends.clone();
  }

  /** The number of words of the masks of the layer. */
  int words() {
    return words;
  }

  /** The neurons of a word that take both signs on the cell: those that split it. */
  long splitting(int k, int cell, int word) {
    return masks[k].splitting(cell, word);
  }

  /** The neurons of a word that are positive somewhere on the cell. */
  long positive(int k, int cell, int word) {
    return masks[k].positive(cell, word);
  }

  /** The neurons of a word that vanish all over the cell, unused bits included. */
  long vanishing(int k, int cell, int word) {
    return masks[k].vanishing(cell, word);
  }

  /** Sets the masks of an edge to the unions of the signs of its ends. */
  void uniteEnds(int edge, Vertices vertices, int firstWord) {
    masks[1].uniteEnds(edge, ends[2 * edge], ends[2 * edge + 1], vertices, firstWord);
  }

  /**
   * Sets the masks of a face of dimension 2 or more to the unions of those of its facets, from word
   * {@code first} on: those of neurons that are done are not looked at again.
   */
  void uniteMasks(int k, int cell, int first) {
    masks[k].unite(cell, first, pools[k], masks[k - 1]);
  }

  /** Gives a region the masks of another in the words before {@code end}. */
  void copyMasks(int from, int to, int end) {
    masks[dimension].copyPositive(from, to, end);
  }

  /** Hands the signs of the layer inside each region over to the activation patterns. */
  void storePatterns(RegionPatterns patterns, int firstWord) {
    masks[dimension].storePatterns(patterns, firstWord, count[dimension]);
  }

  /** Moves the facets together when more than half of the pool is out of use. */
  void compact() {
    for (int k = 2; k <= dimension; k++) {
      pools[k].compact(count[k]);
    }
  }

  /** The facets of all cells, without what the subdivision needs besides. */
  FacetLists lists(int vertices) {
    int[] counts = count.clone();
    counts[0] = vertices;
    int[][] offsets = new int[dimension + 1][];
    int[][] facets = new int[dimension + 1][];
    facets[1] = Arrays.copyOf(ends, 2 * count[1]);
    for (int k = 2; k <= dimension; k++) {
      offsets[k] = pools[k].offsets(count[k]);
      facets[k] = pools[k].packed(count[k], offsets[k]);
    }
    return new FacetLists(counts, offsets, facets);
  }

  /** Whether there are more cells than so many, vertices included, and several regions. */
  boolean isToBeParted(int vertices, long mostCells) {
    return vertices + total() > mostCells && count[dimension] > 1;
  }

  /** The number of cells of all dimensions from 1 up. */
  long total() {
    long total = 0;
    for (int k = 1; k <= dimension; k++) {
      total += count[k];
    }
    return total;
  }
}
