package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.task.Progress;

/**
 * Subdivides the whole face lattice by the neurons of one layer, one after the other.
 *
 * <p>A k-cell that a neuron takes both signs on becomes two k-cells and the (k−1)-cell between
 * them. The facets of the latter are the cells between the halves of the split facets, and those
 * (k−2)-cells on which the neuron vanishes between a facet where it is positive and one where it is
 * negative. Each cell waits in the lists of the neurons that split it, so that a neuron visits only
 * the cells that it splits: the work is proportional to the cells made, their facets, and the
 * entries in the lists.
 */
final class LayerSubdivision {

  private static final int CHECK_EVERY = 1 << 14;

  private final FaceLattice faces;
  private final Vertices vertices;
  private final VertexValues values;
  private final EdgeCrossing crossing;
  private final RegionPatterns patterns;
  private final CellBudget budget;
  private final Progress progress;
  private final int dimension;
  private final int firstWord;
  private final IntList[] waiting;

  /** Per dimension the number of the first cell and of the first split of the current neuron. */
  private final int[] firstNew;

  private final int[] firstRank;
  private final int[] splits;

  /** Per dimension the number of the first cell on the zero set of the current neuron. */
  private final int[] between;

  private final IntList positive = new IntList();
  private final IntList negative = new IntList();
  private final IntList zero = new IntList();

  LayerSubdivision(
      FaceLattice faces,
      Vertices vertices,
      VertexValues values,
      EdgeCrossing crossing,
      RegionPatterns patterns,
      CellBudget budget,
      Progress progress,
      int firstWord,
      int width) {
    this.faces = faces;
    this.vertices = vertices;
    this.values = values;
    this.crossing = crossing;
    this.patterns = patterns;
    this.budget = budget;
    this.progress = progress;
    this.firstWord = firstWord;
    dimension = faces.dimension;
    waiting = new IntList[width * dimension];
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] = new IntList();
    }
    firstNew = new int[dimension + 1];
    firstRank = new int[dimension + 1];
    splits = new int[dimension + 1];
    between = new int[dimension + 1];
    for (int k = 1; k < dimension; k++) {
      Arrays.fill(faces.rank[k], -1);
    }
  }

  /** Computes the masks of all cells from the signs of the vertices and fills the lists. */
  void prepare() {
    for (int k = 1; k <= dimension; k++) {
      for (int cell = 0; cell < faces.count[k]; cell++) {
        if (k == 1) {
          uniteEnds(cell);
        } else {
          faces.uniteMasks(k, cell, 0);
        }
        enqueue(k, cell, -1);
      }
      progress.check();
    }
  }

  /** Splits every cell that the neuron takes both signs on. */
  void splitBy(int neuron) {
    for (int k = 1; k <= dimension; k++) {
      splitCells(k, neuron);
    }
  }

  private void splitCells(int k, int neuron) {
    IntList cells = waiting[neuron * dimension + k - 1];
    firstRank[k] = splits[k];
    firstNew[k] = faces.count[k];
    between[k - 1] = k == 1 ? vertices.count : faces.count[k - 1];
    for (int i = 0; i < cells.size; i++) {
      if (i % CHECK_EVERY == 0) {
        progress.check();
        budget.check(vertices.count, faces.total());
      }
      int cell = cells.items[i];
      if (isSplit(k, cell, neuron)) {
        faces.rank[k][cell] = splits[k]++;
        if (k == 1) {
          splitEdge(cell, neuron);
        } else {
          splitFace(k, cell, neuron);
        }
      }
    }
    waiting[neuron * dimension + k - 1] = null;
  }

  private boolean isSplit(int k, int cell, int neuron) {
    int word = cell * faces.words + (neuron >> 6);
    long both = faces.plus[k][word] & faces.minus[k][word];
    return (both >>> (neuron & 63) & 1) != 0;
  }

  private void splitEdge(int edge, int neuron) {
    int a = faces.facet(1, edge, 0);
    int b = faces.facet(1, edge, 1);
    int word = a * vertices.words + firstWord + (neuron >> 6);
    if ((vertices.plus[word] >>> (neuron & 63) & 1) == 0) {
      int swap = a;
      a = b;
      b = swap;
    }
    int v = crossing.cross(edge, neuron);
    int other = faces.splitEdge(edge, a, v, b);
    faces.up[0][a] = edge;
    faces.up[0][v] = edge;
    faces.up[0][b] = other;
    if (dimension > 1) {
      faces.up[1][other] = faces.up[1][edge];
    } else {
      patterns.copy(edge, other);
    }
    uniteEnds(edge);
    uniteEnds(other);
    enqueue(1, other, neuron);
  }

  private void splitFace(int k, int cell, int neuron) {
    sortFacets(k, cell, neuron);
    int middle;
    if (k == 2) {
      middle = faces.addEdge(zero.items[0], zero.items[1]);
      uniteEnds(middle);
    } else {
      middle = faces.addFace(k - 1, zero);
      faces.uniteMasks(k - 1, middle, neuron >> 6);
    }
    linkUp(k - 2, zero, middle);
    positive.add(middle);
    negative.add(middle);
    faces.setFacets(k, cell, positive);
    int other = faces.addFace(k, negative);
    linkUp(k - 1, positive, cell);
    linkUp(k - 1, negative, other);
    faces.up[k - 1][middle] = cell;
    if (k < dimension) {
      faces.up[k][other] = faces.up[k][cell];
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
    boolean touches = values.touches(neuron);
    int count = faces.facetCount(k, cell);
    for (int i = 0; i < count; i++) {
      int facet = faces.facet(k, cell, i);
      int split = faces.rank[k - 1][facet] - firstRank[k - 1];
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
    return (faces.plus[k][cell * faces.words + (neuron >> 6)] >>> (neuron & 63) & 1) != 0;
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
    long signs =
        k == 0
            ? vertices.plus[cell * vertices.words + firstWord + word]
                | vertices.minus[cell * vertices.words + firstWord + word]
            : faces.plus[k][cell * faces.words + word] | faces.minus[k][cell * faces.words + word];
    return (signs >>> (neuron & 63) & 1) == 0;
  }

  private void linkUp(int k, IntList cells, int above) {
    int[] up = faces.up[k];
    for (int i = 0; i < cells.size; i++) {
      up[cells.items[i]] = above;
    }
  }

  private void uniteEnds(int edge) {
    int a = faces.facet(1, edge, 0) * vertices.words + firstWord;
    int b = faces.facet(1, edge, 1) * vertices.words + firstWord;
    for (int w = 0; w < faces.words; w++) {
      faces.plus[1][edge * faces.words + w] = vertices.plus[a + w] | vertices.plus[b + w];
      faces.minus[1][edge * faces.words + w] = vertices.minus[a + w] | vertices.minus[b + w];
    }
  }

  /** Puts the cell into the lists of the later neurons that split it. */
  private void enqueue(int k, int cell, int neuron) {
    int at = cell * faces.words;
    int firstLater = (neuron + 1) >> 6;
    for (int w = firstLater; w < faces.words; w++) {
      long both = faces.plus[k][at + w] & faces.minus[k][at + w];
      if (w == firstLater) {
        both &= -1L << ((neuron + 1) & 63);
      }
      for (; both != 0; both &= both - 1) {
        int later = (w << 6) + Long.numberOfTrailingZeros(both);
        waiting[later * dimension + k - 1].add(cell);
      }
    }
  }
}
