package org.reluatlas.homology;

import java.io.IOException;

/**
 * Writes a persistence diagram as CSV: {@code dimension,birth,death}, a line for each homology
 * class in the order of {@link PersistenceDiagram#points}. The death of a class that never ends is
 * {@code inf}, or {@code -inf} if the values are descending.
 */
public final class PersistenceCsv {

  private PersistenceCsv() {}

  /**
   * Writes the table.
   *
   * @throws IOException when {@code out} does
   */
  public static void write(PersistenceDiagram diagram, Appendable out) throws IOException {
    out.append("dimension,birth,death\n");
    for (int k = 0; k <= diagram.dimension(); k++) {
      for (Interval point : diagram.points(k)) {
        out.append(String.valueOf(k)).append(',').append(number(point.birth()));
        out.append(',').append(number(point.death())).append('\n');
      }
    }
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : String.valueOf(value);
  }
}
