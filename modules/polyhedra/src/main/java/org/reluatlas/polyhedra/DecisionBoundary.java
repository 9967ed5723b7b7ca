package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;
import org.reluatlas.task.text.NumberText;

/**
 * The decision boundary of a classifier, or the level set of a score: the (d−1)-cells of its {@link
 * ClassifiedComplex} on whose two sides different classes are predicted. Immutable.
 *
 * <p>Each lies inside a region, where two outputs (or the score and its level) tie, or is a part of
 * a facet between two regions. Where outputs tie without a change of the predicted class, be it on
 * a whole region, there is no boundary; {@link ClassifiedComplex#isTie} and {@link
 * ClassifiedComplex#leaders} tell of those. A regression has none.
 */
public final class DecisionBoundary {

  private final OutputMeaning outputs;
  private final ClassifiedComplex cells;
  private final int[] facets;

  /** For each facet the facet between two regions that it is a part of; −1 inside a region. */
  private final int[] regionFacets;

  private DecisionBoundary(
      OutputMeaning outputs, ClassifiedComplex cells, int[] facets, int[] regionFacets) {
    this.outputs = outputs;
    this.cells = cells;
    this.facets = facets;
    this.regionFacets = regionFacets;
  }

  /**
   * Computes the boundary with at most {@link Decomposition#DEFAULT_MAX_CELLS} cells.
   *
   * @see #of(AnnotatedRegions, long, Progress)
   */
  public static DecisionBoundary of(AnnotatedRegions regions, Progress progress) {
    return of(regions, Decomposition.DEFAULT_MAX_CELLS, progress);
  }

  /**
   * Computes the boundary; for the cost see {@link ClassifiedComplex}.
   *
   * @param maxCells how many cells the complex cut along the boundary may have
   * @throws CellLimitException when there are too many cells
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static DecisionBoundary of(AnnotatedRegions regions, long maxCells, Progress progress) {
    if (!regions.predictedClasses().isPresent()) {
      return new DecisionBoundary(regions.outputs(), null, new int[0], new int[0]);
    }
    ClassifiedComplex cells = ClassifiedComplex.of(regions, maxCells, progress);
    progress.begin("decision boundary");
    int[] facets = facetsBetweenClasses(cells, progress);
    return new DecisionBoundary(
        regions.outputs(), cells, facets, regionFacets(regions.complex(), cells, facets));
  }

  private static int[] facetsBetweenClasses(ClassifiedComplex cells, Progress progress) {
    CellComplex complex = cells.complex();
    IntList facets = new IntList();
    int count = complex.count(complex.dimension() - 1);
    Steps steps = Steps.of(progress, count);
    for (int facet = 0; facet < count; facet++) {
      steps.next();
      int a = complex.regionOfFacet(facet, 0);
      int b = complex.regionOfFacet(facet, 1);
      if (b >= 0 && cells.classOf(a) != cells.classOf(b)) {
        facets.add(facet);
      }
    }
    return facets.toArray();
  }

  private static int[] regionFacets(CellComplex regions, ClassifiedComplex cells, int[] facets) {
    Map<Long, Integer> between = new HashMap<>();
    for (int facet : facets) {
      between.put(pairOfRegions(cells, facet), -1);
    }
    for (int facet = 0; facet < regions.count(regions.dimension() - 1); facet++) {
      long pair = pair(regions.regionOfFacet(facet, 0), regions.regionOfFacet(facet, 1));
      between.replace(pair, facet);
    }
    return Arrays.stream(facets).map(f -> between.get(pairOfRegions(cells, f))).toArray();
  }

  private static long pairOfRegions(ClassifiedComplex cells, int facet) {
    CellComplex complex = cells.complex();
    return pair(
        cells.region(complex.regionOfFacet(facet, 0)),
        cells.region(complex.regionOfFacet(facet, 1)));
  }

  private static long pair(int a, int b) {
    return (long) Math.max(a, b) << 32 | (Math.min(a, b) & 0xffff_ffffL);
  }

  /** Whether the network is no regression, so that there can be a boundary at all. */
  public boolean isPresent() {
    return cells != null;
  }

  /** What the outputs of the network stand for. */
  public OutputMeaning outputs() {
    return outputs;
  }

  /**
   * What is true of the whole domain when there are no facets, such as {@code one class is
   * predicted throughout} or {@code f ≤ 0 throughout}.
   *
   * @throws IllegalStateException for a regression
   */
  public String throughout() {
    return outputs.namesSides()
        ? outputs.name(cells().classOf(0)) + " throughout"
        : "one class is predicted throughout";
  }

  /**
   * The complex that the boundary is a part of, with the class of each of its d-cells.
   *
   * @throws IllegalStateException for a regression
   */
  public ClassifiedComplex cells() {
    if (cells == null) {
      throw new IllegalStateException("a regression predicts no classes");
    }
    return cells;
  }

  /** The number of (d−1)-cells that make up the boundary; 0 for a regression. */
  public int facets() {
    return facets.length;
  }

  /**
   * The number of connected components of the boundary: two facets are connected where they share a
   * vertex. Exact in every dimension; O(vertices of the facets). 0 without a boundary.
   */
  public int components() {
    if (facets.length == 0) {
      return 0;
    }
    CellComplex complex = cells.complex();
    DisjointSets connected = new DisjointSets(facets.length);
    Map<Integer, Integer> facetAt = new HashMap<>();
    for (int i = 0; i < facets.length; i++) {
      for (int vertex : complex.vertices(complex.dimension() - 1, facets[i])) {
        Integer other = facetAt.putIfAbsent(vertex, i);
        if (other != null) {
          connected.unite(i, other);
        }
      }
    }
    return connected.count();
  }

  /**
   * The number of pieces in words, such as {@code 2 pieces (connected components) of 112 segments}.
   *
   * @throws IllegalStateException for a regression
   */
  public String pieces() {
    return NumberText.count(
            components(), "piece (connected component)", "pieces (connected components)")
        + " of "
        + namedFacets();
  }

  private String namedFacets() {
    int dimension = cells().complex().dimension() - 1;
    switch (dimension) {
      case 0:
        return NumberText.count(facets.length, "point", "points");
      case 1:
        return NumberText.count(facets.length, "segment", "segments");
      case 2:
        return NumberText.count(facets.length, "polygon", "polygons");
      default:
        return NumberText.count(facets.length, "cell", "cells") + " of dimension " + dimension;
    }
  }

  /** The index of facet {@code i} of the boundary among the (d−1)-cells of the complex. */
  public int facet(int i) {
    return facets[i];
  }

  /** Whether a (d−1)-cell of the complex is one of the boundary's. */
  public boolean contains(int facet) {
    return Arrays.binarySearch(facets, facet) >= 0;
  }

  /**
   * The class predicted on one side of a facet of the boundary.
   *
   * @param side 0 or 1
   */
  public int classBeside(int i, int side) {
    return cells.classOf(cells.complex().regionOfFacet(facets[i], side));
  }

  /** The region on one side of a facet; on both sides the same where it runs inside a region. */
  public int regionBeside(int i, int side) {
    return cells.region(cells.complex().regionOfFacet(facets[i], side));
  }

  /** The facet between two regions that facet {@code i} is a part of; −1 inside a region. */
  public int regionFacet(int i) {
    return regionFacets[i];
  }

  /** The facets between two regions that are, wholly or in part, on the boundary, ascending. */
  public int[] regionFacets() {
    return Arrays.stream(regionFacets).filter(facet -> facet >= 0).sorted().distinct().toArray();
  }

  /** The regions that the boundary passes through the interior of, ascending. */
  public int[] regionsPassed() {
    IntList regions = new IntList();
    for (int i = 0; i < facets.length; i++) {
      if (regionFacets[i] < 0) {
        regions.add(regionBeside(i, 0));
      }
    }
    return Arrays.stream(regions.toArray()).sorted().distinct().toArray();
  }

  /** The (d−1)-dimensional volume of a facet of the boundary: length, area; 1 for a point. */
  public double measure(int i) {
    return cells.geometry().facetVolume(facets[i]);
  }

  /** The (d−1)-dimensional volume of the whole boundary; in one dimension its points. */
  public double measure() {
    double sum = 0;
    for (int i = 0; i < facets.length; i++) {
      sum += measure(i);
    }
    return sum;
  }
}
