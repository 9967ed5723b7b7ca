package org.reluatlas.polyhedra;

/**
 * Subdivides the whole face lattice by the neurons of one layer, one after the other.
 *
 * <p>A k-cell that a neuron takes both signs on becomes two k-cells and the (k−1)-cell between
 * them. The facets of the latter are the cells between the halves of the split facets, and those
 * (k−2)-cells on which the neuron vanishes between a facet where it is positive and one where it is
 * negative. Each cell is in the lists of the neurons that split it, so that a neuron visits only
 * the cells that it splits: the work is proportional to the cells made, their facets, and the
 * entries in the lists.
 */
final class LayerSubdivision {

  private static final int CHECK_EVERY = 1 << 14;

  private final FaceLattice faces;
  private final Vertices vertices;
  private final RegionPatterns patterns;
  private final VertexSigns signs;
  private final GroupBudget budget;
  private final EdgeCrossing crossing;
  private final int dimension;
  private final int firstWord;
  private final int width;

  /** The neuron that comes next. */
  private int next;

  /** Per neuron and dimension the cells that the neuron splits; null where there are none yet. */
  private final IntList[] toSplit;

  /** Per dimension the number of the first cell and of the first split of the current neuron. */
  private final int[] firstNew;

  private final int[] firstRank;
  private final int[] splits;

  /** Per dimension the number of the first cell on the zero set of the current neuron. */
  private final int[] between;

  private final IntList positive = new IntList();
  private final IntList negative = new IntList();
  private final IntList zero = new IntList();

  /**
   * Prepares for a layer whose signs at the vertices are decided: computes the masks of all cells
   * from them.
   */
  static LayerSubdivision begin(
      CellSigns cells, FaceLattice faces, VertexSigns signs, GroupBudget budget, int layer) {
    LayerSubdivision subdivision = new LayerSubdivision(cells, faces, signs, budget, layer, 0);
    subdivision.uniteMasks();
    subdivision.enqueueAll();
    return subdivision;
  }

  /** The same for some of the cells, from the next neuron on. */
  LayerSubdivision of(
      CellSigns someCells, FaceLattice theirFaces, VertexSigns theirSigns, GroupBudget theirs) {
    LayerSubdivision some =
        new LayerSubdivision(
            someCells, theirFaces, theirSigns, theirs, theirSigns.values().layer(), next);
    some.enqueueAll();
    return some;
  }

  private LayerSubdivision(
      CellSigns cells,
      FaceLattice faces,
      VertexSigns signs,
      GroupBudget budget,
      int layer,
      int next) {
    this.faces = faces;
    this.signs = signs;
    this.budget = budget;
    this.next = next;
    vertices = cells.vertices;
    patterns = cells.patterns;
    crossing = new EdgeCrossing(cells, faces, signs, layer);
    dimension = faces.dimension();
    firstWord = cells.network.layout().firstWord(layer);
    width = cells.network.layout().width(layer);
    toSplit = new IntList[width * dimension];
    firstNew = new int[dimension + 1];
    firstRank = new int[dimension + 1];
    splits = new int[dimension + 1];
    between = new int[dimension + 1];
  }

  /**
   * Subdivides the lattice by the neurons of the layer that are left, or until there are more than
   * so many cells, and several regions.
   */
  void run(long mostCells) {
    while (!isDone() && !faces.isToBeParted(vertices.count(), mostCells)) {
      for (int k = 1; k <= dimension; k++) {
        splitCells(k, next);
      }
      next++;
      budget.check(vertices.count(), faces);
      budget.neuronDone();
    }
  }

  /** Whether all neurons of the layer are done. */
  boolean isDone() {
    return next == width;
  }

  private void uniteMasks() {
    for (int k = 1; k <= dimension; k++) {
      for (int cell = 0; cell < faces.count(k); cell++) {
        if (k == 1) {
          faces.uniteEnds(cell, vertices, firstWord);
        } else {
          faces.uniteMasks(k, cell, 0);
        }
      }
      budget.check(vertices.count(), faces);
    }
  }

  private void enqueueAll() {
    for (int k = 1; k <= dimension; k++) {
      for (int cell = 0; cell < faces.count(k); cell++) {
        enqueue(k, cell, next - 1);
      }
    }
  }

  /** Splits every k-cell that the neuron takes both signs on. */
  private void splitCells(int k, int neuron) {
    IntList cells = toSplit[neuron * dimension + k - 1];
    firstRank[k] = splits[k];
    firstNew[k] = faces.count(k);
    between[k - 1] = k == 1 ? vertices.count() : faces.count(k - 1);
    for (int i = 0; cells != null && i < cells.size(); i++) {
      if (i % CHECK_EVERY == 0) {
        budget.check(vertices.count(), faces);
      }
      int cell = cells.get(i);
      if ((faces.splitting(k, cell, neuron >> 6) >>> (neuron & 63) & 1) != 0) {
        faces.setSplitRank(k, cell, splits[k]++);
        if (k == 1) {
          splitEdge(cell, neuron);
        } else {
          splitFace(k, cell, neuron);
        }
      }
    }
    toSplit[neuron * dimension + k - 1] = null;
  }

  private void splitEdge(int edge, int neuron) {
    int a = faces.facet(1, edge, 0);
    int b = faces.facet(1, edge, 1);
    if ((vertices.plus(a, firstWord + (neuron >> 6)) >>> (neuron & 63) & 1) == 0) {
      int swap = a;
      a = b;
      b = swap;
    }
    int v = crossing.cross(edge, neuron);
    int other = faces.splitEdge(edge, a, v, b);
    faces.setCoface(0, a, edge);
    faces.setCoface(0, v, edge);
    faces.setCoface(0, b, other);
    if (faces.isShared(1, edge)) {
      faces.setShared(0, v);
      faces.setShared(1, other);
    }
    if (dimension > 1) {
      faces.setCoface(1, other, faces.coface(1, edge));
    } else {
      patterns.copy(edge, other);
    }
    faces.uniteEnds(edge, vertices, firstWord);
    faces.uniteEnds(other, vertices, firstWord);
    enqueue(1, other, neuron);
  }

  private void splitFace(int k, int cell, int neuron) {
    sortFacets(k, cell, neuron);
    int middle;
    if (k == 2) {
      middle = faces.addEdge(zero.get(0), zero.get(1));
      faces.uniteEnds(middle, vertices, firstWord);
    } else {
      middle = faces.addFace(k - 1, zero);
      faces.uniteMasks(k - 1, middle, neuron >> 6);
    }
    faces.setCofaces(k - 2, zero, middle);
    positive.add(middle);
    negative.add(middle);
    faces.setFacets(k, cell, positive);
    int other = faces.addFace(k, negative);
    faces.setCofaces(k - 1, positive, cell);
    faces.setCofaces(k - 1, negative, other);
    faces.setCoface(k - 1, middle, cell);
    if (faces.isShared(k, cell)) {
      faces.setShared(k - 1, middle);
      faces.setShared(k, other);
    }
    if (k < dimension) {
      faces.setCoface(k, other, faces.coface(k, cell));
    } else {
      patterns.copy(cell, other);
      faces.copyMasks(cell, other, neuron >> 6);
    }
    faces.uniteMasks(k, cell, neuron >> 6);
    faces.uniteMasks(k, other, neuron >> 6);
    enqueue(k - 1, middle, neuron);
    enqueue(k, other, neuron);
  }

  /**
   * Sorts the facets, or their halves, to the sides of the zero set, and collects what is on it.
   */
  private void sortFacets(int k, int cell, int neuron) {
    positive.clear();
    negative.clear();
    zero.clear();
    boolean touches = signs.touches(neuron);
    int count = faces.facetCount(k, cell);
    for (int i = 0; i < count; i++) {
      int facet = faces.facet(k, cell, i);
      int split = faces.splitRank(k - 1, facet) - firstRank[k - 1];
      if (split >= 0) {
        positive.add(facet);
        negative.add(firstNew[k - 1] + split);
        zero.add(between[k - 2] + split);
      } else if (isPositive(k - 1, facet, neuron)) {
        positive.add(facet);
        if (touches) {
          collectZeroFacets(k - 1, facet, neuron);
        }
      } else {
        negative.add(facet);
      }
    }
  }

  private boolean isPositive(int k, int cell, int neuron) {
    return (faces.positive(k, cell, neuron >> 6) >>> (neuron & 63) & 1) != 0;
  }

  private void collectZeroFacets(int k, int cell, int neuron) {
    for (int i = 0; i < faces.facetCount(k, cell); i++) {
      int facet = faces.facet(k, cell, i);
      if (vanishes(k - 1, facet, neuron)) {
        zero.add(facet);
      }
    }
  }

  private boolean vanishes(int k, int cell, int neuron) {
    int word = neuron >> 6;
    long zeros = k == 0 ? vertices.zeros(cell, firstWord + word) : faces.vanishing(k, cell, word);
    return (zeros >>> (neuron & 63) & 1) != 0;
  }

  /** Puts the cell into the lists of the later neurons that split it. */
  private void enqueue(int k, int cell, int neuron) {
    int firstLater = (neuron + 1) >> 6;
    for (int w = firstLater; w < faces.words(); w++) {
      long both = faces.splitting(k, cell, w);
      if (w == firstLater) {
        both &= -1L << ((neuron + 1) & 63);
      }
      for (; both != 0; both &= both - 1) {
        int later = (w << 6) + Long.numberOfTrailingZeros(both);
        int list = later * dimension + k - 1;
        if (toSplit[list] == null) {
          toSplit[list] = new IntList();
        }
        toSplit[list].add(cell);
      }
    }
  }
}
