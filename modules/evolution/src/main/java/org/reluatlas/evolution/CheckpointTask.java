package org.reluatlas.evolution;

import java.util.Optional;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** What is done about one checkpoint: read, look whether it is kept, compute what is not, keep. */
final class CheckpointTask {

  private final RunQuestion question;
  private final CheckpointFile checkpoint;
  private final ChainLink link;
  private final Progress progress;

  CheckpointTask(
      RunQuestion question, CheckpointFile checkpoint, ChainLink link, Progress progress) {
    this.question = question;
    this.checkpoint = checkpoint;
    this.link = link;
    this.progress = progress;
  }

  /**
   * The row of the checkpoint.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws ExplainedException when the row cannot be kept
   */
  EpochRow run() {
    CheckpointRecord known;
    CheckpointRecord finished;
    try {
      Problem problem = question.problem(checkpoint);
      String key = question.key(problem, checkpoint);
      known = question.kept().find(key).orElse(null);
      finished = compared(known == null ? compute(problem, key) : offered(known, problem));
    } catch (ExplainedException e) {
      return EpochRow.failed(checkpoint, e);
    } finally {
      link.close();
    }
    if (finished != known) {
      question.kept().put(finished);
    }
    return EpochRow.of(checkpoint, finished);
  }

  private CheckpointRecord compute(Problem problem, String key) {
    long start = System.nanoTime();
    Study study = Study.of(problem, progress);
    RegionSnapshot snapshot = RegionSnapshot.of(problem, study.complex());
    link.offer(new ChainLink.Offer(key, () -> snapshot));
    MeanBettiCurves curves = study.bettiCurves(question.trials(), question.seed());
    Measures measures = CheckpointMeasures.of(study, curves, progress);
    Measures seconds =
        new Measures.Builder().put("seconds", (System.nanoTime() - start) / 1e9).build();
    return new CheckpointRecord(
        key, measures.and(seconds), SampledCurves.of(curves), snapshot.patterns());
  }

  /** It is decomposed again only if the next checkpoint has to be compared with it. */
  private CheckpointRecord offered(CheckpointRecord known, Problem problem) {
    link.offer(new ChainLink.Offer(known.key(), () -> snapshot(problem, progress)));
    return known;
  }

  static RegionSnapshot snapshot(Problem problem, Progress progress) {
    CellComplex complex = Study.of(problem, progress).complex();
    return RegionSnapshot.of(problem, complex);
  }

  private CheckpointRecord compared(CheckpointRecord record) {
    Optional<ChainLink.Offer> before = link.predecessor();
    String predecessor = before.map(ChainLink.Offer::key).orElse("");
    CheckpointRecord finished = record;
    if (!record.predecessor().equals(predecessor)) {
      finished =
          record.since(
              predecessor,
              before
                  .map(other -> Turnover.of(other.snapshot(), link.snapshot(), progress))
                  .orElseGet(Turnover::unknown));
    }
    link.forgetPrevious();
    return finished;
  }
}
