package org.reluatlas.polyhedra.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.Reference;
import org.reluatlas.task.Progress;

/** OFF, VTK and PHAT, read again from their text. */
class MeshWritersTest {

  private static CellComplex reference(String name) {
    JsonObject truth = Reference.json(name + "/truth.json");
    return new Decomposition(Reference.network(name), Reference.box(truth)).compute(Progress.NONE);
  }

  private static CellComplex random(int dimension, int hidden) {
    Random random = new Random(dimension);
    List<AffineLayer> layers = new ArrayList<>();
    layers.add(layer(random, dimension, hidden));
    layers.add(layer(random, hidden, hidden));
    layers.add(layer(random, hidden, 2));
    return new Decomposition(new ReluNetwork(layers), Box.cube(dimension, -1, 1))
        .compute(Progress.NONE);
  }

  private static AffineLayer layer(Random random, int inputs, int outputs) {
    double[] weights = random.doubles((long) inputs * outputs, -1, 1).toArray();
    return new AffineLayer(inputs, weights, random.doubles(outputs, -0.5, 0.5).toArray());
  }

  private static String[] off(CellComplex complex) throws IOException {
    StringWriter out = new StringWriter();
    OffWriter.write(complex, out, Progress.NONE);
    return out.toString().split("\n", 0);
  }

  private static int[] ints(String line) {
    return Arrays.stream(line.split(" ", 0)).mapToInt(Integer::parseInt).toArray();
  }

  private static double[] doubles(String line) {
    return Arrays.stream(line.split(" ", 0)).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"circles", "moons", "paraboloid", "wide2d", "deg_int2d", "deg_box"})
  void polygonsFillTheBox(String name) throws IOException {
    CellComplex complex = reference(name);
    String[] lines = off(complex);
    assertEquals("OFF", lines[0]);
    int[] counts = ints(lines[1]);
    assertEquals(1, counts[0] - counts[2] + counts[1]);
    assertEquals(2 + counts[0] + counts[1], lines.length);
    double sum = 0;
    for (int i = 2 + counts[0]; i < lines.length; i++) {
      double polygon = area(lines, ints(lines[i]));
      assertTrue(polygon > 0, "counterclockwise");
      sum += polygon;
    }
    assertEquals(complex.domain().volume(), sum, 1e-9 * sum);
  }

  private static double area(String[] lines, int[] polygon) {
    double twice = 0;
    for (int i = 1; i <= polygon[0]; i++) {
      double[] a = doubles(lines[2 + polygon[i]]);
      double[] b = doubles(lines[2 + polygon[i % polygon[0] + 1]]);
      twice += a[0] * b[1] - a[1] * b[0];
    }
    return twice / 2;
  }

  @Test
  void offHoldsAllPolygonsInSpace() throws IOException {
    CellComplex complex = reference("spheres3d");
    String[] lines = off(complex);
    assertArrayEquals(
        new int[] {complex.count(0), complex.count(2), complex.count(1)}, ints(lines[1]));
    for (int i = 0; i < complex.count(2); i++) {
      int[] polygon = ints(lines[2 + complex.count(0) + i]);
      assertEquals(polygon[0] + 1, polygon.length);
      assertEquals(complex.facetCount(2, i), polygon[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void offRefusesOtherDimensions(int dimension) {
    CellComplex complex = random(dimension, 3);
    assertThrows(UnsupportedDimensionException.class, () -> off(complex));
  }

  @Test
  void vtkRefusesFourDimensions() {
    AnnotatedRegions regions = AnnotatedRegions.of(random(4, 3), Progress.NONE);
    Exception refusal =
        assertThrows(
            UnsupportedDimensionException.class,
            () -> VtkWriter.write(regions, new StringWriter(), Progress.NONE));
    assertEquals(
        "VTK holds complexes of 1 to 3 dimensions and this one has 4; JSON and PHAT take every"
            + " dimension",
        refusal.getMessage());
  }

  /** The volumes of the VTK cells, found from their faces by the divergence theorem. */
  @ParameterizedTest
  @ValueSource(strings = {"spheres3d", "deg_int3d"})
  void polyhedraFillTheBox(String name) throws IOException {
    CellComplex complex = reference(name);
    List<String> lines = vtk(complex);
    int points = lines.indexOf("POINTS " + complex.count(0) + " double") + 1;
    int at = points + complex.count(0);
    String[] header = lines.get(at).split(" ", 0);
    assertEquals(complex.regions(), Integer.parseInt(header[1]));
    double sum = 0;
    int size = 0;
    for (int region = 0; region < complex.regions(); region++) {
      int[] cell = ints(lines.get(at + 1 + region));
      assertEquals(cell.length - 1, cell[0]);
      size += cell.length;
      double volume = volume(lines, points, cell);
      assertTrue(volume > 0, "faces seen from outside are counterclockwise");
      sum += volume;
    }
    assertEquals(size, Integer.parseInt(header[2]));
    assertEquals(complex.domain().volume(), sum, 1e-9 * sum);
  }

  private static double volume(List<String> lines, int points, int[] cell) {
    double sum = 0;
    int at = 2;
    for (int face = 0; face < cell[1]; face++) {
      int corners = cell[at];
      double[] a = doubles(lines.get(points + cell[at + 1]));
      for (int i = 2; i < corners; i++) {
        double[] b = doubles(lines.get(points + cell[at + i]));
        double[] c = doubles(lines.get(points + cell[at + i + 1]));
        sum += determinant(a, b, c) / 6;
      }
      at += corners + 1;
    }
    return sum;
  }

  private static double determinant(double[] a, double[] b, double[] c) {
    return a[0] * (b[1] * c[2] - b[2] * c[1])
        - a[1] * (b[0] * c[2] - b[2] * c[0])
        + a[2] * (b[0] * c[1] - b[1] * c[0]);
  }

  private static List<String> vtk(CellComplex complex) throws IOException {
    StringWriter out = new StringWriter();
    VtkWriter.write(AnnotatedRegions.of(complex, Progress.NONE), out, Progress.NONE);
    return Arrays.asList(out.toString().split("\n", 0));
  }

  @Test
  void vtkHasACellAndItsDataPerRegion() throws IOException {
    for (int dimension = 1; dimension <= 3; dimension++) {
      CellComplex complex = random(dimension, 4);
      List<String> lines = vtk(complex);
      int types = lines.indexOf("CELL_TYPES " + complex.regions());
      String type = dimension == 1 ? "3" : dimension == 2 ? "7" : "42";
      assertEquals(type, lines.get(types + complex.regions()));
      int activations = lines.indexOf("activation 1 " + complex.regions() + " string");
      assertEquals(complex.pattern(0).toString(), lines.get(activations + 1));
      assertTrue(lines.contains("predicted_class 1 " + complex.regions() + " int"));
    }
  }

  /** Cells in another order make the same matrix up to renumbering; column lengths must agree. */
  @ParameterizedTest
  @ValueSource(strings = {"circles", "moons", "paraboloid", "deg_box", "spheres3d", "deg_int3d"})
  void phatIsTheBoundaryMatrix(String name) throws IOException {
    CellComplex complex = reference(name);
    StringWriter out = new StringWriter();
    PhatWriter.write(complex, out, Progress.NONE);
    String[] lines = out.toString().split("\n", 0);
    JsonArray boundary = Reference.json(name + "/complex.json.gz").getAsJsonArray("boundary");
    assertEquals(boundary.size(), lines.length);
    int[][] columns = Arrays.stream(lines).map(MeshWritersTest::ints).toArray(int[][]::new);
    int[] lengths = new int[lines.length];
    int[] expected = new int[lines.length];
    for (int i = 0; i < lines.length; i++) {
      expected[i] = boundary.get(i).getAsJsonArray().size();
      lengths[i] = columns[i].length - 1;
      for (int j = 1; j < columns[i].length; j++) {
        assertEquals(columns[i][0] - 1, columns[columns[i][j]][0], "a facet is one dimension down");
        assertTrue(j == 1 || columns[i][j - 1] < columns[i][j], "ascending");
      }
      assertBoundaryOfBoundaryIsZero(columns, i);
    }
    Arrays.sort(expected);
    Arrays.sort(lengths);
    assertArrayEquals(expected, lengths);
  }

  private static void assertBoundaryOfBoundaryIsZero(int[][] columns, int cell) {
    int[] times = new int[columns.length];
    for (int j = 1; j < columns[cell].length; j++) {
      int[] facet = columns[columns[cell][j]];
      for (int k = 1; k < facet.length && facet[0] > 0; k++) {
        times[facet[k]] ^= 1;
      }
    }
    if (columns[cell][0] > 1) {
      assertEquals(0, Arrays.stream(times).sum());
    }
  }
}
