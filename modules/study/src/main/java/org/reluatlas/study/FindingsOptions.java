package org.reluatlas.study;

import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.analysis.Space;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** What is to be found out about a problem. Immutable. */
public final class FindingsOptions {

  /** 20 trials, seed 1, persistence by output, the recommended weights. */
  public static final FindingsOptions DEFAULT =
      new FindingsOptions(20, 1, InformedFiltration.OUTPUT, FiedlerWeights.RECOMMENDED);

  private final int trials;
  private final long seed;
  private final InformedFiltration filtration;
  private final FiedlerWeights weights;
  private final Space space;

  /**
   * A choice.
   *
   * @param trials the number of random filtrations, 1 or more
   * @param seed of the random filtrations
   * @param filtration of the persistence diagram
   * @param weights of the third Fiedler partition, beside the unweighted and the weighted one
   * @throws ExplainedException when there are no trials
   */
  public FindingsOptions(
      int trials, long seed, InformedFiltration filtration, FiedlerWeights weights) {
    this(trials, seed, filtration, weights, Space.TRUNCATED);
  }

  private FindingsOptions(
      int trials, long seed, InformedFiltration filtration, FiedlerWeights weights, Space space) {
    if (trials < 1) {
      throw ExplainedException.ofInput("%s is %d but must be 1 or more", Setting.TRIALS, trials);
    }
    this.trials = trials;
    this.seed = seed;
    this.filtration = filtration;
    this.weights = weights;
    this.space = space;
  }

  /** The same for Betti curves of another space than the truncated one. */
  public FindingsOptions withSpace(Space other) {
    return new FindingsOptions(trials, seed, filtration, weights, other);
  }

  /** The number of random filtrations. */
  public int trials() {
    return trials;
  }

  /** The seed of the random filtrations. */
  public long seed() {
    return seed;
  }

  /** The space that the random filtrations are of. */
  public Space space() {
    return space;
  }

  /** The filtration of the persistence diagram. */
  public InformedFiltration filtration() {
    return filtration;
  }

  /** The weights of the third Fiedler partition. */
  public FiedlerWeights weights() {
    return weights;
  }
}
