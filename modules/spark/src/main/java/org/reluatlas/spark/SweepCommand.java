package org.reluatlas.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.reluatlas.console.ConsoleProgress;
import org.reluatlas.console.QuestionOptions;
import org.reluatlas.console.RunOptions;
import org.reluatlas.console.TrialOptions;
import org.reluatlas.console.Version;
import org.reluatlas.evolution.EvolutionSettings;
import org.reluatlas.evolution.RunTree;
import org.reluatlas.evolution.TrainingRun;
import org.reluatlas.evolution.TrainingRuns;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.tiles.Tile;
import org.reluatlas.spark.hadoop.HadoopWords;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;
import org.reluatlas.task.text.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * From the checkpoints of many runs to a table of what their decompositions do ({@link SweepJob}),
 * or from one network to the counts of a complex in parts ({@link TilesJob}).
 */
@Command(
    name = "relu-atlas sweep",
    description = {
      "Decompose the same domain under all checkpoints of many training runs, with Apache Spark on"
          + " this machine or on a cluster.",
      "Writes the tables evolution, betti and failures as Parquet and report.html with its figures"
          + " and CSV files into DIR. Finished checkpoints are kept in DIR/checkpoints, so that a"
          + " sweep that was interrupted goes on.",
      "With --tiles: decompose one domain of one network in parts, and write summary.json and the"
          + " table tiles into DIR, both or none."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SweepCommand implements Callable<Integer> {

  private static final List<String> OF_RUNS =
      List.of("--losses", "--epochs", "--epoch-pattern", "--run-pattern", "--trials", "--seed");

  private final ConsoleProgress progress;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ROOT",
      description =
          "Top of a tree of folders; each that has checkpoints in it is a run. A URI of any file"
              + " system that Spark knows, or a path, on a cluster one that all machines see under the"
              + " same name. With --tiles, a network file.")
  private Path root;

  @Option(
      names = "--tiles",
      paramLabel = "N",
      description =
          "Cut the domain of one network into N parts, each of them a task, and count cells, dual"
              + " edges and decision boundary exactly as in one piece. --max-cells is of a part.")
  private Integer tiles;

  @Mixin private RunPattern pattern;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Where the tasks run: local[N] with N threads, or a cluster such as spark://host:7077."
              + " Default: what spark-submit says, or all processors of this machine.")
  private String master;

  @Option(
      names = "--spark-log",
      paramLabel = "LEVEL",
      description = "How much Spark itself logs: off (the default), error, warn or info.")
  private String log = "off";

  @Mixin private RunOptions chosen;
  @Mixin private QuestionOptions question;
  @Mixin private TrialOptions trials;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results, on any file system that Spark knows.")
  private Path out;

  /** Whether there may be finished checkpoints. */
  private boolean isUnderWay;

  SweepCommand(ConsoleProgress progress) {
    this.progress = progress;
  }

  /**
   * What is asked about each checkpoint, from the same arguments on any machine.
   *
   * @param start the folder that files are named from
   */
  static EvolutionSettings settings(
      List<String> arguments, Path start, String version, ResultFolder folder) {
    SweepCommand command = new SweepCommand(null);
    Main.parser(command).parseArgs(arguments.toArray(new String[0]));
    return new EvolutionSettings(
            settings -> fromFolder(start, command.question.applyTo(settings)),
            command.trials.trials(),
            command.trials.seed(),
            Path.of("checkpoints"),
            version)
        .keptIn(folder.checkpoints());
  }

  private static ProblemSettings fromFolder(Path start, ProblemSettings asked) {
    Path points = asked.pointsFile();
    Path property = asked.vnnlib();
    return asked
        .points(points == null ? null : from(start, points))
        .vnnlib(property == null ? null : from(start, property));
  }

  /** A path that is named from a folder of this machine, if it is not on another file system. */
  private static Path from(Path start, Path named) {
    return named.isAbsolute() ? named : start.resolve(named);
  }

  @Override
  public Integer call() throws IOException {
    Sessions.logAt(log); // files of clusters are looked at before there is a session
    try {
      return tiles == null ? ofRuns() : ofTiles();
    } catch (Exception e) { // of Spark's there are checked ones that nobody declares
      // Spark stops itself on Ctrl-C, and what it does then fails
      if (e instanceof CancelledException || progress.isCancelled()) {
        return cancelled();
      }
      if (e instanceof SparkException) {
        throw ExplainedException.whileRunning(e, "Spark has given up (%s)", HadoopWords.of(e));
      }
      throw e;
    } finally {
      progress.clear();
    }
  }

  private int cancelled() {
    if (!isUnderWay) {
      throw new CancelledException();
    }
    String message = "relu-atlas: cancelled; finished checkpoints are kept in %s/checkpoints%n";
    spec.commandLine().getErr().printf(message, out);
    return ExitCode.SOFTWARE;
  }

  private int ofTiles() throws IOException {
    requireOptionsOfTiles();
    Problem problem = question.applyTo(Problem.of(root)).build();
    requireFacets(problem);
    Tile.of(problem.domain(), tiles); // what is wrong with it is told before Spark starts
    return inSession((session, folder) -> decompose(problem, session, folder));
  }

  private int ofRuns() throws IOException {
    List<String> arguments = spec.commandLine().getParseResult().originalArgs();
    TrainingRuns finder = chosen.finder().below(root);
    progress.begin("Looking for runs");
    List<String> notices = new ArrayList<>();
    List<TrainingRun> runs =
        finder.find(
            RunTree.folders(
                root,
                folder -> {
                  progress.check();
                  return pattern.isRun(folder);
                },
                notices::add));
    notices.addAll(finder.notices());
    return inSession((session, folder) -> sweep(arguments, runs, notices, session, folder));
  }

  /** What is done once Spark is there. */
  private interface Work {

    void run(SparkSession session, ResultFolder folder) throws IOException;
  }

  private int inSession(Work work) throws IOException {
    progress.begin("Starting Spark");
    try (SparkSession session = Sessions.open(master, log)) {
      Configuration hadoop = session.sparkContext().hadoopConfiguration();
      ResultFolder folder = new ResultFolder(out, hadoop);
      folder.require();
      try {
        work.run(session, folder);
      } catch (IllegalStateException e) {
        throw Sessions.ended(session, e).orElseThrow(() -> e);
      } finally {
        folder.removeIfEmpty();
      }
      return ExitCode.OK;
    }
  }

  private void sweep(
      List<String> arguments,
      List<TrainingRun> runs,
      List<String> notices,
      SparkSession session,
      ResultFolder folder)
      throws IOException {
    SweepTask task =
        new SweepTask(
            arguments, Path.of("").toAbsolutePath(), new Version().getVersion()[0], runs, folder);
    isUnderWay = true;
    SweepResult result = new SweepJob(session, task, progress).run();
    SweepFiles files = new SweepFiles(session, task, result, pattern, folder);
    List<String> written = files.write(notices, progress);
    progress.clear();
    print(result, notices, written);
  }

  private void decompose(Problem problem, SparkSession session, ResultFolder folder)
      throws IOException {
    TilesResult result = new TilesJob(session, problem, tiles, progress).run();
    List<String> written = new TilesFiles(problem, result).write(session, folder, progress);
    progress.clear();
    TilesText.print(problem, result, written, spec.commandLine().getOut());
  }

  private static void requireFacets(Problem problem) {
    if (problem.adjacency() != DualGraph.Adjacency.FACET) {
      throw ExplainedException.ofInput(
          "regions of tiles are neighbours when they share a facet; leave %s out",
          Setting.ADJACENCY);
    }
  }

  private void requireOptionsOfTiles() {
    for (String option : OF_RUNS) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw ExplainedException.ofInput(
            "%s is about training runs, and --tiles about one network; leave one of them out",
            option);
      }
    }
  }

  private void print(SweepResult result, List<String> notices, List<String> written) {
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.printf(
        Locale.ROOT,
        "%s of %s, %,d of them failed%n",
        NumberText.count(result.checkpoints(), "checkpoint", "checkpoints"),
        NumberText.count(result.rows().size(), "run", "runs"),
        result.failed());
    notices.forEach(notice -> stdout.printf("note: %s%n", notice));
    written.forEach(file -> stdout.printf("written %s%n", file));
    stdout.flush();
  }
}
