package org.reluatlas.gephi.statistics;

import java.util.Arrays;
import org.gephi.graph.api.GraphModel;
import org.reluatlas.gephi.DecomposedNetwork;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.task.Progress;

/** The f-vector of the decomposition, and what else is counted on it. */
public final class FVectorStatistics extends ReluStatistics {

  @Override
  HtmlReport compute(GraphModel model, Progress asked) {
    DecomposedNetwork network = network(model, asked);
    CellComplex complex = network.complex();
    int[] counts = complex.fVector();
    String[][] rows = new String[counts.length + 1][];
    rows[0] = new String[] {text("dimension"), text("cells")};
    StringBuilder csv = new StringBuilder("dimension,cells\n");
    for (int k = 0; k < counts.length; k++) {
      rows[k + 1] = new String[] {Integer.toString(k), String.format("%,d", counts[k])};
      csv.append(k).append(',').append(counts[k]).append('\n');
    }
    RegionPoints points = network.regions().points();
    setValue(Arrays.toString(counts));
    return new HtmlReport(displayName())
        .paragraph(
            text(
                "what",
                network.origin().name(),
                Arrays.toString(complex.network().architecture()),
                complex.domain()))
        .table(rows)
        .table(
            new String[] {text("quantity"), text("amount")},
            new String[] {text("euler"), Long.toString(complex.eulerCharacteristic())},
            new String[] {text("exact"), String.format("%,d", complex.exactSigns())},
            new String[] {text("edges"), String.format("%,d", network.graph().edges())},
            new String[] {text("training"), String.format("%,d", points.trainingTotal())},
            new String[] {text("outside"), String.format("%,d", points.outside())})
        .heading(text("data"))
        .data(csv);
  }
}
