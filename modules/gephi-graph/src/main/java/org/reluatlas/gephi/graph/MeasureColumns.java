package org.reluatlas.gephi.graph;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.analysis.RegionFunctions;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.analysis.RegionShapes;

/**
 * The columns of what regions are as functions and as polytopes: of nodes {@code lipschitz
 * constant}, {@code affine piece}, {@code affine map}, {@code inradius}, {@code diameter}, {@code
 * aspect} and, where they are few, the coefficients of the affine maps; of edges {@code gradient
 * angle}.
 */
final class MeasureColumns {

  private MeasureColumns() {}

  /** Those of the nodes, in the order they are shown in. */
  static List<GraphColumn> ofNodes(RegionMeasures measures) {
    List<GraphColumn> columns = new ArrayList<>();
    RegionFunctions functions = measures.functions();
    RegionShapes shapes = measures.shapes();
    columns.add(new GraphColumn("lipschitz constant", Double.class, functions::lipschitz));
    columns.add(new GraphColumn("affine piece", Integer.class, functions.pieces()::pieceOf));
    columns.add(new GraphColumn("affine map", Integer.class, functions.pieces()::mapOf));
    columns.add(new GraphColumn("inradius", Double.class, r -> finite(shapes.inradius(r))));
    columns.add(new GraphColumn("diameter", Double.class, r -> finite(shapes.diameter(r))));
    columns.add(new GraphColumn("aspect", Double.class, r -> finite(shapes.aspect(r))));
    if (functions.hasListedMaps()) {
      addMaps(columns, functions);
    }
    return columns;
  }

  private static void addMaps(List<GraphColumn> columns, RegionFunctions functions) {
    int outputs = functions.complex().network().outputs();
    for (int o = 0; o < outputs; o++) {
      int output = o;
      String of = outputs == 1 ? "" : " of output " + o;
      for (int i = 0; i < functions.complex().dimension(); i++) {
        int input = i;
        columns.add(
            new GraphColumn(
                "gradient x" + i + of,
                Double.class,
                region -> functions.map(region).slope(output, input)));
      }
      columns.add(
          new GraphColumn("offset" + of, Double.class, r -> functions.map(r).offset(output)));
    }
  }

  /** That of the edges. */
  static GraphColumn ofEdges(RegionMeasures measures) {
    return new GraphColumn("gradient angle", Double.class, edge -> finite(measures.angle(edge)));
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? Double.valueOf(value) : null;
  }
}
