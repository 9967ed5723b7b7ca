package org.reluatlas.charts.plane;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalSet;
import org.reluatlas.charts.CriticalMark;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellLimitException;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.polyhedra.ClassifiedComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The shapes of a decomposition in the coordinates of its graph, y upwards: regions as polygons,
 * the 1-cells, the decision boundary, the points, critical points and the box. Immutable.
 */
public final class DecompositionShapes {

  private final CellComplex complex;
  private final LabeledPoints points;
  private final DomainProjection projection;
  private final Path2D[] regions;
  private final Rectangle2D[] bounds;
  private final Path2D edges;
  private final Path2D boundary;
  private final Path2D[] classAreas;
  private final List<CriticalSet> critical;
  private CellLimitException boundaryLimit;

  private DecompositionShapes(Study study, Progress progress) {
    complex = study.complex();
    points = study.problem().points();
    projection = new DomainProjection(complex.view());
    boolean isPlane = complex.dimension() == 2;
    regions = new Path2D[isPlane ? complex.regions() : 0];
    Steps steps = Steps.of(progress, regions.length);
    for (int region = 0; region < regions.length; region++) {
      steps.next();
      regions[region] = polygon(complex, region);
    }
    bounds = Arrays.stream(regions).map(Path2D::getBounds2D).toArray(Rectangle2D[]::new);
    edges = isPlane || complex.dimension() == 3 ? allEdges() : new Path2D.Double();
    DecisionBoundary found = isPlane ? find(study) : null;
    boundary = found == null ? new Path2D.Double() : lines(found);
    critical = isPlane ? CriticalMark.sets(study.criticalPoints()) : List.of();
    classAreas = found != null && found.isPresent() ? areas(found.cells()) : new Path2D[0];
  }

  /**
   * Finds the shapes. O(cells), and in two dimensions the decision boundary, which is left out when
   * it is beyond the limit of cells, and the critical points of the output that is looked at.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static DecompositionShapes of(Study study, Progress progress) {
    return new DecompositionShapes(study.reportingTo(progress), progress);
  }

  private Point2D at(double... point) {
    return new Point2D.Double(projection.x(point), projection.y(point));
  }

  private Path2D polygon(CellComplex of, int region) {
    double[][] corners = new CellOutlines(of, complex.view()).polygon(region);
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, corners.length + 1);
    for (int i = 0; i < corners.length; i++) {
      Point2D corner = at(corners[i]);
      if (i == 0) {
        path.moveTo(corner.getX(), corner.getY());
      } else {
        path.lineTo(corner.getX(), corner.getY());
      }
    }
    if (corners.length > 0) {
      path.closePath();
    }
    return path;
  }

  private void addSegment(Path2D path, CellComplex of, int edge) {
    append(path, new CellOutlines(of, complex.view()).segment(edge));
  }

  /** Adds a line with these ends; none without. */
  void append(Path2D path, double[]... ends) {
    if (ends.length > 0) {
      Point2D from = at(ends[0]);
      Point2D to = at(ends[1]);
      path.moveTo(from.getX(), from.getY());
      path.lineTo(to.getX(), to.getY());
    }
  }

  private Path2D allEdges() {
    Path2D path = new Path2D.Double();
    for (int edge = 0; edge < complex.count(1); edge++) {
      addSegment(path, complex, edge);
    }
    return path;
  }

  /** The decision boundary; null when it would be a black area. */
  private DecisionBoundary find(Study study) {
    try {
      return study.boundary();
    } catch (CellLimitException e) {
      boundaryLimit = e;
      return null;
    }
  }

  private Path2D lines(DecisionBoundary found) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < found.facets(); i++) {
      addSegment(path, found.cells().complex(), found.facet(i));
    }
    return path;
  }

  /** One area for each class, so that its parts leave no seam between them. */
  private Path2D[] areas(ClassifiedComplex cells) {
    Path2D[] areas = new Path2D[cells.classes()];
    Arrays.setAll(areas, c -> new Path2D.Double());
    for (int cell = 0; cell < cells.complex().regions(); cell++) {
      areas[cells.classOf(cell)].append(polygon(cells.complex(), cell), false);
    }
    return areas;
  }

  /** The polygons of the regions in their order; of length 0 but in two dimensions. */
  public Path2D[] regions() {
    return Arrays.copyOf(regions, regions.length);
  }

  /** The polygon of a region. */
  Path2D region(int region) {
    return regions[region];
  }

  /** What is around a region. */
  Rectangle2D bounds(int region) {
    return bounds[region];
  }

  /** All 1-cells as lines, in two or three dimensions. */
  public Path2D edges() {
    return edges;
  }

  /** The decision boundary as lines; empty but for classifiers in two dimensions. */
  public Path2D boundary() {
    return boundary;
  }

  /** Why the decision boundary, and the areas of the classes with it, are left out, if they are. */
  public Optional<CellLimitException> boundaryLimit() {
    return Optional.ofNullable(boundaryLimit);
  }

  /**
   * Where each class is predicted, up to the decision boundary; where outputs are equal all over an
   * area, it is the first of them, as for the nodes. Of length 0 but for classifiers in two
   * dimensions.
   */
  public Path2D[] classAreas() {
    return classAreas.clone();
  }

  /** The number of labelled points. */
  public int points() {
    return points.size();
  }

  /** The class of point {@code i}, or −1. */
  public int classOf(int i) {
    return points.isClassified() ? (int) points.label(i) : -1;
  }

  /** Whether point {@code i} is a training point. */
  public boolean isTraining(int i) {
    return points.isTraining(i);
  }

  /** Point {@code i}. */
  Point2D point(int i) {
    return at(points.point(i));
  }

  /** A disk at point {@code i}. */
  public Ellipse2D point(int i, double radius) {
    Point2D at = point(i);
    return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
  }

  /** The number of critical sets of the output that is looked at; 0 but in two dimensions. */
  public int criticalSets() {
    return critical.size();
  }

  /** What critical set {@code i} is. */
  public CriticalKind criticalKind(int i) {
    return critical.get(i).kind();
  }

  /** A point of critical set {@code i}. */
  public Point2D criticalPoint(int i) {
    return at(critical.get(i).position());
  }

  /** The edges of the domain. */
  public Path2D box() {
    Box domain = complex.view();
    int d = domain.dimension();
    Path2D path = new Path2D.Double();
    for (int corner = 0; corner < 1 << d; corner++) {
      for (int axis = 0; axis < d; axis++) {
        if ((corner >> axis & 1) == 0) {
          Point2D from = at(corner(domain, corner));
          Point2D to = at(corner(domain, corner | 1 << axis));
          path.moveTo(from.getX(), from.getY());
          path.lineTo(to.getX(), to.getY());
        }
      }
    }
    return path;
  }

  private static double[] corner(Box domain, int bits) {
    double[] corner = new double[domain.dimension()];
    for (int axis = 0; axis < corner.length; axis++) {
      corner[axis] = (bits >> axis & 1) == 0 ? domain.low(axis) : domain.high(axis);
    }
    return corner;
  }
}
