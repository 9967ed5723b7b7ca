package org.reluatlas.homology;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Writes a persistence diagram as CSV: {@code dimension,birth,death,cells}, a line for each
 * homology class in the order of {@link PersistenceDiagram#points}. The death of a class that never
 * ends is {@code inf}, or {@code -inf} if the values are descending. The cells are those of its
 * cycle, of the dimension of the class, with spaces between their numbers; empty for a class
 * without one.
 */
public final class PersistenceCsv {

  private static final int[] NONE = {};

  private PersistenceCsv() {}

  /**
   * Writes the table.
   *
   * @param cycles of the classes
   * @param numbers for each dimension the number of each cell; cells with a negative one are left
   *     out
   * @throws IOException when {@code out} does
   */
  public static void write(
      PersistenceDiagram diagram,
      PersistentCycles cycles,
      IntFunction<int[]> numbers,
      Appendable out)
      throws IOException {
    out.append("dimension,birth,death,cells\n");
    for (int k = 0; k <= diagram.dimension(); k++) {
      int[] ofDimension = numbers.apply(k);
      for (Interval point : diagram.points(k)) {
        out.append(String.valueOf(k)).append(',').append(number(point.birth()));
        out.append(',').append(number(point.death())).append(',');
        out.append(
            Arrays.stream(cycles.of(point).orElse(NONE))
                .map(cell -> ofDimension[cell])
                .filter(number -> number >= 0)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" ")));
        out.append('\n');
      }
    }
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : String.valueOf(value);
  }
}
