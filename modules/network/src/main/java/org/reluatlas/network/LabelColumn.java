package org.reluatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.reluatlas.network.PointsColumns.LabelKind;

/** The labels of a table as class indices or target values. */
final class LabelColumn {

  private static final int LARGEST_CLASS = 255;

  private final double[] values;
  private final List<String> classNames;

  private LabelColumn(double[] values, List<String> classNames) {
    this.values = values;
    this.classNames = classNames;
  }

  static LabelColumn of(CsvTable table, int column, LabelKind kind) throws NetworkFormatException {
    if (column < 0) {
      return new LabelColumn(new double[0], List.of());
    }
    requireNoGap(table, column);
    boolean words = hasWords(table, column);
    if (kind == LabelKind.VALUES || (kind == LabelKind.BY_CONTENT && !words)) {
      double[] numbers = numbers(table, column);
      if (kind == LabelKind.BY_CONTENT && areSigns(numbers)) {
        return new LabelColumn(
            Arrays.stream(numbers).map(sign -> (sign + 1) / 2).toArray(), List.of("-1", "1"));
      }
      boolean classes = kind == LabelKind.BY_CONTENT && areClasses(numbers);
      return new LabelColumn(numbers, classes ? numberedClasses(numbers) : List.of());
    }
    if (!words && areClasses(numbers(table, column))) {
      double[] numbers = numbers(table, column);
      return new LabelColumn(numbers, numberedClasses(numbers));
    }
    return named(table, column);
  }

  private static LabelColumn named(CsvTable table, int column) {
    TreeSet<String> names = new TreeSet<>();
    for (int row = 0; row < table.rows(); row++) {
      names.add(table.cell(row, column));
    }
    List<String> sorted = new ArrayList<>(names);
    Map<String, Integer> index = new HashMap<>();
    for (String name : sorted) {
      index.put(name, index.size());
    }
    double[] indices = new double[table.rows()];
    for (int row = 0; row < indices.length; row++) {
      indices[row] = index.get(table.cell(row, column));
    }
    return new LabelColumn(indices, sorted);
  }

  private static void requireNoGap(CsvTable table, int column) throws NetworkFormatException {
    for (int row = 0; row < table.rows(); row++) {
      if (table.cell(row, column).isEmpty()) {
        throw table.refusal(row, column, "is no label; fill it in or remove the line");
      }
    }
  }

  private static boolean hasWords(CsvTable table, int column) {
    for (int row = 0; row < table.rows(); row++) {
      if (!table.holdsNumber(row, column)) {
        return true;
      }
    }
    return false;
  }

  private static double[] numbers(CsvTable table, int column) throws NetworkFormatException {
    double[] numbers = new double[table.rows()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = table.number(row, column);
    }
    return numbers;
  }

  private static boolean areClasses(double[] numbers) {
    for (double number : numbers) {
      if (number < 0 || number > LARGEST_CLASS || number != Math.rint(number)) {
        return false;
      }
    }
    return true;
  }

  /** Whether they are -1 and 1, and both occur. */
  private static boolean areSigns(double[] numbers) {
    return Arrays.stream(numbers).allMatch(number -> Math.abs(number) == 1)
        && Arrays.stream(numbers).distinct().count() == 2;
  }

  private static List<String> numberedClasses(double[] numbers) {
    double largest = 0;
    for (double number : numbers) {
      largest = Math.max(largest, number);
    }
    List<String> names = new ArrayList<>();
    for (int index = 0; index <= largest; index++) {
      names.add(Integer.toString(index));
    }
    return names;
  }

  double[] values() {
    return values;
  }

  List<String> classNames() {
    return classNames;
  }
}
