package org.reluatlas.polyhedra;

/**
 * Where the neurons of the layer at work are positive and negative on the cells of one dimension k
 * ≥ 1: for each cell two bit masks over the neurons, {@code plus} where one is positive somewhere
 * on the cell, {@code minus} where it is negative somewhere.
 */
final class LayerMasks {

  private final int words;
  private long[] plus;
  private long[] minus;

  /**
   * Masks that are all 0.
   *
   * @param words of a mask
   * @param cells that there is room for
   */
  LayerMasks(int words, int cells) {
    this.words = words;
    int size = Math.multiplyExact(cells, words);
    plus = new long[size];
    minus = new long[size];
  }

  /** Makes room for so many cells. */
  void reserve(int cells) {
    plus = GrowingArrays.atLeast(plus, (long) cells * words);
    minus = GrowingArrays.atLeast(minus, (long) cells * words);
  }

  /** Those of some of the cells, in their order. */
  LayerMasks part(int[] cells) {
    LayerMasks of = new LayerMasks(words, GrowingArrays.capacity(cells.length, words));
    for (int i = 0; i < cells.length; i++) {
      System.arraycopy(plus, cells[i] * words, of.plus, i * words, words);
      System.arraycopy(minus, cells[i] * words, of.minus, i * words, words);
    }
    return of;
  }

  /** The neurons of a word that take both signs on the cell: those that split it. */
  long splitting(int cell, int word) {
    return plus[cell * words + word] & minus[cell * words + word];
  }

  /** The neurons of a word that are positive somewhere on the cell. */
  long positive(int cell, int word) {
    return plus[cell * words + word];
  }

  /** The neurons of a word that vanish all over the cell, unused bits included. */
  long vanishing(int cell, int word) {
    return ~(plus[cell * words + word] | minus[cell * words + word]);
  }

  /** Sets the masks of an edge to the unions of the signs of its ends. */
  void uniteEnds(int edge, int a, int b, Vertices vertices, int firstWord) {
    for (int w = 0; w < words; w++) {
      plus[edge * words + w] = vertices.plus(a, firstWord + w) | vertices.plus(b, firstWord + w);
      minus[edge * words + w] = vertices.minus(a, firstWord + w) | vertices.minus(b, firstWord + w);
    }
  }

  /** Sets the masks of a cell to the unions of those of its facets, from word {@code first} on. */
  void unite(int cell, int first, FacetPool pool, LayerMasks ofFacets) {
    long[] facetPlus = ofFacets.plus;
    long[] facetMinus = ofFacets.minus;
    int[] facets = pool.array();
    int from = pool.start(cell);
    int to = from + pool.count(cell);
    for (int w = first; w < words; w++) {
      long p = 0;
      long m = 0;
      for (int i = from; i < to; i++) {
        p |= facetPlus[facets[i] * words + w];
        m |= facetMinus[facets[i] * words + w];
      }
      plus[cell * words + w] = p;
      minus[cell * words + w] = m;
    }
  }

  /** Gives a cell the positive neurons of another in the words before {@code end}. */
  void copyPositive(int from, int to, int end) {
    System.arraycopy(plus, from * words, plus, to * words, end);
  }

  /** Hands the signs of the layer inside the first regions over to the activation patterns. */
  void storePatterns(RegionPatterns patterns, int firstWord, int regions) {
    patterns.setLayer(firstWord, words, plus, regions);
  }
}
