package org.reluatlas.gephi.preview;

import java.awt.geom.AffineTransform;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.polyhedra.DomainProjection;

/**
 * Where the decomposition belongs under its graph: the scale and shift, by least squares, that take
 * the centroids of the regions to their nodes, when nodes still lie as the regions do.
 */
final class GraphPlacement {

  /** How far, as a share of the width, nodes may be off for the fit to be taken. */
  private static final double TOLERANCE = 0.01;

  private GraphPlacement() {}

  /** The map from the coordinates of the decomposition to those of the preview, y downwards. */
  static AffineTransform of(DecomposedNetwork network, Graph graph) {
    Fit fit = new Fit();
    DomainProjection projection = new DomainProjection(network.complex().view());
    for (Node node : graph.getNodes().toArray()) {
      int region = network.region(node.getId());
      if (region != DecomposedNetwork.NO_REGION) {
        double[] centroid = network.regions().geometry().centroid(region);
        fit.add(projection.x(centroid), projection.y(centroid), node.x(), node.y());
      }
    }
    AffineTransform flip = AffineTransform.getScaleInstance(1, -1);
    if (fit.isGood()) {
      flip.concatenate(fit.transform());
    }
    return flip;
  }

  /** Sums for the least squares fit of (u, v) ≈ s (x, y) + (a, b). */
  private static final class Fit {

    private int count;
    private double sumX;
    private double sumY;
    private double sumU;
    private double sumV;
    private double squares;
    private double products;
    private double targetSquares;

    void add(double x, double y, double u, double v) {
      count++;
      sumX += x;
      sumY += y;
      sumU += u;
      sumV += v;
      squares += x * x + y * y;
      products += x * u + y * v;
      targetSquares += u * u + v * v;
    }

    private double variance() {
      return squares - (sumX * sumX + sumY * sumY) / count;
    }

    private double covariance() {
      return products - (sumX * sumU + sumY * sumV) / count;
    }

    private double scale() {
      return covariance() / variance();
    }

    boolean isGood() {
      if (count < 3 || !(variance() > 0) || !(scale() > 0)) {
        return false;
      }
      double targets = targetSquares - (sumU * sumU + sumV * sumV) / count;
      double residual = Math.max(0, targets - scale() * covariance());
      return Math.sqrt(residual / count) <= TOLERANCE * scale() * DomainProjection.WIDTH;
    }

    AffineTransform transform() {
      double s = scale();
      return new AffineTransform(s, 0, 0, s, (sumU - s * sumX) / count, (sumV - s * sumY) / count);
    }
  }
}
