package org.reluatlas.gephi.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.PredictedClasses;
import org.reluatlas.polyhedra.RegionPoints;

/** The columns of the node table: what is known of each region. */
final class RegionColumns {

  private RegionColumns() {}

  /** All columns, in the order they are shown in. */
  static List<GraphColumn> all(AnnotatedRegions regions) {
    List<GraphColumn> columns = new ArrayList<>();
    CellComplex complex = regions.complex();
    columns.add(
        new GraphColumn(
            "activation", String.class, region -> PatternText.of(complex.pattern(region))));
    addPoints(columns, regions);
    addPredictedClass(columns, regions);
    columns.add(new GraphColumn("weight", Integer.class, regions::weight));
    addGeometry(columns, regions);
    return columns;
  }

  private static void addPoints(List<GraphColumn> columns, AnnotatedRegions regions) {
    RegionPoints points = regions.points();
    columns.add(new GraphColumn("training points", Integer.class, points::training));
    columns.add(new GraphColumn("test points", Integer.class, points::test));
    List<String> names = points.points().classNames();
    for (int i = 0; i < names.size(); i++) {
      int index = i;
      // names may differ only in case, which ids may not
      columns.add(
          new GraphColumn(
              ColumnIds.ofClass(i),
              "class " + names.get(i),
              Integer.class,
              region -> points.training(region, index)));
    }
    if (points.points().size() > 0 && points.points().hasLabels()) {
      columns.add(
          new GraphColumn("mean label", Double.class, region -> known(points.meanLabel(region))));
    }
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : Double.valueOf(value);
  }

  /** Numbered classes are numbers in the table, named ones and sides of a score are words. */
  private static void addPredictedClass(List<GraphColumn> columns, AnnotatedRegions regions) {
    PredictedClasses predicted = regions.predictedClasses();
    if (!predicted.isPresent()) {
      return;
    }
    boolean numbered = predicted.name(0).equals("0");
    columns.add(
        numbered
            ? new GraphColumn("predicted class", Integer.class, predicted::of)
            : new GraphColumn(
                ColumnIds.of("predicted class"),
                regions.outputs().namesSides() ? "side" : "predicted class",
                String.class,
                region -> predicted.name(predicted.of(region))));
  }

  private static void addGeometry(List<GraphColumn> columns, AnnotatedRegions regions) {
    CellComplex complex = regions.complex();
    List<String> names = regions.points().points().featureNames();
    boolean named = IntStream.range(0, names.size()).anyMatch(i -> !names.get(i).equals("x" + i));
    for (int i = 0; i < complex.dimension(); i++) {
      int axis = i;
      columns.add(
          new GraphColumn(
              ColumnIds.ofCentroid(i),
              named ? "centroid " + names.get(i) : "x" + i,
              Double.class,
              region -> regions.geometry().centroid(region)[axis]));
    }
    columns.add(
        new GraphColumn("volume", Double.class, region -> regions.geometry().volume(region)));
    columns.add(
        new GraphColumn(
            "facets",
            Integer.class,
            region -> complex.facetCountInSpace(complex.dimension(), region)));
    columns.add(new GraphColumn("touches domain wall", Boolean.class, regions::touchesWall));
  }
}
