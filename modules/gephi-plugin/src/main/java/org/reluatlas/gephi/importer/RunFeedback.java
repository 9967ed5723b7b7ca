package org.reluatlas.gephi.importer;

import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle;
import org.reluatlas.evolution.CheckpointFile;
import org.reluatlas.evolution.RegionLives;
import org.reluatlas.evolution.RunPreview;
import org.reluatlas.evolution.TrainingRun;
import org.reluatlas.evolution.TrainingRuns;
import org.reluatlas.gephi.training.RunSettings;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/**
 * What some settings of a training run will give, shown before the import: the checkpoints, what
 * the first of them will give, and how many regions and pairs the graph will have. The estimate is
 * kept until something is changed that it depends on.
 */
final class RunFeedback {

  /** As long as a user waits for an estimate. */
  private static final long ESTIMATE_MILLIS = 4000;

  private String previewed = "";
  private RunPreview preview;

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(RunFeedback.class, "RunFeedback." + key, arguments);
  }

  /**
   * Reads the files and tries some decompositions.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  ImportFeedback of(RunSettings settings, Progress progress) {
    try {
      TrainingRuns finder = settings.finder();
      TrainingRun run = finder.find(List.of(settings.folder())).get(0);
      RunPreview known = preview(settings, run, progress);
      List<String> lines = new ArrayList<>();
      lines.add(checkpoints(run));
      lines.add(losses(run));
      lines.addAll(finder.notices());
      lines.add(graph(settings, known.lives()));
      return ImportFeedback.of(known.problem(), progress).and(lines);
    } catch (ExplainedException e) {
      return ImportFeedback.refused(e);
    }
  }

  private synchronized RunPreview preview(
      RunSettings settings, TrainingRun run, Progress progress) {
    String asked = keyOf(settings);
    if (!asked.equals(previewed)) {
      preview = RunPreview.of(run, settings.evolution(), ESTIMATE_MILLIS, progress);
      previewed = asked;
    }
    return preview;
  }

  private static String checkpoints(TrainingRun run) {
    List<CheckpointFile> checkpoints = run.checkpoints();
    return text(
        "checkpoints",
        checkpoints.size(),
        checkpoints.get(0).epoch(),
        checkpoints.get(checkpoints.size() - 1).epoch());
  }

  private static String losses(TrainingRun run) {
    long known =
        run.checkpoints().stream()
            .filter(each -> Double.isFinite(run.losses().loss(each.epoch())))
            .count();
    return known == 0 ? text("noLosses") : text("losses", known);
  }

  private static String graph(RunSettings settings, RegionLives lives) {
    int lifetime = settings.minLifetime().orElse(lives.lifetimeFor(RunSettings.MOST_NODES));
    return text(
        lives.isWhole() ? "graph" : "graph.estimate",
        lives.nodes(lifetime),
        lives.edges(lifetime),
        lifetime,
        lives.nodes(1),
        lives.timeline().checkpoints());
  }

  private static String keyOf(RunSettings settings) {
    ProblemSettings question = settings.question();
    return String.join(
        "\n",
        settings.folder().toString(),
        settings.epochs(),
        String.valueOf(question.pointsFile()),
        String.valueOf(question.label()),
        question.slice().toString(),
        question.at().toString(),
        String.valueOf(question.intervals()),
        String.valueOf(question.vnnlib()),
        String.valueOf(question.part()),
        String.valueOf(question.isLowest()),
        String.valueOf(question.margin()),
        String.valueOf(question.maxCells()));
  }
}
