package org.reluatlas.console;

import picocli.CommandLine.Option;

/** The random filtrations. */
public final class TrialOptions {

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "Random filtrations to average Betti curves over. Default: ${DEFAULT-VALUE}.")
  private int trials = 20;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random filtrations. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  /** How many there are. */
  public int trials() {
    return trials;
  }

  /** Their seed. */
  public long seed() {
    return seed;
  }
}
