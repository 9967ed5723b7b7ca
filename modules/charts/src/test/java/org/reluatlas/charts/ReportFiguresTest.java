package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reluatlas.spectral.FiedlerPartition;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.Progress;

class ReportFiguresTest {

  private static FiedlerPartition path(int vertices) {
    int[] sources = new int[vertices - 1];
    int[] targets = new int[vertices - 1];
    double[] edges = new double[vertices - 1];
    double[] weights = new double[vertices];
    for (int i = 0; i < vertices; i++) {
      weights[i] = 1;
      if (i < vertices - 1) {
        sources[i] = i;
        targets[i] = i + 1;
        edges[i] = 1;
      }
    }
    WeightedGraph graph = new WeightedGraph(vertices, sources, targets, edges, weights);
    return FiedlerPartition.of(graph, 2, Progress.NONE);
  }

  /** From left to right, without that of the legend, which is drawn first. */
  private static List<Point2D> dots(RecordedDrawing drawing, int part) {
    return drawing.filledParts(Palette.strong(part)).stream()
        .skip(1)
        .map(ReportFiguresTest::middle)
        .sorted(Comparator.comparingDouble(Point2D::getX))
        .collect(Collectors.toList());
  }

  private static Point2D middle(List<Point2D> outline) {
    double x = outline.stream().mapToDouble(Point2D::getX).summaryStatistics().getMin();
    double right = outline.stream().mapToDouble(Point2D::getX).summaryStatistics().getMax();
    double y = outline.stream().mapToDouble(Point2D::getY).summaryStatistics().getMin();
    double low = outline.stream().mapToDouble(Point2D::getY).summaryStatistics().getMax();
    return new Point2D.Double((x + right) / 2, (y + low) / 2);
  }

  /**
   * The values of a path are a cosine: their ranks are even, the middle ones the farthest apart.
   */
  @Test
  void fiedlerValuesRiseFromOnePartToTheOther() {
    RecordedDrawing drawing = RecordedDrawing.of(new FiedlerValuesFigure(path(10), "Path"));
    for (String text : List.of("Path", "rank of the vertex", "Fiedler value", "part 0", "part 1")) {
      assertTrue(drawing.texts.contains(text), text + " in " + drawing.texts);
    }
    assertTrue(
        drawing.texts.stream().anyMatch(t -> t.startsWith("10 vertices, eigenvalue 0.0978")));
    List<Point2D> left = dots(drawing, 0);
    List<Point2D> right = dots(drawing, 1);
    if (left.get(0).getX() > right.get(0).getX()) {
      List<Point2D> other = left;
      left = right;
      right = other;
    }
    double half = left.get(4).getX() - left.get(0).getX();
    assertEquals(half, right.get(4).getX() - right.get(0).getX(), 1e-6);
    double step = left.get(4).getY() - right.get(0).getY();
    double first = left.get(0).getY() - left.get(1).getY();
    double cosines =
        2 * Math.cos(9 * Math.PI / 20) / (Math.cos(Math.PI / 20) - Math.cos(3 * Math.PI / 20));
    assertEquals(cosines, step / first, 1e-6);
  }

  @Test
  void manyFiedlerValuesAreSampledWithBothEnds() {
    RecordedDrawing drawing = RecordedDrawing.of(new FiedlerValuesFigure(path(4001), "Path"));
    assertTrue(
        drawing.texts.stream().anyMatch(t -> t.contains("4,001 vertices (1,500 of them drawn)")));
    int dots = drawing.filledParts(Palette.strong(0)).size();
    dots += drawing.filledParts(Palette.strong(1)).size();
    assertEquals(1500 + 2, dots, "and one each in the legend");
  }

  @Test
  void barsAreAsHighAsTheCounts() {
    RecordedDrawing drawing =
        RecordedDrawing.of(
            new CountsFigure(3, new int[] {10, 40, 0, 20}, "facets", "regions", "Facets"));
    for (String text : List.of("Facets", "70 in all", "facets", "regions", "10", "40", "20", "6")) {
      assertTrue(drawing.texts.contains(text), text + " in " + drawing.texts);
    }
    List<List<Point2D>> bars = drawing.filledParts(Palette.strong(0));
    bars.sort(Comparator.comparingDouble(bar -> bar.get(0).getX()));
    double[] heights = bars.stream().mapToDouble(ReportFiguresTest::height).toArray();
    assertEquals(4, heights[1] / heights[0], 1e-6);
    assertEquals(2, heights[heights.length - 1] / heights[0], 1e-6);
  }

  private static double height(List<Point2D> outline) {
    return outline.stream().mapToDouble(Point2D::getY).summaryStatistics().getMax()
        - outline.stream().mapToDouble(Point2D::getY).summaryStatistics().getMin();
  }
}
