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
    SharedCells names = k == 0 ? new VertexNames() : new FaceNames(k);
    long[][] places = new long[groups.size()][];
    for (int g = 0; g < groups.size(); g++) {
      int[] shared = groups.get(g).shared[k];
      places[g] = new long[shared.length];
      int foreign = 0;
      for (int i = 0; i < shared.length; i++) {
        places[g][i] = names.find(g, shared[i]);
        foreign += SharedCells.group(places[g][i]) == g ? 0 : 1;
      }
      first[k][g + 1] = Math.addExact(first[k][g], groups.get(g).faces.count(k) - foreign);
    }
    names.requireAllShared();
    forEachGroup(g -> numbers[g][k] = ownNumbers(g, k, places[g]));
    for (int g = 0; g < groups.size(); g++) {
      int[] shared = groups.get(g).shared[k];
      for (int i = 0; i < shared.length; i++) {
        long place = places[g][i];
        numbers[g][k][shared[i]] = numbers[SharedCells.group(place)][k][SharedCells.cell(place)];
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
   * The vertices and patterns of all regions. Those of the groups are gone afterwards, so that
   * memory need not hold all of them twice.
   */
  CellSigns cells() {
    ScaledNetwork network = groups.get(0).cells.network;
    int words = network.layout().words();
    Vertices vertices = new Vertices(network.box(), words, first[0][groups.size()]);
    long[] patterns = new long[Math.multiplyExact(first[dimension][groups.size()], words)];
    forEachGroup(
        g -> {
          long[] own = groups.get(g).cells.patterns.take();
          int regions = groups.get(g).faces.count(dimension);
          System.arraycopy(own, 0, patterns, first[dimension][g] * words, regions * words);
        });
    for (Vertices.Column column : Vertices.Column.values()) {
      vertices.allocate(column);
      forEachGroup(
          g -> vertices.take(column, groups.get(g).cells.vertices, numbers[g][0], first[0][g]));
    }
    return new CellSigns(network, vertices, new RegionPatterns(words, patterns));
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

  /** Vertices by their walls and the signs of all neurons. */
  private final class VertexNames extends SharedCells {

    VertexNames() {
      super(sharedCells(0));
    }

    @Override
    long hash(int group, int cell) {
      return groups.get(group).cells.vertices.hashOfSigns(cell);
    }

    @Override
    boolean isSame(int group, int cell, int otherGroup, int otherCell) {
      return groups
          .get(group)
          .cells
          .vertices
          .hasSignsOf(cell, groups.get(otherGroup).cells.vertices, otherCell);
    }
  }

  /** Cells of dimension 1 or more by the two facets with the smallest numbers. */
  private final class FaceNames extends SharedCells {

    private final int k;

    FaceNames(int k) {
      super(sharedCells(k));
      this.k = k;
    }

    private long name(int group, int cell) {
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
    long hash(int group, int cell) {
      return mix(name(group, cell));
    }

    @Override
    boolean isSame(int group, int cell, int otherGroup, int otherCell) {
      return name(group, cell) == name(otherGroup, otherCell);
    }
  }
}
