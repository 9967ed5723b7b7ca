package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.study.Problem;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/**
 * Checkpoints of many runs, each of which can be answered by itself and anywhere: the row of one
 * needs its file, those before it as far as one can be decomposed, and the first readable ones that
 * tell the domain. The rows are those of {@link Evolution}. For several threads.
 */
public final class CheckpointQuestions {

  private final List<TrainingRun> runs;
  private final EvolutionSettings settings;
  private final KeptCheckpoints kept;
  private final int first;
  private final RunQuestion ofFirst;
  private final Map<Integer, RunQuestion> questions = new ConcurrentHashMap<>();
  private final Map<Integer, ExplainedException> failures = new ConcurrentHashMap<>();

  /**
   * Reads the first checkpoint that can be read, for the domain; others when they are asked for.
   *
   * @param runs at least one
   * @throws ExplainedException when none can be read, or the domain is missing
   */
  public CheckpointQuestions(List<TrainingRun> runs, EvolutionSettings settings) {
    this.runs = List.copyOf(runs);
    this.settings = settings;
    kept = new KeptCheckpoints(settings.store());
    first = firstReadable();
    ofFirst = questions.get(first);
    settings.check(ofFirst.problem());
  }

  private int firstReadable() {
    for (int run = 0; run < runs.size(); run++) {
      try {
        questions.put(run, RunQuestion.ofFirst(runs.get(run), settings, kept));
        return run;
      } catch (NetworkFormatException e) {
        failures.put(run, e);
      }
    }
    throw failures.get(0);
  }

  private RunQuestion question(int run) {
    ExplainedException failure = failures.get(run);
    if (failure != null) {
      throw failure;
    }
    try {
      return questions.computeIfAbsent(run, other -> ofFirst.about(runs.get(other)));
    } catch (ExplainedException e) {
      failures.put(run, e);
      throw e;
    }
  }

  /**
   * The row of one checkpoint: kept, or computed and kept. A checkpoint that cannot be read or
   * decomposed has a row with the reason. Decomposes the checkpoint before it too, to compare.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws ExplainedException when the row cannot be kept
   */
  public EpochRow row(int run, int index, Progress progress) {
    CheckpointFile checkpoint = runs.get(run).checkpoints().get(index);
    RunQuestion question;
    try {
      question = question(run);
    } catch (ExplainedException e) {
      return EpochRow.failed(checkpoint, e);
    }
    ChainLink before = before(question, checkpoint, index, progress);
    return new CheckpointTask(question, checkpoint, new ChainLink(before), progress).run();
  }

  /** The nearest checkpoint before this one that can be decomposed. */
  private ChainLink before(
      RunQuestion question, CheckpointFile checkpoint, int index, Progress progress) {
    ChainLink link = new ChainLink(null);
    String known = comparedWith(question, checkpoint).orElse(null);
    for (int i = index - 1; i >= 0; i--) {
      try {
        CheckpointFile other = question.run().checkpoints().get(i);
        Problem problem = question.problem(other);
        String key = question.key(problem, other);
        ChainLink.Offer offer =
            new ChainLink.Offer(key, () -> CheckpointTask.snapshot(problem, progress));
        if (!key.equals(known)) {
          offer.snapshot(); // which fails for one that is too large
        }
        link.offer(offer);
        break;
      } catch (ExplainedException e) {
        // its own row tells why
      }
    }
    link.close();
    return link;
  }

  private Optional<String> comparedWith(RunQuestion question, CheckpointFile checkpoint) {
    try {
      return kept.find(question.key(question.problem(checkpoint), checkpoint))
          .map(CheckpointRecord::predecessor);
    } catch (ExplainedException e) {
      return Optional.empty();
    }
  }

  /** The mean Betti curves of a checkpoint that has a row with measures. */
  public SampledCurves curves(EpochRow row) {
    return kept.get(row.key()).curves();
  }

  /** The widths of the layers of a run; empty when none of its checkpoints can be read. */
  public Optional<int[]> architecture(int run) {
    try {
      return Optional.of(
          question(run).problem().source().orElseThrow().imported().network().architecture());
    } catch (ExplainedException e) {
      return Optional.empty();
    }
  }

  /**
   * All rows together, without the runs that cannot be read.
   *
   * @param rows of each run by ascending epoch
   * @throws ExplainedException when none of the checkpoints could be decomposed
   */
  public Evolution evolution(List<List<EpochRow>> rows) {
    List<TrainingRun> readable = new ArrayList<>();
    List<List<EpochRow>> theirRows = new ArrayList<>();
    List<RunQuestion> asked = new ArrayList<>();
    for (int run = first; run < runs.size(); run++) {
      if (architecture(run).isPresent()) {
        readable.add(runs.get(run));
        theirRows.add(rows.get(run));
        asked.add(question(run));
      }
    }
    return Evolution.of(readable, theirRows, asked);
  }
}
