package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** Boundaries as meshes: closed, oriented, and facing the larger side. */
class BoundaryMeshTest {

  /** ||x| + |y| − 2| + |z|, whose level sets below 2 are tori. */
  private static ReluNetwork torus() {
    AffineLayer parts =
        new AffineLayer(
            3,
            new double[] {1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1},
            new double[6]);
    AffineLayer shell =
        new AffineLayer(
            6,
            new double[] {1, 1, 1, 1, 0, 0, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 1, 1},
            new double[] {-2, 2, 0});
    AffineLayer sum = new AffineLayer(3, new double[] {1, 1, 1}, new double[1]);
    return new ReluNetwork(List.of(parts, shell, sum));
  }

  /** |x| + |y| + …. */
  private static ReluNetwork norm(int inputs) {
    double[] weights = new double[2 * inputs * inputs];
    double[] ones = new double[2 * inputs];
    Arrays.fill(ones, 1);
    for (int i = 0; i < inputs; i++) {
      weights[2 * i * inputs + i] = 1;
      weights[(2 * i + 1) * inputs + i] = -1;
    }
    return new ReluNetwork(
        List.of(
            new AffineLayer(inputs, weights, new double[2 * inputs]),
            new AffineLayer(2 * inputs, ones, new double[1])));
  }

  private static BoundaryMesh mesh(ReluNetwork network, Box box, double level) {
    return BoundaryMesh.of(boundary(network, box, level), Progress.NONE);
  }

  private static DecisionBoundary boundary(ReluNetwork network, Box box, double level) {
    LabeledPoints none = LabeledPoints.none(box.dimension());
    CellComplex complex = new Decomposition(network, box).compute(Progress.NONE);
    OutputMeaning outputs = OutputMeaning.of(network, none, 0, level);
    return DecisionBoundary.of(
        AnnotatedRegions.of(complex, none, outputs, Progress.NONE), Progress.NONE);
  }

  /** How often each edge is used from its first to its second vertex, and back. */
  private static Map<List<Integer>, int[]> uses(BoundaryMesh mesh) {
    Map<List<Integer>, int[]> uses = new HashMap<>();
    for (int i = 0; i < mesh.pieces(); i++) {
      int[] polygon = mesh.piece(i);
      for (int v = 0; v < polygon.length; v++) {
        int a = polygon[v];
        int b = polygon[(v + 1) % polygon.length];
        uses.computeIfAbsent(List.of(Math.min(a, b), Math.max(a, b)), edge -> new int[2])[
            a < b ? 0 : 1]++;
      }
    }
    return uses;
  }

  private static void checkClosed(BoundaryMesh mesh, int euler) {
    Map<List<Integer>, int[]> uses = uses(mesh);
    uses.values().forEach(use -> assertArrayEquals(new int[] {1, 1}, use));
    assertEquals(euler, mesh.vertices() - uses.size() + mesh.pieces());
  }

  /** By the divergence theorem: what the surface encloses, positive when it faces outwards. */
  private static double enclosed(BoundaryMesh mesh) {
    double six = 0;
    for (int i = 0; i < mesh.pieces(); i++) {
      int[] polygon = mesh.piece(i);
      double[] a = mesh.vertex(polygon[0]);
      for (int v = 1; v + 1 < polygon.length; v++) {
        double[] b = mesh.vertex(polygon[v]);
        double[] c = mesh.vertex(polygon[v + 1]);
        six +=
            a[0] * (b[1] * c[2] - b[2] * c[1])
                + a[1] * (b[2] * c[0] - b[0] * c[2])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
      }
    }
    return six / 6;
  }

  @Test
  void aTorusIsClosedAndFacesOutwards() {
    Box box = Box.of(new double[] {-4, -4, -2}, new double[] {4, 4, 2});
    BoundaryMesh mesh = mesh(torus(), box, 1);
    checkClosed(mesh, 0);
    assertEquals(16, enclosed(mesh), 1e-9);
    assertEquals(16, mesh.vertices());
    assertEquals(3, mesh.dimension());
    assertEquals(0, mesh.lowerClass(0));
    assertEquals(1, mesh.higherClass(0));
  }

  @Test
  void anOctahedronIsASphere() {
    BoundaryMesh mesh = mesh(norm(3), Box.cube(3, -2, 2), 1);
    checkClosed(mesh, 2);
    assertEquals(6, mesh.vertices());
    assertEquals(8, mesh.pieces());
    assertEquals(4 / 3.0, enclosed(mesh), 1e-12);
  }

  @Test
  void aSquareIsOnePolylineWithTheOutsideOnItsLeft() {
    BoundaryMesh mesh = mesh(norm(2), Box.cube(2, -2, 2), 1);
    assertEquals(1, mesh.pieces());
    int[] line = mesh.piece(0);
    assertEquals(5, line.length);
    assertEquals(line[0], line[4]);
    double twice = 0;
    for (int v = 0; v < 4; v++) {
      double[] a = mesh.vertex(line[v]);
      double[] b = mesh.vertex(line[v + 1]);
      twice += a[0] * b[1] - a[1] * b[0];
    }
    assertEquals(-4, twice, 1e-12, "clockwise");
  }

  @Test
  void polylinesEndOnWallsAndWhereClassesMeet() {
    BoundaryMesh corners = mesh(norm(2), Box.cube(2, -1, 1), 1.5);
    assertEquals(4, corners.pieces());
    assertEquals(8, corners.vertices());
    AffineLayer shift = new AffineLayer(2, new double[] {1, 0, 0, 1}, new double[] {8, 8});
    AffineLayer three =
        new AffineLayer(2, new double[] {1, 0, 0, 1, -1, -1}, new double[] {-8, -8, 16});
    BoundaryMesh star =
        BoundaryMesh.of(
            Classifiers.boundary(new ReluNetwork(List.of(shift, three)), Box.cube(2, -1, 1)),
            Progress.NONE);
    assertEquals(3, star.pieces());
    assertEquals(4, star.vertices());
  }

  @Test
  void pointsOnALine() {
    BoundaryMesh mesh = mesh(norm(1), Box.cube(1, -2, 2), 1);
    assertEquals(2, mesh.pieces());
    assertArrayEquals(
        new double[] {-1, 1},
        IntStream.range(0, 2)
            .mapToDouble(i -> mesh.vertex(mesh.piece(i)[0])[0])
            .sorted()
            .toArray());
  }

  private static Box space(int inputs) {
    double[] high = new double[inputs];
    double[] low = new double[inputs];
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    return Box.of(low, high);
  }

  @Test
  void inTheWholeSpaceAMeshNeedsAnEnd() {
    BoundaryMesh torus = mesh(torus(), space(3), 1);
    checkClosed(torus, 0);
    assertEquals(16, enclosed(torus), 1e-6);
    AffineLayer line = new AffineLayer(2, new double[] {1, 0}, new double[1]);
    AffineLayer same = new AffineLayer(1, new double[] {1}, new double[1]);
    DecisionBoundary half = boundary(new ReluNetwork(List.of(line, same)), space(2), 1);
    ExplainedException refused =
        assertThrows(ExplainedException.class, () -> BoundaryMesh.of(half, Progress.NONE));
    assertEquals(
        "the boundary has no end, which no mesh can have; give the domain finite ends (box)",
        refused.getMessage());
  }

  @Test
  void fourDimensionsHaveNoMesh() {
    DecisionBoundary boundary = boundary(norm(4), Box.cube(4, -2, 2), 1);
    assertThrows(IllegalArgumentException.class, () -> BoundaryMesh.of(boundary, Progress.NONE));
  }

  /** Inside the box each edge is used as often in both directions; polygons face f &gt; level. */
  @Property(tries = 60)
  void randomSurfaces(
      @ForAll @LongRange(max = 1 << 20) long seed,
      @ForAll WeightStyle style,
      @ForAll @IntRange(min = 1, max = 4) int width) {
    RandomNetwork random = new RandomNetwork(new int[] {3, width, width, 1}, style, seed);
    ReluNetwork network = random.classifier();
    double level = network.forward(middle(random.box()))[0];
    DecisionBoundary boundary = boundary(network, random.box(), level);
    BoundaryMesh mesh = BoundaryMesh.of(boundary, Progress.NONE);
    assertEquals(boundary.facets(), mesh.pieces());
    uses(mesh)
        .forEach(
            (edge, use) ->
                assertTrue(
                    use[0] == use[1]
                        || (isOnWall(mesh.vertex(edge.get(0)), random.box())
                            && isOnWall(mesh.vertex(edge.get(1)), random.box()))));
    checkFacing(boundary, mesh);
  }

  private static double[] middle(Box box) {
    double[] middle = new double[box.dimension()];
    Arrays.setAll(middle, axis -> (box.low(axis) + box.high(axis)) / 2);
    return middle;
  }

  private static boolean isOnWall(double[] point, Box box) {
    return IntStream.range(0, point.length)
        .anyMatch(i -> point[i] == box.low(i) || point[i] == box.high(i));
  }

  /** The inner points of the cells beside a polygon are in front of it and behind it. */
  private static void checkFacing(DecisionBoundary boundary, BoundaryMesh mesh) {
    CellComplex complex = boundary.cells().complex();
    for (int i = 0; i < mesh.pieces(); i++) {
      double[] normal = normal(mesh, mesh.piece(i));
      for (int side = 0; side < 2; side++) {
        double[] inner = complex.interiorPoint(complex.regionOfFacet(boundary.facet(i), side));
        double[] corner = mesh.vertex(mesh.piece(i)[0]);
        double height =
            IntStream.range(0, 3).mapToDouble(k -> normal[k] * (inner[k] - corner[k])).sum();
        boolean isHigher = boundary.classBeside(i, side) == mesh.higherClass(i);
        assertTrue(Math.abs(height) < 1e-12 || isHigher == height > 0, "polygon " + i);
      }
    }
  }

  private static double[] normal(BoundaryMesh mesh, int[] polygon) {
    double[] normal = new double[3];
    for (int v = 0; v < polygon.length; v++) {
      double[] a = mesh.vertex(polygon[v]);
      double[] b = mesh.vertex(polygon[(v + 1) % polygon.length]);
      for (int axis = 0; axis < 3; axis++) {
        int y = (axis + 1) % 3;
        int z = (axis + 2) % 3;
        normal[axis] += (a[y] - b[y]) * (a[z] + b[z]);
      }
    }
    return normal;
  }
}
