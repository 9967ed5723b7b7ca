package org.reluatlas.gephi.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openide.modules.ModuleInfo;
import org.openide.modules.Modules;
import org.openide.modules.Places;
import org.reluatlas.evolution.EpochPattern;
import org.reluatlas.evolution.EpochSelection;
import org.reluatlas.evolution.EvolutionSettings;
import org.reluatlas.evolution.TrainingRun;
import org.reluatlas.evolution.TrainingRuns;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * A training run and what is asked about it: the folder of its checkpoints, its losses, which
 * epochs, and the question about each checkpoint. Immutable.
 */
public final class RunSettings {

  /** Regions that Gephi shows with ease. */
  public static final long MOST_NODES = 60_000;

  private static final String KEPT = "relu-atlas-checkpoints";

  private final Path folder;
  private final Path losses;
  private final String epochs;
  private final ProblemSettings question;
  private final int trials;
  private final long seed;
  private final int minLifetime;

  private RunSettings(
      Path folder,
      Path losses,
      String epochs,
      ProblemSettings question,
      int trials,
      long seed,
      int minLifetime) {
    this.folder = folder;
    this.losses = losses;
    this.epochs = epochs;
    this.question = question;
    this.trials = trials;
    this.seed = seed;
    this.minLifetime = minLifetime;
  }

  /**
   * All epochs of a run, with the losses beside it, 20 random filtrations, and as many regions as
   * Gephi shows with ease.
   *
   * @param question about each checkpoint; whatever network it is of
   */
  public static RunSettings of(Path folder, ProblemSettings question) {
    return new RunSettings(folder, null, ":", question, 20, 1, 0);
  }

  /** Losses from a table; null for {@code loss.csv} in the folder or beside it. */
  public RunSettings losses(Path csv) {
    return new RunSettings(folder, csv, epochs, question, trials, seed, minLifetime);
  }

  /** Only some epochs, as in {@link EpochSelection#parse}. */
  public RunSettings epochs(String selection) {
    return new RunSettings(folder, losses, selection, question, trials, seed, minLifetime);
  }

  /** Random filtrations of each checkpoint, and their seed. */
  public RunSettings trials(int number, long first) {
    return new RunSettings(folder, losses, epochs, question, number, first, minLifetime);
  }

  /** Regions that live for so many checkpoints; 0 for as many as Gephi shows with ease. */
  public RunSettings minLifetime(int checkpoints) {
    return new RunSettings(folder, losses, epochs, question, trials, seed, checkpoints);
  }

  /** The folder of the checkpoints. */
  public Path folder() {
    return folder;
  }

  /** The table of the losses, unless the usual one is taken. */
  public Optional<Path> losses() {
    return Optional.ofNullable(losses);
  }

  /** Which epochs. */
  public String epochs() {
    return epochs;
  }

  /** What is asked about each checkpoint. */
  public ProblemSettings question() {
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

  /** For how many checkpoints regions live at least; empty for the usual choice. */
  public OptionalInt minLifetime() {
    return minLifetime == 0 ? OptionalInt.empty() : OptionalInt.of(minLifetime);
  }

  /**
   * What runs are found by.
   *
   * @throws ExplainedException when the epochs or the lifetime are none
   */
  public TrainingRuns finder() {
    if (minLifetime < 0) {
      throw ExplainedException.ofInput(
          "%s is %d but must be 1 or more", Setting.MIN_LIFETIME, minLifetime);
    }
    return new TrainingRuns(
        EpochPattern.USUAL,
        EpochSelection.parse(epochs),
        losses == null ? null : losses.toString());
  }

  /**
   * The run.
   *
   * @throws ExplainedException when there is none, or its losses cannot be read
   */
  public TrainingRun run() {
    return finder().find(List.of(folder)).get(0);
  }

  /** The question as the evolution is asked it. Finished checkpoints are kept in Gephi's cache. */
  public EvolutionSettings evolution() {
    return new EvolutionSettings(
        asked -> asked.asking(question),
        trials,
        seed,
        Places.getCacheSubdirectory(KEPT).toPath(),
        version());
  }

  /** Of the plugin; empty where it is no module. */
  private static String version() {
    ModuleInfo module = Modules.getDefault().ownerOf(RunSettings.class);
    return module == null ? "" : String.valueOf(module.getSpecificationVersion());
  }
}
