package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Filtration;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.task.Progress;

/** Level sets whose measure, sides and Betti numbers are known in closed form. */
class LevelSetTest {

  private static final double ROUNDING = 1e-9;

  private static void check(
      DecisionBoundary boundary, int components, double measure, double below, int... betti) {
    BoundaryTopology topology = BoundaryTopology.of(boundary, Progress.NONE);
    assertEquals(components, boundary.components());
    assertEquals(measure, boundary.measure(), ROUNDING * (1 + measure));
    assertEquals(below, topology.volumeOfClass(0), ROUNDING * (1 + below));
    double whole = boundary.cells().complex().domain().volume();
    assertEquals(whole - below, topology.volumeOfClass(1), ROUNDING * whole);
    assertArrayEquals(betti, topology.ofBoundary().toArray());
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  private static double area(int d, double radius) {
    return Math.pow(2, d) * Math.sqrt(d) * Math.pow(radius, d - 1) / factorial(d - 1);
  }

  private static double volume(int d, double radius) {
    return Math.pow(2 * radius, d) / factorial(d);
  }

  /** The Betti numbers of so many spheres of dimension d − 1. */
  private static int[] spheres(int d, int count) {
    int[] betti = new int[d];
    betti[0] = count;
    betti[d - 1] += count;
    return betti;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anOctahedronIsASphere(int d) {
    DecisionBoundary boundary = LevelSets.of(LevelSets.octahedron(d), Box.cube(d, -2, 2), 1.25);
    int components = d == 1 ? 2 : 1;
    check(boundary, components, area(d, 1.25), volume(d, 1.25), spheres(d, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void nestedOctahedra(int d) {
    DecisionBoundary boundary = LevelSets.of(LevelSets.nestedOctahedra(d), Box.cube(d, -3, 3), 0.5);
    double between = volume(d, 2) - volume(d, 1);
    check(boundary, 2, area(d, 1) + area(d, 2), between, spheres(d, 2));
    BoundaryTopology topology = BoundaryTopology.of(boundary, Progress.NONE);
    assertEquals(1, topology.ofClass(0).toArray()[0]);
    assertEquals(1, topology.ofClass(0).toArray()[d - 1], "a shell is hollow");
    assertEquals(2, topology.ofClass(1).toArray()[0], "inside and outside");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void twoOctahedra(int d) {
    ReluNetwork network = LevelSets.twoOctahedra(d);
    Box box = Box.cube(d, -3, 3);
    check(LevelSets.of(network, box, 0.5), 2, 2 * area(d, 0.5), 2 * volume(d, 0.5), spheres(d, 2));
  }

  /** A diamond of diagonals √2 and 2, carried around a square of side 2√2. */
  @Test
  void aTorus() {
    Box box = Box.of(new double[] {-4, -4, -2}, new double[] {4, 4, 2});
    DecisionBoundary boundary = LevelSets.of(LevelSets.torus(), box, 1);
    check(boundary, 1, 64 * Math.sqrt(0.75), 16, 1, 2, 1);
    BoundaryTopology topology = BoundaryTopology.of(boundary, Progress.NONE);
    assertArrayEquals(new int[] {1, 1, 0, 0}, topology.ofClass(0).toArray());
    assertArrayEquals(new int[] {1, 1, 1, 0}, topology.ofClass(1).toArray());
    // at level 2 the hole closes: two tangent cones at the origin belong to it
    DecisionBoundary pinched = LevelSets.of(LevelSets.torus(), box, 2);
    assertEquals(1, pinched.components());
    assertArrayEquals(
        new int[] {1, 1, 1}, BoundaryTopology.of(pinched, Progress.NONE).ofBoundary().toArray());
    // beyond it, a sphere
    Box high = Box.of(new double[] {-6, -6, -4}, new double[] {6, 6, 4});
    DecisionBoundary sphere = LevelSets.of(LevelSets.torus(), high, 3);
    assertArrayEquals(
        new int[] {1, 0, 1}, BoundaryTopology.of(sphere, Progress.NONE).ofBoundary().toArray());
  }

  @Test
  void aSlab() {
    AffineLayer both = new AffineLayer(3, new double[] {1, 0, 0, -1, 0, 0}, new double[2]);
    AffineLayer sum = new AffineLayer(2, new double[] {1, 1}, new double[1]);
    DecisionBoundary slab =
        LevelSets.of(new ReluNetwork(List.of(both, sum)), Box.cube(3, -1, 1), 0.5);
    check(slab, 2, 8, 4, 2, 0, 0);
  }

  /** max(x, 0) + max(−x − 1, 0), which is 0 on [−1, 0], times a factor. */
  private static DecisionBoundary valley(double factor, double level) {
    AffineLayer hidden = new AffineLayer(1, new double[] {1, -1}, new double[] {0, -1});
    AffineLayer sum = new AffineLayer(2, new double[] {factor, factor}, new double[1]);
    return LevelSets.of(new ReluNetwork(List.of(hidden, sum)), Box.cube(1, -3, 2), level);
  }

  @Test
  void whereTheOutputIsTheLevelThroughoutItIsAtMostTheLevel() {
    DecisionBoundary floor = valley(1, 0);
    check(floor, 2, 2, 1, 2);
    assertEquals(1, floor.cells().ties());
    assertEquals(1, floor.cells().tieVolume(), ROUNDING);
    DecisionBoundary ceiling = valley(-1, 0);
    assertEquals(0, ceiling.facets());
    assertEquals("f ≤ 0 throughout", ceiling.throughout());
    assertTrue(ceiling.cells().hasTie());
    assertEquals(1, ceiling.cells().ties());
  }

  @Test
  void levelsOfVerticesAreNoSpecialCase() {
    DecisionBoundary onWalls = valley(1, 2);
    assertEquals(0, onWalls.facets());
    assertTrue(onWalls.cells().hasTie());
    check(valley(1, 1.5), 2, 2, 4, 2);
    DecisionBoundary never = valley(1, 2.5);
    assertEquals(0, never.facets());
    assertFalse(never.cells().hasTie());
  }

  @Test
  void theRangeIsThatOfTheVertices() {
    AnnotatedRegions torus =
        LevelSets.regions(
            LevelSets.torus(), Box.of(new double[] {-4, -4, -2}, new double[] {4, 4, 2}), 1);
    assertEquals(0, OutputRange.of(torus).low());
    assertEquals(8, OutputRange.of(torus).high());
    assertEquals("between 0.00000 and 8.00000", OutputRange.of(torus).toString());
  }

  /** On ‖x‖₁ the distance from the octahedron of radius r is |‖x‖₁ − r| / √d in its middle. */
  @Test
  void verticesComeInByTheirDistance() {
    AnnotatedRegions regions = LevelSets.regions(LevelSets.octahedron(2), Box.cube(2, -2, 2), 1);
    DecisionBoundary boundary = DecisionBoundary.of(regions, Progress.NONE);
    CellComplex complex = regions.complex();
    ChainComplex chain = CellBoundaryMaps.chainComplex(complex);
    Filtration filtration =
        InformedFiltration.BOUNDARY_DISTANCE.of(chain, regions, boundary, Progress.NONE);
    for (int v = 0; v < complex.count(0); v++) {
      double x = Math.abs(complex.coordinate(v, 0));
      double y = Math.abs(complex.coordinate(v, 1));
      boolean isBesideTheSide = Math.abs(x - y) <= 1;
      double expected =
          isBesideTheSide
              ? Math.abs(x + y - 1) / Math.sqrt(2)
              : Math.hypot(Math.max(x, y) - 1, Math.min(x, y));
      assertEquals(expected, filtration.valueAt(filtration.positionOf(0, v)), ROUNDING);
    }
    assertEquals(
        "distance from the level set f = 1",
        InformedFiltration.BOUNDARY_DISTANCE.valueName(regions.outputs()));
  }

  /** A score has no unit: weights of an eighth of it are the same. */
  @Test
  void thePartitionFindsTheInsideInAnyUnit() {
    double[] agreements = new double[2];
    for (int i = 0; i < 2; i++) {
      double unit = i == 0 ? 1 : 0.125;
      AnnotatedRegions regions =
          LevelSets.regions(LevelSets.nestedOctahedra(2, unit), Box.cube(2, -3, 3), unit * 0.75);
      FiedlerAnalysis analysis =
          FiedlerAnalysis.of(
              DualGraph.of(regions.complex(), DualGraph.Adjacency.FACET, Progress.NONE),
              regions,
              DecisionBoundary.of(regions, Progress.NONE),
              FiedlerWeights.RECOMMENDED,
              Progress.NONE);
      assertEquals(2, analysis.partition().parts());
      agreements[i] = analysis.volumeAgreement();
    }
    assertEquals(agreements[0], agreements[1]);
    assertTrue(agreements[0] > 0.5, "" + agreements[0]);
  }

  /** Labels of three classes cannot name two sides; those of two can. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void partsOfALevelSetAreScoredAgainstTwoClassesAtMost(int classes) {
    AffineLayer both = new AffineLayer(1, new double[] {1, -1}, new double[2]);
    AffineLayer outputs = new AffineLayer(2, new double[] {1, -1, -1, 1, 0.5, 0.5}, new double[3]);
    ReluNetwork network = new ReluNetwork(List.of(both, outputs));
    LabeledPoints points =
        new LabeledPoints(
            1,
            new double[] {-0.5, 0.5, 0.75},
            new double[] {1, 0, classes - 1.0},
            List.of("a", "b", "c").subList(0, classes),
            new boolean[] {true, true, true});
    CellComplex complex = new Decomposition(network, Box.cube(1, -1, 1)).compute(Progress.NONE);
    AnnotatedRegions regions =
        AnnotatedRegions.of(
            complex, points, OutputMeaning.of(network, points, 0, 0.0), Progress.NONE);
    FiedlerAnalysis analysis =
        FiedlerAnalysis.of(
            DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE),
            regions,
            DecisionBoundary.of(regions, Progress.NONE),
            FiedlerWeights.UNWEIGHTED,
            Progress.NONE);
    assertEquals(2, analysis.partition().parts());
    assertEquals(classes == 2, analysis.labels().isPresent());
    assertEquals(1, analysis.volumeAgreement(), ROUNDING);
    assertEquals("f0 > 0", regions.predictedClasses().name(1));
  }
}
