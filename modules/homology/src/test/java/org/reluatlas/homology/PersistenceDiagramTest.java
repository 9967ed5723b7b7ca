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
    assertEquals(
        "dimension,birth,death,cells\n"
            + "0,1.0,5.0,0 4\n"
            + "0,2.0,4.0,2 4\n"
            + "0,4.0,4.0,\n"
            + "0,5.0,5.0,\n"
            + "0,0.0,inf,0\n",
        table(1000, 0, 1, 2, 3, 4));
    assertEquals(
        "dimension,birth,death,cells\n"
            + "0,1.0,5.0,10\n"
            + "0,2.0,4.0,\n"
            + "0,4.0,4.0,\n"
            + "0,5.0,5.0,\n"
            + "0,0.0,inf,10\n",
        table(3, 10, 11, 12, 13, -1));
  }

  private String table(long mostCells, int... numbers) throws IOException {
    PersistencePairs pairs =
        new Persistence().compute(StarFiltration.lower(path, 0, heights), Progress.NONE);
    PersistenceDiagram diagram = PersistenceDiagram.of(pairs);
    PersistentCycles cycles =
        PersistentCycles.of(diagram, RepresentativeCycles.of(pairs), mostCells, Progress.NONE);
    assertEquals(3, cycles.classes().size());
    assertEquals(mostCells > 4 ? 3 : 2, cycles.count());
    StringBuilder csv = new StringBuilder();
    PersistenceCsv.write(diagram, cycles, k -> numbers, csv);
    return csv.toString();
  }
}
