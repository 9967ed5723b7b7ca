package org.reluatlas.gephi.drawing;

import java.awt.Color;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.reluatlas.charts.ColorRamp;
import org.reluatlas.charts.OutputColors;
import org.reluatlas.charts.Palette;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;

/** Colours of the regions of a decomposition, null for a region that has none. */
public final class RegionColors {

  /** Whole numbers are names of groups, unless there are more of them than colours. */
  private static final int MOST_GROUPS = 7;

  private RegionColors() {}

  /** By predicted class, or by the output of a regression. */
  public static Color[] byPrediction(DecomposedNetwork network) {
    AnnotatedRegions regions = network.regions();
    if (!regions.predictedClasses().isPresent()) {
      return byOutput(network);
    }
    Color[] colors = new Color[network.complex().regions()];
    for (int region = 0; region < colors.length; region++) {
      colors[region] = Palette.pale(regions.predictedClasses().of(region));
    }
    return colors;
  }

  /** By the number of training points, on a logarithmic scale. */
  public static Color[] byTrainingPoints(DecomposedNetwork network) {
    double[] values = new double[network.complex().regions()];
    for (int region = 0; region < values.length; region++) {
      values[region] = Math.log(network.regions().weight(region));
    }
    return ramp(values);
  }

  /** By the network's output, see {@link OutputColors}. */
  public static Color[] byOutput(DecomposedNetwork network) {
    return OutputColors.of(network.regions());
  }

  /** By the colours of the nodes, made pale; null where the node is gone. */
  public static Color[] byNode(DecomposedNetwork network, Graph graph) {
    Color[] colors = new Color[network.complex().regions()];
    for (Node node : graph.getNodes().toArray()) {
      int region = network.region(node.getId());
      if (region != DecomposedNetwork.NO_REGION) {
        colors[region] = pale(node.getColor());
      }
    }
    return colors;
  }

  private static Color pale(Color color) {
    return new Color(
        255 - (255 - color.getRed()) * 3 / 10,
        255 - (255 - color.getGreen()) * 3 / 10,
        255 - (255 - color.getBlue()) * 3 / 10);
  }

  /**
   * By a column of the node table: a class palette for words, truth values and few whole numbers, a
   * ramp for other numbers. Null where the node or its value is missing.
   */
  public static Color[] byColumn(DecomposedNetwork network, Graph graph, Column column) {
    Object[] values = new Object[network.complex().regions()];
    for (Node node : graph.getNodes().toArray()) {
      int region = network.region(node.getId());
      if (region != DecomposedNetwork.NO_REGION) {
        values[region] = node.getAttribute(column);
      }
    }
    NavigableSet<Object> distinct = distinct(values);
    boolean isGroup =
        !column.isNumber() || (isWhole(column.getTypeClass()) && distinct.size() <= MOST_GROUPS);
    return isGroup ? groups(values, distinct) : ramp(numbers(values));
  }

  private static boolean isWhole(Class<?> type) {
    return type == Integer.class || type == Long.class || type == Short.class;
  }

  private static NavigableSet<Object> distinct(Object[] values) {
    TreeSet<Object> distinct = new TreeSet<>();
    for (Object value : values) {
      if (value instanceof Comparable) {
        distinct.add(value);
      }
    }
    return distinct;
  }

  private static Color[] groups(Object[] values, NavigableSet<Object> distinct) {
    Color[] colors = new Color[values.length];
    for (int region = 0; region < values.length; region++) {
      if (values[region] instanceof Integer && (Integer) values[region] >= 0) {
        colors[region] = Palette.pale((Integer) values[region]);
      } else if (values[region] instanceof Comparable) {
        colors[region] = Palette.pale(distinct.headSet(values[region]).size());
      }
    }
    return colors;
  }

  private static double[] numbers(Object[] values) {
    double[] numbers = new double[values.length];
    for (int region = 0; region < values.length; region++) {
      numbers[region] =
          values[region] instanceof Number ? ((Number) values[region]).doubleValue() : Double.NaN;
    }
    return numbers;
  }

  private static Color[] ramp(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = value < low ? value : low;
      high = value > high ? value : high;
    }
    Color[] colors = new Color[values.length];
    for (int region = 0; region < values.length; region++) {
      if (!Double.isNaN(values[region])) {
        colors[region] = ColorRamp.of(values[region], low, high);
      }
    }
    return colors;
  }
}
