package org.reluatlas.evolution;

import java.util.Collections;
import java.util.List;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

/**
 * What happened in training runs: a row for each checkpoint of each run. Checkpoints are taken in
 * ascending order by one worker per processor; memory holds the complexes of those in work and the
 * regions of their predecessors, however many checkpoints there are. Each finished one is kept in
 * the folder of the settings, and taken from there the next time. Immutable.
 */
public final class Evolution {

  private final List<TrainingRun> runs;
  private final List<List<EpochRow>> rows;
  private final RunQuestion question;

  private Evolution(List<TrainingRun> runs, List<List<EpochRow>> rows, RunQuestion question) {
    this.runs = runs;
    this.rows = rows;
    this.question = question;
  }

  /**
   * Takes all checkpoints of all runs.
   *
   * @param runs at least one
   * @throws org.reluatlas.task.ExplainedException when nothing can be read, the domain is missing,
   *     or the disk fails
   * @throws org.reluatlas.task.CancelledException when cancelled; finished checkpoints stay
   */
  public static Evolution of(
      List<TrainingRun> runs, EvolutionSettings settings, Progress progress) {
    KeptCheckpoints kept = new KeptCheckpoints(settings.folder());
    RunQuestion first = RunQuestion.ofFirst(runs.get(0), settings, kept);
    CheckpointWorkers work = new CheckpointWorkers(progress);
    for (TrainingRun run : runs) {
      work.add(run == runs.get(0) ? first : first.about(run));
    }
    return new Evolution(List.copyOf(runs), work.run(), first);
  }

  /** The runs. */
  public List<TrainingRun> runs() {
    return runs;
  }

  /** The rows of a run by ascending epoch, of skipped checkpoints too. */
  public List<EpochRow> rows(int run) {
    return Collections.unmodifiableList(rows.get(run));
  }

  /** The problem that the first readable checkpoint poses; all others pose the same. */
  public Problem problem() {
    return question.problem();
  }

  /** The number of random filtrations of each checkpoint. */
  public int trials() {
    return question.trials();
  }

  /** The seed of the random filtrations. */
  public long seed() {
    return question.seed();
  }

  /** The mean Betti curves of a checkpoint that was not skipped, read from the folder. */
  public SampledCurves curves(EpochRow row) {
    return question.kept().get(row.key()).curves();
  }

  /** The patterns of the regions of a checkpoint that was not skipped, read from the folder. */
  PatternSet patterns(EpochRow row) {
    return question.kept().get(row.key()).patterns();
  }
}
