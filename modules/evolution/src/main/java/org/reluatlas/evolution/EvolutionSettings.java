package org.reluatlas.evolution;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** What is asked about every checkpoint. Immutable. */
public final class EvolutionSettings {

  private final UnaryOperator<ProblemSettings> question;
  private final int trials;
  private final long seed;
  private final Path folder;
  private final String version;
  private final Consumer<Problem> check;
  private final CheckpointStore store;

  /**
   * The question.
   *
   * @param question puts points, slice, domain and limits into the settings of the first
   *     checkpoint; all others are asked the same
   * @param trials the number of random filtrations of each checkpoint, 1 or more
   * @param seed of the random filtrations
   * @param folder where finished checkpoints are kept, made when it is not there
   * @param version of the program: what another one has kept is computed anew
   * @throws ExplainedException when there are no trials
   */
  public EvolutionSettings(
      UnaryOperator<ProblemSettings> question, int trials, long seed, Path folder, String version) {
    this(question, trials, seed, folder, version, problem -> {}, null);
  }

  private EvolutionSettings(
      UnaryOperator<ProblemSettings> question,
      int trials,
      long seed,
      Path folder,
      String version,
      Consumer<Problem> check,
      CheckpointStore store) {
    if (trials < 1) {
      throw ExplainedException.ofInput("%s is %d but must be 1 or more", Setting.TRIALS, trials);
    }
    this.question = question;
    this.trials = trials;
    this.seed = seed;
    this.folder = folder;
    this.version = version;
    this.check = check;
    this.store = store;
  }

  /**
   * The same question, whose problem is looked at before the work begins.
   *
   * @param requirement throws an {@link ExplainedException} when the problem does not suit
   */
  public EvolutionSettings requiring(Consumer<Problem> requirement) {
    return new EvolutionSettings(question, trials, seed, folder, version, requirement, store);
  }

  /** The same question, whose finished checkpoints are kept elsewhere. */
  public EvolutionSettings keptIn(CheckpointStore other) {
    return new EvolutionSettings(question, trials, seed, folder, version, check, other);
  }

  /** Where finished checkpoints are kept. */
  CheckpointStore store() {
    return store == null ? new CheckpointsOnDisk(folder) : store;
  }

  /** Looks at the problem of the first checkpoint. */
  void check(Problem problem) {
    check.accept(problem);
  }

  /** Puts points, slice, domain and limits into the settings of a checkpoint. */
  public UnaryOperator<ProblemSettings> question() {
    return question;
  }

  /** The number of random filtrations of each checkpoint. */
  public int trials() {
    return trials;
  }

  /** The seed of the random filtrations. */
  public long seed() {
    return seed;
  }

  /** Where finished checkpoints are kept. */
  public Path folder() {
    return folder;
  }

  /** The version of the program. */
  public String version() {
    return version;
  }
}
