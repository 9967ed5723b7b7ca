package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

class BoundaryCyclesTest {

  private static BoundaryCycles cycles(DecisionBoundary boundary) {
    BoundaryTopology numbers = BoundaryTopology.of(boundary, Progress.NONE);
    BoundaryCycles cycles = BoundaryCycles.of(boundary, numbers, Progress.NONE);
    check(boundary, cycles, numbers.ofBoundary().toArray());
    return cycles;
  }

  /** By elimination: as many cycles as the Betti number, and no sum of them is a boundary. */
  private static void check(DecisionBoundary boundary, BoundaryCycles cycles, int... betti) {
    CellComplex complex = cycles.complex();
    int top = complex.dimension() - 1;
    assertEquals(top, cycles.dimension());
    int[] facets = IntStream.range(0, boundary.facets()).map(boundary::facet).toArray();
    int[] inPieces = cycles.pieces().stream().flatMapToInt(Arrays::stream).sorted().toArray();
    assertArrayEquals(Arrays.stream(facets).sorted().toArray(), inPieces);
    assertEquals(betti[0], cycles.pieces().size());
    int[] cells = facets;
    List<BitSet> boundaries = List.of();
    for (int k = top; k > 0; k--) {
      assertTrue(cycles.isGiven(k));
      List<BitSet> all = new ArrayList<>(boundaries);
      assertEquals(betti[k], cycles.cycles(k).size());
      for (int[] cycle : cycles.cycles(k)) {
        assertTrue(boundaryOf(complex, k, cycle).isEmpty());
        List<Integer> allowed = new ArrayList<>();
        Arrays.stream(cells).forEach(allowed::add);
        assertTrue(Arrays.stream(cycle).allMatch(allowed::contains));
        all.add(chain(cycle));
      }
      assertEquals(rank(boundaries) + betti[k], rank(all));
      boundaries = new ArrayList<>();
      for (int cell : cells) {
        boundaries.add(boundaryOf(complex, k, cell));
      }
      cells = boundaries.stream().flatMapToInt(BitSet::stream).sorted().distinct().toArray();
    }
  }

  private static BitSet chain(int... cells) {
    BitSet chain = new BitSet();
    Arrays.stream(cells).forEach(chain::flip);
    return chain;
  }

  private static BitSet boundaryOf(CellComplex complex, int k, int... cells) {
    BitSet boundary = new BitSet();
    for (int cell : cells) {
      Arrays.stream(complex.facets(k, cell)).forEach(boundary::flip);
    }
    return boundary;
  }

  private static int rank(List<BitSet> vectors) {
    List<BitSet> basis = new ArrayList<>();
    for (BitSet original : vectors) {
      BitSet vector = (BitSet) original.clone();
      for (BitSet b : basis) {
        if (vector.get(b.nextSetBit(0))) {
          vector.xor(b);
        }
      }
      if (!vector.isEmpty()) {
        basis.add(vector);
      }
    }
    return basis.size();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anOctahedronIsACycle(int d) {
    BoundaryCycles sphere = cycles(LevelSets.of(LevelSets.octahedron(d), Box.cube(d, -2, 2), 1.25));
    assertEquals(d == 1 ? 2 : 1, sphere.pieces().size());
    if (d > 1) {
      assertEquals(1 << d, sphere.cycles(d - 1).get(0).length);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void nestedOctahedraAreTwo(int d) {
    BoundaryCycles spheres =
        cycles(LevelSets.of(LevelSets.nestedOctahedra(d), Box.cube(d, -3, 3), 0.5));
    assertEquals(2, spheres.cycles(d - 1).size());
    assertEquals(sets(spheres.pieces()), sets(spheres.cycles(d - 1)));
  }

  private static Set<BitSet> sets(List<int[]> cycles) {
    return cycles.stream().map(BoundaryCyclesTest::chain).collect(Collectors.toSet());
  }

  /** A square around the tube, and a loop around the hole. */
  @Test
  void aTorusHasTwoLoops() {
    Box box = Box.of(new double[] {-4, -4, -2}, new double[] {4, 4, 2});
    BoundaryCycles torus = cycles(LevelSets.of(LevelSets.torus(), box, 1));
    assertEquals(1, torus.cycles(2).size());
    double[] lengths =
        torus.cycles(1).stream()
            .mapToDouble(loop -> Arrays.stream(loop).mapToDouble(e -> length(torus, e)).sum())
            .sorted()
            .toArray();
    // the hole is a square of the same side as the tube
    assertEquals(4 * Math.sqrt(2), lengths[0], 1e-9);
    assertTrue(lengths[1] >= 4 * Math.sqrt(2) - 1e-9, "" + lengths[1]);
    cycles(LevelSets.of(LevelSets.torus(), box, 2));
  }

  private static double length(BoundaryCycles cycles, int edge) {
    double[] a = cycles.complex().vertex(cycles.complex().facet(1, edge, 0));
    double[] b = cycles.complex().vertex(cycles.complex().facet(1, edge, 1));
    return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> Math.pow(a[i] - b[i], 2)).sum());
  }

  /** Where three classes meet, a boundary branches. */
  @Property(tries = 40)
  void severalClasses(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int d,
      @ForAll @IntRange(min = 2, max = 4) int classes) {
    Random random = new Random(seed);
    int width = d < 3 ? 12 : d < 4 ? 6 : 4;
    ReluNetwork network =
        new ReluNetwork(List.of(layer(d, width, 1.5, random), layer(width, classes, 0.3, random)));
    CellComplex complex = new Decomposition(network, Box.cube(d, -2, 2)).compute(Progress.NONE);
    AnnotatedRegions regions = AnnotatedRegions.of(complex, Progress.NONE);
    cycles(DecisionBoundary.of(regions, Progress.NONE));
  }

  /** An octahedron in two halves of different classes: a sphere and the disk in it. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void anEnclosedPartOfEachClassIsACycle(int d) {
    double[] parts = new double[2 * d * d];
    double[] outputs = new double[3 * 2 * d];
    for (int i = 0; i < d; i++) {
      parts[2 * i * d + i] = 1;
      parts[(2 * i + 1) * d + i] = -1;
    }
    for (int i = 2 * d; i < outputs.length; i++) {
      outputs[i] = -1;
    }
    outputs[2 * d] += 0.25;
    outputs[2 * d + 1] -= 0.25;
    outputs[4 * d] -= 0.25;
    outputs[4 * d + 1] += 0.25;
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(d, parts, new double[2 * d]),
                new AffineLayer(2 * d, outputs, new double[] {0, 1, 1})));
    CellComplex complex = new Decomposition(network, Box.cube(d, -3, 3)).compute(Progress.NONE);
    DecisionBoundary boundary =
        DecisionBoundary.of(AnnotatedRegions.of(complex, Progress.NONE), Progress.NONE);
    BoundaryCycles halves = cycles(boundary);
    assertEquals(2, halves.cycles(d - 1).size());
    assertTrue(EnclosedParts.branches(boundary));
    int faces = 1 << (d - 1);
    for (int[] half : halves.cycles(d - 1)) {
      assertEquals(2 * faces, half.length);
    }
    assertEquals(3 * faces, boundary.facets());
  }

  private static AffineLayer layer(int inputs, int outputs, double biases, Random random) {
    double[] weights = random.doubles((long) inputs * outputs, -1, 1).toArray();
    return new AffineLayer(inputs, weights, random.doubles(outputs, -biases, biases).toArray());
  }

  @Test
  void tableHasALineForEachCell() throws IOException {
    BoundaryCycles diamond = cycles(LevelSets.of(LevelSets.octahedron(2), Box.cube(2, -2, 2), 1));
    StringBuilder csv = new StringBuilder();
    BoundaryCyclesCsv.write(diamond, csv);
    String[] lines = csv.toString().strip().split("\n", -1);
    assertEquals("dimension,cycle,cell,vertices", lines[0]);
    assertEquals(1 + 4 + 4, lines.length);
    for (int i = 1; i <= 4; i++) {
      String piece = lines[i];
      String loop = lines[i + 4];
      assertTrue(piece.startsWith("0,1," + diamond.pieces().get(0)[i - 1] + ","), piece);
      assertEquals("1" + piece.substring(1), loop);
      for (String point : piece.split(",", -1)[3].split(";", -1)) {
        String[] coordinates = point.split(" ", -1);
        double x = Double.parseDouble(coordinates[0]);
        assertEquals(1, Math.abs(x) + Math.abs(Double.parseDouble(coordinates[1])), 1e-12);
      }
    }
    assertEquals(0, BoundaryCyclesCsv.leftOut(diamond));
  }

  @Test
  void verticesAtInfinityHaveNoCoordinates() throws IOException {
    AffineLayer both = new AffineLayer(2, new double[] {1, 0, -1, 0}, new double[2]);
    AffineLayer sum = new AffineLayer(2, new double[] {1, 1}, new double[1]);
    double infinite = Double.POSITIVE_INFINITY;
    Box plane = Box.of(new double[] {-3, -infinite}, new double[] {3, infinite});
    StringBuilder csv = new StringBuilder();
    BoundaryCyclesCsv.write(
        cycles(LevelSets.of(new ReluNetwork(List.of(both, sum)), plane, 1)), csv);
    String[] lines = csv.toString().strip().split("\n", -1);
    assertEquals(3, lines.length);
    assertTrue(lines[1].endsWith("infinity;infinity"), lines[1]);
  }
}
