package org.reluatlas.cli.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.gephi.graph.GexfWriter;
import org.reluatlas.gephi.graph.GraphDraft;
import org.reluatlas.homology.PhatFormat;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/**
 * The steps of an analysis one after the other, each timed for itself: a program that is started
 * for one network, so that every step is met cold. Prints a line for each figure, its name and its
 * value; writes what other programs need to do the same.
 */
public final class BenchmarkSteps {

  static final int TRIALS = 20;
  static final long SEED = 1;
  static final String FILTRATION = "filtration.phat";
  static final String EDGES = "edges.txt";

  private BenchmarkSteps() {}

  /**
   * Runs.
   *
   * @param args the network file and the folder to write to
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.SEVERE);
    try {
      run(Path.of(args[0]), Path.of(args[1]));
    } catch (RuntimeException | OutOfMemoryError e) {
      System.err.println(
          ExplainedException.about(e)
              .map(explained -> explained.sentence(setting -> "--" + setting))
              .orElse(e.toString()));
      System.exit(1);
    }
  }

  private static void run(Path network, Path folder) throws IOException {
    Problem problem = problem(network);
    Study study = Study.of(problem);
    time("decomposition", study::complex);
    print("cells", study.complex().cells());
    time(
        "geometry",
        () -> {
          study.boundary();
          study.measures();
        });
    DualGraph graph = study.graph();
    print("regions", graph.vertices());
    time("unweighted", () -> study.fiedler(FiedlerWeights.UNWEIGHTED));
    time("weighted", () -> study.fiedler(FiedlerWeights.WEIGHTED));
    time("recommended", () -> study.fiedler(FiedlerWeights.RECOMMENDED));
    study
        .fiedler(FiedlerWeights.UNWEIGHTED)
        .partition()
        .eigenvalue()
        .ifPresent(value -> print("eigenvalue", value));
    study.chain();
    time("betti", () -> study.bettiCurves(TRIALS, SEED));
    Path gexf = folder.resolve("dual-graph.gexf");
    time("gexf", () -> writeGexf(study, gexf));
    print("gexfBytes", Files.size(gexf));
    writeEdges(graph, folder.resolve(EDGES));
    writeFiltration(study, folder.resolve(FILTRATION));
  }

  /** On [−1, 1]^d. */
  private static Problem problem(Path network) throws IOException {
    int inputs = NetworkFiles.read(network).network().inputs();
    return Problem.of(network).box(Box.cube(inputs, -1, 1)).build();
  }

  /** A step that may fail to write. */
  private interface Step {
    void run() throws IOException;
  }

  private static void time(String name, Step step) throws IOException {
    long begin = System.nanoTime();
    step.run();
    print(name, (System.nanoTime() - begin) * 1e-9);
  }

  private static void print(String name, Object value) {
    System.out.println(name + " " + value);
    System.out.flush();
  }

  private static void writeGexf(Study study, Path file) throws IOException {
    GraphDraft graph = GraphDraft.of(study.regions(), study.measures(), study.problem().name());
    try (Writer out = Files.newBufferedWriter(file)) {
      GexfWriter.write(graph, out, Progress.NONE);
    }
  }

  private static void writeEdges(DualGraph graph, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(graph.vertices() + " " + graph.edges() + "\n");
      for (int edge = 0; edge < graph.edges(); edge++) {
        out.write(graph.source(edge) + " " + graph.target(edge) + "\n");
      }
    }
  }

  private static void writeFiltration(Study study, Path file) throws IOException {
    long seed = RandomFiltration.trialSeed(SEED, 0);
    try (Writer out = Files.newBufferedWriter(file)) {
      PhatFormat.write(RandomFiltration.of(study.chain(), seed), out);
    }
  }
}
