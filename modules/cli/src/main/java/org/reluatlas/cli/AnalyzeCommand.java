package org.reluatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.reluatlas.charts.report.FindingsSummary;
import org.reluatlas.console.ConsoleProgress;
import org.reluatlas.console.SummaryText;
import org.reluatlas.study.Findings;
import org.reluatlas.study.FindingsOptions;
import org.reluatlas.study.Study;
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
          + " SVG into DIR, all or none of them; they replace all of an earlier analysis there,"
          + " other files stay. The decomposition is drawn for two inputs."
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
    ResultFiles.loadDrawing();
    ConsoleProgress progress = main.progress();
    Study study = Study.of(options.problem(), progress);
    try (WholeFiles files = new WholeFiles()) {
      Findings findings = Findings.of(study, wanted);
      new ResultFiles(findings, out, files).write(progress);
      progress.check();
      List<Path> written = files.commit();
      progress.clear();
      print(findings, written);
      return 0;
    } finally {
      progress.clear();
    }
  }

  private void print(Findings findings, List<Path> written) throws IOException {
    PrintWriter stdout = spec.commandLine().getOut();
    SummaryText text = new SummaryText(stdout);
    text.heading(options.network().toString());
    text.rows(FindingsSummary.of(findings));
    for (Path file : new TreeSet<>(written)) {
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
