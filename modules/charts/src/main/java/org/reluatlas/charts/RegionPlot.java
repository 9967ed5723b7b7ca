package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.ClassifiedComplex;
import org.reluatlas.polyhedra.DecisionBoundary;

/** Classes, 1-cells and the decision boundary of a plane complex, under the points. */
final class RegionPlot extends XYPlot {

  private static final long serialVersionUID = 1L;

  private static final BasicStroke THIN =
      new BasicStroke(0.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  static final BasicStroke THICK =
      new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private final transient CellComplex complex;
  private final transient DecisionBoundary boundary;

  RegionPlot(CellComplex complex, DecisionBoundary boundary, NumberAxis x, NumberAxis y) {
    super(null, x, y, null);
    this.complex = complex;
    this.boundary = boundary;
  }

  @Override
  public boolean render(
      Graphics2D graphics,
      Rectangle2D area,
      int index,
      PlotRenderingInfo info,
      CrosshairState crosshair) {
    if (boundary.isPresent()) {
      fillClasses(graphics, area);
    }
    Path2D edges = new Path2D.Double();
    for (int edge = 0; edge < complex.count(1); edge++) {
      path(complex, complex.facets(1, edge), area, edges);
    }
    graphics.setPaint(Palette.LINE);
    graphics.setStroke(THIN);
    graphics.draw(edges);
    drawBoundary(graphics, area);
    return super.render(graphics, area, index, info, crosshair);
  }

  /** One path for each class: parts of a class leave no seam between them. */
  private void fillClasses(Graphics2D graphics, Rectangle2D area) {
    ClassifiedComplex parts = boundary.cells();
    Path2D[] paths = new Path2D[parts.classes()];
    Arrays.setAll(paths, c -> new Path2D.Double());
    for (int part = 0; part < parts.complex().regions(); part++) {
      Path2D path = paths[parts.classOf(part)];
      path(parts.complex(), parts.complex().polygon(part), area, path);
      path.closePath();
    }
    for (int c = 0; c < paths.length; c++) {
      graphics.setPaint(Palette.pale(c));
      graphics.fill(paths[c]);
    }
  }

  private void drawBoundary(Graphics2D graphics, Rectangle2D area) {
    Path2D line = new Path2D.Double();
    for (int i = 0; i < boundary.facets(); i++) {
      CellComplex cut = boundary.cells().complex();
      path(cut, cut.facets(1, boundary.facet(i)), area, line);
    }
    graphics.setPaint(Color.BLACK);
    graphics.setStroke(THICK);
    graphics.draw(line);
  }

  /** Adds the polyline through some vertices. */
  private Path2D path(CellComplex of, int[] corners, Rectangle2D area, Path2D path) {
    ValueAxis x = getDomainAxis();
    ValueAxis y = getRangeAxis();
    for (int i = 0; i < corners.length; i++) {
      double px = x.valueToJava2D(of.coordinate(corners[i], 0), area, getDomainAxisEdge());
      double py = y.valueToJava2D(of.coordinate(corners[i], 1), area, getRangeAxisEdge());
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    return path;
  }
}
