package org.reluatlas.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.reluatlas.homology.graph.UnionFind;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The (d−1)-cycles of a boundary that branches, as it does where three classes meet.
 *
 * <p>By Alexander duality they are as many as the components of the domain without the boundary
 * that do not touch the wall, from within or around it: the boundaries of these components are a
 * basis of the (d−1)-cycles. Near linear time.
 */
final class EnclosedParts {

  private static final int OUTSIDE = 0;

  private EnclosedParts() {}

  /** Whether a (d−2)-cell is a facet of three facets of the boundary, d ≥ 2. */
  static boolean branches(DecisionBoundary boundary) {
    CellComplex complex = boundary.cells().complex();
    int d = complex.dimension();
    byte[] facetsAt = new byte[complex.count(d - 2)];
    for (int i = 0; i < boundary.facets(); i++) {
      for (int ridge : complex.facets(d - 1, boundary.facet(i))) {
        facetsAt[ridge]++;
        if (facetsAt[ridge] > 2) {
          return true;
        }
      }
    }
    return false;
  }

  /** The boundary of each component that does not touch the wall, as ascending (d−1)-cells. */
  static List<int[]> boundaries(DecisionBoundary boundary, Progress progress) {
    CellComplex complex = boundary.cells().complex();
    UnionFind parts = new UnionFind(complex.regions() + 1);
    int facets = complex.count(complex.dimension() - 1);
    Steps steps = Steps.of(progress, facets);
    for (int facet = 0; facet < facets; facet++) {
      steps.next();
      if (!boundary.contains(facet)) {
        parts.union(node(complex, facet, 0), node(complex, facet, 1));
      }
    }
    Map<Integer, IntStream.Builder> boundaries = new TreeMap<>();
    for (int i = 0; i < boundary.facets(); i++) {
      int a = parts.find(node(complex, boundary.facet(i), 0));
      int b = parts.find(node(complex, boundary.facet(i), 1));
      if (a != b) {
        add(boundaries, a, boundary.facet(i));
        add(boundaries, b, boundary.facet(i));
      }
    }
    List<int[]> cycles = new ArrayList<>();
    boundaries.values().forEach(facetsOf -> cycles.add(facetsOf.build().sorted().toArray()));
    return cycles;
  }

  private static void add(Map<Integer, IntStream.Builder> boundaries, int part, int facet) {
    if (part != OUTSIDE) {
      boundaries.computeIfAbsent(part, root -> IntStream.builder()).add(facet);
    }
  }

  /** The region beside a facet, from 1; the outside is the smallest node, so it stays a root. */
  private static int node(CellComplex complex, int facet, int side) {
    return complex.regionOfFacet(facet, side) + 1;
  }
}
