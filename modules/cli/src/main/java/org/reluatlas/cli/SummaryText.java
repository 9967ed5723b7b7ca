package org.reluatlas.cli;

import java.io.PrintWriter;
import java.util.List;

/** Results for the user: a name and a value on each line. */
final class SummaryText {

  private final PrintWriter out;

  SummaryText(PrintWriter out) {
    this.out = out;
  }

  void heading(String text) {
    out.println(text);
  }

  /** One line. */
  void line(String name, String value) {
    out.printf("  %-22s%s%n", name, value);
  }

  /** A line for each row of a label and a value. */
  void rows(List<List<String>> rows) {
    rows.forEach(row -> line(row.get(0), row.get(1)));
  }
}
