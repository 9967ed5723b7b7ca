package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The checkpoints of one run that figures show: the first and the last, and around the largest
 * spike of the loss the last one before it, the one nearest to its peak and the first one after it;
 * in a run without spikes the middle one. Immutable.
 */
public final class ChosenEpochs {

  private final List<EpochRow> rows;

  private ChosenEpochs(List<EpochRow> rows) {
    this.rows = rows;
  }

  /**
   * Those of a run.
   *
   * @param run the number of the run
   */
  public static ChosenEpochs of(EvolutionReport report, int run) {
    List<EpochRow> present = report.series().get(run).presentRows();
    TreeMap<Long, EpochRow> chosen = new TreeMap<>();
    List<EpochRow> wanted = new ArrayList<>();
    if (!present.isEmpty()) {
      wanted.add(present.get(0));
      wanted.add(present.get(present.size() - 1));
      String name = report.series().get(run).run().name();
      report.spikes().stream()
          .filter(spike -> spike.run().equals(name))
          .max(Comparator.comparingDouble(spike -> spike.spike().ratio()))
          .ifPresentOrElse(
              spike -> addAround(spike, present, wanted),
              () -> wanted.add(present.get(present.size() / 2)));
    }
    wanted.stream().filter(Objects::nonNull).forEach(row -> chosen.put(row.epoch(), row));
    return new ChosenEpochs(new ArrayList<>(chosen.values()));
  }

  private static void addAround(
      SpikeCrossing spike, List<EpochRow> present, List<EpochRow> wanted) {
    wanted.add(spike.before().orElse(null));
    wanted.add(spike.after().orElse(null));
    present.stream()
        .min(Comparator.comparingLong(row -> Math.abs(row.epoch() - spike.spike().peak())))
        .ifPresent(wanted::add);
  }

  /** The rows by ascending epoch, all of them with measures; none when the run has none. */
  public List<EpochRow> rows() {
    return Collections.unmodifiableList(rows);
  }
}
