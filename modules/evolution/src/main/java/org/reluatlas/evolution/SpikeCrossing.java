package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened across a spike of the loss: from the last checkpoint before it to the first one
 * after it. Immutable.
 */
public final class SpikeCrossing {

  private final String run;
  private final LossSpike spike;
  private final EpochRow before;
  private final EpochRow after;
  private final Measures turnover;

  private SpikeCrossing(
      String run, LossSpike spike, EpochRow before, EpochRow after, Measures turnover) {
    this.run = run;
    this.spike = spike;
    this.before = before;
    this.after = after;
    this.turnover = turnover;
  }

  /** Of all spikes of a run, by ascending epoch. */
  static List<SpikeCrossing> of(Evolution evolution, RunSeries series) {
    List<SpikeCrossing> all = new ArrayList<>();
    List<EpochRow> rows = series.presentRows();
    for (LossSpike spike : LossSpike.of(series.run().losses())) {
      EpochRow before = null;
      EpochRow after = null;
      for (EpochRow row : rows) {
        before = row.epoch() < spike.first() ? row : before;
        after = after == null && row.epoch() > spike.last() ? row : after;
      }
      Measures turnover =
          before == null || after == null
              ? Turnover.unknown()
              : Turnover.ofSets(evolution.patterns(before), evolution.patterns(after)).build();
      all.add(new SpikeCrossing(series.run().name(), spike, before, after, turnover));
    }
    return all;
  }

  /** The name of the run. */
  public String run() {
    return run;
  }

  /** The spike. */
  public LossSpike spike() {
    return spike;
  }

  /** The last checkpoint before the spike; empty when there is none. */
  public Optional<EpochRow> before() {
    return Optional.ofNullable(before);
  }

  /** The first checkpoint after the spike; empty when there is none. */
  public Optional<EpochRow> after() {
    return Optional.ofNullable(after);
  }

  /** Births, deaths, survivors and Jaccard index between the two. */
  public Measures turnover() {
    return turnover;
  }
}
