package org.reluatlas.gephi.window;

import java.awt.geom.Point2D;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.polyhedra.PointLocator;

/** From a place in the drawing of a plane decomposition to the point and the region there. */
final class RegionFinder {

  /** What {@link #region} returns outside the domain. */
  static final int NOWHERE = PointLocator.OUTSIDE;

  private final Box domain;
  private final DomainProjection projection;
  private final PointLocator locator;

  RegionFinder(DecomposedNetwork network) {
    domain = network.complex().domain();
    projection = new DomainProjection(domain);
    locator = new PointLocator(network.complex());
  }

  /** The point of the domain's plane that is drawn at these coordinates of the graph. */
  double[] point(Point2D place) {
    double[] low = {domain.low(0), domain.low(1)};
    double[] high = {domain.high(0), domain.high(1)};
    double left = projection.x(low);
    double bottom = projection.y(low);
    return new double[] {
      low[0] + (place.getX() - left) / (projection.x(high) - left) * (high[0] - low[0]),
      low[1] + (place.getY() - bottom) / (projection.y(high) - bottom) * (high[1] - low[1])
    };
  }

  /** The region that is drawn at these coordinates of the graph, or {@link #NOWHERE}. */
  int region(Point2D place) {
    return locator.locate(point(place));
  }
}
