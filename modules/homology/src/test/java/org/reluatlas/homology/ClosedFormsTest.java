package org.reluatlas.homology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reluatlas.task.Progress;

/** Spaces whose Betti numbers over Z2 are known. */
class ClosedFormsTest {

  private final List<DynamicTest> tests = new ArrayList<>();

  @TestFactory
  List<DynamicTest> bettiNumbersAndCurves() {
    boxes();
    closedManifolds();
    manifoldsWithBoundary();
    otherSpaces();
    return tests;
  }

  private void boxes() {
    check("point", Complexes.points(1), 1);
    check("path", Complexes.path(7), 1, 0);
    check("square grid", Complexes.grid(5, 4), 1, 0, 0);
    check("cube", Complexes.grid(3, 2, 4), 1, 0, 0, 0);
    check("4-cube", Complexes.grid(2, 1, 3, 2), 1, 0, 0, 0, 0);
    check("5-cube", Complexes.grid(1, 2, 1, 1, 2), 1, 0, 0, 0, 0, 0);
  }

  private void closedManifolds() {
    check("circle", Complexes.circle(5), 1, 1);
    check("loop", Complexes.circle(1), 1, 1);
    check("sphere", Complexes.sphere(2, 3, 2), 1, 0, 1);
    check("3-sphere", Complexes.sphere(2, 1, 1, 2), 1, 0, 0, 1);
    check(
        "sphere of one vertex and one face", Complexes.of(1, new int[0][], new int[1][0]), 1, 0, 1);
    check("torus", Complexes.torus(4, 3), 1, 2, 1);
    check("torus of one vertex", Complexes.torus(1, 1), 1, 2, 1);
    check("3-torus", Complexes.product(Complexes.torus(3, 2), Complexes.circle(2)), 1, 3, 3, 1);
    check("Klein bottle", Complexes.gluedSquare(4, false), 1, 2, 1);
    check("projective plane", Complexes.gluedSquare(4, true), 1, 1, 1);
    check("projective plane, least", Complexes.of(1, new int[1][0], new int[1][0]), 1, 1, 1);
    ChainComplex sphere = Complexes.sphere(1, 1, 1);
    check("sphere × sphere", Complexes.product(sphere, sphere), 1, 0, 2, 0, 1);
    ChainComplex plane = Complexes.gluedSquare(3, true);
    check("projective plane × circle", Complexes.product(plane, Complexes.circle(3)), 1, 2, 2, 1);
  }

  private void manifoldsWithBoundary() {
    check("annulus", Complexes.product(Complexes.circle(4), Complexes.path(2)), 1, 1, 0);
    check("solid torus", Complexes.product(Complexes.grid(2, 2), Complexes.circle(3)), 1, 1, 0, 0);
    ChainComplex sphere = Complexes.sphere(2, 1, 2);
    check("thick sphere", Complexes.product(sphere, Complexes.path(2)), 1, 0, 1, 0);
    ChainComplex torus = Complexes.torus(3, 3);
    check("thick torus", Complexes.product(torus, Complexes.path(1)), 1, 2, 1, 0);
  }

  private void otherSpaces() {
    check("nothing", Complexes.points(0), 0);
    check(
        "nothing of dimension 3",
        Complexes.of(0, new int[0][], new int[0][], new int[0][]),
        0,
        0,
        0,
        0);
    check("five points", Complexes.points(5), 5);
    check("points named a surface", Complexes.of(3, new int[0][], new int[0][]), 3, 0, 0);
    check("star", Complexes.star(4), 1, 0);
    check("pages of a book", Complexes.product(Complexes.star(4), Complexes.path(2)), 1, 0, 0);
    ChainComplex spokes = Complexes.product(Complexes.star(3), Complexes.circle(3));
    check("book of annuli", spokes, 1, 1, 0);
    check("book in 3-D", Complexes.product(spokes, Complexes.path(2)), 1, 1, 0, 0);
    check(
        "book of 3 pages × sphere",
        Complexes.product(Complexes.star(3), Complexes.sphere(1, 1, 1)),
        1,
        0,
        1,
        0);
    ChainComplex torusAndPoint = Complexes.product(Complexes.torus(3, 3), Complexes.points(2));
    check("two tori", torusAndPoint, 2, 4, 2);
    check("edges with one end", Complexes.of(2, new int[][] {{0}, {1}, {0}}), 0, 1);
  }

  private void check(String name, ChainComplex complex, int... betti) {
    tests.add(DynamicTest.dynamicTest(name, () -> checkComplex(complex, betti)));
  }

  private static void checkComplex(ChainComplex complex, int... betti) {
    assertArrayEquals(betti, BettiNumbers.of(complex, Progress.NONE).toArray());
    for (int seed = 0; seed < 3; seed++) {
      AllCombinations.check(RandomFiltration.of(complex, seed));
    }
    AllCombinations.checkTrials(complex);
  }

  @Test
  void gridCurvesPeakAtTheFVector() {
    ChainComplex grid = Complexes.grid(6, 5);
    MeanBettiCurves curves = new RandomFiltrationTrials(5, 7).compute(grid, Progress.NONE);
    assertEquals(42, curves.peak(0));
    assertEquals(42, curves.peakAt(0));
    assertEquals(30, curves.peak(1));
    assertEquals(42 + 71, curves.peakAt(1));
    assertTrue(curves.bettiNumbers().isAcyclic());
  }

  @Test
  void boxesAndTreesCollapse() {
    assertCollapses(Complexes.grid(9, 8, 7));
    assertCollapses(Complexes.grid(3, 3, 2, 3, 2));
    assertCollapses(Complexes.star(9));
    assertThrows(AssertionError.class, () -> assertCollapses(Complexes.circle(3)));
  }

  /** A complex that does not collapse to a point is reduced in further steps. */
  private static void assertCollapses(ChainComplex complex) {
    List<String> steps = new ArrayList<>();
    BettiNumbers.of(
        complex,
        new Progress() {
          @Override
          public void begin(String step) {
            steps.add(step);
          }
        });
    assertEquals(List.of("Betti numbers"), steps);
  }
}
