package org.reluatlas.charts.plane;

import java.awt.geom.Point2D;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.polyhedra.PointLocator;

/** From a place in the drawing of a plane decomposition to the point and the region there. */
public final class RegionFinder {

  /** What {@link #region} returns outside the domain. */
  public static final int NOWHERE = PointLocator.OUTSIDE;

  private final Box domain;
  private final DomainProjection projection;
  private final PointLocator locator;

  /** Finds the regions of a complex of dimension 2. */
  public RegionFinder(CellComplex complex) {
    domain = complex.view();
    projection = new DomainProjection(domain);
    locator = new PointLocator(complex);
  }

  /** The point of the domain's plane that is drawn at these coordinates of the graph. */
  public double[] point(Point2D place) {
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
  public int region(Point2D place) {
    return locator.locate(point(place));
  }
}
