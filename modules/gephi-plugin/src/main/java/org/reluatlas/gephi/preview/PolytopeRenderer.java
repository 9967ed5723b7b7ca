package org.reluatlas.gephi.preview;

import java.awt.geom.Rectangle2D;
import org.gephi.preview.api.CanvasSize;
import org.gephi.preview.api.G2DTarget;
import org.gephi.preview.api.Item;
import org.gephi.preview.api.PDFTarget;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.api.RenderTarget;
import org.gephi.preview.api.SVGTarget;
import org.gephi.preview.spi.ItemBuilder;
import org.gephi.preview.spi.Renderer;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;

/** Draws the decomposition before Gephi draws the graph over it. Has no state. */
@ServiceProvider(service = Renderer.class, position = 50)
public final class PolytopeRenderer implements Renderer {

  /** Whether the decomposition is drawn at all. */
  public static final String SHOW = "relu.show";

  /** What fills the regions, a {@link RegionFill}. */
  public static final String FILL = "relu.fill";

  /** How opaque the regions are, in percent. */
  public static final String OPACITY = "relu.opacity";

  /** Whether the 1-cells are drawn. */
  public static final String EDGES = "relu.edges";

  /** How thick the 1-cells are. */
  public static final String EDGE_WIDTH = "relu.edges.width";

  /** Whether the decision boundary is drawn. */
  public static final String BOUNDARY = "relu.boundary";

  /** How thick the decision boundary is. */
  public static final String BOUNDARY_WIDTH = "relu.boundary.width";

  /** Whether the labelled points are drawn. */
  public static final String POINTS = "relu.points";

  /** Whether the edges of the domain are drawn. */
  public static final String BOX = "relu.box";

  /** The white around the domain, as a share of it: lines and nodes at its edge are whole. */
  private static final double MARGIN = 0.03;

  /** Says why regions stay white. */
  @Override
  public void preProcess(PreviewModel model) {
    RegionFill fill = ShapeStyle.fill(model.getProperties());
    for (Item item : model.getItems(PolytopeItem.TYPE)) {
      if (((PolytopeItem) item).isMissing(fill)) {
        StatusLine.say(text("RegionFill." + fill + ".missing"));
        return;
      }
    }
  }

  @Override
  public void render(Item item, RenderTarget target, PreviewProperties properties) {
    PolytopeItem polytope = (PolytopeItem) item;
    ShapeStyle style = ShapeStyle.of(polytope, properties);
    if (style == null) {
      return;
    }
    if (target instanceof G2DTarget) {
      ShapePens.draw(polytope.shape, style, ((G2DTarget) target).getGraphics());
    } else if (target instanceof SVGTarget) {
      ShapePens.draw(polytope.shape, style, (SVGTarget) target);
    } else if (target instanceof PDFTarget) {
      ShapePens.draw(polytope.shape, style, ((PDFTarget) target).getContentStream());
    }
  }

  @Override
  public void postProcess(PreviewModel model, RenderTarget target, PreviewProperties properties) {}

  @Override
  public CanvasSize getCanvasSize(Item item, PreviewProperties properties) {
    Rectangle2D bounds = ((PolytopeItem) item).shape.getBounds2D();
    double margin = MARGIN * Math.max(bounds.getWidth(), bounds.getHeight());
    return new CanvasSize(
        (float) (bounds.getX() - margin),
        (float) (bounds.getY() - margin),
        (float) (bounds.getWidth() + 2 * margin),
        (float) (bounds.getHeight() + 2 * margin));
  }

  @Override
  public PreviewProperty[] getProperties() {
    return new PreviewProperty[] {
      property(SHOW, Boolean.class, true),
      property(FILL, RegionFill.class, RegionFill.PREDICTION, SHOW),
      property(OPACITY, Float.class, 100f, SHOW),
      property(EDGES, Boolean.class, true, SHOW),
      property(EDGE_WIDTH, Float.class, 1f, SHOW, EDGES),
      property(BOUNDARY, Boolean.class, true, SHOW),
      property(BOUNDARY_WIDTH, Float.class, 3f, SHOW, BOUNDARY),
      property(POINTS, Boolean.class, true, SHOW),
      property(BOX, Boolean.class, true, SHOW)
    };
  }

  private PreviewProperty property(
      String name, Class<?> type, Object value, String... dependencies) {
    return PreviewProperty.createProperty(
            this,
            name,
            type,
            text(name + ".name"),
            text(name + ".description"),
            text("relu.category"),
            dependencies)
        .setValue(value);
  }

  private static String text(String key) {
    return NbBundle.getMessage(PolytopeRenderer.class, key);
  }

  @Override
  public boolean isRendererForitem(Item item, PreviewProperties properties) {
    return item instanceof PolytopeItem && properties.getBooleanValue(SHOW);
  }

  @Override
  public boolean needsItemBuilder(ItemBuilder builder, PreviewProperties properties) {
    return builder instanceof PolytopeBuilder && properties.getBooleanValue(SHOW);
  }

  @Override
  public String getDisplayName() {
    return text("relu.renderer");
  }
}
