package org.reluatlas.polyhedra;

/**
 * The complex has more cells than was allowed. The message says how many there were, how many would
 * come, and what to do.
 */
public final class CellLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CellLimitException(String message) {
    super(message);
  }

  static CellLimitException of(long limit, int neuronsDone, int neurons, int dimension) {
    double share = Math.max(1, neuronsDone) / (double) neurons;
    double estimate = limit / Math.pow(share, dimension);
    return new CellLimitException(
        String.format(
            "the complex has more than %,d cells after %d of %d neurons, and may come to some %s;"
                + " raise the limit (--max-cells), or make the domain smaller (--box)",
            limit, neuronsDone, neurons, rounded(estimate)));
  }

  static CellLimitException ofMemory(long cells, int neuronsDone, int neurons) {
    return new CellLimitException(
        String.format(
            "the complex has %,d cells after %d of %d neurons and is about to fill Java's memory of"
                + " %,d MB; give it more (java -Xmx), or make the domain smaller (--box)",
            cells, neuronsDone, neurons, Runtime.getRuntime().maxMemory() >> 20));
  }

  private static String rounded(double estimate) {
    if (estimate >= 1e15) {
      return String.format("%.0e", estimate);
    }
    double unit = Math.pow(10, Math.floor(Math.log10(estimate)));
    return String.format("%,d", (long) (Math.ceil(estimate / unit) * unit));
  }
}
