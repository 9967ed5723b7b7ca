package org.reluatlas.charts.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
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

/**
 * The decomposition of a plane domain over the epochs of the first run with the loss beside it, a
 * frame for each checkpoint that could be read or has diverged.
 */
public final class EvolutionAnimation {

  private static final Duration DELAY = Duration.ofMillis(160);

  private final FrameSequence frames;
  private final String name;
  private final Box view;
  private final List<String> axes;
  private final LossTrack loss;
  private final Iterator<EpochRow> present;
  private final Deque<EpochRow> diverged;

  private EvolutionAnimation(EvolutionReport report, Box zoom, FrameSequence frames) {
    this.frames = frames;
    RunSeries run = report.series().get(0);
    Problem problem = report.evolution().problem();
    name = run.run().name();
    view = EvolutionFigures.view(problem, zoom);
    axes = problem.coordinateNames();
    loss = new EvolutionSeries(report).loss();
    present = run.presentRows().iterator();
    diverged =
        run.rows().stream()
            .filter(EpochRow::isDiverged)
            .collect(Collectors.toCollection(ArrayDeque::new));
  }

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
    progress.begin("Animation");
    try (FrameSequence frames = FrameSequence.create(gif, files, DELAY)) {
      EvolutionAnimation animation = new EvolutionAnimation(report, zoom, frames);
      report
          .evolution()
          .forEachStudy(
              0,
              report.series().get(0).presentRows(),
              (index, study) -> animation.add(study),
              progress);
      animation.addDivergedUntil(Long.MAX_VALUE);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(Study study) {
    EpochRow row = present.next();
    addDivergedUntil(row.epoch());
    add(row, DecompositionPanel.of(study.regions(), study.boundary()));
  }

  /** Frames without a decomposition, of the epochs before one. */
  private void addDivergedUntil(long epoch) {
    while (!diverged.isEmpty() && diverged.peek().epoch() < epoch) {
      add(diverged.remove(), null);
    }
  }

  private void add(EpochRow row, DecompositionPanel panel) {
    try {
      frames.add(new EpochFrameFigure(name, row.epoch(), panel, view, axes, loss));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
