package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;

/** What a figure draws: texts, images, filled shapes and lines with their colours. */
final class RecordedDrawing {

  /** One shape. */
  static final class Mark {
    final Shape shape;
    final Paint paint;
    final float width;

    Mark(Shape shape, Paint paint, float width) {
      this.shape = new Path2D.Double(shape); // charts use some shapes again
      this.paint = paint;
      this.width = width;
    }

    /** The corners of each of its parts. */
    List<List<Point2D>> parts() {
      List<List<Point2D>> parts = new ArrayList<>();
      double[] to = new double[6];
      for (PathIterator path = shape.getPathIterator(null, 0.1); !path.isDone(); path.next()) {
        int segment = path.currentSegment(to);
        if (segment == PathIterator.SEG_MOVETO) {
          parts.add(new ArrayList<>());
        }
        if (segment != PathIterator.SEG_CLOSE) {
          parts.get(parts.size() - 1).add(new Point2D.Double(to[0], to[1]));
        }
      }
      return parts;
    }
  }

  final List<String> texts = new ArrayList<>();
  final List<Mark> filled = new ArrayList<>();
  final List<Mark> lines = new ArrayList<>();
  final List<BufferedImage> images = new ArrayList<>();
  final List<AffineTransform> places = new ArrayList<>();

  static RecordedDrawing of(Figure figure) {
    RecordedDrawing drawing = new RecordedDrawing();
    Recorder recorder = drawing.new Recorder();
    recorder.setSVGCanvasSize(new Dimension(figure.width(), figure.height()));
    figure.draw(recorder);
    return drawing;
  }

  /** The parts of all filled shapes of a colour. */
  List<List<Point2D>> filledParts(Color color) {
    return parts(filled, mark -> mark.paint.equals(color));
  }

  /** The parts of all lines of a colour. */
  List<List<Point2D>> lineParts(Color color) {
    return parts(lines, mark -> mark.paint.equals(color));
  }

  private static List<List<Point2D>> parts(List<Mark> marks, Predicate<Mark> which) {
    List<List<Point2D>> parts = new ArrayList<>();
    marks.stream().filter(which).forEach(mark -> parts.addAll(mark.parts()));
    return parts;
  }

  /** Records what it is told and draws nothing. */
  private final class Recorder extends SVGGraphics2D {

    Recorder() {
      super(
          GenericDOMImplementation.getDOMImplementation()
              .createDocument("http://www.w3.org/2000/svg", "svg", null));
    }

    @Override
    public Graphics create() {
      return this;
    }

    @Override
    public void dispose() {}

    @Override
    public void fill(Shape shape) {
      filled.add(new Mark(shape, getPaint(), 0));
    }

    @Override
    public void draw(Shape shape) {
      lines.add(new Mark(shape, getPaint(), ((BasicStroke) getStroke()).getLineWidth()));
    }

    @Override
    public boolean drawImage(Image image, AffineTransform place, ImageObserver observer) {
      images.add((BufferedImage) image);
      places.add(place);
      return true;
    }

    @Override
    public void drawString(String text, float x, float y) {
      texts.add(text);
    }
  }

  /** The area within a closed line. */
  static double area(List<Point2D> corners) {
    double twice = 0;
    for (int i = 0; i < corners.size(); i++) {
      Point2D a = corners.get(i);
      Point2D b = corners.get((i + 1) % corners.size());
      twice += a.getX() * b.getY() - b.getX() * a.getY();
    }
    return Math.abs(twice) / 2;
  }
}
