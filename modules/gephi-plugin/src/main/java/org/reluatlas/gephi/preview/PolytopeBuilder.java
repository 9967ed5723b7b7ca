package org.reluatlas.gephi.preview;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Graph;
import org.gephi.preview.api.Item;
import org.gephi.preview.spi.ItemBuilder;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.charts.Palette;
import org.reluatlas.charts.plane.DecompositionShapes;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.task.CancelOnClose;
import org.reluatlas.gephi.task.TicketProgress;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/**
 * Makes the shapes of a decomposition for the preview; none for other graphs.
 *
 * <p>The decomposition may have to be computed before, as in a project that was saved. That can be
 * cancelled, and is when the workspace closes. Then, or when there are too many cells, there are no
 * shapes at all, and the status line says why.
 */
@ServiceProvider(service = ItemBuilder.class, position = 50)
public final class PolytopeBuilder implements ItemBuilder {

  private static final Color DARK = new Color(0x202020);
  private static final Color UNCLASSIFIED = Palette.strong(5);
  private static final double POINT_RADIUS = 4;

  @Override
  public Item[] getItems(Graph graph) {
    StatusLine.clear();
    TicketProgress progress = TicketProgress.started(text("task"));
    CancelOnClose watch = CancelOnClose.of(graph.getModel(), progress::cancel);
    try {
      ReluModel model = ReluModel.of(graph.getModel());
      if (model != null && model.hasNetwork()) {
        return items(model.decomposed(progress), graph, progress);
      }
    } catch (CancelledException e) {
      StatusLine.say(text("cancelled"));
    } catch (RuntimeException | OutOfMemoryError e) {
      StatusLine.say(Sentence.about(e));
    } finally {
      watch.stop();
      progress.finish();
    }
    return new Item[0];
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(PolytopeBuilder.class, "PolytopeBuilder." + key, arguments);
  }

  private static Item[] items(DecomposedNetwork network, Graph graph, Progress progress) {
    DecompositionShapes shapes = DecompositionShapes.of(network.study(progress), progress);
    shapes
        .boundaryLimit()
        .ifPresent(limit -> StatusLine.say(text("boundary", Sentence.about(limit))));
    AffineTransform place = GraphPlacement.of(network, graph);
    List<Item> items = new ArrayList<>();
    Path2D[] classes = shapes.classAreas();
    for (int c = 0; c < classes.length; c++) {
      add(items, PolytopeItem.Kind.CLASS, place(classes[c], place), Palette.pale(c));
    }
    RegionFills fills = new RegionFills(network, graph, classes.length > 0);
    Path2D[] regions = shapes.regions();
    for (int region = 0; region < regions.length; region++) {
      items.add(new PolytopeItem(place(regions[region], place), fills, region));
    }
    add(items, PolytopeItem.edges(place(shapes.edges(), place), fills));
    add(items, PolytopeItem.Kind.BOX, place(shapes.box(), place), DARK);
    add(items, PolytopeItem.Kind.BOUNDARY, place(shapes.boundary(), place), DARK);
    addPoints(items, shapes, place);
    return items.toArray(new Item[0]);
  }

  private static void addPoints(
      List<Item> items, DecompositionShapes shapes, AffineTransform place) {
    for (int i = 0; i < shapes.points(); i++) {
      int named = shapes.classOf(i);
      PolytopeItem.Kind kind =
          shapes.isTraining(i) ? PolytopeItem.Kind.TRAINING_POINT : PolytopeItem.Kind.TEST_POINT;
      Color color = named < 0 ? UNCLASSIFIED : Palette.strong(named);
      items.add(new PolytopeItem(kind, place(shapes.point(i, POINT_RADIUS), place), color));
    }
  }

  private static void add(List<Item> items, PolytopeItem.Kind kind, Path2D shape, Color color) {
    add(items, new PolytopeItem(kind, shape, color));
  }

  private static void add(List<Item> items, PolytopeItem item) {
    boolean isEmpty = item.shape.getPathIterator(null).isDone();
    if (!isEmpty) {
      items.add(item);
    }
  }

  private static Path2D place(Shape shape, AffineTransform place) {
    return new Path2D.Double(shape, place);
  }

  @Override
  public String getType() {
    return PolytopeItem.TYPE;
  }
}
