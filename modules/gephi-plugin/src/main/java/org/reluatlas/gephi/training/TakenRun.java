package org.reluatlas.gephi.training;

import java.util.List;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.Evolution;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.study.Problem;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** A training run whose checkpoints were all taken. Immutable. */
public final class TakenRun {

  private final RunSettings settings;
  private final EvolutionReport report;
  private final List<String> notices;

  private TakenRun(RunSettings settings, EvolutionReport report, List<String> notices) {
    this.settings = settings;
    this.report = report;
    this.notices = List.copyOf(notices);
  }

  /**
   * Takes the checkpoints, those that are kept as they are.
   *
   * @throws ExplainedException when nothing can be decomposed, or the settings do not fit
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static TakenRun of(RunSettings settings, Progress progress) {
    var finder = settings.finder();
    var runs = finder.find(List.of(settings.folder()));
    Evolution evolution = Evolution.of(runs, settings.evolution(), progress);
    EvolutionReport report = EvolutionReport.of(evolution, progress);
    return new TakenRun(settings, report, finder.notices());
  }

  /** What was asked. */
  public RunSettings settings() {
    return settings;
  }

  /** What follows from the checkpoints. */
  public EvolutionReport report() {
    return report;
  }

  /** What was left out, a sentence for each. */
  public List<String> notices() {
    return notices;
  }

  /** The checkpoints that were not skipped, one or more, by ascending epoch. */
  public List<EpochRow> rows() {
    return report.series().get(0).presentRows();
  }

  /**
   * The problem that a checkpoint poses.
   *
   * @throws ExplainedException when it cannot be read any more
   */
  public Problem problem(EpochRow row) {
    return report.evolution().problem(0, row);
  }
}
