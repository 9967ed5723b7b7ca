package org.reluatlas.spark;

import java.util.List;
import org.reluatlas.evolution.EpochRow;

/** The rows of all checkpoints of a sweep. Immutable. */
final class SweepResult {

  private final List<List<EpochRow>> rows;

  SweepResult(List<List<EpochRow>> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The rows of each run, by ascending epoch. */
  List<List<EpochRow>> rows() {
    return rows;
  }

  long checkpoints() {
    return rows.stream().mapToLong(List::size).sum();
  }

  long failed() {
    return rows.stream().flatMap(List::stream).filter(row -> !row.isPresent()).count();
  }
}
