package org.reluatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gephi.project.api.Workspace;
import org.reluatlas.charts.DecompositionFigure;
import org.reluatlas.charts.Figure;
import org.reluatlas.charts.FigureFile;
import org.reluatlas.gephi.DualGraphWorkspace;
import org.reluatlas.gephi.GexfWriter;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
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
      "Decompose the domain of a network and write its dual graph.",
      "Writes dual-graph.gexf, summary.json and, for a domain of two dimensions with at most 20,000"
          + " regions, decomposition.svg into DIR, all or none of them; files of these names are"
          + " replaced, others stay."
    },
    mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {

  /** A drawing of more regions would be black with lines, and many megabytes long. */
  private static final int MOST_REGIONS_DRAWN = 20_000;

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;
  @Mixin private ProblemOptions options;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results, made when it is not there.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    WholeFiles.requireFolder(out);
    ConsoleProgress progress = main.progress();
    Analysis analysis = new Analysis(Problem.read(options), options, progress);
    try (WholeFiles files = new WholeFiles()) {
      analyze(analysis, files, progress);
      progress.check();
      Iterable<Path> written = files.commit();
      progress.clear();
      print(analysis, written);
      return 0;
    } finally {
      progress.clear();
    }
  }

  private void analyze(Analysis analysis, WholeFiles files, ConsoleProgress progress)
      throws IOException {
    CellComplex complex = analysis.complex();
    DualGraph graph = analysis.graph();
    AnnotatedRegions regions = analysis.regions();
    Workspace workspace =
        analysis
            .times()
            .measure(
                "gephi",
                () ->
                    DualGraphWorkspace.create(
                        graph, regions, options.network.toString(), progress));
    files.write(
        out.resolve("dual-graph.gexf"),
        writer ->
            analysis.times().run("gexf", () -> GexfWriter.write(workspace, writer, progress)));
    if (complex.dimension() == 2 && complex.regions() <= MOST_REGIONS_DRAWN) {
      files.write(
          out.resolve("decomposition.svg"),
          writer ->
              analysis.times().run("drawing", () -> FigureFile.writeSvg(figure(analysis), writer)));
    }
    SummaryJson summary =
        new SummaryJson()
            .add("network", SummaryJson.network(analysis.problem()))
            .add("domain", SummaryJson.domain(complex.domain()))
            .add("complex", SummaryJson.complex(complex))
            .add("dualGraph", SummaryJson.dualGraph(graph, regions))
            .add("seconds", SummaryJson.seconds(analysis.times()));
    files.write(out.resolve("summary.json"), summary::write);
  }

  private static Figure figure(Analysis analysis) throws IOException {
    AnnotatedRegions regions = analysis.regions();
    Problem problem = analysis.problem();
    String title =
        String.format(
            "%s, architecture (%s)",
            problem.file().getFileName(), SummaryText.list(problem.network().architecture()));
    return new DecompositionFigure(
        analysis.complex(), regions.predictedClasses(), regions.points().points(), title);
  }

  private void print(Analysis analysis, Iterable<Path> written) throws IOException {
    PrintWriter stdout = spec.commandLine().getOut();
    SummaryText text = new SummaryText(stdout);
    text.heading(analysis.problem().file().toString());
    text.network(analysis.problem().imported());
    text.domain(analysis.complex().domain());
    text.complex(analysis.complex());
    text.dualGraph(analysis.graph());
    text.points(analysis.regions().points());
    text.seconds(analysis.times());
    for (Path file : written) {
      text.line("written", "%s (%s)", file, size(Files.size(file)));
    }
    stdout.flush();
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
