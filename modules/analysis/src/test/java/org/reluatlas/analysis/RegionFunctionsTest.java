package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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

/** Lipschitz constants and angles of regions. */
class RegionFunctionsTest {

  private static final int[][] OUTPUTS = {{1, 1}, {1, 4}, {2, 1}, {2, 3}, {3, 1}, {3, 2}, {3, 20}};

  private static RegionFunctions functions(ReluNetwork network, Box box) {
    return RegionFunctions.of(RegionShapesTest.complex(network, box), Progress.NONE);
  }

  private static ReluNetwork single(AffineLayer hidden, double... weights) {
    return new ReluNetwork(
        List.of(hidden, new AffineLayer(weights.length, weights, new double[1])));
  }

  /** No two points are farther apart than the constant says, and some come close to it. */
  @Property(tries = 40)
  void boundDifferencesAndAreAttained(
      @ForAll @IntRange(min = 0, max = 6) int kind, @ForAll long seed) {
    int d = OUTPUTS[kind][0];
    ReluNetwork network = RegionShapesTest.random(seed, d, 6, 5, OUTPUTS[kind][1]);
    RegionFunctions functions = functions(network, Box.cube(d, -1, 1));
    Random random = new Random(seed);
    double lipschitz = functions.lipschitz();
    assertEquals(lipschitz, functions.lipschitz(functions.steepestRegion()));
    for (int i = 0; i < 200; i++) {
      double[] x = random.doubles(d, -1, 1).toArray();
      double[] y = random.doubles(d, -1, 1).toArray();
      double stretched = VectorAngles.distance(network.forward(x), network.forward(y));
      assertTrue(stretched <= lipschitz * VectorAngles.distance(x, y) * (1 + 1e-12) + 1e-14);
    }
    for (int region = 0; region < Math.min(10, functions.complex().regions()); region++) {
      assertEquals(stretch(functions, region, random), functions.lipschitz(region), 1e-6);
    }
  }

  /** The largest stretch of a step in a region, by power iteration with differences of outputs. */
  private static double stretch(RegionFunctions functions, int region, Random random) {
    int d = functions.complex().dimension();
    double[] direction = random.doubles(d, -1, 1).toArray();
    double[] jacobian = functions.map(region).jacobian();
    double norm = 0;
    for (int i = 0; i < 3000; i++) {
      double length = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
      double[] unit = Arrays.stream(direction).map(x -> x / length).toArray();
      double[] image = new double[jacobian.length / d];
      for (int j = 0; j < jacobian.length; j++) {
        image[j / d] += jacobian[j] * unit[j % d];
      }
      norm = Math.sqrt(Arrays.stream(image).map(x -> x * x).sum());
      if (norm == 0) {
        return 0;
      }
      direction = new double[d];
      for (int j = 0; j < jacobian.length; j++) {
        direction[j % d] += jacobian[j] * image[j / d];
      }
    }
    return norm;
  }

  /** |x| + |y| has gradients (±1, ±1): norm √2, and right angles across the axes. */
  @Test
  void ofASumOfAbsoluteValues() {
    ReluNetwork network =
        single(
            new AffineLayer(2, new double[] {1, 0, -1, 0, 0, 1, 0, -1}, new double[4]), 1, 1, 1, 1);
    RegionFunctions functions = functions(network, Box.cube(2, -1, 1));
    assertEquals(Math.sqrt(2), functions.lipschitz(), 1e-15);
    assertEquals(0, functions.constantRegions());
    DualGraph graph = DualGraph.of(functions.complex(), DualGraph.Adjacency.FACET, Progress.NONE);
    for (double angle : functions.angles(graph, Progress.NONE)) {
      assertEquals(Math.PI / 2, angle, 1e-15);
    }
  }

  /** |x| turns round at 0; relu(x) is flat on one side; a kink that cancels turns nothing. */
  @Test
  void anglesOnALine() {
    AffineLayer both = new AffineLayer(1, new double[] {1, -1}, new double[2]);
    assertEquals(Math.PI, angleOnALine(single(both, 1, 1)), 1e-15);
    assertTrue(Double.isNaN(angleOnALine(single(both, 1, 0))));
    assertTrue(Double.isNaN(angleOnALine(single(both, 0, 1))));
    AffineLayer more = new AffineLayer(1, new double[] {1, 1, 1}, new double[] {0, 0, 9});
    assertEquals(0.0, angleOnALine(single(more, 0.3, -0.3, 1)));
  }

  private static double angleOnALine(ReluNetwork network) {
    RegionFunctions functions = functions(network, Box.cube(1, -1, 1));
    DualGraph graph = DualGraph.of(functions.complex(), DualGraph.Adjacency.FACET, Progress.NONE);
    double[] angles = functions.angles(graph, Progress.NONE);
    assertEquals(1, angles.length);
    return angles[0];
  }

  /** Regions without a common facet have no angle, in graphs of Hamming adjacency. */
  @Property(tries = 20)
  void anglesNeedAFacet(@ForAll long seed) {
    RegionFunctions functions =
        functions(RegionShapesTest.random(seed, 2, 8, 8, 2), Box.cube(2, -1, 1));
    DualGraph graph = DualGraph.of(functions.complex(), DualGraph.Adjacency.HAMMING, Progress.NONE);
    double[] angles = functions.angles(graph, Progress.NONE);
    for (int edge = 0; edge < angles.length; edge++) {
      double[] a = functions.map(graph.source(edge)).jacobian();
      double[] b = functions.map(graph.target(edge)).jacobian();
      double dot = 0;
      for (int i = 0; i < a.length; i++) {
        dot += a[i] * b[i];
      }
      double cosine = dot / (VectorAngles.length(a) * VectorAngles.length(b));
      if (graph.facets(edge).length == 0) {
        assertTrue(Double.isNaN(angles[edge]));
      } else {
        assertEquals(cosine, Math.cos(angles[edge]), 1e-12);
      }
    }
  }

  /** More numbers than a table holds: not kept, and the same when asked for. */
  @Property(tries = 10)
  void manyOutputsAreTheSameAsFewOnes(@ForAll long seed) {
    ReluNetwork few = RegionShapesTest.random(seed, 2, 6, 5, 3);
    AffineLayer output = few.output();
    double[] weights = Arrays.copyOf(output.weights(), 5 * 40);
    double[] bias = Arrays.copyOf(output.biases(), 40);
    ReluNetwork many =
        new ReluNetwork(List.of(few.hidden(0), few.hidden(1)), new AffineLayer(5, weights, bias));
    RegionFunctions a = functions(few, Box.cube(2, -1, 1));
    RegionFunctions b = functions(many, Box.cube(2, -1, 1));
    assertTrue(a.hasListedMaps());
    assertFalse(b.hasListedMaps());
    CellComplex complex = a.complex();
    DualGraph graph = DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
    double[] anglesOfFew = a.angles(graph, Progress.NONE);
    double[] anglesOfMany =
        b.angles(
            DualGraph.of(b.complex(), DualGraph.Adjacency.FACET, Progress.NONE), Progress.NONE);
    for (int region = 0; region < complex.regions(); region++) {
      assertEquals(a.lipschitz(region), b.lipschitz(region), 1e-13);
      assertEquals(a.map(region).slope(2, 1), b.map(region).slope(2, 1), 1e-13);
      assertEquals(a.pieces().pieceOf(region), b.pieces().pieceOf(region));
    }
    for (int edge = 0; edge < anglesOfFew.length; edge++) {
      assertEquals(anglesOfFew[edge], anglesOfMany[edge], 1e-7);
    }
  }

  @Test
  void normsAndAnglesOfTinyAndHugeVectors() {
    SpectralNorm norm = new SpectralNorm(2, 2);
    for (double size : new double[] {1e-300, 1e-160, 1, 1e160, 1e300}) {
      assertEquals(5 * size, VectorAngles.length(new double[] {3 * size, 4 * size}), 1e-14 * size);
      assertEquals(2 * size, norm.of(new double[] {0, 2 * size, -size, 0}), 1e-14 * size);
    }
    assertEquals(0, norm.of(new double[4]));
    double tiny = 1e-12;
    assertEquals(tiny, VectorAngles.between(new double[] {1, 0}, new double[] {1, tiny}), 1e-20);
  }
}
