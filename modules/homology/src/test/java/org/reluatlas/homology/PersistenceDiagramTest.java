package org.reluatlas.homology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.reluatlas.task.Progress;

class PersistenceDiagramTest {

  /** A path over three wells of depths 0, 2, 1 with walls of 5 and 4 between. */
  private final ChainComplex path = Complexes.path(4);

  private final double[] heights = {0, 5, 2, 4, 1};

  @Test
  void wellsMergeAtTheirWalls() {
    PersistenceDiagram diagram = diagram(StarFiltration.lower(path, 0, heights));
    PersistenceDiagram lasting = diagram.withoutZeroPersistence();
    assertEquals(
        "[H0 [1.0, 5.0), H0 [2.0, 4.0), H0 [0.0, Infinity)]", lasting.points(0).toString());
    assertEquals(
        "[H0 [0.0, Infinity), H0 [1.0, 5.0), H0 [2.0, 4.0)]", lasting.barcode(0).toString());
    assertEquals(5, diagram.points(0).size());
    assertTrue(lasting.barcode(0).get(0).isEssential());
    assertEquals(-1, lasting.barcode(0).get(0).deathPosition());
    assertEquals(4.0, lasting.barcode(0).get(1).persistence());
  }

  @Test
  void upsideDownTheEssentialClassDiesAtMinusInfinity() {
    PersistenceDiagram lasting =
        diagram(StarFiltration.upper(path, 0, heights)).withoutZeroPersistence();
    assertEquals("[H0 [4.0, 2.0), H0 [5.0, -Infinity)]", lasting.points(0).toString());
    assertEquals(Double.POSITIVE_INFINITY, lasting.points(0).get(1).persistence());
    assertTrue(lasting.isDescending());
  }

  @Test
  void withoutValuesTheAxisCountsCells() {
    PersistenceDiagram diagram = diagram(Filtration.byId(Complexes.circle(3)));
    assertEquals(
        "[H0 [2.0, 4.0), H0 [3.0, 5.0), H0 [1.0, Infinity)]", diagram.points(0).toString());
    assertEquals("[H1 [6.0, Infinity)]", diagram.barcode(1).toString());
    assertEquals(1, diagram.dimension());
  }

  private static PersistenceDiagram diagram(Filtration filtration) {
    return PersistenceDiagram.of(new Persistence().compute(filtration, Progress.NONE));
  }

  @Test
  void tableHasALineForEachClass() throws IOException {
    Filtration filtration = StarFiltration.lower(Complexes.path(1), 0, 2, 1.5);
    PersistencePairs pairs = new Persistence().compute(filtration, Progress.NONE);
    StringBuilder csv = new StringBuilder();
    PersistenceCsv.write(PersistenceDiagram.of(pairs), csv);
    assertEquals("dimension,birth,death\n0,2.0,2.0\n0,1.5,inf\n", csv.toString());
  }
}
