package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

class RegionSignsTest {

  private static final int[][] WIDTHS = {{1, 6, 4}, {2, 8, 6}, {2, 5, 4, 4}, {3, 6, 3}};

  private static CellComplex complex(WeightStyle style, long seed) {
    int[] widths = WIDTHS[(int) Math.floorMod(seed, (long) WIDTHS.length)];
    RandomNetwork random = new RandomNetwork(widths, style, seed);
    return new Decomposition(random.network(), random.box()).compute(Progress.NONE);
  }

  /** Whether no neuron is 0 and the positive ones are those of a region, in exact arithmetic. */
  private static boolean isInside(CellComplex complex, double[] x, int region) {
    int[] signs = PlainForwardPass.signs(complex.network(), x);
    for (int neuron = 0; neuron < signs.length; neuron++) {
      if (signs[neuron] == 0 || signs[neuron] > 0 != complex.pattern(region).get(neuron)) {
        return false;
      }
    }
    return true;
  }

  /** At interior points and vertices of regions, and at doubles beside them. */
  @Property(tries = 60)
  void whatIsCertainIsRight(@ForAll WeightStyle style, @ForAll long seed) {
    CellComplex complex = complex(style, seed);
    RegionSigns signs = new RegionSigns(complex);
    Random random = new Random(seed);
    for (int region = 0; region < complex.regions(); region++) {
      int other = random.nextInt(complex.regions());
      int vertex = complex.vertices(complex.dimension(), region)[0];
      double[][] points = {
        complex.interiorPoint(region), complex.interiorPoint(other), complex.vertex(vertex)
      };
      for (double[] x : points) {
        for (int step = 0; step < 3; step++) {
          if (signs.areCertainAt(x, region)) {
            assertTrue(isInside(complex, x, region));
          }
          int axis = random.nextInt(x.length);
          x[axis] = random.nextBoolean() ? Math.nextUp(x[axis]) : Math.nextDown(x[axis]);
        }
      }
    }
  }

  /** Without degeneracies; where cells are cut by classes the largest output counts too. */
  @Property(tries = 30)
  void outputsCountWhereCellsHaveThem(@ForAll long seed) {
    Random random = new Random(seed);
    ReluNetwork network = Classifiers.network(2, rows(random, 8, 3), rows(random, 3, 9));
    CellComplex cells = Classifiers.boundary(network, Box.cube(2, -1, 1)).cells().complex();
    RegionSigns signs = new RegionSigns(cells);
    for (int cell = 0; cell < cells.regions(); cell++) {
      double[] inside = cells.interiorPoint(cell);
      for (int other = 0; other < cells.regions(); other++) {
        assertEquals(cell == other, signs.areCertainAt(inside, other));
      }
    }
  }

  private static double[][] rows(Random random, int rows, int numbers) {
    double[][] gaussian = new double[rows][numbers];
    for (double[] row : gaussian) {
      Arrays.setAll(row, i -> random.nextGaussian());
    }
    return gaussian;
  }
}
