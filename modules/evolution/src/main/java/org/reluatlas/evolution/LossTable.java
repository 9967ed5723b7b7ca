package org.reluatlas.evolution;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.reluatlas.task.ExplainedException;

/**
 * What was measured while a network was trained: losses, accuracies and the like by epoch. A number
 * that is not there, or not finite, is NaN. Immutable.
 */
public final class LossTable {

  /** A table of nothing. */
  public static final LossTable NONE =
      new LossTable(List.of(), Collections.emptyNavigableMap(), null);

  /** What the main loss is called in rows of measures. */
  public static final String LOSS = "loss";

  private static final List<String> EPOCH_NAMES =
      List.of("epoch", "epochs", "step", "global_step", "iteration", "iter");
  private static final List<String> LOSS_NAMES =
      List.of(
          "loss",
          "train_loss",
          "training_loss",
          "loss_train",
          "train_loss_epoch",
          "loss_epoch",
          "train_loss_step",
          "loss_step",
          "value");
  private static final List<String> TAG = List.of("tag");

  /** Of TensorBoard, and of pandas for the number of a row. */
  private static final List<String> IGNORED = List.of("wall_time", "", "unnamed:_0");

  private static final List<String> NOT_FINITE =
      List.of("", "nan", "inf", "+inf", "-inf", "infinity", "-infinity", "null");

  private final List<String> names;
  private final NavigableMap<Long, double[]> rows;
  private final Path file;

  private LossTable(List<String> names, NavigableMap<Long, double[]> rows, Path file) {
    this.names = names;
    this.rows = rows;
    this.file = file;
  }

  /** A table of the main loss; {@link #NONE} of no losses. What is not finite becomes NaN. */
  public static LossTable of(NavigableMap<Long, Double> losses) {
    NavigableMap<Long, double[]> rows = new TreeMap<>();
    losses.forEach(
        (epoch, loss) -> rows.put(epoch, new double[] {Double.isFinite(loss) ? loss : Double.NaN}));
    return rows.isEmpty() ? NONE : new LossTable(List.of(LOSS), rows, null);
  }

  /**
   * Reads a CSV with a header: a column {@code epoch} or {@code step}, one that is the loss, and
   * any others. Of several lines of one epoch the last number of each column counts. Where a column
   * {@code tag} says what each line is, those of the loss count.
   *
   * @throws ExplainedException when it is no such table
   */
  public static LossTable read(Path file) {
    try (Reader reader = withoutMark(file);
        CSVParser parser =
            CSVFormat.Builder.create()
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .setHeader()
                .setSkipHeaderRecord(true)
                .build()
                .parse(reader)) {
      return new Parsing(file, parser.getHeaderNames()).read(parser);
    } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
      throw ExplainedException.ofInput(
          e, "%s: the losses could not be read (%s)", file, e.getMessage());
    }
  }

  /** UTF-8; other bytes become replacement characters, and a byte order mark is passed over. */
  private static Reader withoutMark(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** The file that it is from; empty when it is from none. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** The names of the columns, {@link #LOSS} first. */
  public List<String> names() {
    return names;
  }

  /** The same table from one epoch to another. */
  LossTable between(long first, long last) {
    return new LossTable(names, rows.subMap(first, true, last, true), file);
  }

  /** The epochs that are in the table, ascending. */
  public long[] epochs() {
    return rows.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  /** A number of an epoch; NaN when the table has none. */
  public double value(long epoch, int column) {
    double[] row = rows.get(epoch);
    return row == null ? Double.NaN : row[column];
  }

  /** The loss of an epoch; NaN when the table has none. */
  public double loss(long epoch) {
    return names.isEmpty() ? Double.NaN : value(epoch, 0);
  }

  /** One file being read. */
  private static final class Parsing {

    private final Path file;
    private final List<String> header;
    private final int epochColumn;
    private final List<Integer> columns = new ArrayList<>();

    Parsing(Path file, List<String> header) {
      this.file = file;
      this.header = header;
      epochColumn = find(EPOCH_NAMES);
      if (epochColumn < 0) {
        throw ExplainedException.ofInput(
            "%s: no column is called epoch or step; its columns are %s%s",
            file,
            String.join(", ", header),
            header.size() == 1 && header.get(0).contains(";")
                ? "; put commas between them in place of semicolons"
                : "");
      }
    }

    private int find(List<String> wanted) {
      for (String name : wanted) {
        for (int column = 0; column < header.size(); column++) {
          if (word(header.get(column)).equals(name)) {
            return column;
          }
        }
      }
      return -1;
    }

    /**
     * {@code train_loss} of {@code Train loss}, {@code train/loss} and {@code run - train_loss}.
     */
    private static String word(String name) {
      return name.replaceFirst(".* - ", "").toLowerCase(Locale.ROOT).replaceAll("[ /.-]", "_");
    }

    LossTable read(Iterable<CSVRecord> records) {
      List<CSVRecord> all = new ArrayList<>();
      records.forEach(all::add);
      List<CSVRecord> lines = ofLoss(all);
      chooseColumns(lines);
      NavigableMap<Long, double[]> rows = new TreeMap<>();
      for (CSVRecord line : lines) {
        double[] row = new double[columns.size()];
        Arrays.setAll(row, i -> number(line, columns.get(i)));
        rows.merge(epoch(line), row, Parsing::merged);
      }
      List<String> names = new ArrayList<>();
      columns.forEach(column -> names.add(header.get(column)));
      names.set(0, LOSS);
      return new LossTable(List.copyOf(names), rows, file);
    }

    /** Column by column the last number of an epoch, as some programs write a line for each. */
    private static double[] merged(double[] before, double[] after) {
      double[] row = after.clone();
      Arrays.setAll(row, i -> Double.isNaN(after[i]) ? before[i] : after[i]);
      return row;
    }

    /** The lines of the loss where each line is of one quantity, or else all. */
    private List<CSVRecord> ofLoss(List<CSVRecord> lines) {
      int tag = find(TAG);
      if (tag < 0) {
        return lines;
      }
      for (String name : LOSS_NAMES) {
        List<CSVRecord> found = new ArrayList<>(lines);
        found.removeIf(line -> !word(cell(line, tag)).equals(name));
        if (!found.isEmpty()) {
          return found;
        }
      }
      throw ExplainedException.ofInput(
          "%s: no line has loss or train_loss in column %s", file, header.get(tag));
    }

    /** The loss, then the others whose cells are numbers. */
    private void chooseColumns(List<CSVRecord> lines) {
      int loss = find(LOSS_NAMES);
      if (loss < 0) {
        throw ExplainedException.ofInput(
            "%s: no column is called loss, train_loss or value; its columns are %s",
            file, String.join(", ", header));
      }
      columns.add(loss);
      for (int column = 0; column < header.size(); column++) {
        String name = word(header.get(column));
        if (column != epochColumn && column != loss && !IGNORED.contains(name)) {
          int of = column;
          if (lines.stream().anyMatch(line -> isNumber(cell(line, of)))) {
            columns.add(column);
          }
        }
      }
    }

    private long epoch(CSVRecord line) {
      String cell = cell(line, epochColumn);
      double number = isNumber(cell) ? Double.parseDouble(cell) : Double.NaN;
      if (number != Math.rint(number) || Math.abs(number) > 1L << 53) {
        throw ExplainedException.ofInput(
            "%s: line %d: '%s' in column %s is no whole number",
            file, line.getRecordNumber() + 1, cell, header.get(epochColumn));
      }
      return (long) number;
    }

    private double number(CSVRecord line, int column) {
      String cell = cell(line, column);
      if (isNumber(cell)) {
        return Double.parseDouble(cell);
      }
      if (!NOT_FINITE.contains(cell.toLowerCase(Locale.ROOT))) {
        throw ExplainedException.ofInput(
            "%s: line %d: '%s' in column %s is no number",
            file, line.getRecordNumber() + 1, cell, header.get(column));
      }
      return Double.NaN;
    }

    private static String cell(CSVRecord line, int column) {
      return column < line.size() ? line.get(column) : "";
    }

    private static boolean isNumber(String cell) {
      return cell.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?")
          && Double.isFinite(Double.parseDouble(cell));
    }
  }
}
