package org.reluatlas.polyhedra;

import java.util.Locale;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;
import org.reluatlas.task.text.NumberText;

/**
 * The complex has more cells than was allowed, or than there is room for. The message says how many
 * there were, how many would come, and what can be done about it.
 */
public final class CellLimitException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /** What the complex is too large for. */
  public enum Limit {
    /** The number of cells that was allowed. */
    CELLS,
    /** That number already when the box is whole, because of its dimension. */
    DIMENSION,
    /** Java's memory. */
    MEMORY,
    /** The length of Java's arrays. */
    ARRAYS
  }

  private final Limit limit;

  private CellLimitException(Limit limit, String format, Object... arguments) {
    super(Fault.RUN, null, format, arguments);
    this.limit = limit;
  }

  static CellLimitException ofCells(long allowed, int neuronsDone, int neurons, int dimension) {
    double share = Math.max(1, neuronsDone) / (double) neurons;
    double estimate = allowed / Math.pow(share, dimension);
    return new CellLimitException(
        Limit.CELLS,
        "the complex has more than %,d cells after %d of %d neurons, and may come to some %s;"
            + " raise the limit (%s), or make the domain smaller (%s)",
        allowed,
        neuronsDone,
        neurons,
        rounded(estimate),
        Setting.MAX_CELLS,
        Setting.BOX);
  }

  static CellLimitException ofClasses(long allowed) {
    return new CellLimitException(
        Limit.CELLS,
        "the complex cut along the decision boundary has more than %,d cells;"
            + " raise the limit (%s), or make the domain smaller (%s)",
        allowed,
        Setting.MAX_CELLS,
        Setting.BOX);
  }

  static CellLimitException ofDimension(int dimension, long allowed) {
    return new CellLimitException(
        Limit.DIMENSION,
        "a box in %d dimensions has 3^%d faces, more than the limit of %,d cells;"
            + " choose a slice of fewer dimensions (%s)",
        dimension,
        dimension,
        allowed,
        Setting.SLICE);
  }

  static CellLimitException ofMemory(long cells, int neuronsDone, int neurons) {
    return new CellLimitException(
        Limit.MEMORY,
        "the complex has %,d cells after %d of %d neurons and is about to fill Java's memory of"
            + " %,d MB; make the domain smaller (%s), or give Java more memory (%s)",
        cells,
        neuronsDone,
        neurons,
        Runtime.getRuntime().maxMemory() >> 20,
        Setting.BOX,
        Setting.MEMORY);
  }

  static CellLimitException ofArrays() {
    return new CellLimitException(
        Limit.ARRAYS,
        "the complex has outgrown the arrays of the Java runtime; make the domain smaller (%s)",
        Setting.BOX);
  }

  private static String rounded(double estimate) {
    if (estimate >= 1e15) {
      return String.format(Locale.ROOT, "%.0e", estimate);
    }
    double unit = Math.pow(10, Math.floor(Math.log10(estimate)));
    return NumberText.count((long) (Math.ceil(estimate / unit) * unit));
  }

  /** What the complex is too large for. */
  public Limit limit() {
    return limit;
  }
}
