package org.reluatlas.evolution;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import org.reluatlas.analysis.Space;
import org.reluatlas.study.JsonParts;
import org.reluatlas.study.Problem;
import org.reluatlas.study.SummaryFiles;

/** The file {@code summary.json} of an evolution. Numbers that are not defined are null. */
public final class EvolutionJson {

  private EvolutionJson() {}

  /** Writes the summary, a line for each of its parts. */
  public static void write(
      EvolutionReport report, List<String> notices, Collection<String> files, Writer out)
      throws IOException {
    JsonObject parts = parts(report, notices);
    SummaryFiles.add(files, parts);
    JsonParts.write(parts, out);
  }

  private static JsonObject parts(EvolutionReport report, List<String> notices) {
    JsonObject parts = new JsonObject();
    Problem problem = report.evolution().problem();
    parts.add("architecture", JsonParts.numbers(problem.architecture()));
    report.evolution().part().ifPresent(part -> parts.addProperty("part", part));
    parts.add("domain", JsonParts.domain(problem.domain()));
    if (!problem.domain().isBounded()) {
      parts.addProperty("spaceOfCounts", Space.BOREL_MOORE.id());
      parts.addProperty("spaceOfBetti", Space.TRUNCATED.id());
    }
    problem.slice().ifPresent(slice -> parts.add("slice", new JsonPrimitive(slice.description())));
    parts.add("trials", new JsonPrimitive(report.evolution().trials()));
    parts.add("seed", new JsonPrimitive(report.evolution().seed()));
    parts.add("largestCells", new JsonPrimitive(report.largestCells()));
    JsonArray runs = new JsonArray();
    for (int run = 0; run < report.series().size(); run++) {
      runs.add(run(report, run));
    }
    parts.add("runs", runs);
    JsonArray correlations = new JsonArray();
    for (LossCorrelation each : report.correlations()) {
      correlations.add(correlation(each, "pearson", each.pearson()));
      correlations.add(correlation(each, "spearman", each.spearman()));
    }
    parts.add("correlations", correlations);
    JsonArray texts = new JsonArray();
    report.evolution().notices().forEach(texts::add);
    notices.forEach(texts::add);
    parts.add("notices", texts);
    return parts;
  }

  private static JsonObject run(EvolutionReport report, int index) {
    RunSeries series = report.series().get(index);
    JsonObject part = new JsonObject();
    part.addProperty("name", series.run().name());
    part.addProperty("checkpoints", series.rows().size());
    JsonArray skipped = new JsonArray();
    series.rows().stream().filter(row -> !row.isPresent()).forEach(row -> skipped.add(skip(row)));
    part.add("skipped", skipped);
    List<EpochRow> present = series.presentRows();
    if (!present.isEmpty()) {
      part.add("first", epoch(present.get(0), series, report.dimension()));
      part.add("last", epoch(present.get(present.size() - 1), series, report.dimension()));
    }
    part.addProperty("largestCells", series.largestCells());
    part.addProperty(
        "spikes",
        report.spikes().stream().filter(each -> each.run().equals(series.run().name())).count());
    if (report.dimension() == 2) {
      CountBalance balance = CountBalance.of(series);
      JsonParts.addNumber(part, "largestDeviationF0F2", balance.ofVerticesAndRegions());
      JsonParts.addNumber(part, "largestDeviationF1Half", balance.ofHalfTheEdges());
    }
    return part;
  }

  private static JsonObject skip(EpochRow row) {
    JsonObject part = new JsonObject();
    part.addProperty("epoch", row.epoch());
    part.addProperty("reason", row.failure().orElse(""));
    return part;
  }

  private static JsonObject epoch(EpochRow row, RunSeries series, int dimension) {
    JsonObject part = new JsonObject();
    part.addProperty("epoch", row.epoch());
    JsonParts.addNumber(part, LossTable.LOSS, series.run().losses().loss(row.epoch()));
    JsonArray fVector = new JsonArray();
    for (int k = 0; k <= dimension; k++) {
      fVector.add((long) row.measures().get("f" + k));
    }
    part.add("fVector", fVector);
    JsonArray peaks = new JsonArray();
    for (int i = 0; i < dimension; i++) {
      peaks.add(row.measures().get("betaPeakAt" + i));
    }
    part.add("peakAt", peaks);
    return part;
  }

  private static JsonObject correlation(
      LossCorrelation of, String coefficient, Correlation correlation) {
    JsonObject part = new JsonObject();
    part.addProperty("run", of.run());
    part.addProperty("measure", of.measure());
    part.addProperty("of", of.isOfChanges() ? "changes" : "values");
    part.addProperty("coefficient", coefficient);
    JsonParts.addNumber(part, "atLag0", correlation.atZero());
    JsonParts.addNumber(part, "low95", correlation.low());
    JsonParts.addNumber(part, "high95", correlation.high());
    part.addProperty("lag", correlation.lag());
    JsonParts.addNumber(part, "atLag", correlation.atLag());
    JsonParts.addNumber(part, "p", correlation.pValue());
    return part;
  }
}
