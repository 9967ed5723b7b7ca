package org.reluatlas.gephi.preview;

import java.awt.Color;
import java.awt.Shape;
import java.util.EnumMap;
import java.util.Map;
import org.gephi.preview.api.Item;

/** One shape to be drawn under the graph, in the coordinates of the preview, y downwards. */
final class PolytopeItem implements Item {

  /** The type of all of them. */
  static final String TYPE = "relu.polytope";

  /** What a shape is. */
  enum Kind {
    /** A region, filled. */
    REGION,
    /** The 1-cells, as lines. */
    EDGES,
    /** The decision boundary, as lines. */
    BOUNDARY,
    /** The edges of the domain. */
    BOX,
    /** A training point, filled. */
    TRAINING_POINT,
    /** A test point, hollow. */
    TEST_POINT
  }

  final Kind kind;
  final Shape shape;
  final Color color;
  private final Map<RegionFill, Color> fills = new EnumMap<>(RegionFill.class);

  /** A shape with one colour, which may be null for a region. */
  PolytopeItem(Kind kind, Shape shape, Color color) {
    this.kind = kind;
    this.shape = shape;
    this.color = color;
  }

  /** Remembers what fills the region when it is filled by {@code fill}. */
  void setFill(RegionFill fill, Color filled) {
    if (filled != null) {
      fills.put(fill, filled);
    }
  }

  /** What fills the region, or null. */
  Color fill(RegionFill fill) {
    return fills.get(fill);
  }

  @Override
  public Object getSource() {
    return this;
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
  public <D> D getData(String key) {
    return null;
  }

  @Override
  public void setData(String key, Object value) {}

  @Override
  public String[] getKeys() {
    return new String[0];
  }
}
