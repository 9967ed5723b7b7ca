package org.reluatlas.gephi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gephi.graph.api.GraphModel;
import org.reluatlas.charts.CountsFigure;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;
import org.reluatlas.task.text.NumberText;

/** The f-vector of the decomposition, and what else is counted on it. */
public final class FVectorStatistics extends ReluStatistics {

  private static final int MOST_INTERVALS = 6;

  @Override
  StatisticsReport compute(GraphModel model, Progress asked) {
    DecomposedNetwork network = network(model, asked);
    CellComplex complex = network.complex();
    int[] cells = complex.fVector();
    int[] facets = facets(complex, asked);
    int fewest = fewest(complex);
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {text("dimension"), text("cells")});
    addRows(rows, 0, cells);
    List<String[]> data = new ArrayList<>(rows);
    data.add(new String[] {text("sides"), text("regions")});
    addRows(data, fewest, facets);
    RegionPoints points = network.regions().points();
    return new StatisticsReport(displayName())
        .value(NumberText.briefCount(complex.regions()))
        .paragraph(
            text(
                "what",
                network.problem().name(),
                tuple(network.problem().architecture()),
                intervals(complex.domain())))
        .table(rows.toArray(new String[0][]))
        .table(
            new String[] {text("quantity"), text("amount")},
            new String[] {text("fVector"), tuple(cells)},
            new String[] {
              text(complex.domain().isBounded() ? "euler" : "eulerOpen"),
              Long.toString(complex.eulerCharacteristic())
            },
            new String[] {text("exact"), NumberText.count(complex.exactSigns())},
            new String[] {text("edges"), NumberText.count(network.graph().edges())},
            new String[] {text("training"), NumberText.count(points.trainingTotal())},
            new String[] {text("outside"), NumberText.count(points.outside())})
        .figure(new CountsFigure(0, cells, text("dimension"), text("cells"), text("cellsFigure")))
        .figure(
            new CountsFigure(fewest, facets, text("sides"), text("regions"), text("facetsFigure")))
        .data(data);
  }

  /** To four digits, and of many inputs the first ones. */
  private static String intervals(Box domain) {
    int shown = Math.min(MOST_INTERVALS, domain.dimension());
    String product =
        IntStream.range(0, shown)
            .mapToObj(axis -> interval(domain.low(axis), domain.high(axis)))
            .collect(Collectors.joining(" × "));
    return shown < domain.dimension() ? product + " × …" : product;
  }

  private static String interval(double low, double high) {
    String from = Double.isInfinite(low) ? "(−∞" : "[" + number(low);
    return from + ", " + (Double.isInfinite(high) ? "∞)" : number(high) + "]");
  }

  private static String tuple(int... numbers) {
    return "(" + NumberText.list(numbers) + ")";
  }

  private static void addRows(List<String[]> rows, int first, int... counts) {
    for (int i = 0; i < counts.length; i++) {
      rows.add(new String[] {Integer.toString(first + i), Integer.toString(counts[i])});
    }
  }

  /** The fewest facets that a region can have. */
  private static int fewest(CellComplex complex) {
    return complex.domain().isBounded() ? complex.dimension() + 1 : 0;
  }

  /** The number of regions with the fewest facets that there can be, with one more, and so on. */
  private static int[] facets(CellComplex complex, Progress asked) {
    int d = complex.dimension();
    int[] counts = new int[0];
    Steps steps = Steps.of(asked, complex.regions());
    for (int region = 0; region < complex.regions(); region++) {
      steps.next();
      int more = complex.facetCountInSpace(d, region) - fewest(complex);
      counts = more < counts.length ? counts : Arrays.copyOf(counts, more + 1);
      counts[more]++;
    }
    return counts;
  }
}
