package org.reluatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.reluatlas.charts.evolution.EvolutionAnimation;
import org.reluatlas.charts.evolution.EvolutionFigures;
import org.reluatlas.charts.evolution.EvolutionFiles;
import org.reluatlas.console.ConsoleProgress;
import org.reluatlas.console.Failures;
import org.reluatlas.console.QuestionOptions;
import org.reluatlas.console.RunOptions;
import org.reluatlas.console.TrialOptions;
import org.reluatlas.console.Version;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.Evolution;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.EvolutionSettings;
import org.reluatlas.evolution.RunSeries;
import org.reluatlas.evolution.TrainingRun;
import org.reluatlas.evolution.TrainingRuns;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.Problem;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;
import org.reluatlas.task.file.WholeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** From the checkpoints of training runs to what their decompositions do. */
@Command(
    name = "evolve",
    description = {
      "Decompose the same domain under all checkpoints of one or several training runs, and tell what"
          + " the decompositions do while the loss falls.",
      "Writes report.html, summary.json, evolution.csv, f-vector.csv, heat-map-beta….csv,"
          + " correlations.csv (of several runs pooled-correlations.csv too), spikes.csv and lifetimes.csv, all of them as arrays in evolution.npz,"
          + " and the figures of the report as SVG into DIR, all or none of them. Finished"
          + " checkpoints are kept in DIR/checkpoints, so that a run that was interrupted goes on."
    },
    mixinStandardHelpOptions = true)
final class EvolveCommand implements Callable<Integer> {

  private static final String KEPT = "checkpoints";
  private static final String FRAMES = "frames";

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description =
          "Folder of the checkpoints of one run; several folders are several runs. Files that are"
              + " named are one run together.")
  private List<Path> paths;

  @Mixin private RunOptions chosen;

  @Option(
      names = "--watch",
      description = "Go on looking for new checkpoints, and renew the results, until Ctrl-C.")
  private boolean watch;

  @Option(
      names = "--zoom",
      paramLabel = "LOW,HIGH;LOW,HIGH",
      converter = QuestionOptions.BoxConverter.class,
      description =
          "The part of the plane that decompositions are drawn of, such as \"-0.3,0.3;-0.3,0.3\"."
              + " Default: the whole domain.")
  private Box zoom;

  @Option(
      names = "--animation",
      description =
          "Also make animation.gif and the folder frames: the decomposition over the epochs of the"
              + " first run.")
  private boolean animation;

  @Mixin private QuestionOptions question;
  @Mixin private TrialOptions trials;
  @Mixin private DynamicGraphFile dynamicGraph;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results, made when it is not there.")
  private Path out;

  private TrainingRuns finder;
  private EvolutionSettings settings;

  @Override
  public Integer call() throws IOException {
    WholeFiles.requireFolder(out);
    requireOwnFolder();
    dynamicGraph.check();
    finder = chosen.finder();
    settings =
        new EvolutionSettings(
                question::applyTo,
                trials.trials(),
                trials.seed(),
                out.resolve(KEPT),
                new Version().getVersion()[0])
            .requiring(this::requireDrawable);
    try {
      if (watch) {
        new WatchedPaths(paths, finder.tables(paths, question.points()))
            .watch(main.progress(), this::watchedRound);
      } else {
        round();
      }
      return ExitCode.OK;
    } catch (CancelledException e) {
      String message = "relu-atlas: cancelled; finished checkpoints are kept in %s%n";
      spec.commandLine().getErr().printf(message, out.resolve(KEPT));
      return ExitCode.SOFTWARE;
    } finally {
      main.progress().clear();
    }
  }

  /** The results would be taken for checkpoints. */
  private void requireOwnFolder() throws IOException {
    for (Path path : paths) {
      if (Files.exists(out) && Files.exists(path) && Files.isSameFile(out, path)) {
        throw ExplainedException.ofInput(
            "%s %s is the folder of the checkpoints; name another one, such as %s",
            Setting.OUT, out, out.resolve("evolution"));
      }
    }
  }

  private void requireDrawable(Problem problem) {
    EvolutionFigures.view(problem, zoom);
    if (animation) {
      EvolutionAnimation.requirePlane(problem);
    }
  }

  /** What is not there may come, and what cannot be read may be half written. */
  private void watchedRound() throws IOException {
    try {
      round();
    } catch (ExplainedException e) {
      if (e.fault() != ExplainedException.Fault.INPUT) {
        throw e;
      }
      main.progress().clear();
      spec.commandLine().getErr().println("relu-atlas: " + Failures.sentence(e));
    }
  }

  private void round() throws IOException {
    WholeFiles.removeAbandoned(out);
    WholeFiles.removeAbandoned(file(FRAMES));
    ConsoleProgress progress = main.progress();
    List<TrainingRun> runs = finder.find(paths);
    Evolution evolution = Evolution.of(runs, settings, progress);
    EvolutionReport report = EvolutionReport.of(evolution, progress);
    try (WholeFiles files = new WholeFiles()) {
      write(report, files);
      dynamicGraph.write(evolution, out, files, progress);
      progress.check();
      List<Path> written = files.commit();
      removeOtherFrames(written);
      progress.clear();
      print(report, written);
    }
  }

  private void write(EvolutionReport report, WholeFiles files) throws IOException {
    EvolutionFiles written = new EvolutionFiles(report, zoom, out, files);
    written.writeReport(finder.notices(), main.progress());
    if (animation) {
      written.writeAnimation(main.progress());
    }
  }

  /** Of an earlier and longer animation. */
  private void removeOtherFrames(List<Path> written) throws IOException {
    if (animation) {
      try (DirectoryStream<Path> frames = Files.newDirectoryStream(file(FRAMES), "frame-*.png")) {
        for (Path frame : frames) {
          if (!written.contains(frame)) {
            Files.delete(frame);
          }
        }
      }
    }
  }

  private Path file(String name) {
    return out.resolve(name);
  }

  private long frames(List<Path> written) {
    return written.stream().filter(file -> file.startsWith(file(FRAMES))).count();
  }

  private void print(EvolutionReport report, List<Path> written) {
    PrintWriter stdout = spec.commandLine().getOut();
    for (RunSeries run : report.series()) {
      List<EpochRow> present = run.presentRows();
      stdout.printf(
          Locale.ROOT,
          "%s: %s, epochs %d to %d%n",
          run.run().name(),
          run.rows().size() == 1 ? "1 checkpoint" : run.rows().size() + " checkpoints",
          run.rows().get(0).epoch(),
          run.rows().get(run.rows().size() - 1).epoch());
      if (!present.isEmpty()) {
        stdout.printf("  f-vector at the first %s%n", fVector(report, present.get(0)));
        stdout.printf(
            "  f-vector at the last  %s%n", fVector(report, present.get(present.size() - 1)));
      }
      for (EpochRow row : run.rows()) {
        row.explanation()
            .map(Failures::sentence)
            .ifPresent(reason -> stdout.printf("  skipped epoch %d: %s%n", row.epoch(), reason));
      }
    }
    dynamicGraph.notes().forEach(note -> stdout.printf("  %s%n", note));
    Stream.concat(report.evolution().notices().stream(), finder.notices().stream())
        .forEach(notice -> stdout.printf("note: %s%n", notice));
    written.stream()
        .filter(file -> !file.startsWith(file(FRAMES)))
        .forEach(file -> stdout.printf("written %s%n", file));
    if (animation) {
      stdout.printf("written %s (%d frames)%n", file(FRAMES), frames(written));
    } else if (Files.exists(file("animation.gif"))) {
      stdout.printf("note: %s is of an earlier call%n", file("animation.gif"));
    }
    stdout.flush();
  }

  private static String fVector(EvolutionReport report, EpochRow row) {
    List<String> counts = new ArrayList<>();
    for (int k = 0; k <= report.dimension(); k++) {
      counts.add(String.format(Locale.ROOT, "%,d", (long) row.measures().get("f" + k)));
    }
    return "(" + String.join(", ", counts) + ")";
  }
}
