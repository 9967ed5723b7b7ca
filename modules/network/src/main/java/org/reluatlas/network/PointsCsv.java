package org.reluatlas.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.network.PointsColumns.LabelKind;
import org.reluatlas.task.text.NumberText;

/**
 * Reads labelled points from a table with a header: columns separated by commas, semicolons or
 * tabs, numbers with a decimal point, UTF-8.
 */
public final class PointsCsv {

  private PointsCsv() {}

  /** Reads the points, with the columns found by the rules of {@link PointsColumns}. */
  public static LabeledPoints read(Path path) throws IOException {
    return read(path, PointsColumns.byDefault());
  }

  /**
   * Reads the points.
   *
   * @throws NetworkFormatException when the file is no such table; the message names the line and
   *     the column
   */
  public static LabeledPoints read(Path path, PointsColumns columns) throws IOException {
    CsvTable table = CsvTable.read(SourceFile.at(path));
    return assemble(table, ColumnChoice.of(table, columns), columns);
  }

  /**
   * Reads the points that {@code network} was trained on. Where the columns are not chosen, the
   * number of inputs resolves two ambiguities: whether {@code y} is a label or the last coordinate,
   * and whether a first column {@code id} or {@code index} is a feature. Whole numbers that are no
   * classes of a network with a single output, since there are more than two, are values.
   *
   * @throws NetworkFormatException also when the points have more or fewer coordinates than the
   *     network has inputs, or more classes than it tells apart
   */
  public static LabeledPoints readFor(ReluNetwork network, Path path, PointsColumns columns)
      throws IOException {
    CsvTable table = CsvTable.read(SourceFile.at(path));
    ColumnChoice choice = ColumnChoice.of(table, columns).fittedTo(network.inputs(), columns);
    if (choice.features().size() != network.inputs()) {
      throw misfit(table, choice, network.inputs());
    }
    LabeledPoints points = assemble(table, choice, columns);
    int apart = Math.max(2, network.outputs());
    if (points.classNames().size() <= apart) {
      return points;
    }
    if (network.outputs() == 1
        && columns.labelKind() == LabelKind.BY_CONTENT
        && areNumbers(points)) {
      return assemble(table, choice, columns.withLabelKind(LabelKind.VALUES));
    }
    throw tooManyClasses(table, choice, points, apart);
  }

  private static NetworkFormatException tooManyClasses(
      CsvTable table, ColumnChoice choice, LabeledPoints points, int apart) {
    List<String> present =
        IntStream.range(0, points.size())
            .mapToObj(i -> (int) points.label(i))
            .distinct()
            .sorted()
            .map(points.classNames()::get)
            .collect(Collectors.toList());
    boolean more = present.size() > apart;
    return table.refusal(
        String.format(
            "has the classes %s in column \"%s\", but the network tells only %s apart; number them"
                + " from 0 in the order of the outputs, or choose another column for the label",
            String.join(", ", more ? present.subList(0, apart + 1) : present)
                + (present.size() > apart + 1 ? ", …" : ""),
            table.names(List.of(choice.label())).get(0),
            more ? apart : (apart == 2 ? "0 and 1" : "0 to " + (apart - 1))));
  }

  /** The names of the columns, to choose from; empty when the file is no table. */
  public static List<String> columnNames(Path path) {
    try (BufferedReader text = Files.newBufferedReader(path)) {
      return CsvTable.cells(text.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return List.of();
    }
  }

  private static NetworkFormatException misfit(CsvTable table, ColumnChoice choice, int inputs) {
    List<Integer> words = choice.columnsOfWords();
    if (choice.features().size() + words.size() == inputs) {
      return table.noNumber(0, words.get(0));
    }
    return table.refusal(
        "has "
            + NumberText.count(choice.features().size(), "feature column", "feature columns")
            + " ("
            + String.join(", ", table.names(choice.features()))
            + "), but the network has "
            + NumberText.count(inputs, "input", "inputs")
            + "; besides the label and the split, give one column of numbers per input");
  }

  private static boolean areNumbers(LabeledPoints points) {
    return points.classNames().get(0).equals("0")
        && points.classNames().get(points.classNames().size() - 1).matches("[0-9]+");
  }

  private static LabeledPoints assemble(CsvTable table, ColumnChoice choice, PointsColumns columns)
      throws NetworkFormatException {
    List<Integer> features = choice.features();
    int dimension = features.size();
    double[] coordinates = new double[Math.multiplyExact(table.rows(), dimension)];
    for (int axis = 0; axis < dimension; axis++) {
      for (int row = 0; row < table.rows(); row++) {
        coordinates[row * dimension + axis] = table.number(row, features.get(axis));
      }
    }
    LabelColumn labels = LabelColumn.of(table, choice.label(), columns.labelKind());
    return new LabeledPoints(
        dimension,
        coordinates,
        labels.values(),
        labels.classNames(),
        SplitColumn.training(table, choice.split()),
        new ArrayList<>(table.names(features)));
  }
}
