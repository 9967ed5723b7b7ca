package org.reluatlas.gephi.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.PredictedClasses;
import org.reluatlas.polyhedra.RegionPoints;

/** One column of the node table: its name, its type and the value of each region, or null. */
public final class RegionColumn {

  /** Unique in the table. */
  public final String id;

  final String title;
  final Class<?> type;
  private final IntFunction<Object> values;

  private RegionColumn(String title, Class<?> type, IntFunction<Object> values) {
    this(title.replace(' ', '_'), title, type, values);
  }

  private RegionColumn(String id, String title, Class<?> type, IntFunction<Object> values) {
    this.id = id;
    this.title = title;
    this.type = type;
    this.values = values;
  }

  Object value(int region) {
    return values.apply(region);
  }

  /** All columns, in the order they are shown in. */
  public static List<RegionColumn> all(AnnotatedRegions regions) {
    List<RegionColumn> columns = new ArrayList<>();
    addPoints(columns, regions);
    addPredictedClass(columns, regions.predictedClasses());
    columns.add(new RegionColumn("weight", Integer.class, regions::weight));
    addGeometry(columns, regions);
    return columns;
  }

  /** The columns that say where a region is: its centroid, and its volume. */
  public static List<String> placing(int dimension) {
    List<String> ids = new ArrayList<>();
    for (int axis = 0; axis < dimension; axis++) {
      ids.add("x" + axis);
    }
    ids.add("volume");
    return ids;
  }

  private static void addPoints(List<RegionColumn> columns, AnnotatedRegions regions) {
    RegionPoints points = regions.points();
    columns.add(new RegionColumn("training points", Integer.class, points::training));
    columns.add(new RegionColumn("test points", Integer.class, points::test));
    List<String> names = points.points().classNames();
    for (int i = 0; i < names.size(); i++) {
      int index = i;
      // names may differ only in case, which ids may not
      columns.add(
          new RegionColumn(
              "class_" + i,
              "class " + names.get(i),
              Integer.class,
              region -> points.training(region, index)));
    }
    if (points.points().size() > 0 && points.points().hasLabels()) {
      columns.add(
          new RegionColumn("mean label", Double.class, region -> known(points.meanLabel(region))));
    }
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : Double.valueOf(value);
  }

  /** Numbered classes are numbers in the table, named ones are words. */
  private static void addPredictedClass(List<RegionColumn> columns, PredictedClasses predicted) {
    if (!predicted.isPresent()) {
      return;
    }
    boolean numbered = predicted.name(0).equals("0");
    columns.add(
        numbered
            ? new RegionColumn("predicted class", Integer.class, predicted::of)
            : new RegionColumn(
                "predicted class", String.class, region -> predicted.name(predicted.of(region))));
  }

  private static void addGeometry(List<RegionColumn> columns, AnnotatedRegions regions) {
    CellComplex complex = regions.complex();
    List<String> names = regions.points().points().featureNames();
    boolean named = IntStream.range(0, names.size()).anyMatch(i -> !names.get(i).equals("x" + i));
    for (int i = 0; i < complex.dimension(); i++) {
      int axis = i;
      columns.add(
          new RegionColumn(
              "x" + i,
              named ? "centroid " + names.get(i) : "x" + i,
              Double.class,
              region -> regions.geometry().centroid(region)[axis]));
    }
    columns.add(
        new RegionColumn("volume", Double.class, region -> regions.geometry().volume(region)));
    columns.add(
        new RegionColumn(
            "facets", Integer.class, region -> complex.facetCount(complex.dimension(), region)));
    columns.add(new RegionColumn("touches domain wall", Boolean.class, regions::touchesWall));
  }
}
