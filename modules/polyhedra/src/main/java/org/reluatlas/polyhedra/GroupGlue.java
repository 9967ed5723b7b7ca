package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Glues the groups of a subdivision to one complex. Cells are numbered group after group; one that
 * several groups have belongs to the first of them, whose coordinates it gets.
 *
 * <p>A cell of the complex has a name that every group gives it alike: of a vertex its walls and
 * the signs of all neurons, of any other cell two of its facets, since two cells of one dimension
 * share one facet at most. Each shared cell must be found in two groups or more.
 */
final class GroupGlue {

  private final List<FinishedGroup> groups;
  private final CellBudget budget;
  private final int dimension;

  /** By group, dimension and number in the group the number in the complex. */
  private final int[][][] numbers;

  /** By dimension and group the number of its first cell, and behind the last group their count. */
  private final int[][] first;

  /**
   * Finds the numbers of all cells.
   *
   * @throws CellLimitException when there are more cells than allowed
   * @throws CertificateException when groups have cut a face that they share in two ways
   */
  GroupGlue(List<FinishedGroup> groups, CellBudget budget) {
    this.groups = groups;
    this.budget = budget;
    dimension = groups.get(0).faces.dimension();
    numbers = new int[groups.size()][dimension + 1][];
    first = new int[dimension + 1][groups.size() + 1];
    long all = 0;
    for (int k = 0; k <= dimension; k++) {
      budget.check();
      number(k);
      all += first[k][groups.size()];
      budget.requireAllowed(all);
    }
  }

  /** Numbers the cells of a dimension when those of the dimension before have their numbers. */
  private void number(int k) {
    SharedCells table = k == 0 ? new SharedVertices() : new SharedFaces(k);
    long[][] names = new long[groups.size()][];
    forEachGroup(g -> names[g] = table.names(g, groups.get(g).shared[k]));
    long[][] places = new long[groups.size()][];
    for (int g = 0; g < groups.size(); g++) {
      int[] shared = groups.get(g).shared[k];
      places[g] = new long[shared.length];
      int foreign = 0;
      for (int i = 0; i < shared.length; i++) {
        places[g][i] = table.find(g, shared[i], names[g][i]);
        foreign += SharedCells.group(places[g][i]) == g ? 0 : 1;
      }
      first[k][g + 1] = Math.addExact(first[k][g], groups.get(g).faces.count(k) - foreign);
    }
    table.requireAllShared();
    forEachGroup(g -> numbers[g][k] = ownNumbers(g, k, places[g]));
    forEachGroup(g -> takeForeignNumbers(g, k, places[g]));
  }

  private void takeForeignNumbers(int g, int k, long[] places) {
    int[] shared = groups.get(g).shared[k];
    for (int i = 0; i < shared.length; i++) {
      int owner = SharedCells.group(places[i]);
      if (owner != g) {
        numbers[g][k][shared[i]] = numbers[owner][k][SharedCells.cell(places[i])];
      }
    }
  }

  /** The numbers of the cells that belong to a group; of others the number of the next one. */
  private int[] ownNumbers(int g, int k, long[] places) {
    int[] own = new int[groups.get(g).faces.count(k)];
    int[] shared = groups.get(g).shared[k];
    int next = first[k][g];
    int s = 0;
    for (int cell = 0; cell < own.length; cell++) {
      own[cell] = next;
      boolean isShared = s < shared.length && shared[s] == cell;
      next += isShared && SharedCells.group(places[s]) != g ? 0 : 1;
      s += isShared ? 1 : 0;
    }
    return own;
  }

  /** The facets of all cells. */
  FacetLists faces() {
    int[] counts = new int[dimension + 1];
    Arrays.setAll(counts, k -> first[k][groups.size()]);
    int[][] offsets = new int[dimension + 1][];
    int[][] facets = new int[dimension + 1][];
    for (int k = 1; k <= dimension; k++) {
      int[] ends = ends(k);
      offsets[k] = k == 1 ? null : ends;
      facets[k] = facets(k, ends);
    }
    return new FacetLists(counts, offsets, facets);
  }

  /** Where the facets of each k-cell begin, and last where those of all end. */
  private int[] ends(int k) {
    int[] offsets = new int[first[k][groups.size()] + 1];
    forEachGroup(
        g -> {
          FacetLists faces = groups.get(g).faces;
          for (int cell = 0; cell < faces.count(k); cell++) {
            if (isOwner(g, k, cell)) {
              offsets[numbers[g][k][cell] + 1] = faces.facetCount(k, cell);
            }
          }
        });
    for (int cell = 1; cell < offsets.length; cell++) {
      offsets[cell] = Math.addExact(offsets[cell - 1], offsets[cell]);
    }
    return offsets;
  }

  private int[] facets(int k, int[] offsets) {
    int[] facets = new int[offsets[offsets.length - 1]];
    forEachGroup(
        g -> {
          FacetLists faces = groups.get(g).faces;
          for (int cell = 0; cell < faces.count(k); cell++) {
            if (isOwner(g, k, cell)) {
              int at = offsets[numbers[g][k][cell]];
              for (int i = 0; i < faces.facetCount(k, cell); i++) {
                facets[at + i] = numbers[g][k - 1][faces.facet(k, cell, i)];
              }
            }
          }
        });
    return facets;
  }

  /** Whether a cell belongs to a group that has it: it has no number of a group before. */
  private boolean isOwner(int g, int k, int cell) {
    return numbers[g][k][cell] >= first[k][g];
  }

  /**
   * The vertices and the patterns of all regions. The groups lose their vertices, one column after
   * the other, so that memory need not hold all of them twice.
   */
  CellSigns cells() {
    ScaledNetwork network = groups.get(0).network;
    int words = network.layout().words();
    Vertices vertices = new Vertices(network.box(), words, first[0][groups.size()]);
    for (Vertices.Column column : Vertices.Column.values()) {
      vertices.allocate(column);
      forEachGroup(g -> vertices.take(column, groups.get(g).vertices, numbers[g][0], first[0][g]));
    }
    long[] patterns = new long[Math.multiplyExact(first[dimension][groups.size()], words)];
    forEachGroup(
        g -> {
          long[] ofGroup = patterns(g, vertices, words);
          System.arraycopy(ofGroup, 0, patterns, first[dimension][g] * words, ofGroup.length);
        });
    return new CellSigns(network, vertices, new RegionPatterns(words, patterns));
  }

  /** The patterns of the regions of a group: the unions of those of their vertices. */
  private long[] patterns(int g, Vertices vertices, int words) {
    FacetLists faces = groups.get(g).faces;
    long[] below = vertices.plus(numbers[g][0]);
    for (int k = 1; k <= dimension; k++) {
      long[] union = new long[faces.count(k) * words];
      for (int cell = 0; cell < faces.count(k); cell++) {
        for (int i = 0; i < faces.facetCount(k, cell); i++) {
          int facet = faces.facet(k, cell, i) * words;
          for (int w = 0; w < words; w++) {
            union[cell * words + w] |= below[facet + w];
          }
        }
      }
      below = union;
    }
    return below;
  }

  private void forEachGroup(IntConsumer action) {
    IntStream.range(0, groups.size())
        .parallel()
        .forEach(
            g -> {
              budget.check();
              action.accept(g);
            });
  }

  private int sharedCells(int k) {
    return groups.stream().mapToInt(group -> group.shared[k].length).sum();
  }

  /** Vertices by a hash of their walls and the signs of all neurons. */
  private final class SharedVertices extends SharedCells {

    SharedVertices() {
      super(sharedCells(0));
    }

    @Override
    long name(int group, int cell) {
      return vertices(group).hashOfSigns(cell);
    }

    @Override
    boolean isSame(int group, int cell, int otherGroup, int otherCell) {
      return vertices(group).hasSignsOf(cell, vertices(otherGroup), otherCell);
    }

    private Vertices vertices(int group) {
      return groups.get(group).vertices;
    }
  }

  /** Cells of dimension 1 or more by the two facets with the smallest numbers. */
  private final class SharedFaces extends SharedCells {

    private final int k;

    SharedFaces(int k) {
      super(sharedCells(k));
      this.k = k;
    }

    @Override
    long name(int group, int cell) {
      FacetLists faces = groups.get(group).faces;
      int smallest = Integer.MAX_VALUE;
      int next = Integer.MAX_VALUE;
      for (int i = 0; i < faces.facetCount(k, cell); i++) {
        int facet = numbers[group][k - 1][faces.facet(k, cell, i)];
        next = Math.min(next, Math.max(smallest, facet));
        smallest = Math.min(smallest, facet);
      }
      return place(smallest, next);
    }

    @Override
    boolean isSame(int group, int cell, int otherGroup, int otherCell) {
      return true;
    }
  }
}
