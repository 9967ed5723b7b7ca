package org.reluatlas.gephi.preview;

import java.awt.Color;
import java.awt.Shape;
import org.gephi.preview.api.Item;

/** One shape to be drawn under the graph, in the coordinates of the preview, y downwards. */
final class PolytopeItem implements Item {

  /** The type of all of them. */
  static final String TYPE = "relu.polytope";

  /** What a shape is. */
  enum Kind {
    /** Where a class is predicted, filled. */
    CLASS,
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

  /** The colour of anything but a region and the 1-cells. */
  final Color color;

  private final RegionFills fills;
  private final int region;

  private PolytopeItem(Kind kind, Shape shape, Color color, RegionFills fills, int region) {
    this.kind = kind;
    this.shape = shape;
    this.color = color;
    this.fills = fills;
    this.region = region;
  }

  /** A shape with one colour. */
  PolytopeItem(Kind kind, Shape shape, Color color) {
    this(kind, shape, color, null, -1);
  }

  /** A region. */
  PolytopeItem(Shape shape, RegionFills fills, int region) {
    this(Kind.REGION, shape, null, fills, region);
  }

  /** The 1-cells, which show on any region. */
  static PolytopeItem edges(Shape shape, RegionFills fills) {
    return new PolytopeItem(Kind.EDGES, shape, null, fills, -1);
  }

  /** The colour of the 1-cells over regions that are filled so. */
  Color line(RegionFill fill) {
    return fills.line(fill);
  }

  /** What fills the region, or null. */
  Color fill(RegionFill fill) {
    return fills.of(fill, region);
  }

  /** Whether the graph lacks the column that the regions are to be filled by. */
  boolean isMissing(RegionFill fill) {
    return kind == Kind.REGION && fills.isMissing(fill);
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
