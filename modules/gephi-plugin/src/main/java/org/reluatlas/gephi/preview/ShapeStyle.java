package org.reluatlas.gephi.preview;

import java.awt.Color;
import org.gephi.preview.api.PreviewProperties;

/** How a shape is drawn: a fill, a line, or both; null for what is not drawn. Immutable. */
final class ShapeStyle {

  private static final float BOX_WIDTH = 2;
  private static final float POINT_LINE = 0.8f;

  final Color fill;
  final Color line;
  final float width;

  private ShapeStyle(Color fill, Color line, float width) {
    this.fill = fill;
    this.line = line;
    this.width = width;
  }

  /** The style of an item, or null when the properties leave it out. */
  static ShapeStyle of(PolytopeItem item, PreviewProperties properties) {
    switch (item.kind) {
      case CLASS:
        return fill(properties) == RegionFill.PREDICTION ? area(item.color, properties) : null;
      case REGION:
        return area(item.fill(fill(properties)), properties);
      case EDGES:
        Color between = item.line(fill(properties));
        return lines(between, properties, PolytopeRenderer.EDGES, PolytopeRenderer.EDGE_WIDTH);
      case BOUNDARY:
        return lines(
            item.color, properties, PolytopeRenderer.BOUNDARY, PolytopeRenderer.BOUNDARY_WIDTH);
      case BOX:
        return properties.getBooleanValue(PolytopeRenderer.BOX)
            ? new ShapeStyle(null, item.color, BOX_WIDTH)
            : null;
      default:
        return point(item, properties);
    }
  }

  /** What fills the regions. */
  static RegionFill fill(PreviewProperties properties) {
    return properties.getValue(PolytopeRenderer.FILL, RegionFill.PREDICTION);
  }

  private static ShapeStyle area(Color color, PreviewProperties properties) {
    if (color == null) {
      return null;
    }
    float percent = properties.getFloatValue(PolytopeRenderer.OPACITY);
    int alpha = Math.round(255 * Math.max(0, Math.min(100, percent)) / 100);
    return new ShapeStyle(
        new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha), null, 0);
  }

  private static ShapeStyle lines(
      Color color, PreviewProperties properties, String show, String width) {
    return properties.getBooleanValue(show)
        ? new ShapeStyle(null, color, properties.getFloatValue(width))
        : null;
  }

  private static ShapeStyle point(PolytopeItem item, PreviewProperties properties) {
    if (!properties.getBooleanValue(PolytopeRenderer.POINTS)) {
      return null;
    }
    boolean isTraining = item.kind == PolytopeItem.Kind.TRAINING_POINT;
    return new ShapeStyle(isTraining ? item.color : Color.WHITE, item.color.darker(), POINT_LINE);
  }
}
