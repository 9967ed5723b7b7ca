package org.reluatlas.gephi.preview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.gephi.preview.api.SVGTarget;
import org.w3c.dom.Element;

/** Draws a shape in a style on each kind of target. */
final class ShapePens {

  private static final String SVG_GROUP = "relu-polytopes";

  private ShapePens() {}

  static void draw(Shape shape, ShapeStyle style, Graphics2D graphics) {
    if (style.fill != null) {
      graphics.setColor(style.fill);
      graphics.fill(shape);
    }
    if (style.line != null) {
      graphics.setColor(style.line);
      graphics.setStroke(
          new BasicStroke(style.width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(shape);
    }
  }

  static void draw(Shape shape, ShapeStyle style, SVGTarget target) {
    Element element = target.createElement("path");
    element.setAttribute("d", pathData(shape));
    element.setAttribute("fill", style.fill == null ? "none" : target.toHexString(style.fill));
    if (style.fill != null && style.fill.getAlpha() < 255) {
      element.setAttribute("fill-opacity", Float.toString(style.fill.getAlpha() / 255f));
    }
    if (style.line != null) {
      element.setAttribute("stroke", target.toHexString(style.line));
      element.setAttribute("stroke-width", Float.toString(style.width * target.getScaleRatio()));
      element.setAttribute("stroke-linecap", "round");
      element.setAttribute("stroke-linejoin", "round");
    }
    target.getTopElement(SVG_GROUP).appendChild(element);
  }

  private static String pathData(Shape shape) {
    StringBuilder data = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      int type = path.currentSegment(at);
      data.append("MLQCZ".charAt(type));
      int numbers = type == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, type);
      for (int i = 0; i < numbers; i++) {
        data.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.3f", at[i]));
      }
    }
    return data.toString();
  }

  static void draw(Shape shape, ShapeStyle style, PDPageContentStream page) {
    try {
      page.saveGraphicsState();
      if (style.fill != null) {
        fill(shape, style.fill, page);
      }
      if (style.line != null) {
        page.setStrokingColor(style.line);
        page.setLineWidth(style.width);
        page.setLineCapStyle(BasicStroke.CAP_ROUND);
        page.setLineJoinStyle(BasicStroke.JOIN_ROUND);
        trace(shape, page);
        page.stroke();
      }
      page.restoreGraphicsState();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Shape shape, Color color, PDPageContentStream page) throws IOException {
    page.setNonStrokingColor(color);
    if (color.getAlpha() < 255) {
      PDExtendedGraphicsState state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant(color.getAlpha() / 255f);
      page.setGraphicsStateParameters(state);
    }
    trace(shape, page);
    page.fill();
  }

  /** PDF's y points upwards. */
  private static void trace(Shape shape, PDPageContentStream page) throws IOException {
    float[] at = new float[6];
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO:
          page.moveTo(at[0], -at[1]);
          break;
        case PathIterator.SEG_LINETO:
          page.lineTo(at[0], -at[1]);
          break;
        case PathIterator.SEG_CUBICTO:
          page.curveTo(at[0], -at[1], at[2], -at[3], at[4], -at[5]);
          break;
        case PathIterator.SEG_CLOSE:
          page.closePath();
          break;
        default:
          throw new IllegalArgumentException("quadratic curve");
      }
    }
  }
}
