package org.reluatlas.homology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reluatlas.homology.reduction.ColumnRepresentation;
import org.reluatlas.homology.reduction.ReductionAlgorithm;
import org.reluatlas.task.Progress;

/** Curves and pairs that another program found. */
class ReferenceFiltrationsTest {

  @TestFactory
  List<DynamicTest> everyCombinationFindsThePairs() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : ReferenceFiltration.NAMES) {
      for (int seed = 0; seed < 2; seed++) {
        int s = seed;
        tests.add(DynamicTest.dynamicTest(name + " " + s, () -> checkPairs(name, s)));
      }
    }
    return tests;
  }

  private static void checkPairs(String name, int seed) {
    ReferenceFiltration reference = new ReferenceFiltration(name, seed);
    for (ReductionAlgorithm algorithm : ReductionAlgorithm.values()) {
      for (ColumnRepresentation columns : ColumnRepresentation.values()) {
        PersistencePairs pairs =
            new Persistence(algorithm, columns).compute(reference.get(), Progress.NONE);
        int[] found = new int[2 * pairs.count()];
        for (int i = 0; i < pairs.count(); i++) {
          found[2 * i] = pairs.birth(i);
          found[2 * i + 1] = pairs.death(i);
        }
        assertArrayEquals(reference.pairs(), found, algorithm + " " + columns);
        assertArrayEquals(new int[] {0}, pairs.essential());
        checkCurves(reference, BettiCurves.of(pairs, Progress.NONE));
      }
    }
  }

  @TestFactory
  List<DynamicTest> unionFindFindsTheCurves() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : ReferenceFiltration.NAMES) {
      for (int seed = 0; seed < 2; seed++) {
        ReferenceFiltration reference = new ReferenceFiltration(name, seed);
        tests.add(
            DynamicTest.dynamicTest(
                name + " " + seed,
                () -> checkCurves(reference, BettiCurves.of(reference.get(), Progress.NONE))));
      }
    }
    return tests;
  }

  private static void checkCurves(ReferenceFiltration reference, BettiCurves curves) {
    ChainComplex complex = reference.get().complex();
    for (int i = 0; i <= complex.dimension(); i++) {
      assertArrayEquals(reference.betti(i), curves.values(i), "curve " + i);
    }
    assertEquals(complex.count(0), curves.peak(0));
    assertEquals(complex.count(0), curves.peakAt(0));
    assertTrue(curves.bettiNumbers().isAcyclic());
    if (complex.dimension() == 2) {
      assertEquals(complex.count(2), curves.peak(1));
    }
  }

  @TestFactory
  List<DynamicTest> phatTextIsTheSame() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : ReferenceFiltration.NAMES) {
      String resource = "/betti/" + name + "_seed0.dat";
      if (ReferenceFiltrationsTest.class.getResource(resource) != null) {
        tests.add(DynamicTest.dynamicTest(name, () -> checkText(name, resource)));
      }
    }
    assertEquals(10, tests.size());
    return tests;
  }

  private static void checkText(String name, String resource) throws IOException {
    StringBuilder text = new StringBuilder();
    PhatFormat.write(new ReferenceFiltration(name, 0).get(), text);
    try (InputStream in = ReferenceFiltrationsTest.class.getResourceAsStream(resource)) {
      assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), text.toString());
    }
  }
}
