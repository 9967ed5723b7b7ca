package org.reluatlas.homology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reluatlas.task.Progress;

/** What is in at each value is the set that the definition says, and its homology is right. */
class StarFiltrationTest {

  private static final int[][] SIZES = {{9}, {4, 3}, {2, 3, 2}, {2, 1, 2, 1}, {1, 1, 1, 1, 1}};
  private static final double[] VALUES = {Double.NEGATIVE_INFINITY, -2, 0, 0.5, 3, 1e300};

  @Property(tries = 60)
  void valuesOnTopCellsBringClosures(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int d, @ForAll boolean upper) {
    ChainComplex grid = Complexes.grid(SIZES[d - 1]);
    double[] values = values(grid.count(d), seed);
    Filtration filtration = filtration(grid, d, values, upper);
    for (double v : VALUES) {
      IntPredicate in = c -> upper ? values[c] >= v : values[c] <= v;
      BitSet closure = new BitSet();
      for (int c = 0; c < values.length; c++) {
        if (in.test(c)) {
          addFaces(grid, d, c, closure);
        }
      }
      int t = present(filtration, v, closure);
      BettiNumbers betti =
          BettiNumbers.of(Subcomplex.closure(grid, d, in).complex(), Progress.NONE);
      checkBetti(filtration, v, t, betti.toArray());
    }
  }

  @Property(tries = 60)
  void valuesOnVerticesBringCellsBetweenThem(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int d, @ForAll boolean upper) {
    ChainComplex grid = Complexes.grid(SIZES[d - 1]);
    double[] values = values(grid.count(0), seed);
    Filtration filtration = filtration(grid, 0, values, upper);
    for (double v : VALUES) {
      BitSet full = new BitSet();
      for (int k = 0; k <= d; k++) {
        for (int c = 0; c < grid.count(k); c++) {
          BitSet faces = new BitSet();
          addFaces(grid, k, c, faces);
          full.set(
              grid.id(k, c),
              faces.stream()
                  .filter(id -> id < grid.count(0))
                  .allMatch(id -> upper ? values[id] >= v : values[id] <= v));
        }
      }
      int t = present(filtration, v, full);
      checkBetti(filtration, v, t, DenseBetti.of(filtration, t));
    }
  }

  private static double[] values(int count, long seed) {
    Random random = new Random(seed);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = VALUES[random.nextInt(VALUES.length)];
    }
    return values;
  }

  private static Filtration filtration(
      ChainComplex complex, int k, double[] values, boolean upper) {
    return upper
        ? StarFiltration.upper(complex, k, values)
        : StarFiltration.lower(complex, k, values);
  }

  private static void addFaces(ChainComplex complex, int k, int cell, BitSet faces) {
    faces.set(complex.id(k, cell));
    for (int i = 0; i < complex.facetCount(k, cell); i++) {
      addFaces(complex, k - 1, complex.facet(k, cell, i), faces);
    }
  }

  /** How many cells are in up to a value, after checking that they are the expected ones. */
  private static int present(Filtration filtration, double v, BitSet expected) {
    BitSet present = new BitSet();
    int t = 0;
    while (t < filtration.size() && isIn(filtration, filtration.valueAt(t), v)) {
      present.set(filtration.cellAt(t++));
    }
    assertEquals(expected, present, "with value " + v);
    return t;
  }

  private static boolean isIn(Filtration filtration, double value, double v) {
    return filtration.isDescending() ? value >= v : value <= v;
  }

  /**
   * The curve, and the intervals of the diagram over the value, count the classes that there are.
   */
  private static void checkBetti(Filtration filtration, double v, int t, int... expected) {
    assertArrayEquals(expected, BettiCurves.of(filtration, Progress.NONE).at(t));
    PersistencePairs pairs = new Persistence().compute(filtration, Progress.NONE);
    PersistenceDiagram diagram = PersistenceDiagram.of(pairs).withoutZeroPersistence();
    for (int k = 0; k < expected.length; k++) {
      long alive =
          diagram.points(k).stream()
              .filter(c -> isIn(filtration, c.birth(), v))
              .filter(c -> c.isEssential() || !isIn(filtration, c.death(), v))
              .count();
      assertEquals(expected[k], alive, "classes of dimension " + k + " at " + v);
    }
  }
}
