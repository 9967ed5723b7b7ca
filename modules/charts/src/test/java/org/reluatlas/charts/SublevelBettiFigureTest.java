package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reluatlas.analysis.CellBoundaryMaps;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

class SublevelBettiFigureTest {

  private static RecordedDrawing drawing(double... slopes) {
    double[] ones = new double[slopes.length];
    double[] bias = new double[slopes.length];
    for (int i = 0; i < slopes.length; i++) {
      ones[i] = 1;
      bias[i] = -i;
    }
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, ones, bias),
                new AffineLayer(slopes.length, slopes, new double[1])));
    CellComplex complex =
        new Decomposition(network, Box.cube(1, 0, slopes.length)).compute(Progress.NONE);
    CriticalPoints critical =
        CriticalPoints.of(complex, CellBoundaryMaps.chainComplex(complex), 0, Progress.NONE);
    return RecordedDrawing.of(new SublevelBettiFigure(critical, "f", "Title"));
  }

  /** Heights 0, 2, 1, 3: minima at 0 and 1, of which one joins the other at 2. */
  @Test
  void isAStepFunctionOfTheValue() {
    RecordedDrawing drawing = drawing(2, -3, 3);
    assertTrue(
        drawing.texts.containsAll(
            List.of(
                "Title",
                "3 critical sets, sublevel sets change at 3 values",
                "β₀",
                "β₁ (0 throughout)",
                "value c",
                "Betti number βᵢ of {f ≤ c}")),
        drawing.texts.toString());
    List<Point2D> curve = longest(drawing.lineParts(Palette.strong(0)));
    TreeSet<Double> levels = new TreeSet<>();
    TreeSet<Double> steps = new TreeSet<>();
    for (int i = 1; i < curve.size(); i++) {
      levels.add(curve.get(i).getY());
      if (curve.get(i).getX() == curve.get(i - 1).getX()) {
        steps.add(curve.get(i).getX());
      }
    }
    assertEquals(3, levels.size());
    assertEquals(3, steps.size());
    double first = steps.first();
    double last = steps.last();
    assertEquals((first + last) / 2, steps.higher(first), 0.5);
  }

  private static List<Point2D> longest(List<List<Point2D>> parts) {
    return parts.stream().max((a, b) -> a.size() - b.size()).orElseThrow();
  }

  /** A constant has one value. */
  @Test
  void ofAConstantIsDrawnToo() {
    RecordedDrawing drawing = drawing(0, 0);
    assertTrue(
        drawing.texts.contains("1 critical set, sublevel sets change at 1 value"),
        drawing.texts.toString());
  }
}
