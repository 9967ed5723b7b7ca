package org.reluatlas.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The columns of one table that hold the features, the label and the split. */
final class ColumnChoice {

  private static final List<String> LABELS = List.of("label", "class", "target", "y");
  private static final Set<String> ROW_NUMBERS = Set.of("", "id", "index", "unnamed: 0");
  private static final int NONE = -1;

  private final CsvTable table;
  private final List<Integer> features;
  private final int label;
  private final int split;

  private ColumnChoice(CsvTable table, List<Integer> features, int label, int split) {
    this.table = table;
    this.features = features;
    this.label = label;
    this.split = split;
  }

  static ColumnChoice of(CsvTable table, PointsColumns columns) throws NetworkFormatException {
    int split = columns.split() == null ? table.find("split") : named(table, columns.split());
    int label = columns.label() == null ? NONE : named(table, columns.label());
    List<Integer> features = new ArrayList<>();
    for (String name : columns.features()) {
      features.add(named(table, name));
    }
    if (label == NONE && columns.isLabelled()) {
      label = usualLabel(table, split, features);
    }
    if (features.isEmpty()) {
      features = remaining(table, label, split, true);
    }
    requireFeatures(table, features, label);
    return new ColumnChoice(table, features, label, split);
  }

  private static int usualLabel(CsvTable table, int split, List<Integer> features) {
    return LABELS.stream()
        .map(table::find)
        .filter(column -> column != NONE && column != split && !features.contains(column))
        .findFirst()
        .orElse(NONE);
  }

  private static List<Integer> remaining(
      CsvTable table, int label, int split, boolean withoutRowNumbers) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      boolean rowNumber = column == 0 && withoutRowNumbers && isRowNumber(table.name(0));
      if (column != label && column != split && !rowNumber && table.isNumeric(column)) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** The columns that would be features if they held numbers. */
  List<Integer> columnsOfWords() {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      boolean rowNumber = column == 0 && isRowNumber(table.name(0));
      if (column != label && column != split && !rowNumber && !table.isNumeric(column)) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static boolean isRowNumber(String name) {
    return ROW_NUMBERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static int named(CsvTable table, String name) throws NetworkFormatException {
    int column = table.find(name);
    if (column == NONE) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < table.columns(); i++) {
        names.add(table.name(i));
      }
      throw table.refusal(
          "has no column "
              + SourceFile.quoted(name)
              + "; its columns are "
              + SourceFile.quoted(String.join(", ", names)));
    }
    return column;
  }

  private static void requireFeatures(CsvTable table, List<Integer> features, int label)
      throws NetworkFormatException {
    if (features.isEmpty()) {
      throw table.noNumbers(label);
    }
    if (features.contains(label)) {
      throw table.refusal(
          "column " + SourceFile.quoted(table.name(label)) + " is both a feature and the label");
    }
  }

  /** This choice, or another that the rules allow as well and that fits the number of inputs. */
  ColumnChoice fittedTo(int inputs, PointsColumns columns) {
    if (features.size() + 1 != inputs || !columns.features().isEmpty()) {
      return this;
    }
    List<Integer> withFirst = remaining(table, label, split, false);
    if (withFirst.size() == inputs) {
      return new ColumnChoice(table, withFirst, label, split);
    }
    List<Integer> withLabel = remaining(table, NONE, split, true);
    boolean isY =
        columns.label() == null && label != NONE && table.name(label).equalsIgnoreCase("y");
    return isY && withLabel.size() == inputs
        ? new ColumnChoice(table, withLabel, NONE, split)
        : this;
  }

  List<Integer> features() {
    return features;
  }

  /** The label column, or -1. */
  int label() {
    return label;
  }

  /** The split column, or -1. */
  int split() {
    return split;
  }
}
