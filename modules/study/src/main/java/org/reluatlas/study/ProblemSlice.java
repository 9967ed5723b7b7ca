package org.reluatlas.study;

/** What is known of the slice that a problem is posed on. Immutable. */
public final class ProblemSlice {

  private final int inputs;
  private final String description;

  /**
   * A slice in words.
   *
   * @param inputs the number of inputs of the network that was sliced, 1 or more
   * @param description such as "the first 2 principal components of the training points"
   * @throws IllegalArgumentException when there are no inputs
   */
  public ProblemSlice(int inputs, String description) {
    if (inputs < 1) {
      throw new IllegalArgumentException("a slice of " + inputs + " inputs");
    }
    this.inputs = inputs;
    this.description = description;
  }

  /** The number of inputs of the network that was sliced. */
  public int inputs() {
    return inputs;
  }

  /** Which slice it is. */
  public String description() {
    return description;
  }
}
