package org.reluatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.gephi.graph.DualGraphWorkspace;
import org.reluatlas.gephi.graph.GexfWriter;
import org.reluatlas.gephi.graph.PartitionColumns;
import org.reluatlas.homology.BettiCurvesCsv;
import org.reluatlas.homology.PersistenceCsv;
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
      "Decompose the domain of a network; find its dual graph, Fiedler partitions, decision boundary,"
          + " Betti curves and persistence.",
      "Writes report.html, summary.json, dual-graph.gexf, betti-curves.csv, persistence.csv and the"
          + " figures of the report as SVG into DIR, all or none of them; files of these names are replaced,"
          + " others stay. The decomposition is drawn for two inputs and up to 20,000 regions."
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
    results.requireConsistent();
    ConsoleProgress progress = main.progress();
    Analysis analysis = new Analysis(Problem.read(options), options, progress);
    try (WholeFiles files = new WholeFiles()) {
      Topology topology = Topology.of(analysis, results, progress);
      analyze(analysis, topology, files, progress);
      progress.check();
      Iterable<Path> written = files.commit();
      progress.clear();
      print(analysis, topology, written);
      return 0;
    } finally {
      progress.clear();
    }
  }

  private void analyze(
      Analysis analysis, Topology topology, WholeFiles files, ConsoleProgress progress)
      throws IOException {
    DualGraph graph = analysis.graph();
    AnnotatedRegions regions = analysis.regions();
    Workspace workspace =
        analysis.times().measure("gephi", () -> workspace(graph, regions, topology, progress));
    files.write(
        out.resolve("dual-graph.gexf"),
        writer ->
            analysis.times().run("gexf", () -> GexfWriter.write(workspace, writer, progress)));
    Map<String, SvgFigure> figures = Figures.of(analysis, topology, progress);
    for (Map.Entry<String, SvgFigure> figure : figures.entrySet()) {
      files.write(out.resolve(figure.getKey()), writer -> writer.write(figure.getValue().text()));
    }
    files.write(
        out.resolve("betti-curves.csv"), writer -> BettiCurvesCsv.write(topology.betti, writer));
    files.write(
        out.resolve("persistence.csv"), writer -> PersistenceCsv.write(topology.diagram, writer));
    files.write(
        out.resolve("report.html"),
        writer ->
            analysis
                .times()
                .run("report", () -> Report.of(analysis, topology, figures).write(writer)));
    files.write(out.resolve("summary.json"), summary(analysis, topology)::write);
  }

  private Workspace workspace(
      DualGraph graph, AnnotatedRegions regions, Topology topology, ConsoleProgress progress) {
    Workspace workspace =
        DualGraphWorkspace.create(graph, regions, options.network.toString(), progress);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Node[] nodes = DualGraphWorkspace.nodes(workspace, graph.complex());
    for (int i = 0; i < topology.fiedler.size(); i++) {
      String kind = i == 0 ? "" : topology.fiedlerNames.get(i);
      PartitionColumns.write(model, nodes, kind, topology.fiedler.get(i).partition());
    }
    return workspace;
  }

  private static SummaryJson summary(Analysis analysis, Topology topology) throws IOException {
    CellComplex complex = analysis.complex();
    SummaryJson summary =
        new SummaryJson()
            .add("network", SummaryJson.network(analysis.problem()))
            .add("domain", SummaryJson.domain(complex.domain()))
            .add("complex", SummaryJson.complex(complex))
            .add("dualGraph", SummaryJson.dualGraph(analysis.graph(), analysis.regions()));
    topology.boundaryTopology.ifPresent(
        numbers ->
            summary.add("decisionBoundary", SummaryJson.decisionBoundary(topology, numbers)));
    return summary
        .add("fiedler", SummaryJson.fiedler(topology))
        .add("betti", SummaryJson.betti(topology.betti))
        .add("seconds", SummaryJson.seconds(analysis.times()));
  }

  private void print(Analysis analysis, Topology topology, Iterable<Path> written)
      throws IOException {
    PrintWriter stdout = spec.commandLine().getOut();
    SummaryText text = new SummaryText(stdout);
    text.heading(analysis.problem().file().toString());
    text.network(analysis.problem().imported());
    analysis.problem().sliced().ifPresent(text::slice);
    text.domain(analysis.complex().domain());
    text.complex(analysis.complex());
    text.dualGraph(analysis.graph());
    text.points(analysis.regions().points());
    text.topology(topology);
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
