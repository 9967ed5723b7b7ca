package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reluatlas.study.Problem;
import org.reluatlas.task.ExplainedException;
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
  private final List<RunQuestion> questions;

  private Evolution(
      List<TrainingRun> runs, List<List<EpochRow>> rows, List<RunQuestion> questions) {
    this.runs = runs;
    this.rows = rows;
    this.questions = questions;
  }

  private RunQuestion question() {
    return questions.get(0);
  }

  /**
   * Takes all checkpoints of all runs.
   *
   * @param runs at least one
   * @throws ExplainedException when nothing can be read or decomposed, the domain is missing, or
   *     the disk fails
   * @throws org.reluatlas.task.CancelledException when cancelled; finished checkpoints stay
   */
  public static Evolution of(
      List<TrainingRun> runs, EvolutionSettings settings, Progress progress) {
    KeptCheckpoints kept = new KeptCheckpoints(settings.store());
    List<RunQuestion> questions = new ArrayList<>();
    questions.add(RunQuestion.ofFirst(runs.get(0), settings, kept));
    settings.check(questions.get(0).problem());
    for (TrainingRun run : runs.subList(1, runs.size())) {
      questions.add(questions.get(0).about(run));
    }
    CheckpointWorkers work = new CheckpointWorkers(progress);
    questions.forEach(work::add);
    List<List<EpochRow>> rows = work.run();
    return of(runs, rows, questions);
  }

  /** What was found out elsewhere, of runs that can be read. */
  static Evolution of(
      List<TrainingRun> runs, List<List<EpochRow>> rows, List<RunQuestion> questions) {
    requireAny(rows);
    return new Evolution(List.copyOf(runs), rows, questions);
  }

  private static void requireAny(List<List<EpochRow>> rows) {
    List<EpochRow> all = rows.stream().flatMap(List::stream).collect(Collectors.toList());
    if (all.stream().noneMatch(EpochRow::isPresent)) {
      ExplainedException first = all.get(0).explanation().orElseThrow();
      throw first.prefixed(
          "none of the " + all.size() + " checkpoints could be decomposed; the first: ");
    }
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
    return question().problem();
  }

  /**
   * What there is to tell about the networks and the question: what the reader of the first
   * readable checkpoint dropped, folded or assumed, what was set for all, and that runs have
   * different epochs.
   */
  public List<String> notices() {
    List<String> notices = new ArrayList<>(problem().allNotices());
    if (rows.stream().map(Evolution::epochs).distinct().count() > 1) {
      notices.add(
          "the runs do not have the same epochs: the mean at an epoch is over the runs that have"
              + " it, so that means go up and down where the runs differ");
    }
    return notices;
  }

  private static List<Long> epochs(List<EpochRow> rows) {
    return rows.stream().map(EpochRow::epoch).collect(Collectors.toList());
  }

  /** The part that was taken of each file, which holds several networks; empty otherwise. */
  public Optional<String> part() {
    return problem().source().map(source -> source.imported().part());
  }

  /**
   * The problem that a checkpoint poses, read again from its file.
   *
   * @param run the number of the run that the row is of
   * @throws ExplainedException when the file is not the one that the row is about
   */
  public Problem problem(int run, EpochRow row) {
    RunQuestion question = questions.get(run);
    Problem problem = question.problem(row.checkpoint());
    if (!question.key(problem, row.checkpoint()).equals(row.key())) {
      throw ExplainedException.ofInput(
          "%s: has changed meanwhile; start again", row.checkpoint().path());
    }
    return problem;
  }

  /**
   * Decomposes checkpoints again, as many at a time as there are processors, and hands them over in
   * their order, in the thread that calls.
   *
   * @param run the number of the run that the rows are of
   * @param rows that were not skipped
   * @throws ExplainedException when a file is not the one that its row is about
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public void forEachStudy(
      int run, List<EpochRow> rows, StudyListener listener, Progress progress) {
    CheckpointStudies.forEach(rows, row -> problem(run, row), listener, progress);
  }

  /**
   * The widths of the layers of the networks of a run.
   *
   * @return shape (layers + 1): inputs, hidden widths, outputs
   */
  public int[] architecture(int run) {
    return questions.get(run).problem().architecture();
  }

  /** The number of random filtrations of each checkpoint. */
  public int trials() {
    return question().trials();
  }

  /** The seed of the random filtrations. */
  public long seed() {
    return question().seed();
  }

  /** The mean Betti curves of a checkpoint that was not skipped, read from the folder. */
  public SampledCurves curves(EpochRow row) {
    return question().kept().get(row.key()).curves();
  }

  /** The patterns of the regions of a checkpoint that was not skipped, read from the folder. */
  PatternSet patterns(EpochRow row) {
    return question().kept().get(row.key()).patterns();
  }
}
