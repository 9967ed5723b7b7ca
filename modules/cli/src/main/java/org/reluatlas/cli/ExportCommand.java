package org.reluatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.console.ConsoleProgress;
import org.reluatlas.gephi.graph.GexfWriter;
import org.reluatlas.gephi.graph.GraphDraft;
import org.reluatlas.gephi.graph.GraphParquet;
import org.reluatlas.gephi.graph.GraphmlWriter;
import org.reluatlas.polyhedra.io.CellTable;
import org.reluatlas.study.BoundaryFormat;
import org.reluatlas.study.ComplexFormat;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.study.StudyArrays;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Setting;
import org.reluatlas.task.file.WholeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A decomposition for another program. */
@Command(
    name = "export",
    description = "Decompose the domain of a network and write it for another program.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  /**
   * What can be written: the dual graph as GEXF or GraphML, arrays, tables, or a {@link
   * ComplexFormat}.
   */
  enum Format {
    GEXF,
    GRAPHML,
    JSON,
    NPZ,
    PARQUET,
    OFF,
    VTK,
    PHAT
  }

  /** What is written of a decomposition. */
  enum What {
    COMPLEX,
    BOUNDARY
  }

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;
  @Mixin private ProblemOptions options;

  @Option(
      names = "--format",
      paramLabel = "gexf|graphml|json|npz|parquet|off|vtk|phat",
      required = true,
      description = {
        "gexf: dual graph, for Gephi.",
        "graphml: dual graph, for networkx and igraph.",
        "json: whole complex, regions and dual graph.",
        "npz: the same as arrays, for NumPy.",
        "parquet: tables of cells, regions and edges, for pandas and Spark.",
        "off: 2-cells as polygons, for 2 or 3 inputs.",
        "vtk: regions with their data, for 1 to 3 inputs.",
        "phat: boundary matrix over Z2 as text."
      })
  private Format format;

  @Option(
      names = "--what",
      paramLabel = "complex|boundary",
      description = {
        "complex (the default): what --format says.",
        "boundary: the decision boundary or level set as a mesh, as OFF for 3 inputs and as VTK for 1"
            + " to 3; polygons are counterclockwise seen from the class of higher index or from"
            + " f > level, which lines have on their left."
      })
  private What what = What.COMPLEX;

  @Option(
      names = "--filtration",
      paramLabel = "NAME",
      converter = ResultOptions.FiltrationConverter.class,
      description =
          "With npz: also the cells in the order of a filtration, and its persistence pairs: output,"
              + " boundary-distance, training-points or volume.")
  private InformedFiltration filtration;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description =
          "File to write, whole or not at all; replaced when it is there. Of parquet the folder for"
              + " cells.parquet, regions.parquet and edges.parquet.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    boolean isTables = format == Format.PARQUET && what == What.COMPLEX;
    if (isTables) {
      WholeFiles.requireFolder(out);
    } else {
      WholeFiles.requireFile(out);
    }
    if (filtration != null && !(format == Format.NPZ && what == What.COMPLEX)) {
      throw ExplainedException.ofInput(
          "%s %s goes with npz only; leave it out, or choose %s npz",
          Setting.FILTRATION, filtration, Setting.FORMAT);
    }
    ConsoleProgress progress = main.progress();
    Problem problem = options.problem();
    Study study = Study.of(problem, progress);
    try (WholeFiles files = new WholeFiles()) {
      if (format == Format.NPZ && what == What.COMPLEX) {
        files.writeBytes(
            out,
            bytes -> StudyArrays.write(study, Optional.ofNullable(filtration), bytes, progress));
      } else if (isTables) {
        writeTables(study, files, progress);
      } else {
        files.write(out, writer -> write(study, writer, progress));
      }
      progress.check();
      List<Path> written = files.commit();
      progress.clear();
      PrintWriter stderr = spec.commandLine().getErr();
      problem.allNotices().forEach(notice -> stderr.println("note: " + notice));
      stderr.flush();
      PrintWriter stdout = spec.commandLine().getOut();
      written.forEach(file -> stdout.println("written " + file));
      stdout.flush();
      return 0;
    } finally {
      progress.clear();
    }
  }

  private void writeTables(Study study, WholeFiles files, Progress progress) throws IOException {
    GraphDraft graph = graph(study);
    files.writeBytes(
        out.resolve("cells.parquet"), bytes -> CellTable.write(study.complex(), bytes, progress));
    files.writeBytes(
        out.resolve("regions.parquet"), bytes -> GraphParquet.writeRegions(graph, bytes, progress));
    files.writeBytes(
        out.resolve("edges.parquet"), bytes -> GraphParquet.writeEdges(graph, bytes, progress));
  }

  private void write(Study study, Writer out, Progress progress) throws IOException {
    if (what == What.BOUNDARY) {
      writeBoundary(study, out, progress);
      return;
    }
    switch (format) {
      case GEXF:
        GexfWriter.write(graph(study), out, progress);
        break;
      case GRAPHML:
        GraphmlWriter.write(graph(study), out, progress);
        break;
      default:
        ComplexFormat.valueOf(format.name()).write(study, out, progress);
    }
  }

  private void writeBoundary(Study study, Writer out, Progress progress) throws IOException {
    if (format != Format.OFF && format != Format.VTK) {
      throw ExplainedException.ofInput(
          "%s %s holds no mesh of the boundary; choose off or vtk",
          Setting.FORMAT, format.name().toLowerCase(Locale.ROOT));
    }
    BoundaryFormat.valueOf(format.name()).write(study, out, progress);
  }

  private static GraphDraft graph(Study study) {
    return GraphDraft.of(study.regions(), study.measures(), study.problem().name());
  }
}
