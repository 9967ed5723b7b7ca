package org.reluatlas.spark;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reluatlas.console.SummaryText;
import org.reluatlas.polyhedra.tiles.TileCounts;
import org.reluatlas.study.Problem;
import org.reluatlas.task.text.NumberText;

/** The counts of a complex in tiles, for a terminal. */
final class TilesText {

  private TilesText() {}

  static void print(Problem problem, TilesResult result, List<String> written, PrintWriter out) {
    SummaryText text = new SummaryText(out);
    TileCounts whole = result.whole();
    text.heading(problem.title());
    problem.allNotices().forEach(notice -> text.line("notice", notice));
    text.line("domain", problem.domain().toString());
    text.line(
        "cells (f-vector)",
        Arrays.stream(whole.fVector())
                .mapToObj(NumberText::count)
                .collect(Collectors.joining(" + "))
            + " = "
            + NumberText.count(Arrays.stream(whole.fVector()).sum()));
    text.line("Euler characteristic", Long.toString(whole.eulerCharacteristic()));
    text.line(
        "dual graph",
        String.format(
            Locale.ROOT,
            "%,d regions, %,d edges (facet adjacency)",
            whole.regions(),
            whole.dualEdges()));
    if (problem.outputs().hasBoundary()) {
      text.line(
          problem.outputs().boundaryName(),
          String.format(
              Locale.ROOT,
              "%,d facets, measure %s",
              whole.boundaryFacets(),
              NumberText.significant(whole.boundaryMeasure(), 6)));
    }
    text.line(
        "tiles",
        String.format(
            Locale.ROOT,
            "%,d with %,d cells, of which %,d (%s) were shuffled",
            result.tiles().size(),
            result.pieces(),
            result.shuffled(),
            NumberText.percent(result.shuffled() / (double) result.pieces(), 1)));
    text.line("seconds", String.format(Locale.ROOT, "%.1f", result.seconds()));
    written.forEach(file -> text.line("written", file));
    out.flush();
  }
}
