package org.reluatlas.console;

import java.io.PrintWriter;
import java.util.List;

/** Results for the user: a name and a value on each line. */
public final class SummaryText {

  private final PrintWriter out;

  /** Results that are written there. */
  public SummaryText(PrintWriter out) {
    this.out = out;
  }

  /** A line of its own. */
  public void heading(String text) {
    out.println(text);
  }

  /** One line. */
  public void line(String name, String value) {
    out.printf("  %-22s%s%n", name, value);
  }

  /** A line for each row of a label and a value. */
  public void rows(List<List<String>> rows) {
    rows.forEach(row -> line(row.get(0), row.get(1)));
  }
}
