package org.reluatlas.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Which points of a table are training points. */
final class SplitColumn {

  private static final Set<String> TRAINING = Set.of("train", "training", "trn", "tr");
  private static final Set<String> OTHER =
      Set.of("test", "testing", "tst", "val", "valid", "validation", "dev", "eval", "holdout");

  private SplitColumn() {}

  /** One flag per row; all true without a split column. */
  static boolean[] training(CsvTable table, int column) throws NetworkFormatException {
    boolean[] training = new boolean[table.rows()];
    Arrays.fill(training, true);
    for (int row = 0; column >= 0 && row < training.length; row++) {
      String cell = table.cell(row, column).toLowerCase(Locale.ROOT);
      training[row] = TRAINING.contains(cell);
      if (!training[row] && !OTHER.contains(cell)) {
        throw table.refusal(row, column, "is neither train nor test (or val)");
      }
    }
    return training;
  }
}
