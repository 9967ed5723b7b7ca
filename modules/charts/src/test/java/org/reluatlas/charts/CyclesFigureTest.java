package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.Persistence;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.homology.PersistencePairs;
import org.reluatlas.homology.PersistentCycles;
import org.reluatlas.homology.RepresentativeCycles;
import org.reluatlas.homology.StarFiltration;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

class CyclesFigureTest {

  private static final FilteredBox PLANE = FilteredBox.lines(12);

  private final PersistenceDiagram diagram;
  private final PersistentCycles cycles;
  private final List<Interval> shown;

  CyclesFigureTest() {
    double[] heights = new double[PLANE.cells.count(0)];
    for (int v = 0; v < heights.length; v++) {
      double x = PLANE.cells.coordinate(v, 0);
      double y = PLANE.cells.coordinate(v, 1);
      heights[v] = Math.sin(7 * x) * Math.cos(5 * y) + 0.1 * x;
    }
    PersistencePairs pairs =
        new Persistence().compute(StarFiltration.lower(PLANE.chains, 0, heights), Progress.NONE);
    diagram = PersistenceDiagram.of(pairs);
    cycles = PersistentCycles.of(diagram, RepresentativeCycles.of(pairs), 10_000, Progress.NONE);
    shown = ShownClasses.of(cycles, 2);
  }

  private RecordedDrawing drawing() {
    return RecordedDrawing.of(
        new CyclesFigure(PLANE.cells, List.of("x", "y"), cycles, shown, "Lines"));
  }

  @Test
  void threeOfEachDimensionAreShown() {
    assertEquals(6, shown.size());
    for (int k = 0; k <= 1; k++) {
      int dimension = k;
      List<Interval> mostPersistent =
          diagram.barcode(k).stream()
              .filter(one -> !one.isEssential())
              .limit(3)
              .collect(Collectors.toList());
      assertEquals(
          mostPersistent,
          shown.stream().filter(one -> one.dimension() == dimension).collect(Collectors.toList()));
    }
  }

  @Test
  void bothFiguresHaveTheSameNumbersInTheSameColours() {
    RecordedDrawing points =
        RecordedDrawing.of(new PersistenceDiagramFigure(diagram, shown, "height", "Lines"));
    RecordedDrawing decomposition = drawing();
    for (int i = 1; i <= shown.size(); i++) {
      assertTrue(points.texts.contains(String.valueOf(i)));
      assertTrue(decomposition.texts.contains(String.valueOf(i)));
      assertTrue(!points.lineParts(Palette.strong(i - 1)).isEmpty());
    }
    String first = "1: " + ChartStyle.indexed("H", shown.get(0).dimension()) + " from ";
    assertTrue(decomposition.texts.stream().anyMatch(text -> text.startsWith(first)));
  }

  /** Each end of a segment of a loop is one of an even number of them. */
  @Test
  void loopsAreClosed() {
    RecordedDrawing drawing = drawing();
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).dimension() == 1) {
        int edges = cycles.of(shown.get(i)).orElseThrow().length;
        List<RecordedDrawing.Mark> loops = loops(drawing, Palette.strong(i), edges);
        assertEquals(1, loops.size(), "of " + edges);
        Map<Point2D, Integer> ends = new HashMap<>();
        for (List<Point2D> segment : loops.get(0).parts()) {
          segment.forEach(end -> ends.merge(end, 1, Integer::sum));
        }
        assertTrue(ends.values().stream().allMatch(count -> count % 2 == 0));
      }
    }
  }

  private static List<RecordedDrawing.Mark> loops(RecordedDrawing drawing, Color color, int edges) {
    return drawing.lines.stream()
        .filter(mark -> mark.paint.equals(color) && mark.parts().size() == edges)
        .collect(Collectors.toList());
  }

  /** A cube in two halves, whose regions come in last. */
  @Test
  void surfacesOfSpaceAreAreas() {
    FilteredBox cube = FilteredBox.cube();
    PersistencePairs pairs = new Persistence().compute(Filtration.byId(cube.chains), Progress.NONE);
    PersistentCycles surfaces =
        PersistentCycles.of(
            PersistenceDiagram.of(pairs), RepresentativeCycles.of(pairs), 1000, Progress.NONE);
    List<Interval> two =
        surfaces.classes().stream()
            .filter(one -> one.dimension() == 2)
            .collect(Collectors.toList());
    assertEquals(2, two.size());
    RecordedDrawing drawing =
        RecordedDrawing.of(
            new CyclesFigure(cube.cells, List.of("x", "y", "z"), surfaces, two, "Cube"));
    for (int i = 0; i < 2; i++) {
      int faces = surfaces.of(two.get(i)).orElseThrow().length;
      Color color = Palette.strong(i);
      long outlines =
          drawing.lines.stream()
              .filter(mark -> mark.paint.equals(color) && mark.parts().get(0).size() == 4)
              .count();
      assertEquals(faces, outlines);
      assertTrue(faces == 6 || faces == 10);
    }
  }

  @Test
  void onlyThePlaneAndSpaceAreDrawn() {
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, new double[] {1}, new double[1]),
                new AffineLayer(1, new double[] {1}, new double[1])));
    CellComplex line = new Decomposition(network, Box.cube(1, -1, 1)).compute(Progress.NONE);
    assertThrows(
        IllegalArgumentException.class,
        () -> new CyclesFigure(line, List.of("x"), cycles, shown, ""));
  }
}
