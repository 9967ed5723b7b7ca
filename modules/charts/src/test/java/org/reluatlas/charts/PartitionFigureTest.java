package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

class PartitionFigureTest {

  private static final List<String> NAMES = List.of("plain", "heavy");

  private final AnnotatedRegions regions;
  private final DualGraph graph;
  private final DecisionBoundary boundary;
  private final List<FiedlerAnalysis> analyses;

  /** Three lines across a long box make four regions in a row, the last of class 1. */
  PartitionFigureTest() {
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, new double[] {1, 0, 1, 0, 1, 0}, new double[] {-1, -2, -3}),
                new AffineLayer(3, new double[] {0, 0, 1}, new double[] {-0.25})));
    LabeledPoints points =
        new LabeledPoints(
            2,
            new double[] {0.5, 0.5, 3.5, 0.5},
            new double[] {0, 1},
            List.of("out", "in"),
            new boolean[] {true, true});
    regions =
        AnnotatedRegions.of(
            new Decomposition(network, Box.parse("0,4;0,1")).compute(Progress.NONE),
            points,
            Progress.NONE);
    graph = DualGraph.of(regions.complex(), DualGraph.Adjacency.FACET, Progress.NONE);
    boundary = DecisionBoundary.of(regions, Progress.NONE);
    analyses = List.of(analysis(FiedlerWeights.UNWEIGHTED), analysis(FiedlerWeights.WEIGHTED));
  }

  private FiedlerAnalysis analysis(FiedlerWeights weights) {
    return FiedlerAnalysis.of(graph, regions, boundary, weights, Progress.NONE);
  }

  @Test
  void saysWhatItShows() throws IOException {
    StringWriter svg = new StringWriter();
    FigureFile.writeSvg(new PartitionFigure(regions, graph, boundary, NAMES, analyses, "Row"), svg);
    String text = svg.toString();
    assertTrue(text.contains("4 regions, 3 edges (facet adjacency)"), text);
    assertTrue(text.contains("plain") && text.contains("heavy"), text);
    assertTrue(text.contains("side of class in") && text.contains("points of class out"), text);
    assertTrue(text.contains("decision boundary") && text.contains("1 cut edges"), text);
    assertTrue(text.contains("0 of 2 regions misclassified"), text);
  }

  @Test
  void tableHasAColumnForEachPartition() {
    FiedlerTable table = new FiedlerTable(NAMES, analyses);
    assertEquals(List.of("", "plain", "heavy"), table.header());
    assertTrue(table.rows().stream().allMatch(row -> row.size() == 3));
    assertTrue(
        table.rows().contains(List.of("misclassified regions", "0 of 2 (0.0 %)", "0 of 2 (0.0 %)")),
        table.rows().toString());
    // a path of four vertices: 2 − √2
    assertTrue(
        table.rows().stream()
            .anyMatch(row -> row.get(0).startsWith("eigenvalue") && row.get(1).equals("0.5858")));
  }

  @Test
  void reportEscapesTextAndHoldsFigures() throws IOException {
    StringWriter html = new StringWriter();
    new HtmlReport("a < b")
        .heading("x & y")
        .paragraph("\"quoted\"")
        .table(List.of("h"), List.of(List.of("<td>")))
        .figure(
            SvgFigure.of(new PartitionFigure(regions, graph, boundary, NAMES, analyses, "Row")),
            "caption")
        .write(html);
    String text = html.toString();
    assertTrue(text.contains("<h1>a &lt; b</h1>") && text.contains("<h2>x &amp; y</h2>"), text);
    assertTrue(text.contains("&quot;quoted&quot;") && text.contains("<td>&lt;td&gt;</td>"), text);
    assertTrue(text.contains("src=\"data:image/svg+xml;base64,"), text);
    assertTrue(text.trim().endsWith("</html>"), text);
  }
}
