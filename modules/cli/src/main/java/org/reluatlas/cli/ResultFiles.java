package org.reluatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.reluatlas.analysis.BoundaryCyclesCsv;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.CriticalPointsCsv;
import org.reluatlas.charts.CountsFigure;
import org.reluatlas.charts.HtmlReport;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.charts.report.FindingsFigures;
import org.reluatlas.charts.report.FindingsReport;
import org.reluatlas.gephi.graph.GexfWriter;
import org.reluatlas.gephi.graph.GraphCsv;
import org.reluatlas.gephi.graph.GraphDraft;
import org.reluatlas.homology.BettiCurvesCsv;
import org.reluatlas.homology.PersistenceCsv;
import org.reluatlas.study.Findings;
import org.reluatlas.study.LocalComplexityCsv;
import org.reluatlas.study.SummaryFiles;
import org.reluatlas.study.SummaryJson;
import org.reluatlas.task.Progress;
import org.reluatlas.task.SideBySide;
import org.reluatlas.task.file.WholeFiles;

/** All files that tell findings, in one folder. */
final class ResultFiles {

  private final Findings findings;
  private final Path folder;
  private final WholeFiles files;

  /**
   * Writes nothing yet.
   *
   * @param files which puts them in their places later
   */
  ResultFiles(Findings findings, Path folder, WholeFiles files) {
    this.findings = findings;
    this.folder = folder;
    this.files = files;
  }

  /**
   * Loads what draws, in the background: fonts and classes take the first figure longer than all
   * drawing of a small network, and there is time while the network is decomposed.
   */
  static void loadDrawing() {
    Thread loading =
        new Thread(() -> SvgFigure.of(new CountsFigure(0, new int[] {1}, "", "", "")), "drawing");
    loading.setDaemon(true);
    loading.setUncaughtExceptionHandler((thread, e) -> {}); // figures will fail with it themselves
    loading.start();
  }

  /**
   * Writes the files side by side, and the summary when it is known how long they took. They take
   * the place of all those of an earlier summary in the folder.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void write(Progress progress) throws IOException {
    GraphDraft graph =
        GraphDraft.of(findings.regions(), findings.measures(), findings.problem().name());
    SideBySide.<IOException>run(
        progress,
        List.of(
            this::writeReport,
            own -> writeGexf(graph, own),
            own -> writeGraphTables(graph, own),
            own -> writeTables()));
    files.insteadOf(SummaryFiles.in(folder));
    List<String> names = files.names(folder);
    write(SummaryFiles.NAME, writer -> SummaryJson.write(findings, names, writer));
  }

  private void write(String name, WholeFiles.Content content) throws IOException {
    files.write(folder.resolve(name), content);
  }

  private void writeReport(Progress progress) throws IOException {
    Map<String, SvgFigure> figures = FindingsFigures.of(findings, progress);
    for (Map.Entry<String, SvgFigure> figure : figures.entrySet()) {
      write(figure.getKey(), writer -> writer.write(figure.getValue().text()));
    }
    HtmlReport report =
        findings.times().measure("report", () -> FindingsReport.of(findings, figures));
    write("report.html", report::write);
  }

  private void writeGexf(GraphDraft graph, Progress progress) throws IOException {
    GraphDraft all = withResults(graph);
    write(
        "dual-graph.gexf",
        writer -> findings.times().run("gexf", () -> GexfWriter.write(all, writer, progress)));
  }

  /** The dual graph with all results on its regions. */
  private GraphDraft withResults(GraphDraft measured) {
    GraphDraft graph = measured;
    for (int i = 0; i < findings.partitions().size(); i++) {
      String kind = i == 0 ? "" : findings.partitionNames().get(i);
      graph = graph.withPartition(kind, findings.partitions().get(i).partition());
    }
    return findings.criticalPoints().isPresent()
        ? graph.withExtrema(findings.criticalPoints().get())
        : graph;
  }

  private void writeGraphTables(GraphDraft graph, Progress progress) throws IOException {
    write("regions.csv", writer -> GraphCsv.writeRegions(graph, writer, progress));
    write("edges.csv", writer -> GraphCsv.writeEdges(graph, writer, progress));
  }

  private void writeTables() throws IOException {
    write("betti-curves.csv", writer -> BettiCurvesCsv.write(findings.bettiCurves(), writer));
    write(
        "persistence.csv",
        writer ->
            PersistenceCsv.write(
                findings.persistence().diagram(),
                findings.cycles(),
                findings.complex()::numbersInSpace,
                writer));
    if (findings.boundaryCycles().isPresent()) {
      write(
          "boundary-cycles.csv",
          writer -> BoundaryCyclesCsv.write(findings.boundaryCycles().get(), writer));
    }
    if (findings.criticalPoints().isPresent()) {
      CriticalPoints critical = findings.criticalPoints().get();
      write(
          "critical-points.csv",
          writer ->
              CriticalPointsCsv.writeSets(critical, findings.problem().coordinateNames(), writer));
      write("sublevel-betti.csv", writer -> CriticalPointsCsv.writeSublevels(critical, writer));
    }
    if (findings.localComplexity().isPresent()) {
      write(
          "local-complexity.csv",
          writer ->
              LocalComplexityCsv.write(
                  findings.localComplexity().orElseThrow(), findings.regions().points(), writer));
    }
  }
}
