package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/** Components, degrees and diameters, against a search from every vertex. */
class GraphDistancesTest {

  /** Components and diameter of lists of neighbours. */
  private static int[] plain(List<List<Integer>> neighbours) {
    int components = 0;
    int diameter = 0;
    boolean[] known = new boolean[neighbours.size()];
    for (int from = 0; from < known.length; from++) {
      int[] levels = new int[known.length];
      Arrays.fill(levels, -1);
      levels[from] = 0;
      components += known[from] ? 0 : 1;
      Deque<Integer> queue = new ArrayDeque<>(List.of(from));
      while (!queue.isEmpty()) {
        int v = queue.remove();
        known[v] = true;
        diameter = Math.max(diameter, levels[v]);
        for (int other : neighbours.get(v)) {
          if (levels[other] < 0) {
            levels[other] = levels[v] + 1;
            queue.add(other);
          }
        }
      }
    }
    return new int[] {components, diameter};
  }

  private static List<List<Integer>> neighbours(int size) {
    List<List<Integer>> all = new ArrayList<>();
    for (int v = 0; v < size; v++) {
      all.add(new ArrayList<>());
    }
    return all;
  }

  private static void check(DualGraph graph) {
    List<List<Integer>> neighbours = neighbours(graph.vertices());
    for (int edge = 0; edge < graph.edges(); edge++) {
      neighbours.get(graph.source(edge)).add(graph.target(edge));
      neighbours.get(graph.target(edge)).add(graph.source(edge));
    }
    GraphDistances distances = GraphDistances.of(graph, Progress.NONE);
    assertArrayEquals(plain(neighbours), new int[] {distances.components(), distances.diameter()});
    int[] counts = new int[distances.maxDegree() + 1];
    for (int v = 0; v < graph.vertices(); v++) {
      assertEquals(neighbours.get(v).size(), distances.degree(v));
      counts[neighbours.get(v).size()]++;
    }
    assertArrayEquals(counts, distances.degreeCounts());
    assertEquals(2.0 * graph.edges() / graph.vertices(), distances.meanDegree(), 1e-12);
  }

  @Property(tries = 30)
  void ofDualGraphs(@ForAll @IntRange(min = 1, max = 3) int d, @ForAll long seed) {
    CellComplex complex =
        RegionShapesTest.complex(
            RegionShapesTest.random(seed, d, d == 3 ? 7 : 12, 5, 1), Box.cube(d, -1, 1));
    check(DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE));
    check(DualGraph.of(complex, DualGraph.Adjacency.HAMMING, Progress.NONE));
  }

  /** All neurons twice: patterns differ in two bits, and no two regions are neighbours. */
  @Test
  void ofAHammingGraphWithoutEdges() {
    ReluNetwork twins =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, new double[] {1, 1, 1, 1}, new double[] {0, 0, 0.5, 0.5}),
                new AffineLayer(4, new double[] {1, 1, 1, 1}, new double[1])));
    CellComplex complex = RegionShapesTest.complex(twins, Box.cube(1, -1, 1));
    DualGraph graph = DualGraph.of(complex, DualGraph.Adjacency.HAMMING, Progress.NONE);
    check(graph);
    GraphDistances distances = GraphDistances.of(graph, Progress.NONE);
    assertEquals(3, distances.components());
    assertEquals(0, distances.diameter());
    assertEquals(0, distances.maxDegree());
  }

  /** Trees, cycles with trees, and several components of them. */
  @Property(tries = 300)
  void ofSparseRandomGraphs(@ForAll @IntRange(min = 1, max = 400) int size, @ForAll long seed) {
    Random random = new Random(seed);
    List<List<Integer>> neighbours = neighbours(size);
    int[][] edges = new int[random.nextInt(size + size / 4 + 1)][];
    int reach = 1 + random.nextInt(size);
    for (int i = 0; i < edges.length; i++) {
      int v = random.nextInt(size);
      int w = Math.floorMod(v + 1 + random.nextInt(reach), size);
      edges[i] = new int[] {v, w};
      if (v != w) {
        neighbours.get(v).add(w);
        neighbours.get(w).add(v);
      }
    }
    BreadthFirstGraph graph = BreadthFirstGraph.of(neighbours);
    int diameter = 0;
    int vertices = 0;
    for (int c = 0; c < graph.components(); c++) {
      diameter = Math.max(diameter, EccentricityBounds.diameter(graph.component(c), Progress.NONE));
      vertices += graph.component(c).size();
    }
    assertEquals(size, vertices);
    assertArrayEquals(plain(neighbours), new int[] {graph.components(), diameter});
  }

  /** For one hidden layer the mean degree is at most twice the dimension, in any convex domain. */
  @Property(tries = 30)
  void ofArrangements(@ForAll @IntRange(min = 1, max = 4) int d, @ForAll long seed) {
    CellComplex complex =
        RegionShapesTest.complex(RegionShapesTest.random(seed, d, 7, 1), Box.cube(d, -1, 1));
    DualGraph graph = DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
    assertTrue(GraphDistances.of(graph, Progress.NONE).meanDegree() <= 2 * d);
  }
}
