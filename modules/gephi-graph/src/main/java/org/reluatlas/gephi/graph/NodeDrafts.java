package org.reluatlas.gephi.graph;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.reluatlas.charts.OutputColors;
import org.reluatlas.charts.Palette;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.polyhedra.PredictedClasses;
import org.reluatlas.task.Progress;

/** All that the nodes will be, computed before any graph is touched. */
final class NodeDrafts {

  /**
   * How far a node may be from the middle and still be taken for it by GEXF, which leaves out 0.
   */
  private static final float BESIDE_ORIGIN = 1e-3f;

  final List<RegionColumn> columns;
  final String[] labels;
  final Object[][] values;
  final float[] x;
  final float[] y;
  final float[] sizes;
  private final Color[] colors;

  NodeDrafts(AnnotatedRegions regions, Progress progress) {
    CellComplex complex = regions.complex();
    int count = complex.regions();
    columns = RegionColumn.all(regions);
    colors = colors(regions);
    labels = new String[count];
    values = new Object[count][columns.size()];
    x = new float[count];
    y = new float[count];
    sizes = new float[count];
    DomainProjection projection = new DomainProjection(complex.domain());
    progress.begin("Nodes");
    for (int region = 0; region < count; region++) {
      if (region % 1024 == 0) {
        progress.check();
        progress.advance(region / (double) count);
      }
      labels[region] = PatternLabel.of(complex.pattern(region));
      double[] centroid = regions.geometry().centroid(region);
      x[region] = projection.x(centroid);
      y[region] = projection.y(centroid);
      x[region] += x[region] == 0 && y[region] == 0 ? BESIDE_ORIGIN : 0;
      sizes[region] = size(count, regions.weight(region));
      for (int i = 0; i < values[region].length; i++) {
        values[region][i] = columns.get(i).value(region);
      }
    }
  }

  /** A share of the mean distance between nodes, growing with the logarithm of the weight. */
  private static float size(int count, int weight) {
    double spacing = DomainProjection.WIDTH / Math.sqrt(count);
    double base = Math.min(0.12 * spacing, 12);
    return (float) (base * (1 + 0.35 * Math.log(weight)));
  }

  /** By predicted class, or by the output of a regression. */
  private static Color[] colors(AnnotatedRegions regions) {
    PredictedClasses predicted = regions.predictedClasses();
    if (!predicted.isPresent()) {
      return OutputColors.of(regions);
    }
    return IntStream.range(0, regions.complex().regions())
        .mapToObj(region -> Palette.strong(predicted.of(region)))
        .toArray(Color[]::new);
  }

  Color color(int region) {
    return colors[region];
  }
}
