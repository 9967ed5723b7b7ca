package org.reluatlas.network;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The cells of a table, as text, with the line that each row stands on. */
final class CsvTable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("[-+]?[0-9]*,[0-9]+([eE][-+]?[0-9]+)?");

  private final SourceFile file;
  private final List<String> header = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  private CsvTable(SourceFile file) {
    this.file = file;
  }

  static CsvTable read(SourceFile file) throws NetworkFormatException {
    CsvTable table = new CsvTable(file);
    String text = table.text();
    try (CSVParser parser = parser(text)) {
      for (CSVRecord row : parser) {
        table.add(row, parser.getCurrentLineNumber());
      }
    } catch (NetworkFormatException e) {
      throw e;
    } catch (IOException | IllegalStateException | UncheckedIOException e) {
      throw file.refusal(
          "has a quotation mark that is not closed, or text after a closed one, in or after line "
              + (table.lines.isEmpty() ? 1 : table.lines.get(table.lines.size() - 1) + 1),
          e);
    }
    table.requireHeader();
    table.requireDistinctNames();
    table.requireRows();
    return table;
  }

  private static CSVParser parser(String text) throws IOException {
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(delimiter(text))
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .build();
    return new CSVParser(new StringReader(text), format);
  }

  /** The cells of one line. */
  static List<String> cells(String line) throws IOException {
    try (CSVParser parser = parser(withoutMark(line))) {
      return parser.stream().flatMap(CSVRecord::stream).collect(Collectors.toList());
    }
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private String text() throws NetworkFormatException {
    try {
      return withoutMark(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString());
    } catch (CharacterCodingException e) {
      throw file.refusal("is not UTF-8 text; save the table as CSV in UTF-8", e);
    }
  }

  /** The most frequent of the three delimiters in the first line that is not blank. */
  private static char delimiter(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char delimiter) {
    boolean quoted = false;
    long count = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      count += !quoted && c == delimiter ? 1 : 0;
    }
    return count;
  }

  private void add(CSVRecord row, long line) throws NetworkFormatException {
    String[] cells = row.toList().toArray(new String[0]);
    if (header.isEmpty()) {
      header.addAll(Arrays.asList(cells));
      return;
    }
    if (isBlank(cells)) {
      return;
    }
    if (cells.length != header.size()) {
      throw file.refusal(
          "line "
              + line
              + " has "
              + cells.length
              + " cells, but the header has "
              + header.size()
              + "; give every line one cell per column");
    }
    rows.add(cells);
    lines.add(line);
  }

  private static boolean isBlank(String[] cells) {
    return cells.length == 1 && cells[0].isBlank();
  }

  /** Refuses a first line of numbers, and of words that stand in their columns below as well. */
  private void requireHeader() throws NetworkFormatException {
    boolean isData = header.stream().anyMatch(CsvTable::isNumber);
    for (int column = 0; column < columns(); column++) {
      int of = column;
      isData &= isNumber(name(of)) || rows.stream().anyMatch(cells -> cells[of].equals(name(of)));
    }
    if (isData) {
      throw file.refusal(
          "starts with numbers where the names of the columns must be; add a header line such as"
              + " x0,x1,label");
    }
  }

  private void requireDistinctNames() throws NetworkFormatException {
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
        throw file.refusal("has two columns " + SourceFile.quoted(name) + "; rename one");
      }
    }
  }

  private void requireRows() throws NetworkFormatException {
    if (rows.isEmpty()) {
      throw file.refusal("has no line of data; a table needs a header and at least one point");
    }
  }

  int rows() {
    return rows.size();
  }

  int columns() {
    return header.size();
  }

  String name(int column) {
    return header.get(column);
  }

  List<String> names(List<Integer> columns) {
    return columns.stream().map(header::get).collect(Collectors.toList());
  }

  /** The column of that name, without regard to case, or -1. */
  int find(String name) {
    for (int column = 0; column < header.size(); column++) {
      if (header.get(column).equalsIgnoreCase(name)) {
        return column;
      }
    }
    return -1;
  }

  String cell(int row, int column) {
    return rows.get(row)[column];
  }

  /** The number in a cell, which must be finite. */
  double number(int row, int column) throws NetworkFormatException {
    if (!isNumber(cell(row, column))) {
      throw noNumber(row, column);
    }
    return Double.parseDouble(cell(row, column));
  }

  /** The exception about a cell that must hold a number. */
  NetworkFormatException noNumber(int row, int column) {
    return refusal(
        row,
        column,
        "is not a finite number; write numbers with a decimal point and leave none out");
  }

  boolean holdsNumber(int row, int column) {
    return isNumber(cell(row, column));
  }

  /** Whether any cell of the column is a number. */
  boolean isNumeric(int column) {
    return rows.stream().anyMatch(cells -> isNumber(cells[column]));
  }

  /** The exception about a table without a column of numbers besides the label, -1 for none. */
  NetworkFormatException noNumbers(int label) {
    if (columns() == 1 && label < 0) {
      return refusal(
          "has one column only, "
              + SourceFile.quoted(name(0))
              + ", and no numbers in it; put a comma, a semicolon or a tab between two columns");
    }
    for (int column = 0; column < columns(); column++) {
      if (DECIMAL_COMMA.matcher(cell(0, column)).matches()) {
        return noNumber(0, column);
      }
    }
    return refusal("has no column of numbers besides the label; add the coordinates");
  }

  private static boolean isNumber(String text) {
    try {
      return !text.isEmpty()
          && "dDfF".indexOf(text.charAt(text.length() - 1)) < 0 // Java's own suffixes
          && Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  NetworkFormatException refusal(String sentence) {
    return file.refusal(sentence);
  }

  /** A refusal of one cell. */
  NetworkFormatException refusal(int row, int column, String sentence) {
    return file.refusal(
        "line "
            + lines.get(row)
            + ", column "
            + SourceFile.quoted(name(column))
            + ": "
            + SourceFile.quoted(cell(row, column))
            + " "
            + sentence);
  }
}
