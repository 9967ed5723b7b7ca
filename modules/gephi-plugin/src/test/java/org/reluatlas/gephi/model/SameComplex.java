package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.reluatlas.polyhedra.CellComplex;

/** Whether two complexes have the same cells and activation patterns. */
final class SameComplex {

  private SameComplex() {}

  static void assertSame(CellComplex expected, CellComplex complex) {
    assertArrayEquals(expected.fVector(), complex.fVector());
    for (int region = 0; region < expected.regions(); region++) {
      assertEquals(expected.pattern(region), complex.pattern(region));
    }
  }
}
