package org.reluatlas.charts.evolution;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.reluatlas.charts.DecompositionPanel;
import org.reluatlas.charts.EpochFrameFigure;
import org.reluatlas.charts.FrameSequence;
import org.reluatlas.charts.LossTrack;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.RunSeries;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Setting;
import org.reluatlas.task.Steps;

/**
 * The decomposition of a plane domain over the epochs of the first run with the loss beside it, a
 * frame for each checkpoint that could be read or has diverged.
 */
public final class EvolutionAnimation {

  private static final Duration DELAY = Duration.ofMillis(160);

  private EvolutionAnimation() {}

  /**
   * Checks before the work begins that there will be something to draw.
   *
   * @throws ExplainedException when the domain is not a plane one
   */
  public static void requirePlane(Problem problem) {
    if (problem.domain().dimension() != 2) {
      throw ExplainedException.ofInput(
          "%s needs a domain of dimension 2, not %d; give a %s of two coordinates",
          Setting.ANIMATION, problem.domain().dimension(), Setting.SLICE);
    }
  }

  /**
   * Decomposes and draws all checkpoints again, one after another.
   *
   * @param zoom the part of the plane that is drawn, or null for the domain
   * @throws ExplainedException when the domain is not a plane one, or a checkpoint has changed
   * @throws IOException when a file cannot be written
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static void write(
      EvolutionReport report, Box zoom, Path gif, FrameSequence.FrameFiles files, Progress progress)
      throws IOException {
    requirePlane(report.evolution().problem());
    RunSeries run = report.series().get(0);
    Box view = EvolutionFigures.view(report.evolution().problem(), zoom);
    LossTrack loss = new EvolutionSeries(report).loss();
    List<String> axes = report.evolution().problem().coordinateNames();
    progress.begin("Animation");
    Steps steps = Steps.of(progress, run.rows().size()).every(1);
    try (FrameSequence frames = FrameSequence.create(gif, files, DELAY)) {
      for (EpochRow row : run.rows()) {
        steps.next();
        if (row.isPresent() || row.isDiverged()) {
          frames.add(
              new EpochFrameFigure(
                  run.run().name(), row.epoch(), panel(report, row), view, axes, loss));
        }
      }
    }
  }

  private static DecompositionPanel panel(EvolutionReport report, EpochRow row) {
    if (!row.isPresent()) {
      return null;
    }
    Study study = Study.of(report.evolution().problem(0, row), Progress.NONE);
    return DecompositionPanel.of(study.regions(), study.boundary());
  }
}
