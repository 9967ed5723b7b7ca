package org.reluatlas.network.compile;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.network.ImportedOperation;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SourceFile;

/** Takes down what became of each operation, to be told once all layers are numbered. */
public final class Ledger {

  private final List<Entry> entries = new ArrayList<>();

  /** An operation and its result. */
  private static final class Entry {
    private final String name;
    private final String type;
    private final Shape shape;
    private final Growth growth;
    private final String otherwise;

    Entry(String name, String type, Shape shape, Growth growth, String otherwise) {
      this.name = name;
      this.type = type;
      this.shape = shape;
      this.growth = growth;
      this.otherwise = otherwise;
    }
  }

  /**
   * Adds an operation.
   *
   * @param name what the file calls it
   * @param growth the units that it added
   * @param otherwise what became of it when it added none, such as {@code folded}
   */
  public void add(String name, String type, Shape shape, Growth growth, String otherwise) {
    entries.add(new Entry(name, type, shape, growth, otherwise));
  }

  /** Adds an operation that was left out, as its outcome says. */
  public void add(String name, String type, String outcome) {
    entries.add(new Entry(name, type, null, Growth.NONE, outcome));
  }

  /** What became of the operations, in their order. */
  public List<ImportedOperation> operations(ReluNetwork network) {
    List<ImportedOperation> operations = new ArrayList<>();
    for (Entry entry : entries) {
      operations.add(
          new ImportedOperation(
              SourceFile.printable(entry.name),
              SourceFile.printable(entry.type),
              entry.shape == null ? "" : entry.shape.toString(),
              entry.growth.isEmpty() ? entry.otherwise : entry.growth.describe(network)));
    }
    return operations;
  }
}
