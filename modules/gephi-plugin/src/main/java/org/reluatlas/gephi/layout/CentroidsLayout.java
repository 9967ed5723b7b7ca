package org.reluatlas.gephi.layout;

import java.util.stream.IntStream;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.layout.spi.LayoutBuilder;
import org.reluatlas.gephi.graph.ColumnIds;
import org.reluatlas.gephi.graph.EpochView;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.polyhedra.DomainRotation;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/**
 * Puts each region where its centroid is, as the columns x0, x1, … say; projected when there are
 * more than two, from any side when there are three. O(nodes).
 */
public final class CentroidsLayout extends OneStepLayout {

  private double scale;
  private double rotation;
  private double tilt;

  CentroidsLayout(LayoutBuilder builder) {
    super(builder);
  }

  @Override
  public void resetPropertiesValues() {
    scale = DomainProjection.WIDTH;
    rotation = 0;
    tilt = 0;
  }

  @Override
  String[] properties() {
    return new String[] {"scale", "rotation", "tilt"};
  }

  @Override
  Placement place(Graph graph, Progress asked) {
    // a table has a lock of its own, which is not to be taken within the graph's
    Column[] columns = columns(graph.getModel().getNodeTable());
    graph.readLock();
    Node[] nodes;
    double[][] centroids;
    try {
      nodes = graph.getNodes().toArray();
      centroids = centroids(nodes, columns);
    } finally {
      graph.readUnlock();
    }
    Box box = box(graph, centroids, columns.length);
    DomainRotation rotated =
        new DomainRotation(box, Math.toRadians(rotation), Math.toRadians(tilt));
    DomainProjection projection = new DomainProjection(box);
    float[][] positions = new float[nodes.length][];
    float factor = (float) (scale / DomainProjection.WIDTH);
    for (int i = 0; i < nodes.length; i++) {
      double[] at = rotated.apply(centroids[i]);
      positions[i] = new float[] {factor * projection.x(at), factor * projection.y(at)};
    }
    return new Placement(nodes, positions);
  }

  private double[][] centroids(Node[] nodes, Column[] columns) {
    double[][] centroids = new double[nodes.length][columns.length];
    for (int i = 0; i < nodes.length; i++) {
      for (int axis = 0; axis < columns.length; axis++) {
        Object value = EpochView.value(nodes[i], columns[axis]);
        if (!(value instanceof Number)) {
          throw ExplainedException.ofInput("%s", text("noValue", columns[axis].getTitle()));
        }
        centroids[i][axis] = ((Number) value).doubleValue();
      }
    }
    return centroids;
  }

  private Column[] columns(Table table) {
    Column[] columns =
        IntStream.iterate(0, axis -> axis + 1)
            .mapToObj(axis -> table.getColumn(ColumnIds.ofCentroid(axis)))
            .takeWhile(column -> column != null && column.isNumber())
            .toArray(Column[]::new);
    if (columns.length == 0) {
      throw ExplainedException.ofInput("%s", text("noColumns"));
    }
    return columns;
  }

  /** The domain of the workspace's network if bounded, or else the box of the centroids. */
  private static Box box(Graph graph, double[][] centroids, int dimension) {
    ReluModel relu = ReluModel.of(graph.getModel());
    if (relu != null
        && relu.hasNetwork()
        && relu.network().domain().dimension() == dimension
        && relu.network().domain().isBounded()) {
      return relu.network().domain();
    }
    double[] low = new double[dimension];
    double[] high = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      low[axis] = Double.POSITIVE_INFINITY;
      high[axis] = Double.NEGATIVE_INFINITY;
      for (double[] centroid : centroids) {
        low[axis] = Math.min(low[axis], centroid[axis]);
        high[axis] = Math.max(high[axis], centroid[axis]);
      }
      if (!(low[axis] < high[axis])) {
        double at = centroids.length == 0 ? 0 : low[axis];
        low[axis] = at - 1;
        high[axis] = at + 1;
      }
    }
    return Box.of(low, high);
  }

  /** How many units wide the domain is drawn. */
  public Double getScale() {
    return scale;
  }

  /** Sets how many units wide the domain is drawn. */
  public void setScale(Double units) {
    scale = units;
  }

  /** Degrees by which three dimensions are rotated about the third input. */
  public Double getRotation() {
    return rotation;
  }

  /** Sets the degrees by which three dimensions are rotated about the third input. */
  public void setRotation(Double degrees) {
    rotation = degrees;
  }

  /** Degrees by which three dimensions are then rotated about the first input. */
  public Double getTilt() {
    return tilt;
  }

  /** Sets the degrees by which three dimensions are then rotated about the first input. */
  public void setTilt(Double degrees) {
    tilt = degrees;
  }
}
