package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.charts.density.DensityPicture;
import org.reluatlas.charts.density.RegionFills;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.polyhedra.DualGraph;

/** Draws one partition: over the plane decomposition, and on the dual graph. */
final class PartitionPanel {

  static final Color CUT = new Color(0xd55e00);
  static final Color EDGE = new Color(0xc4c4c4);
  private static final int SIZES = 6;
  private static final double MOST_WIDTH = 0.6;
  private static final double MOST_EDGE_WIDTH = 0.8;
  private static final double MOST_DIAMETER = 1.6;
  static final BasicStroke BOUNDARY_STROKE =
      new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private final AnnotatedRegions regions;
  private final DualGraph graph;
  private final DecisionBoundary boundary;
  private final FiedlerAnalysis analysis;

  PartitionPanel(
      AnnotatedRegions regions,
      DualGraph graph,
      DecisionBoundary boundary,
      FiedlerAnalysis analysis) {
    this.regions = regions;
    this.graph = graph;
    this.boundary = boundary;
    this.analysis = analysis;
  }

  /** A part has the colour of the class that it stands for, or else of its number. */
  private int color(int region) {
    int part = analysis.partition().part(region);
    return analysis.labels().map(labels -> labels.classOfPart(part)).orElse(part);
  }

  /** The regions in the colour of their part, the training points, the decision boundary on top. */
  void drawDecomposition(Graphics2D graphics, Rectangle2D area) {
    CellComplex complex = regions.complex();
    PlaneMap map = new PlaneMap(complex.view(), area);
    if (DensityPicture.isFor(area.getWidth(), area.getHeight(), complex.regions())) {
      CellPicture picture =
          new CellPicture(DensityPicture.scaleOf(graphics), area, complex.view(), Color.WHITE);
      Color[] fills = new Color[complex.regions()];
      Arrays.setAll(fills, region -> Palette.pale(color(region)));
      picture.fill(complex, RegionFills.ofColors(fills));
      picture.drawEdges(complex, edge -> Palette.LINE, MOST_WIDTH);
      picture.paint(pixels -> drawBoundary(pixels, map));
      picture.finished().drawOn(graphics);
      drawPoints(graphics, map);
    } else {
      drawRegions(graphics, complex, map);
      drawPoints(graphics, map);
      drawBoundary(graphics, map);
    }
  }

  private void drawRegions(Graphics2D graphics, CellComplex complex, PlaneMap map) {
    CellOutlines outlines = new CellOutlines(complex);
    Path2D[] parts = new Path2D[analysis.partition().parts()];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = new Path2D.Double();
    }
    for (int region = 0; region < complex.regions(); region++) {
      map.appendPolygon(parts[color(region)], outlines.polygon(region));
    }
    for (int part = 0; part < parts.length; part++) {
      graphics.setPaint(Palette.pale(part));
      graphics.fill(parts[part]);
    }
    Path2D edges = new Path2D.Double();
    for (int edge = 0; edge < complex.count(1); edge++) {
      map.append(edges, outlines.segment(edge));
    }
    graphics.setPaint(Palette.LINE);
    graphics.setStroke(new BasicStroke(lineWidth(complex.count(1), MOST_WIDTH)));
    graphics.draw(edges);
  }

  private static float lineWidth(int lines, double most) {
    return (float) Math.max(0.15, Math.min(most, 10 / Math.sqrt(lines)));
  }

  private void drawPoints(Graphics2D graphics, PlaneMap map) {
    LabeledPoints points = regions.points().points();
    for (int i = 0; i < points.size(); i++) {
      if (points.isTraining(i) && regions.points().regionOf(i) >= 0) {
        Color color = Palette.strong(points.isClassified() ? (int) points.label(i) : 5);
        double x = map.x(points.coordinate(i, 0));
        double y = map.y(points.coordinate(i, 1));
        graphics.setPaint(color.darker());
        graphics.fill(new Ellipse2D.Double(x - 1.7, y - 1.7, 3.4, 3.4));
        graphics.setPaint(color);
        graphics.fill(new Ellipse2D.Double(x - 1.2, y - 1.2, 2.4, 2.4));
      }
    }
  }

  private void drawBoundary(Graphics2D graphics, PlaneMap map) {
    Path2D line = new Path2D.Double();
    for (int i = 0; i < boundary.facets(); i++) {
      CellComplex cut = boundary.cells().complex();
      CellOutlines outlines = new CellOutlines(cut, regions.complex().view());
      map.append(line, outlines.segment(boundary.facet(i)));
    }
    graphics.setPaint(Color.BLACK);
    graphics.setStroke(BOUNDARY_STROKE);
    graphics.draw(line);
  }

  /** Vertices at the centroids, in the colour of their part and the larger the heavier. */
  void drawGraph(Graphics2D graphics, Rectangle2D area) {
    DomainProjection projection = new DomainProjection(regions.complex().view());
    double[][] places = new double[graph.vertices()][];
    double scale =
        Math.min(area.getWidth(), area.getHeight() / tallness()) / DomainProjection.WIDTH;
    for (int region = 0; region < places.length; region++) {
      double[] centroid = regions.geometry().centroid(region);
      places[region] =
          new double[] {
            PlaneMap.hundredths(area.getCenterX() + scale * projection.x(centroid)),
            PlaneMap.hundredths(area.getCenterY() - scale * projection.y(centroid))
          };
    }
    if (DensityPicture.isFor(area.getWidth(), area.getHeight(), graph.vertices())) {
      drawGraphPicture(graphics, area, places);
    } else {
      drawEdges(graphics, places);
      drawVertices(graphics, places);
    }
  }

  /** The kept edges, the vertices above them, and the cut edges, which are few, on top. */
  private void drawGraphPicture(Graphics2D graphics, Rectangle2D area, double[][] places) {
    DensityPicture picture =
        new DensityPicture(DensityPicture.scaleOf(graphics), area, Color.WHITE);
    addEdges(picture, places, false);
    picture.drawLines(MOST_EDGE_WIDTH, DensityPicture.LINES);
    for (int region = 0; region < places.length; region++) {
      double length = MOST_DIAMETER * Math.PI / 4;
      picture.addSpot(places[region][0], places[region][1], length, Palette.strong(color(region)));
    }
    picture.drawLines(MOST_DIAMETER, DensityPicture.LINES);
    addEdges(picture, places, true);
    picture.drawLines(2 * MOST_EDGE_WIDTH, DensityPicture.LINES);
    picture.drawOn(graphics);
  }

  private void addEdges(DensityPicture picture, double[][] places, boolean cut) {
    for (int edge = 0; edge < graph.edges(); edge++) {
      if (isCut(edge) == cut) {
        double[] from = places[graph.source(edge)];
        double[] to = places[graph.target(edge)];
        picture.addLine(from[0], from[1], to[0], to[1], cut ? CUT : EDGE);
      }
    }
  }

  private boolean isCut(int edge) {
    return analysis.partition().part(graph.source(edge))
        != analysis.partition().part(graph.target(edge));
  }

  /**
   * Dots are lines of no length with round ends, one path for all of a colour and a size: small
   * files.
   */
  private void drawVertices(Graphics2D graphics, double[][] places) {
    Path2D[][] dots = new Path2D[analysis.partition().parts()][SIZES];
    for (int region = 0; region < places.length; region++) {
      double share = Math.min(1, Math.log(regions.weight(region)) / Math.log(30));
      int size = (int) Math.round(share * (SIZES - 1));
      Path2D[] ofPart = dots[color(region)];
      ofPart[size] = ofPart[size] == null ? new Path2D.Double() : ofPart[size];
      ofPart[size].moveTo(places[region][0], places[region][1]);
      ofPart[size].lineTo(places[region][0], places[region][1]);
    }
    double most = Math.max(1.6, Math.min(12, 130 / Math.sqrt(places.length)));
    for (int size = SIZES - 1; size >= 0; size--) {
      double diameter = most * (0.35 + 0.65 * size / (SIZES - 1));
      for (int part = 0; part < dots.length; part++) {
        drawDots(graphics, dots[part][size], Color.WHITE, 1.1 * diameter);
        drawDots(graphics, dots[part][size], Palette.strong(part), diameter);
      }
    }
  }

  private static void drawDots(Graphics2D graphics, Path2D dots, Color color, double diameter) {
    if (dots != null) {
      graphics.setPaint(color);
      graphics.setStroke(
          new BasicStroke((float) diameter, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(dots);
    }
  }

  /** The height of the projected domain over its width. */
  private double tallness() {
    return PartitionFigure.tallness(regions.complex().view());
  }

  private void drawEdges(Graphics2D graphics, double[][] places) {
    Path2D kept = new Path2D.Double();
    Path2D cut = new Path2D.Double();
    for (int edge = 0; edge < graph.edges(); edge++) {
      int a = graph.source(edge);
      int b = graph.target(edge);
      Path2D path = isCut(edge) ? cut : kept;
      path.moveTo(places[a][0], places[a][1]);
      path.lineTo(places[b][0], places[b][1]);
    }
    graphics.setPaint(EDGE);
    graphics.setStroke(new BasicStroke(lineWidth(graph.edges(), MOST_EDGE_WIDTH)));
    graphics.draw(kept);
    graphics.setPaint(CUT);
    graphics.setStroke(new BasicStroke(2 * lineWidth(graph.edges(), MOST_EDGE_WIDTH)));
    graphics.draw(cut);
  }
}
