package org.reluatlas.charts.plane;

import java.awt.Color;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.reluatlas.charts.ColorRamp;
import org.reluatlas.charts.OutputColors;
import org.reluatlas.charts.Palette;
import org.reluatlas.polyhedra.AnnotatedRegions;

/** Colours of the regions of a decomposition, null for a region that has none. */
public final class RegionColors {

  /** Whole numbers are names of groups, unless there are more of them than colours. */
  private static final int MOST_GROUPS = 7;

  private RegionColors() {}

  /** By predicted class, or by the output of a regression. */
  public static Color[] byPrediction(AnnotatedRegions regions) {
    if (!regions.predictedClasses().isPresent()) {
      return byOutput(regions);
    }
    Color[] colors = new Color[regions.complex().regions()];
    Arrays.setAll(colors, region -> Palette.pale(regions.predictedClasses().of(region)));
    return colors;
  }

  /** By the number of training points, on a logarithmic scale. */
  public static Color[] byTrainingPoints(AnnotatedRegions regions) {
    double[] values = new double[regions.complex().regions()];
    Arrays.setAll(values, region -> Math.log(regions.weight(region)));
    return ramp(values);
  }

  /** By the network's output, see {@link OutputColors}. */
  public static Color[] byOutput(AnnotatedRegions regions) {
    return OutputColors.of(regions);
  }

  /**
   * By values of one type: a class palette for words, truth values and few whole numbers, a ramp
   * for other numbers. Null where the value is missing.
   */
  public static Color[] byValues(Class<?> type, Object... values) {
    NavigableSet<Object> distinct = distinct(values);
    boolean isGroup =
        !Number.class.isAssignableFrom(type) || (isWhole(type) && distinct.size() <= MOST_GROUPS);
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
