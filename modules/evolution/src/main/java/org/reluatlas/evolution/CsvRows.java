package org.reluatlas.evolution;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables as CSV: decimal points, lines that end in {@code \n}, NaN as an empty cell. */
final class CsvRows {

  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setRecordSeparator('\n').build();

  private final CSVPrinter printer;

  CsvRows(Appendable out) throws IOException {
    printer = new CSVPrinter(out, FORMAT);
  }

  CsvRows text(Object value) throws IOException {
    printer.print(value);
    return this;
  }

  CsvRows number(double value) throws IOException {
    printer.print(digits(value));
    return this;
  }

  /** A number rounded to four decimal places. */
  CsvRows rounded(double value) throws IOException {
    printer.print(digits(Math.rint(value * 1e4) / 1e4));
    return this;
  }

  void end() throws IOException {
    printer.println();
  }

  static String digits(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return isWhole ? Long.toString((long) value) : Double.toString(value);
  }
}
