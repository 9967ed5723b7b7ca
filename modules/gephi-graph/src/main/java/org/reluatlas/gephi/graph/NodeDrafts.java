package org.reluatlas.gephi.graph;

import java.awt.Color;
import java.util.List;
import org.reluatlas.charts.OutputColors;
import org.reluatlas.charts.Palette;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.polyhedra.PredictedClasses;

/** The label, position and appearance of the node of each region. For several threads. */
final class NodeDrafts {

  /**
   * How far a node may be from the middle and still be taken for it by GEXF, which leaves out 0.
   */
  private static final float BESIDE_ORIGIN = 1e-3f;

  final List<GraphColumn> columns;
  private volatile RegionIds ids;
  private final AnnotatedRegions regions;
  private final CellComplex complex;
  private final DomainProjection projection;
  private volatile Color[] outputs;

  NodeDrafts(AnnotatedRegions regions) {
    this.regions = regions;
    complex = regions.complex();
    columns = RegionColumns.all(regions);
    projection = new DomainProjection(complex.view());
  }

  int count() {
    return complex.regions();
  }

  String id(int region) {
    return ids().id(region);
  }

  /**
   * Finds the ids, which takes threads of the common pool. Before such threads ask for ids: they
   * would wait for the one that finds them while that waits for them.
   */
  void prepareIds() {
    ids();
  }

  /** Finds the colours as {@link #prepareIds} does the ids. */
  void prepareColors() {
    if (count() > 0) {
      color(0);
    }
  }

  private RegionIds ids() {
    RegionIds known = ids;
    return known == null ? findIds() : known;
  }

  private synchronized RegionIds findIds() {
    if (ids == null) {
      ids = RegionIds.of(complex);
    }
    return ids;
  }

  /** The number of the region, which is short enough for a picture. */
  String label(int region) {
    return Integer.toString(region);
  }

  /** Where its centroid is in the plane, x and y. */
  float[] position(int region) {
    double[] centroid = regions.geometry().centroid(region);
    float x = projection.x(centroid);
    float y = projection.y(centroid);
    return new float[] {x == 0 && y == 0 ? BESIDE_ORIGIN : x, y};
  }

  /** A share of the mean distance between nodes, growing with the logarithm of the weight. */
  float size(int region) {
    double spacing = DomainProjection.WIDTH / Math.sqrt(count());
    double base = Math.min(0.12 * spacing, 12);
    return (float) (base * (1 + 0.35 * Math.log(regions.weight(region))));
  }

  /** By predicted class, or by the output of a regression. */
  Color color(int region) {
    PredictedClasses predicted = regions.predictedClasses();
    if (predicted.isPresent()) {
      return Palette.strong(predicted.of(region));
    }
    Color[] known = outputs;
    return (known == null ? findOutputs() : known)[region];
  }

  private synchronized Color[] findOutputs() {
    if (outputs == null) {
      outputs = OutputColors.of(regions);
    }
    return outputs;
  }
}
