package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** The maps of regions in doubles. */
class OutputMapsTest {

  private static final int[][] WIDTHS = {{1, 6, 4}, {2, 8, 6}, {2, 5, 4, 4}, {3, 6, 3}, {4, 5, 3}};

  private static CellComplex complex(ReluNetwork network, Box box) {
    return new Decomposition(network, box).compute(Progress.NONE);
  }

  /** Every coefficient against rationals; a gradient is 0 if and only if it is exactly 0. */
  private static void check(CellComplex complex) {
    OutputMaps maps = new OutputMaps(complex);
    int d = complex.dimension();
    for (int region = 0; region < complex.regions(); region++) {
      List<Rational> exact = PlainMaps.of(complex.network(), complex.pattern(region));
      AffineMap map = maps.of(region);
      double size = 1;
      for (Rational number : exact) {
        size = Math.max(size, Math.abs(number.toDouble()));
      }
      for (int output = 0; output < map.outputs(); output++) {
        boolean zero = true;
        for (int c = 0; c < d; c++) {
          Rational slope = exact.get(output * (d + 1) + c);
          assertEquals(slope.toDouble(), map.slope(output, c), 1e-11 * size);
          zero &= slope.signum() == 0;
        }
        assertEquals(exact.get(output * (d + 1) + d).toDouble(), map.offset(output), 1e-11 * size);
        boolean zeroInDoubles = true;
        for (double slope : map.gradient(output)) {
          zeroInDoubles &= slope == 0;
        }
        assertEquals(zero, zeroInDoubles);
      }
      assertArrayEquals(
          complex.network().forward(complex.interiorPoint(region)),
          map.at(complex.interiorPoint(region)),
          1e-9 * size * 100);
    }
  }

  @Property(tries = 40)
  void areThoseInRationals(@ForAll WeightStyle style, @ForAll long seed) {
    int[] widths = WIDTHS[(int) Math.floorMod(seed, (long) WIDTHS.length)];
    RandomNetwork random = new RandomNetwork(widths, style, seed);
    check(complex(random.classifier(), random.box()));
    check(complex(random.withUnits().classifier(), random.box()));
  }

  @Test
  void areThoseInRationalsWhereKinksCancel() {
    for (long seed = 0; seed < 10; seed++) {
      for (ReluNetwork network : RedundantKinks.all(2, new Random(seed))) {
        check(complex(network, Box.cube(2, -2, 2)));
      }
    }
  }

  /** Two points of a region of positive size, along each input. */
  @Test
  void areFiniteDifferencesInsideLargeRegions() {
    ReluNetwork network =
        new RandomNetwork(new int[] {2, 8, 6}, WeightStyle.FLOAT64, 4).classifier();
    CellComplex complex = complex(network, Box.cube(2, -1, 1));
    OutputMaps maps = new OutputMaps(complex);
    int compared = 0;
    for (int region = 0; region < complex.regions(); region++) {
      for (int axis = 0; axis < 2; axis++) {
        double[] x = complex.interiorPoint(region);
        double[] y = x.clone();
        y[axis] += 1e-4;
        if (new PointLocator(complex).locate(y) == region) {
          double[] atX = network.forward(x);
          double[] atY = network.forward(y);
          for (int output = 0; output < atX.length; output++) {
            double difference = (atY[output] - atX[output]) / (y[axis] - x[axis]);
            assertEquals(difference, maps.of(region).slope(output, axis), 1e-9);
          }
          compared++;
        }
      }
    }
    assertTrue(compared > 20, compared + " regions compared");
  }

  @Test
  void theSumOfAbsoluteValues() {
    ReluNetwork sum =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, new double[] {1, 0, -1, 0, 0, 1, 0, -1}, new double[4]),
                new AffineLayer(4, new double[] {1, 1, 1, 1}, new double[] {3})));
    CellComplex complex = complex(sum, Box.cube(2, -1, 1));
    assertEquals(4, complex.regions());
    OutputMaps maps = new OutputMaps(complex);
    for (int region = 0; region < 4; region++) {
      double[] x = complex.interiorPoint(region);
      double[] signs = {Math.signum(x[0]), Math.signum(x[1])};
      assertArrayEquals(signs, maps.of(region).gradient(0));
      assertEquals(3, maps.of(region).offset(0));
    }
  }
}
