package org.reluatlas.network;

/** What became of one operation of a network file. Immutable. */
public final class ImportedOperation {

  private final String name;
  private final String type;
  private final String shape;
  private final String outcome;

  /** Made by a reader. */
  public ImportedOperation(String name, String type, String shape, String outcome) {
    this.name = name;
    this.type = type;
    this.shape = shape;
    this.outcome = outcome;
  }

  /** What the file calls the operation. */
  public String name() {
    return name;
  }

  /** The kind of operation, such as {@code Conv}. */
  public String type() {
    return type;
  }

  /** The shape of what it gives, such as {@code [1, 8, 26, 26]}. */
  public String shape() {
    return shape;
  }

  /** What became of it, such as {@code 128 neurons of hidden layer 2}, or {@code folded}. */
  public String outcome() {
    return outcome;
  }
}
