package org.reluatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.reluatlas.analysis.BoundaryCyclesCsv;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.CriticalPointsCsv;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.charts.report.FindingsFigures;
import org.reluatlas.charts.report.FindingsReport;
import org.reluatlas.charts.report.FindingsSummary;
import org.reluatlas.gephi.graph.GexfWriter;
import org.reluatlas.gephi.graph.GraphCsv;
import org.reluatlas.gephi.graph.GraphDraft;
import org.reluatlas.homology.BettiCurvesCsv;
import org.reluatlas.homology.PersistenceCsv;
import org.reluatlas.study.Findings;
import org.reluatlas.study.FindingsOptions;
import org.reluatlas.study.LocalComplexityCsv;
import org.reluatlas.study.StepTimes;
import org.reluatlas.study.Study;
import org.reluatlas.study.SummaryJson;
import org.reluatlas.task.file.WholeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** From a network to its decomposition, dual graph and summary. */
@Command(
    name = "analyze",
    description = {
      "Decompose the domain of a network; find its dual graph, Fiedler partitions, decision boundary,"
          + " Betti curves and persistence.",
      "Writes report.html, summary.json, dual-graph.gexf, regions.csv, edges.csv, betti-curves.csv,"
          + " persistence.csv (with --radius local-complexity.csv) and the figures of the report as"
          + " SVG into DIR, all or none of them; files of these names are replaced,"
          + " others stay. The decomposition is drawn for two inputs."
    },
    mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;
  @Mixin private ProblemOptions options;
  @Mixin private ResultOptions results;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results, made when it is not there.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    WholeFiles.requireFolder(out);
    FindingsOptions wanted = results.options();
    ConsoleProgress progress = main.progress();
    Study study = Study.of(options.problem(), progress);
    try (WholeFiles files = new WholeFiles()) {
      Findings findings = Findings.of(study, wanted);
      write(findings, files, progress);
      progress.check();
      Iterable<Path> written = files.commit();
      progress.clear();
      print(findings, written);
      return 0;
    } finally {
      progress.clear();
    }
  }

  private void write(Findings findings, WholeFiles files, ConsoleProgress progress)
      throws IOException {
    StepTimes times = findings.times();
    GraphDraft graph =
        GraphDraft.of(findings.regions(), findings.measures(), findings.problem().name());
    files.write(
        out.resolve("dual-graph.gexf"),
        writer ->
            times.run(
                "gexf", () -> GexfWriter.write(withResults(graph, findings), writer, progress)));
    Map<String, SvgFigure> figures = FindingsFigures.of(findings, progress);
    for (Map.Entry<String, SvgFigure> figure : figures.entrySet()) {
      files.write(out.resolve(figure.getKey()), writer -> writer.write(figure.getValue().text()));
    }
    files.write(
        out.resolve("betti-curves.csv"),
        writer -> BettiCurvesCsv.write(findings.bettiCurves(), writer));
    files.write(
        out.resolve("persistence.csv"),
        writer ->
            PersistenceCsv.write(
                findings.persistence().diagram(),
                findings.cycles(),
                findings.complex()::numbersInSpace,
                writer));
    if (findings.boundaryCycles().isPresent()) {
      files.write(
          out.resolve("boundary-cycles.csv"),
          writer -> BoundaryCyclesCsv.write(findings.boundaryCycles().get(), writer));
    }
    if (findings.criticalPoints().isPresent()) {
      CriticalPoints critical = findings.criticalPoints().get();
      files.write(
          out.resolve("critical-points.csv"),
          writer ->
              CriticalPointsCsv.writeSets(critical, findings.problem().coordinateNames(), writer));
      files.write(
          out.resolve("sublevel-betti.csv"),
          writer -> CriticalPointsCsv.writeSublevels(critical, writer));
    }
    files.write(
        out.resolve("regions.csv"), writer -> GraphCsv.writeRegions(graph, writer, progress));
    files.write(out.resolve("edges.csv"), writer -> GraphCsv.writeEdges(graph, writer, progress));
    if (findings.localComplexity().isPresent()) {
      files.write(
          out.resolve("local-complexity.csv"),
          writer ->
              LocalComplexityCsv.write(
                  findings.localComplexity().orElseThrow(), findings.regions().points(), writer));
    }
    files.write(
        out.resolve("report.html"),
        writer -> times.run("report", () -> FindingsReport.of(findings, figures).write(writer)));
    files.write(out.resolve("summary.json"), writer -> SummaryJson.write(findings, writer));
  }

  /** The dual graph with all results on its regions. */
  private static GraphDraft withResults(GraphDraft measured, Findings findings) {
    GraphDraft graph = measured;
    for (int i = 0; i < findings.partitions().size(); i++) {
      String kind = i == 0 ? "" : findings.partitionNames().get(i);
      graph = graph.withPartition(kind, findings.partitions().get(i).partition());
    }
    return findings.criticalPoints().isPresent()
        ? graph.withExtrema(findings.criticalPoints().get())
        : graph;
  }

  private void print(Findings findings, Iterable<Path> written) throws IOException {
    PrintWriter stdout = spec.commandLine().getOut();
    SummaryText text = new SummaryText(stdout);
    text.heading(options.network().toString());
    text.rows(FindingsSummary.of(findings));
    for (Path file : written) {
      text.line("written", file + " (" + size(Files.size(file)) + ")");
    }
    stdout.flush();
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
