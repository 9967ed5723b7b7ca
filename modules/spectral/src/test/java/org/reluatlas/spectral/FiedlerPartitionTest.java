package org.reluatlas.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** Partitions that can be told by hand, and every case that needs a word. */
class FiedlerPartitionTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 10, 64, 1000})
  void evenPathIsCutInTheMiddle(int n) {
    FiedlerPartition partition = of(Graphs.path(n), 2);
    for (int v = 0; v < n; v++) {
      assertEquals(v < n / 2 ? 0 : 1, partition.part(v));
      double expected = Math.sqrt(2.0 / n) * Math.cos(Math.PI * (v + 0.5) / n);
      assertEquals(expected, partition.value(v), 1e-9);
    }
    assertTrue(partition.isUnique());
    assertEquals(0, partition.undecidedCount());
    double sine = Math.sin(Math.PI / (2 * n));
    assertEquals(4 * sine * sine, partition.eigenvalue().getAsDouble(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 11, 101, 20_001})
  void middleOfAnOddPathIsUndecided(int n) {
    FiedlerPartition partition = of(Graphs.path(n), 2);
    assertEquals(1, partition.undecidedCount());
    assertTrue(partition.isUndecided(n / 2));
    assertEquals(0, partition.part(n / 2), "a tie goes to the lower part");
    assertTrue(partition.isUnique());
  }

  @Test
  void undecidedVertexJoinsTheSideThatItIsTiedToMore() {
    // A path all but symmetric: the middle's entry is below the error, but the edge is not equal.
    for (double lean : new double[] {Math.nextDown(1.0), Math.nextUp(1.0)}) {
      WeightedGraph path = Graphs.path(5).withEdgeWeights(new double[] {1, 1, lean, 1});
      FiedlerPartition partition = of(path, 2);
      assertTrue(partition.isUndecided(2));
      assertEquals(partition.part(lean > 1 ? 3 : 1), partition.part(2));
    }
  }

  @Test
  void undecidedVerticesFarFromTheSidesAreReachedInRounds() {
    // A path of three, from whose middle, where the vector is 0, another path hangs.
    WeightedGraph graph =
        Graphs.of(6, new int[][] {{0, 1}, {1, 2}, {1, 3}, {3, 4}, {4, 5}})
            .withVertexWeights(new double[] {1e6, 1, 1e6, 1, 1, 1});
    FiedlerPartition partition = of(graph, 2);
    assertEquals(4, partition.undecidedCount());
    for (int v : new int[] {1, 3, 4, 5}) {
      assertTrue(partition.isUndecided(v));
      assertEquals(0, partition.part(v));
    }
  }

  @Test
  void multipleEigenvalueLeavesAChoice() {
    assertFalse(of(Graphs.grid(20, 20), 2).isUnique());
    assertTrue(of(Graphs.grid(20, 20), 3).isUnique());
    assertTrue(of(Graphs.grid(20, 21), 2).isUnique());
    assertFalse(of(Graphs.complete(5), 2).isUnique());
    assertFalse(of(Graphs.cycle(30), 2).isUnique());
  }

  @Test
  void partitionOfAMultipleEigenvalueIsStillOfItsEigenspace() {
    FiedlerPartition partition = of(Graphs.cycle(100), 2);
    CutScores scores = CutScores.of(Graphs.cycle(100), partition.partOfEach(), 2);
    assertEquals(2, scores.cutEdges());
    assertEquals(50, scores.size(0), 1);
  }

  @Test
  void emptyGraph() {
    FiedlerPartition partition = of(Graphs.of(0), 2);
    assertArrayEquals(new int[0], partition.partOfEach());
    assertTrue(partition.isUnique());
    assertEquals(0, partition.undecidedCount());
    assertTrue(partition.eigenvalue().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void oneVertex(int parts) {
    FiedlerPartition partition = of(Graphs.of(1), parts);
    assertArrayEquals(new int[] {0}, partition.partOfEach());
    assertEquals(0, partition.value(0), 0);
    assertTrue(partition.isUnique());
    assertFalse(partition.isUndecided(0));
    assertTrue(partition.eigenvalue().isEmpty());
  }

  @Test
  void twoVerticesAreAPartEach() {
    assertArrayEquals(new int[] {0, 1}, of(Graphs.path(2), 2).partOfEach());
    assertArrayEquals(new int[] {0, 1}, of(Graphs.of(2), 2).partOfEach());
    assertTrue(of(Graphs.of(2), 2).isUnique());
    assertEquals(0, of(Graphs.of(2), 2).eigenvalue().getAsDouble(), 0);
  }

  @Test
  void twoComponentsAreTheTwoSides() {
    WeightedGraph graph = Graphs.union(Graphs.path(3), Graphs.cycle(6));
    FiedlerPartition partition = of(graph, 2);
    assertArrayEquals(new int[] {1, 1, 1, 0, 0, 0, 0, 0, 0}, partition.partOfEach());
    assertTrue(partition.isUnique());
    assertEquals(2, partition.spectrum().kernelDimension());
    assertEquals(0, partition.eigenvalue().getAsDouble(), 0);
    assertEquals(Math.sqrt(3.0 / 6 / 9), partition.value(5), 1e-15);
    assertEquals(-Math.sqrt(6.0 / 3 / 9), partition.value(1), 1e-15);
  }

  @Test
  void manyComponentsAreGroupedByWeight() {
    WeightedGraph graph =
        Graphs.union(Graphs.path(3), Graphs.path(8), Graphs.path(4), Graphs.path(1));
    FiedlerPartition partition = of(graph, 2);
    assertFalse(partition.isUnique());
    CutScores scores = CutScores.of(graph, partition.partOfEach(), 2);
    assertEquals(0, scores.cutEdges());
    assertEquals(1, scores.balance(), 0);
    double mean = 0;
    double norm = 0;
    for (int v = 0; v < graph.vertices(); v++) {
      mean += partition.value(v);
      norm += partition.value(v) * partition.value(v);
    }
    assertEquals(0, mean, 1e-14);
    assertEquals(1, norm, 1e-14);
  }

  @Test
  void edgelessGraphIsHalvedByWeight() {
    WeightedGraph graph = Graphs.of(4).withVertexWeights(new double[] {1, 5, 2, 2});
    FiedlerPartition partition = of(graph, 2);
    assertArrayEquals(new int[] {1, 0, 1, 1}, partition.partOfEach());
    assertFalse(partition.isUnique());
    assertTrue(of(graph, 4).isUnique());
    assertArrayEquals(new int[] {0, 1, 2, 3}, of(graph, 4).partOfEach());
  }

  @Test
  void fewerVerticesThanParts() {
    assertArrayEquals(new int[] {0, 1, 2}, of(Graphs.path(3), 5).partOfEach());
    assertArrayEquals(new int[] {0, 1, 2}, of(Graphs.path(3), 3).partOfEach());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 7})
  void looselyTiedClustersAreTheParts(int k) {
    int size = 12;
    WeightedGraph[] cliques = new WeightedGraph[k];
    Arrays.fill(cliques, Graphs.complete(size));
    WeightedGraph ring = Graphs.withExtraEdges(Graphs.union(cliques), k, i -> i * size, 0.5);
    FiedlerPartition partition = of(ring, k);
    for (int v = 0; v < ring.vertices(); v++) {
      assertEquals(v / size, partition.part(v));
    }
    assertEquals(0, partition.undecidedCount());
    assertTrue(partition.isUnique());
    assertEquals(k, CutScores.of(ring, partition.partOfEach(), k).cutEdges());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void pathInSeveralPartsIsCutIntoIntervals(int k) {
    int n = 60 * k;
    FiedlerPartition partition = of(Graphs.path(n), k);
    CutScores scores = CutScores.of(Graphs.path(n), partition.partOfEach(), k);
    assertEquals(k - 1, scores.cutEdges());
    assertTrue(scores.balance() > 0.6, "balance " + scores.balance());
  }

  @Test
  void fewerComponentsThanPartsAreCutFurther() {
    WeightedGraph graph = Graphs.union(Graphs.path(40), Graphs.path(10));
    FiedlerPartition partition = of(graph, 3);
    for (int v = 0; v < 50; v++) {
      assertEquals(v < 20 ? 0 : v < 40 ? 1 : 2, partition.part(v));
    }
    assertTrue(partition.isUnique());
  }

  @Test
  void oneOfThreeEqualComponentsIsNotSaidToBeTheOneToCut() {
    WeightedGraph graph = Graphs.union(Graphs.path(20), Graphs.path(20), Graphs.path(20));
    assertTrue(of(graph, 3).isUnique());
    assertFalse(of(graph, 4).isUnique());
    assertEquals(0, CutScores.of(graph, of(graph, 3).partOfEach(), 3).cutEdges());
  }

  @Test
  void vertexWeightsMoveTheCut() {
    double[] weights = new double[100];
    Arrays.fill(weights, 1);
    Arrays.fill(weights, 0, 20, 50);
    FiedlerPartition partition = of(Graphs.path(100).withVertexWeights(weights), 2);
    assertEquals(1, CutScores.of(Graphs.path(100), partition.partOfEach(), 2).cutEdges());
    assertEquals(0, partition.part(99));
    assertEquals(0, partition.part(25), "the cut is near the weight");
  }

  @Test
  void onePartIsRefused() {
    assertEquals(
        "a partition has at least 2 parts, not 1",
        assertThrows(IllegalArgumentException.class, () -> of(Graphs.path(3), 1)).getMessage());
  }

  @Test
  void cancelledItEnds() {
    Progress impatient =
        new Progress() {
          private boolean last;

          @Override
          public void begin(String step) {
            last = step.equals("partition");
          }

          @Override
          public boolean isCancelled() {
            return last;
          }
        };
    assertThrows(
        CancelledException.class, () -> FiedlerPartition.of(Graphs.path(30), 2, impatient));
  }

  private static FiedlerPartition of(WeightedGraph graph, int parts) {
    return FiedlerPartition.of(graph, parts, Progress.NONE);
  }

  /** Planar and in space, so that both ways of solving are met. */
  @Test
  void partitionsOfGraphsWithTheSameEdgesAreThoseOfEachAlone() {
    for (WeightedGraph graph : List.of(Graphs.wide2d(), Graphs.hypercube(12))) {
      SplittableRandom random = new SplittableRandom(3);
      double[] edges = random.doubles(graph.edges(), 0.1, 3).toArray();
      double[] vertices = random.doubles(graph.vertices(), 1, 9).toArray();
      List<WeightedGraph> graphs =
          List.of(
              graph,
              graph.withVertexWeights(vertices),
              graph.withEdgeWeights(edges).withVertexWeights(vertices));
      List<FiedlerPartition> together = FiedlerPartition.ofEach(graphs, 3, Progress.NONE);
      for (int i = 0; i < graphs.size(); i++) {
        FiedlerPartition alone = FiedlerPartition.of(graphs.get(i), 3, Progress.NONE);
        FiedlerPartition one = together.get(i);
        assertArrayEquals(alone.partOfEach(), one.partOfEach());
        assertEquals(alone.spectrum().method(), one.spectrum().method());
        for (int p = 0; p < 2; p++) {
          assertArrayEquals(
              alone.spectrum().pairs().get(p).vector(), one.spectrum().pairs().get(p).vector());
        }
        EigensolverContract.certify(one.spectrum());
      }
    }
  }

  @Test
  void otherEdgesAreRefused() {
    List<WeightedGraph> graphs = List.of(Graphs.path(5), Graphs.cycle(5));
    assertThrows(
        IllegalArgumentException.class, () -> FiedlerPartition.ofEach(graphs, 2, Progress.NONE));
  }
}
