package org.reluatlas.analysis;

import java.io.IOException;
import java.util.List;

/**
 * Writes critical sets and the Betti numbers of sublevel sets as CSV, with decimal points and lines
 * that end in {@code \n}.
 */
public final class CriticalPointsCsv {

  private CriticalPointsCsv() {}

  /**
   * Writes a line for each critical set in the order of {@link CriticalPoints#sets}: {@code
   * value,kind,index,multiplicity0,…,place,dimension,vertices} and the coordinates of a point of
   * it. The index is empty for a set with several classes; the place is {@code interior}, {@code
   * wall} or {@code infinity}. Infinite values are {@code inf} and {@code -inf}; a set at infinity
   * without finite vertices has no coordinates.
   *
   * @param inputs the names of the coordinates
   * @throws IOException when {@code out} does
   */
  public static void writeSets(CriticalPoints critical, List<String> inputs, Appendable out)
      throws IOException {
    out.append("value,kind,index");
    for (int k = 0; k <= critical.dimension(); k++) {
      out.append(",multiplicity").append(String.valueOf(k));
    }
    out.append(",place,dimension,vertices");
    for (String input : inputs) {
      out.append(',').append(field(input));
    }
    out.append('\n');
    for (CriticalSet set : critical.sets()) {
      out.append(number(set.value())).append(',').append(set.kind().word()).append(',');
      out.append(set.index().isPresent() ? String.valueOf(set.index().getAsInt()) : "");
      for (int multiplicity : set.multiplicities()) {
        out.append(',').append(String.valueOf(multiplicity));
      }
      out.append(',').append(set.place().word());
      out.append(',').append(String.valueOf(set.dimension()));
      out.append(',').append(String.valueOf(set.vertices()));
      for (double coordinate : set.position()) {
        out.append(',').append(Double.isNaN(coordinate) ? "" : String.valueOf(coordinate));
      }
      out.append('\n');
    }
  }

  /**
   * Writes the Betti numbers of the sublevel sets, a line for each value at which they change:
   * {@code value,beta0,…}.
   *
   * @throws IOException when {@code out} does
   */
  public static void writeSublevels(CriticalPoints critical, Appendable out) throws IOException {
    out.append("value");
    for (int k = 0; k <= critical.dimension(); k++) {
      out.append(",beta").append(String.valueOf(k));
    }
    out.append('\n');
    SublevelBetti sublevels = critical.sublevels();
    for (int i = 0; i < sublevels.steps(); i++) {
      out.append(number(sublevels.value(i)));
      for (int k = 0; k <= critical.dimension(); k++) {
        out.append(',').append(String.valueOf(sublevels.betti(i, k)));
      }
      out.append('\n');
    }
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : String.valueOf(value);
  }

  /** A name, in quotes where it needs them. */
  private static String field(String name) {
    boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
