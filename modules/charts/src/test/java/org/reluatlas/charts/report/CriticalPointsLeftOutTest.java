package org.reluatlas.charts.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.Findings;
import org.reluatlas.study.FindingsOptions;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.study.SummaryJson;

/** What is said where exact values would take too long. */
class CriticalPointsLeftOutTest {

  /**
   * The sum of two zigzags, whose values at 81 vertices are 0, 1 and 2, behind layers of so many
   * dead neurons that exact work would be long.
   */
  private static Findings findings(int dead) {
    double[] weights = new double[32];
    double[] bias = new double[16];
    int[] columns = new int[16];
    double[] slopes = new double[16];
    for (int i = 0; i < 16; i++) {
      weights[2 * i + i / 8] = 1;
      bias[i] = -(i % 8);
      columns[i] = i;
      slopes[i] = i % 8 == 0 ? 1 : i % 2 == 0 ? 2 : -2;
    }
    AffineForm[] second = new AffineForm[dead];
    Arrays.fill(second, AffineForm.constant(-1));
    AffineForm[] third = second.clone();
    second[0] = AffineForm.of(columns, slopes, 0);
    third[0] = AffineForm.input(0);
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, weights, bias),
                new AffineLayer(16, second),
                new AffineLayer(dead, third),
                new AffineLayer(dead, AffineForm.input(0))));
    Problem problem = Problem.of("zigzags", network).box(Box.cube(2, 0, 8)).build();
    return Findings.of(Study.of(problem), FindingsOptions.DEFAULT);
  }

  private static String page(Findings findings) throws IOException {
    StringWriter page = new StringWriter();
    FindingsReport.of(findings, Map.of()).write(page);
    return page.toString();
  }

  @Test
  void theReportSaysWhy() throws IOException {
    Findings findings = findings(4000);
    String why = findings.criticalPointsLimit().orElseThrow().getMessage();
    assertTrue(why.contains("at 81 of 81 vertices"), why);
    String page = page(findings);
    assertTrue(page.contains("<h2>Critical points of "), page);
    assertTrue(page.contains("<p>Critical points are left out: " + why + ".</p>"), page);
    assertFalse(page.contains("the Euler characteristic"), page);
    assertTrue(
        FindingsSummary.of(findings).contains(List.of("critical points", "left out: " + why)));
    StringWriter summary = new StringWriter();
    SummaryJson.write(findings, List.of(), summary);
    assertTrue(summary.toString().contains("\"leftOut\":\"" + why), summary.toString());
  }

  @Test
  void whatIsSoonFoundIsThere() throws IOException {
    String page = page(findings(4));
    assertTrue(page.contains("<h2>Critical points of "), page);
    assertTrue(page.contains("the Euler characteristic"), page);
    assertFalse(page.contains("left out"), page);
  }
}
