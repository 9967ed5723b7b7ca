package org.reluatlas.homology.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Complexes;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.reduction.ClassEndings;
import org.reluatlas.homology.reduction.ColumnRepresentation;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** Ranks found from both sides are those of the plain reduction. */
class TwoSidedGrowthTest {

  /** Dense as soon as a pivot costs anything, as usual, and never. */
  private static final long[] CHEAP = {0, TwoSidedGrowth.CHEAP, Long.MAX_VALUE};

  private static final int[][] SIZES = {
    {9}, {4, 3}, {3, 2, 2}, {2, 2, 1, 2}, {1, 2, 1, 1, 1}, {1, 1, 1, 1, 1, 1}
  };

  @TestFactory
  List<DynamicTest> ranksAreThoseOfTheReduction() {
    List<DynamicTest> tests = new ArrayList<>();
    ChainComplex sphere = Complexes.sphere(1, 1, 1);
    add(tests, "grid in 4-D", Complexes.grid(3, 3, 3, 3));
    add(tests, "grid in 5-D", Complexes.grid(2, 2, 2, 2, 2));
    add(tests, "grid in 6-D", Complexes.grid(1, 2, 1, 1, 2, 1));
    add(tests, "grid in 7-D", Complexes.grid(1, 1, 1, 1, 1, 1, 1));
    add(tests, "4-sphere", Complexes.sphere(2, 2, 1, 2, 1));
    add(tests, "thick 3-sphere", Complexes.product(Complexes.sphere(2, 1, 1, 2), path(2)));
    add(tests, "4-torus", Complexes.product(Complexes.torus(3, 4), Complexes.torus(4, 3)));
    add(tests, "sphere × sphere × path", Complexes.product(sphere, thick(sphere)));
    add(tests, "pages × sphere", Complexes.product(Complexes.star(3), sphere));
    add(tests, "pages × torus", Complexes.product(Complexes.star(4), Complexes.torus(3, 3)));
    add(tests, "projective plane × circle", projectivePlaneTimesCircle());
    add(tests, "nothing of dimension 3", Complexes.of(0, new int[3][0][]));
    add(tests, "edges with 0 to 3 ends", Complexes.of(3, new int[][] {{0, 1, 2}, {}, {1}, {0, 2}}));
    return tests;
  }

  private static ChainComplex projectivePlaneTimesCircle() {
    return Complexes.product(Complexes.gluedSquare(3, true), Complexes.circle(3));
  }

  private static ChainComplex path(int n) {
    return Complexes.path(n);
  }

  private static ChainComplex thick(ChainComplex complex) {
    return Complexes.product(complex, path(1));
  }

  private static void add(List<DynamicTest> tests, String name, ChainComplex complex) {
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () -> {
              for (int seed = 0; seed < 5; seed++) {
                check(complex, seed);
              }
            }));
  }

  @Property(tries = 60)
  void randomSubcomplexes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int d) {
    Random random = new Random(seed);
    check(Complexes.randomSubcomplex(Complexes.grid(SIZES[d - 1]), random), random.nextLong());
  }

  @Property(tries = 40)
  void productsWithBranchesAndHoles(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int d) {
    Random random = new Random(seed);
    ChainComplex product = Complexes.randomProduct(d, 2, random);
    check(product, random.nextLong());
    check(Complexes.randomSubcomplex(product, random), random.nextLong());
  }

  /** All maps, with every column a sample and with few; ranks within a block may not matter. */
  private static void check(ChainComplex chains, long seed) {
    BoundaryMatrices complex = TestMatrices.of(chains);
    ClassEndings endings = ClassEndings.of(complex, Progress.NONE);
    PivotMatrix cuts = new PivotMatrix();
    PivotMatrix cycles = new PivotMatrix();
    for (int k = 1; k <= complex.dimension(); k++) {
      CoboundaryGrowth plain =
          new CoboundaryGrowth(
              k, new CoboundaryMatrix(complex, k, endings), ColumnRepresentation.BIT_TREE);
      for (int[] at : samples(complex.count(k))) {
        int[] expected = new int[at.length];
        plain.sample(seed, at, expected, Progress.NONE);
        for (long cheap : CHEAP) {
          int[] ranks = new int[at.length];
          TwoSidedGrowth growth = growth(complex, endings, k, cheap, cuts, cycles);
          growth.sample(seed, at, ranks, Progress.NONE);
          assertArrayEquals(expected, ranks, "map " + k + ", pivots one by one up to " + cheap);
        }
      }
    }
  }

  private static int[][] samples(int n) {
    int[] all = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      all[i] = i;
    }
    return new int[][] {all, {n / 3, n / 2, n}, {n / 4, n / 4}, {n}};
  }

  private static TwoSidedGrowth growth(
      BoundaryMatrices complex,
      ClassEndings endings,
      int k,
      long cheap,
      PivotMatrix cuts,
      PivotMatrix cycles) {
    return new TwoSidedGrowth(
        k,
        Incidences.boundary(complex, k),
        k < complex.dimension()
            ? Incidences.boundary(complex, k + 1).transposed()
            : Incidences.withoutRows(complex.count(k)),
        endings.betti(k),
        endings.rank(k),
        cheap,
        cuts,
        cycles);
  }

  private static TwoSidedGrowth middleOf(BoundaryMatrices complex, long cheap) {
    return growth(
        complex,
        ClassEndings.of(complex, Progress.NONE),
        complex.dimension() / 2,
        cheap,
        new PivotMatrix(),
        new PivotMatrix());
  }

  /** Lists spill, rows move and are compacted, and a core of some size is left. */
  @Test
  void manyCells() {
    BoundaryMatrices complex = TestMatrices.of(Complexes.grid(6, 6, 6, 6));
    ClassEndings endings = ClassEndings.of(complex, Progress.NONE);
    int n = complex.count(2);
    int[] at = {n / 5, n / 3, n / 2, 2 * n / 3, n};
    int[] expected = new int[at.length];
    new CoboundaryGrowth(
            2, new CoboundaryMatrix(complex, 2, endings), ColumnRepresentation.BIT_TREE)
        .sample(3, at, expected, Progress.NONE);
    for (long cheap : CHEAP) {
      TwoSidedGrowth growth = middleOf(complex, cheap);
      int[] ranks = new int[at.length];
      for (int trial = 0; trial < 2; trial++) {
        growth.sample(3, at, ranks, Progress.NONE);
        assertArrayEquals(expected, ranks);
      }
      assertEquals(cheap < Long.MAX_VALUE, growth.core() > 0, "a core of " + growth.core());
    }
  }

  /** The same on any machine. More than this is a worse choice of pivots. */
  @Test
  void fewAdditionsAreNeeded() {
    BoundaryMatrices complex = TestMatrices.of(Complexes.grid(6, 6, 6, 6));
    TwoSidedGrowth growth = middleOf(complex, Long.MAX_VALUE);
    int[] at = new int[101];
    for (int i = 0; i < at.length; i++) {
      at[i] = complex.count(2) * i / 100;
    }
    growth.sample(1, at, new int[at.length], Progress.NONE);
    double perColumn = (double) growth.additions() / complex.count(2);
    assertTrue(perColumn < 18, perColumn + " additions for each column");
  }

  /** Too few independent sums: more are tried, and last the rows themselves. */
  @Test
  void coresWhoseSumsFallShortAreDoneAgain() {
    BoundaryMatrices complex = TestMatrices.of(Complexes.grid(3, 3, 3, 3));
    int n = complex.count(2);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    PivotMatrix matrix = new PivotMatrix();
    matrix.load(Incidences.boundary(complex, 2), order, order, new int[] {n});
    int rank = ClassEndings.of(complex, Progress.NONE).rank(2);
    BitSet expected = new CoreRanks(matrix, order, n).independent(rank, Progress.NONE);
    assertEquals(rank, expected.cardinality());
    BitSet found = new CoreRanks(matrix, order, n).independent(rank + 1, Progress.NONE);
    assertEquals(expected, found);
  }

  @Test
  void trialsCanBeCancelledAndTellHowFarTheyAre() {
    BoundaryMatrices complex = TestMatrices.of(Complexes.grid(4, 4, 4, 4));
    TwoSidedGrowth growth = middleOf(complex, TwoSidedGrowth.CHEAP);
    int n = complex.count(2);
    AtomicInteger asked = new AtomicInteger();
    double[] reached = {0};
    Progress impatient =
        new Progress() {
          @Override
          public void advance(double fraction) {
            assertTrue(fraction >= reached[0] && fraction <= 1);
            reached[0] = fraction;
          }

          @Override
          public boolean isCancelled() {
            return asked.incrementAndGet() > 20;
          }
        };
    assertThrows(
        CancelledException.class, () -> growth.sample(1, new int[] {n}, new int[1], impatient));
    assertTrue(reached[0] > 0.1 && reached[0] < 0.9, "cancelled at " + reached[0]);
  }
}
