package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/**
 * Cut in groups of any size by any number of threads: the cells that one group has, and always the
 * same numbers.
 */
class CellGroupsTest {

  private static final long[] SIZES = {1, 20, 100};
  private static final int[] THREADS = {1, 2, 3, 8};

  @Property(tries = 100)
  void inOneDimension(@ForAll("networks1") RandomNetwork random) {
    checkSizes(random);
  }

  @Property(tries = 100)
  void inTwoDimensions(@ForAll("networks2") RandomNetwork random) {
    checkSizes(random);
  }

  @Property(tries = 40)
  void inThreeDimensions(@ForAll("networks3") RandomNetwork random) {
    checkSizes(random);
  }

  @Property(tries = 15)
  void inFourDimensions(@ForAll("networks4") RandomNetwork random) {
    checkSizes(random);
  }

  @Property(tries = 5)
  void inFiveDimensions(@ForAll("networks5") RandomNetwork random) {
    checkSizes(random);
  }

  private static void checkSizes(RandomNetwork random) {
    checkSizes(random.network(), random.box());
    checkSizes(random.withUnits().network(), random.box());
    checkSizes(random.network(), Box.wholeSpace(random.box().dimension()));
  }

  private static void checkSizes(ReluNetwork network, Box box) {
    Decomposition decomposition = new Decomposition(network, box);
    CellComplex one = decomposition.inGroupsOf(Long.MAX_VALUE).compute(Progress.NONE);
    Set<String> names = CellNames.cells(one);
    for (long size : SIZES) {
      CellComplex complex = decomposition.inGroupsOf(size).compute(Progress.NONE);
      assertEquals(names, CellNames.cells(complex));
      assertArrayEquals(one.fVector(), complex.fVector());
      assertEquals(CellNames.patterns(one), CellNames.patterns(complex));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 40, 8", "2, 16, 50", "3, 8, 100", "4, 6, 200", "5, 4, 300"})
  void threadsChangeNothing(int dimension, int width, long size) throws Exception {
    ReluNetwork network = NetworkEdits.gaussian(5, 0.4, dimension, width, width, 1);
    Decomposition decomposition =
        new Decomposition(network, Box.cube(dimension, -1, 1)).inGroupsOf(size);
    CellComplex first = null;
    for (int threads : THREADS) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      CellComplex complex = pool.submit(() -> decomposition.compute(Progress.NONE)).get();
      pool.shutdown();
      first = first == null ? complex : first;
      assertTrue(complex.cells() > 8 * size, complex.cells() + " cells are one group");
      checkSame(first, complex);
    }
  }

  private static void checkSame(CellComplex expected, CellComplex actual) {
    assertArrayEquals(expected.fVector(), actual.fVector());
    assertEquals(expected.exactSigns(), actual.exactSigns());
    for (int k = 0; k <= expected.dimension(); k++) {
      for (int cell = 0; cell < expected.count(k); cell++) {
        assertArrayEquals(expected.facets(k, cell), actual.facets(k, cell));
        assertEquals(expected.signs(k, cell), actual.signs(k, cell));
      }
    }
    for (int v = 0; v < expected.count(0); v++) {
      assertArrayEquals(expected.vertex(v), actual.vertex(v), 0);
    }
    for (int region = 0; region < expected.regions(); region++) {
      assertEquals(expected.pattern(region), actual.pattern(region));
      assertArrayEquals(expected.interiorPoint(region), actual.interiorPoint(region), 0);
    }
  }

  /**
   * What groups cost is the cells that several have; a little more than was measured is allowed.
   */
  @ParameterizedTest
  @CsvSource({"2, 120, 1.04", "3, 30, 1.13", "4, 16, 1.24", "5, 11, 1.29"})
  void fewCellsAreInSeveralGroups(int dimension, int width, double most) {
    ReluNetwork network = NetworkEdits.gaussian(9, 0.4, dimension, width, width, 1);
    Subdivision subdivision =
        new Subdivision(
            network, new ScaledBox(Box.cube(dimension, -1, 1)), Subdivision.GROUP_CELLS);
    CellComplex complex = subdivision.run(Long.MAX_VALUE, Progress.NONE);
    double ratio = subdivision.cellsOfGroups() / (double) complex.cells();
    assertTrue(ratio > 1, "there are groups");
    assertTrue(ratio < most, ratio + " times the cells");
    assertEquals(0, complex.exactSigns());
  }

  /** In groups, too, the limit is on the cells of the complex: those of several count once. */
  @ParameterizedTest
  @CsvSource({"1, 9", "2, 9", "3, 7", "4, 5"})
  void cellsOfSeveralGroupsCountOnce(int dimension, int width) {
    ReluNetwork network = NetworkEdits.gaussian(3, 0.5, dimension, width, width);
    Decomposition decomposition =
        new Decomposition(network, Box.cube(dimension, -1, 1)).inGroupsOf(20);
    long cells = decomposition.compute(Progress.NONE).cells();
    assertEquals(cells, decomposition.withMaxCells(cells).compute(Progress.NONE).cells());
    Decomposition limited = decomposition.withMaxCells(cells - 1);
    CellLimitException told =
        assertThrows(CellLimitException.class, () -> limited.compute(Progress.NONE));
    assertEquals(CellLimitException.Limit.CELLS, told.limit());
  }

  @Test
  void aFaceCutInTwoWaysIsNoticed() {
    List<FinishedGroup> groups = new ArrayList<>(twoGroups());
    for (int k = 0; k <= 1; k++) {
      assertTrue(groups.get(1).shared[k].length > 1, "cells of dimension " + k);
      FinishedGroup whole = groups.get(1);
      int[][] shared = whole.shared.clone();
      shared[k] = Arrays.copyOf(shared[k], shared[k].length - 1);
      List<FinishedGroup> broken =
          List.of(
              groups.get(0),
              new FinishedGroup(whole.network, whole.vertices, whole.faces, shared, 0));
      assertThrows(CertificateException.class, () -> new GroupGlue(broken, budget()));
    }
    assertEquals(3, new GroupGlue(groups, budget()).faces().counts().length);
  }

  private static List<FinishedGroup> twoGroups() {
    ReluNetwork network = NetworkEdits.gaussian(7, 0.5, 2, 12, 12, 1);
    ScaledNetwork scaled = ScaledNetwork.hidden(network, new ScaledBox(Box.cube(2, -1, 1)));
    CellGroup all = new CellGroup(scaled, budget());
    all.cut(60);
    List<FinishedGroup> groups = new ArrayList<>();
    for (CellGroup half : all.halves()) {
      half.cut(Long.MAX_VALUE);
      groups.add(half.finished());
    }
    return groups;
  }

  private static CellBudget budget() {
    return new CellBudget(Long.MAX_VALUE, 24, 2, Progress.NONE);
  }

  @Provide
  Arbitrary<RandomNetwork> networks1() {
    return RandomNetworks.of(1, 8, 3);
  }

  @Provide
  Arbitrary<RandomNetwork> networks2() {
    return RandomNetworks.of(2, 7, 3);
  }

  @Provide
  Arbitrary<RandomNetwork> networks3() {
    return RandomNetworks.of(3, 5, 2);
  }

  @Provide
  Arbitrary<RandomNetwork> networks4() {
    return RandomNetworks.of(4, 4, 2);
  }

  @Provide
  Arbitrary<RandomNetwork> networks5() {
    return RandomNetworks.of(5, 3, 2);
  }
}
