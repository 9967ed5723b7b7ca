package org.reluatlas.evolution;

import java.util.List;
import java.util.stream.Collectors;

/** The rows of one run as series over its checkpoints. What is not known is NaN. Immutable. */
public final class RunSeries {

  private final TrainingRun run;
  private final List<EpochRow> rows;
  private final long largestCells;

  RunSeries(TrainingRun run, List<EpochRow> rows) {
    this.run = run;
    this.rows = List.copyOf(rows);
    largestCells = (long) rows.stream().mapToDouble(RunSeries::cells).max().orElse(0);
  }

  private static double cells(EpochRow row) {
    return row.isPresent() ? row.measures().get("cells") : 0;
  }

  /** The run. */
  public TrainingRun run() {
    return run;
  }

  /** The rows, of skipped checkpoints too. */
  public List<EpochRow> rows() {
    return rows;
  }

  /** The rows that have measures. */
  public List<EpochRow> presentRows() {
    return rows.stream().filter(EpochRow::isPresent).collect(Collectors.toList());
  }

  /** The number of cells of the largest complex of the run. */
  public long largestCells() {
    return largestCells;
  }

  /** The epochs. */
  public long[] epochs() {
    return rows.stream().mapToLong(EpochRow::epoch).toArray();
  }

  /** The losses. */
  public double[] losses() {
    return rows.stream().mapToDouble(row -> run.losses().loss(row.epoch())).toArray();
  }

  /** A measure. */
  public double[] values(String measure) {
    return rows.stream().mapToDouble(row -> row.measures().get(measure)).toArray();
  }
}
