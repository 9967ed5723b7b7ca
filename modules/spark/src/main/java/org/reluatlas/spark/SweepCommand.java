package org.reluatlas.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
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
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.CancelledException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * From the checkpoints of many runs to a table of what their decompositions do. This is one kind of
 * job, {@link SweepJob}; another kind is chosen by an option here and run in {@link #call} in its
 * place, in the same session.
 */
@Command(
    name = "relu-atlas sweep",
    description = {
      "Decompose the same domain under all checkpoints of many training runs, with Apache Spark on"
          + " this machine or on a cluster.",
      "Writes the tables evolution, betti and failures as Parquet and report.html with its figures"
          + " and CSV files into DIR. Finished checkpoints are kept in DIR/checkpoints, so that a"
          + " sweep that was interrupted goes on."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SweepCommand implements Callable<Integer> {

  private final ConsoleProgress progress;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ROOT",
      description =
          "Top of a tree of folders; each that has checkpoints in it is a run. On a cluster it must"
              + " be a folder that all machines see under the same name.")
  private Path root;

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
  private String out;

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
    new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(arguments.toArray(new String[0]));
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
        .points(points == null ? null : start.resolve(points))
        .vnnlib(property == null ? null : start.resolve(property));
  }

  @Override
  public Integer call() throws IOException {
    List<String> arguments = spec.commandLine().getParseResult().originalArgs();
    TrainingRuns finder = chosen.finder().below(root);
    progress.begin("Looking for runs");
    List<TrainingRun> runs = finder.find(RunTree.folders(root, pattern::isRun));
    progress.begin("Starting Spark");
    try (SparkSession session = Sessions.open(master, log)) {
      Configuration hadoop = session.sparkContext().hadoopConfiguration();
      ResultFolder folder = new ResultFolder(out, hadoop);
      folder.require();
      SweepTask task =
          new SweepTask(
              arguments, Path.of("").toAbsolutePath(), new Version().getVersion()[0], runs, folder);
      SweepResult result = new SweepJob(session, task, progress).run();
      SweepFiles files = new SweepFiles(session, task, result, pattern, folder);
      List<String> written = files.write(finder.notices(), progress);
      progress.clear();
      print(result, finder.notices(), written);
      return ExitCode.OK;
    } catch (CancelledException e) {
      return cancelled();
    } catch (RuntimeException e) {
      if (progress.isCancelled()) { // Spark stops itself on Ctrl-C, and what it does then fails
        return cancelled();
      }
      throw e;
    } finally {
      progress.clear();
    }
  }

  private int cancelled() {
    progress.clear();
    spec.commandLine()
        .getErr()
        .printf("relu-atlas: cancelled; finished checkpoints are kept in %s/checkpoints%n", out);
    return ExitCode.SOFTWARE;
  }

  private void print(SweepResult result, List<String> notices, List<String> written) {
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.printf(
        Locale.ROOT,
        "%,d checkpoints of %,d runs, %,d of them failed%n",
        result.checkpoints(),
        result.rows().size(),
        result.failed());
    notices.forEach(notice -> stdout.printf("note: %s%n", notice));
    written.forEach(file -> stdout.printf("written %s%n", file));
    stdout.flush();
  }
}
