package org.reluatlas.gephi.window;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.graph.PatternText;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.polyhedra.PredictedClasses;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.task.text.NumberText;

/** What there is to say about a region, in two lines. */
final class RegionText {

  private RegionText() {}

  /** Computes what the lines are made of, so that the event thread need not. O(cells). */
  static void prepare(DecomposedNetwork network) {
    points(network, 0);
    shape(network, 0);
  }

  /**
   * The number, which is the label of the node, the activation pattern, the points of each class,
   * the predicted class.
   */
  static String points(DecomposedNetwork network, int region) {
    String pattern = PatternText.of(network.complex().pattern(region));
    StringBuilder line =
        new StringBuilder(
            NbBundle.getMessage(RegionText.class, "RegionText.region", "" + region, pattern));
    RegionPoints points = network.regions().points();
    add(line, "points", points.training(region), points.test(region));
    List<String> classes = points.points().classNames();
    for (int c = 0; c < classes.size(); c++) {
      add(line, "class", classes.get(c), points.training(region, c));
    }
    PredictedClasses predicted = network.regions().predictedClasses();
    if (predicted.isPresent()) {
      String key = network.regions().outputs().namesSides() ? "side" : "predicted";
      add(line, key, predicted.name(predicted.of(region)));
    }
    return line.toString();
  }

  /** The number of edges, the area, the centroid. */
  static String shape(DecomposedNetwork network, int region) {
    int edges = network.complex().facetCountInSpace(2, region);
    String area = NumberText.significant(network.regions().geometry().volume(region), 3);
    StringBuilder line =
        new StringBuilder(NbBundle.getMessage(RegionText.class, "RegionText.shape", edges, area));
    add(line, "centroid", centroid(network, region));
    return line.toString();
  }

  private static String centroid(DecomposedNetwork network, int region) {
    List<String> names = network.problem().coordinateNames();
    double[] centroid = network.regions().geometry().centroid(region);
    return IntStream.range(0, centroid.length)
        .mapToObj(axis -> names.get(axis) + " " + NumberText.significant(centroid[axis], 3))
        .collect(Collectors.joining(", "));
  }

  private static void add(StringBuilder line, String key, Object... arguments) {
    line.append("   ")
        .append(NbBundle.getMessage(RegionText.class, "RegionText." + key, arguments));
  }
}
