package org.reluatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reluatlas.evolution.Evolution;
import org.reluatlas.evolution.RegionLives;
import org.reluatlas.gephi.graph.DynamicGexfWriter;
import org.reluatlas.gephi.graph.DynamicGraph;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Setting;
import org.reluatlas.task.file.WholeFiles;
import picocli.CommandLine.Option;

/**
 * The graph of a training run as {@code dynamic.gexf}, when it is asked for. Without a lifetime it
 * has as many regions as Gephi shows with ease.
 */
final class DynamicGraphFile {

  private static final long MOST_NODES = 10_000;

  @Option(
      names = "--graph",
      description =
          "Write the dual graphs of a run as one graph over its epochs too, dynamic.gexf, which Gephi"
              + " plays with its timeline; of several runs dynamic-1.gexf and so on.")
  private boolean isWanted;

  @Option(
      names = "--min-lifetime",
      paramLabel = "N",
      description =
          "Write dynamic.gexf without regions that are not there at N checkpoints one after"
              + " another; 1 takes all. Default: the smallest that leaves at most 10,000 regions.")
  private Integer minLifetime;

  private final List<String> notes = new ArrayList<>();

  /** Writes the graphs into a folder. */
  void write(Evolution evolution, Path folder, WholeFiles files, Progress progress)
      throws IOException {
    notes.clear();
    if (!isWanted && minLifetime == null && Files.exists(folder.resolve("dynamic.gexf"))) {
      notes.add(folder.resolve("dynamic.gexf") + " is of an earlier call");
    }
    int runs = evolution.runs().size();
    for (int run = 0; run < (isWanted || minLifetime != null ? runs : 0); run++) {
      String name = runs == 1 ? "dynamic.gexf" : "dynamic-" + (run + 1) + ".gexf";
      boolean isEmpty = evolution.rows(run).stream().noneMatch(row -> row.isPresent());
      if (!isEmpty) {
        write(evolution, run, name, folder, files, progress);
      }
    }
  }

  /**
   * Checks the lifetime.
   *
   * @throws ExplainedException when it is none
   */
  void check() {
    if (minLifetime != null && minLifetime < 1) {
      throw ExplainedException.ofInput(
          "%s is %d but must be 1 or more", Setting.MIN_LIFETIME, minLifetime);
    }
  }

  private void write(
      Evolution evolution, int run, String name, Path folder, WholeFiles files, Progress progress)
      throws IOException {
    progress.begin("Lives of regions");
    RegionLives lives = RegionLives.of(evolution, run, progress);
    int lifetime = minLifetime == null ? lives.lifetimeFor(MOST_NODES) : minLifetime;
    DynamicGraph graph = DynamicGraph.of(evolution, run, lives, lifetime, progress);
    files.write(folder.resolve(name), writer -> DynamicGexfWriter.write(graph, writer, progress));
    notes.add(
        String.format(
            Locale.ROOT,
            "%s has %,d regions and %,d edges%s",
            name,
            graph.nodeCount(),
            graph.edgeCount(),
            lifetime == 1
                ? ""
                : String.format(
                    Locale.ROOT,
                    ": of %,d regions those that live for %d checkpoints or longer"
                        + " (--min-lifetime)",
                    lives.nodes(1),
                    lifetime)));
  }

  /** What was written, a sentence for each graph. */
  List<String> notes() {
    return notes;
  }
}
