package org.reluatlas.polyhedra;

/**
 * The complex has more cells than was allowed, or than there is room for. The message says how many
 * there were and how many would come; what can be done about it depends on the {@link #limit()} and
 * on where a person can change it, so whoever knows that adds it.
 */
public final class CellLimitException extends RuntimeException {

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

  private CellLimitException(Limit limit, String message) {
    this(limit, message, null);
  }

  private CellLimitException(Limit limit, String message, Throwable cause) {
    super(message, cause);
    this.limit = limit;
  }

  static CellLimitException ofCells(long allowed, int neuronsDone, int neurons, int dimension) {
    double share = Math.max(1, neuronsDone) / (double) neurons;
    double estimate = allowed / Math.pow(share, dimension);
    return new CellLimitException(
        Limit.CELLS,
        String.format(
            "the complex has more than %,d cells after %d of %d neurons, and may come to some %s",
            allowed, neuronsDone, neurons, rounded(estimate)));
  }

  static CellLimitException ofDimension(int dimension, long allowed) {
    return new CellLimitException(
        Limit.DIMENSION,
        String.format(
            "a box in %d dimensions has 3^%d faces, more than the limit of %,d cells",
            dimension, dimension, allowed));
  }

  static CellLimitException ofMemory(long cells, int neuronsDone, int neurons) {
    return new CellLimitException(
        Limit.MEMORY,
        String.format(
            "the complex has %,d cells after %d of %d neurons and is about to fill Java's memory of"
                + " %,d MB",
            cells, neuronsDone, neurons, Runtime.getRuntime().maxMemory() >> 20));
  }

  static CellLimitException ofArrays() {
    return new CellLimitException(
        Limit.ARRAYS, "the complex has outgrown the arrays of the Java runtime");
  }

  private static String rounded(double estimate) {
    if (estimate >= 1e15) {
      return String.format("%.0e", estimate);
    }
    double unit = Math.pow(10, Math.floor(Math.log10(estimate)));
    return String.format("%,d", (long) (Math.ceil(estimate / unit) * unit));
  }

  /** What the complex is too large for. */
  public Limit limit() {
    return limit;
  }

  /**
   * The same as a sentence: from a capital letter to a full stop, with what can be done about it.
   */
  public CellLimitException withRemedy(String remedy) {
    String told = getMessage();
    String sentence =
        Character.toUpperCase(told.charAt(0)) + told.substring(1) + "; " + remedy + ".";
    return new CellLimitException(limit, sentence, this);
  }
}
