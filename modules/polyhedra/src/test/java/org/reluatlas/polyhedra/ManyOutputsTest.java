package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** Classes of networks with more outputs than the plain way can compare, at points. */
class ManyOutputsTest {

  private static final int[][] ARCHITECTURES = {
    {1, 6, 5, 80}, {2, 7, 130}, {2, 6, 6, 25}, {3, 5, 30}, {4, 4, 12}
  };

  @Property(tries = 60)
  void theCellOfAPointHasItsClass(@ForAll WeightStyle style, @ForAll long seed) {
    int[] widths = ARCHITECTURES[(int) Math.floorMod(seed, (long) ARCHITECTURES.length)];
    RandomNetwork random = new RandomNetwork(widths, style, seed);
    ReluNetwork network = random.classifier();
    ClassifiedComplex cells = Classifiers.boundary(network, random.box()).cells();
    PointLocator locator = new PointLocator(cells.complex());
    Random numbers = new Random(seed);
    for (int i = 0; i < 50; i++) {
      double[] x = pointIn(random.box(), numbers);
      int cell = locator.locate(x);
      if (!locator.wasReassigned()) {
        assertEquals(PlainForwardPass.classOf(network, x), cells.classOf(cell));
      }
    }
    double volume = 0;
    for (int c = 0; c < cells.classes(); c++) {
      volume += cells.classVolume(c);
    }
    assertEquals(random.box().volume(), volume, 1e-9 * random.box().volume());
  }

  private static double[] pointIn(Box box, Random numbers) {
    double[] x = new double[box.dimension()];
    Arrays.setAll(
        x,
        axis ->
            box.clamp(
                axis, box.low(axis) + numbers.nextDouble() * (box.high(axis) - box.low(axis))));
    return x;
  }

  /** All of 400 outputs are the same two, in turn: every cell is a tie of 200. */
  @Test
  void outputsThatAreTheSameTieAllOver() {
    double[][] outputs = new double[400][];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = i % 2 == 0 ? new double[] {1, 0} : new double[] {0, 1};
    }
    ReluNetwork network = Classifiers.network(1, new double[][] {{1, 0}}, outputs);
    DecisionBoundary boundary = Classifiers.boundary(network, Box.cube(1, 0, 2));
    ClassifiedComplex cells = boundary.cells();
    assertArrayEquals(new int[] {3, 2}, cells.complex().fVector());
    assertEquals(2, cells.tieVolume());
    assertEquals(1, boundary.facets());
    int middle = boundary.facet(0);
    assertEquals(400, cells.leaders(0, middle).length);
    assertEquals(1, cells.complex().coordinate(middle, 0));
    for (int cell = 0; cell < 2; cell++) {
      assertEquals(200, cells.leaders(1, cell).length);
    }
  }

  /** The upper envelope of tangents at a paraboloid is a Voronoi diagram of where they touch. */
  @Test
  void classesAreTheVoronoiCellsOfAGrid() {
    double[][] outputs = new double[256][];
    for (int i = 0; i < outputs.length; i++) {
      double x = ((i & 15) - 7.5) / 8;
      double y = ((i >> 4) - 7.5) / 8;
      outputs[i] = new double[] {2 * x, 2 * y, -x * x - y * y - 16 * (x + y)};
    }
    ReluNetwork network = Classifiers.network(2, new double[][] {{1, 0, 8}, {0, 1, 8}}, outputs);
    DecisionBoundary boundary = Classifiers.boundary(network, Box.cube(2, -1, 1));
    assertEquals(256, boundary.cells().complex().regions());
    assertEquals(2 * 15 * 16, boundary.facets());
    assertEquals(2 * 15 * 2, boundary.measure(), 1e-9);
    assertEquals(1, boundary.components());
  }

  @Test
  void theOrderOfOutputsChangesNothing() {
    RandomNetwork random = new RandomNetwork(new int[] {2, 6, 40}, WeightStyle.FLOAT32, 5);
    ReluNetwork network = random.classifier();
    int[] reversed = new int[40];
    Arrays.setAll(reversed, i -> 39 - i);
    ReluNetwork other = NetworkEdits.withOutputs(network, reversed);
    ClassifiedComplex a = Classifiers.boundary(network, random.box()).cells();
    ClassifiedComplex b = Classifiers.boundary(other, random.box()).cells();
    assertArrayEquals(a.complex().fVector(), b.complex().fVector());
    for (int c = 0; c < 40; c++) {
      assertEquals(a.classVolume(c), b.classVolume(39 - c), 1e-12 * random.box().volume());
    }
    assertEquals(
        DecisionBoundary.of(Classifiers.regions(network, random.box()), Progress.NONE).measure(),
        DecisionBoundary.of(Classifiers.regions(other, random.box()), Progress.NONE).measure(),
        1e-12);
  }
}
