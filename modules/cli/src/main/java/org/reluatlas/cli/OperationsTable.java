package org.reluatlas.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.ImportedOperation;
import org.reluatlas.network.ReluNetwork;

/** What each operation of a network file became, and the units of the hidden layers, as tables. */
final class OperationsTable {

  private static final int WIDEST = 40;

  private final PrintWriter out;

  OperationsTable(PrintWriter out) {
    this.out = out;
  }

  void print(ImportedNetwork imported) {
    List<List<String>> operations = new ArrayList<>();
    operations.add(List.of("operation", "kind", "gives", "became"));
    for (ImportedOperation operation : imported.operations()) {
      operations.add(
          List.of(
              shortened(operation.name()),
              operation.type(),
              operation.shape(),
              operation.outcome()));
    }
    if (operations.size() > 1) {
      table(operations);
    }
    table(layers(imported.network()));
  }

  private static List<List<String>> layers(ReluNetwork network) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("hidden layer", "neurons", "units that only pass", "weights"));
    for (int l = 0; l < network.hiddenLayers(); l++) {
      int neurons = network.hidden(l).neurons();
      rows.add(
          List.of(
              neurons == 0 ? "between" : String.valueOf(network.layerNumber(l)),
              String.format("%,d", neurons),
              String.format("%,d", network.hidden(l).units() - neurons),
              String.format("%,d", network.hidden(l).map().nonzeros())));
    }
    rows.add(List.of("output", "", "", String.format("%,d", network.output().nonzeros())));
    return rows;
  }

  private static String shortened(String name) {
    return name.length() <= WIDEST ? name : "…" + name.substring(name.length() - WIDEST + 1);
  }

  private void table(List<List<String>> rows) {
    out.println();
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        line.append("  ").append(row.get(c)).append(" ".repeat(widths[c] - row.get(c).length()));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
