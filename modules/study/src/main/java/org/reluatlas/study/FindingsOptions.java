package org.reluatlas.study;

import java.util.OptionalDouble;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.analysis.Space;
import org.reluatlas.polyhedra.Box;
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
  private final OptionalDouble radius;

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
    this(trials, seed, filtration, weights, Space.TRUNCATED, OptionalDouble.empty());
  }

  private FindingsOptions(
      int trials,
      long seed,
      InformedFiltration filtration,
      FiedlerWeights weights,
      Space space,
      OptionalDouble radius) {
    if (trials < 1) {
      throw ExplainedException.ofInput("%s is %d but must be 1 or more", Setting.TRIALS, trials);
    }
    this.trials = trials;
    this.seed = seed;
    this.filtration = filtration;
    this.weights = weights;
    this.space = space;
    this.radius = radius;
  }

  /** The same for Betti curves of another space than the truncated one. */
  public FindingsOptions withSpace(Space other) {
    return new FindingsOptions(trials, seed, filtration, weights, other, radius);
  }

  /**
   * The same, and the local complexity at the training points.
   *
   * @param length the radius of the balls around the points, positive and finite, in the units of
   *     the inputs
   * @throws ExplainedException when it is not
   */
  public FindingsOptions withRadius(double length) {
    if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
      throw ExplainedException.ofInput(
          "%s is %s but must be a positive number: a length in the units of the inputs",
          Setting.RADIUS, length);
    }
    OptionalDouble asked = OptionalDouble.of(length);
    return new FindingsOptions(trials, seed, filtration, weights, space, asked);
  }

  /** The radius of the balls around training points; empty when no complexity is asked for. */
  public OptionalDouble radius() {
    return radius;
  }

  /** The number of random filtrations. */
  public int trials() {
    return trials;
  }

  /** The seed of the random filtrations. */
  public long seed() {
    return seed;
  }

  /**
   * Refuses what has no meaning on a domain, before anything is computed.
   *
   * @throws ExplainedException when something has none
   */
  void requireFitFor(Box domain) {
    PersistenceFindings.requireNone(filtration.obstacle(domain), filtration);
    weights.requireFitFor(domain);
    if (domain.isBounded() && space != Space.TRUNCATED) {
      throw ExplainedException.ofInput(
          "%s %s is for domains with infinite ends, and %s is bounded; leave it out, or see %s",
          Setting.SPACE, space, domain, Setting.BOX);
    }
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
