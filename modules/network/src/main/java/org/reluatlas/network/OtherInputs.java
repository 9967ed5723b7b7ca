package org.reluatlas.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * Where the inputs are that do not vary on a slice by coordinates: at numbers by name, at a row of
 * the points, and all that is not named at the mean of the training points, or at 0 without points.
 * Immutable.
 */
public final class OtherInputs {

  /** Nothing is named. */
  public static final OtherInputs AT_THE_MEAN = parse("");

  private static final String ROW = "row:";

  /** So many numbers are told in words. */
  private static final int MOST_TOLD = 8;

  private final List<String> words;

  /** Where the inputs are that are not named; null for the mean. */
  private final double[] otherwise;

  /** What that point is; null to tell its numbers. */
  private final String otherwiseTold;

  private OtherInputs(List<String> words, double[] otherwise, String otherwiseTold) {
    this.words = words;
    this.otherwise = otherwise;
    this.otherwiseTold = otherwiseTold;
  }

  /**
   * Reads {@code x2=0.5,x3=-0.5}, {@code row:17}, both, or nothing. Whether there are such inputs
   * is known only with the points.
   */
  public static OtherInputs parse(String spec) {
    List<String> words =
        spec.isBlank()
            ? List.of()
            : Arrays.stream(spec.split(",", -1))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableList());
    return new OtherInputs(words, null, "");
  }

  /**
   * The same, with what is not named at another point than the mean.
   *
   * @param point one finite number per input
   * @param told which point it is, such as "the middle of their intervals"
   */
  public OtherInputs otherwiseAt(double[] point, String told) {
    return new OtherInputs(words, point.clone(), told);
  }

  /** All at the coordinates of a point, one finite number per input, and told by these numbers. */
  public static OtherInputs at(double[] point) {
    return new OtherInputs(List.of(), point.clone(), null);
  }

  /** Whether anything is named. */
  public boolean isNamed() {
    return !words.isEmpty();
  }

  /**
   * The slice on which these inputs vary, in this order, and the others are where this says.
   *
   * @throws IllegalArgumentException with a sentence when there is no such input or row, when a
   *     named input varies or is named twice, or when its number is none
   */
  public SlicedInput slice(int[] axes, LabeledPoints points) {
    InputNames names = new InputNames(points);
    Map<Integer, Double> numbers = numbers(axes, names);
    if (otherwise != null && otherwiseTold == null) {
      IntStream.range(0, otherwise.length)
          .filter(input -> !contains(axes, input))
          .forEach(input -> numbers.put(input, otherwise[input]));
    }
    OptionalInt row = row(points);
    double[] at = row.isPresent() ? points.point(row.getAsInt()) : otherwise(points);
    numbers.forEach((input, number) -> at[input] = number);
    StringJoiner told = new StringJoiner(", ");
    told.add("coordinates " + listed(names, axes));
    if (!numbers.isEmpty()) {
      told.add("with " + listed(names, numbers));
    }
    if (numbers.isEmpty() || axes.length + numbers.size() < at.length) {
      told.add("the others at " + (row.isPresent() ? told(row.getAsInt()) : otherwiseTold(points)));
    }
    Slice slice = Slice.coordinates(at.length, axes, at);
    return new SlicedInput(slice, told.toString(), points);
  }

  /** The named inputs with their numbers, in the order in which they are named. */
  private Map<Integer, Double> numbers(int[] axes, InputNames names) {
    Map<Integer, Double> numbers = new LinkedHashMap<>();
    for (String word : words) {
      if (!isRow(word)) {
        int equals = word.lastIndexOf('=');
        int input = names.find(equals < 0 ? word : word.substring(0, equals).strip());
        requireFixed(input, axes, names);
        if (numbers.put(input, number(word, equals)) != null) {
          throw new IllegalArgumentException(names.name(input) + " is named twice");
        }
      }
    }
    return numbers;
  }

  private static boolean isRow(String word) {
    return word.startsWith(ROW) && word.indexOf('=') < 0;
  }

  private static void requireFixed(int input, int[] axes, InputNames names) {
    if (contains(axes, input)) {
      throw new IllegalArgumentException(
          names.name(input) + " varies on the slice, so that it is not fixed at one number");
    }
  }

  private static boolean contains(int[] axes, int input) {
    return Arrays.stream(axes).anyMatch(axis -> axis == input);
  }

  private static double number(String word, int equals) {
    String text = equals < 0 ? "" : word.substring(equals + 1).strip();
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      number = Double.NaN;
    }
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          equals < 0
              ? "'" + word + "' has no number; write " + word + "=0.5 or row:0"
              : "'" + text + "' is no finite number");
    }
    return number;
  }

  private OptionalInt row(LabeledPoints points) {
    List<String> rows = words.stream().filter(OtherInputs::isRow).collect(Collectors.toList());
    if (rows.isEmpty()) {
      return OptionalInt.empty();
    }
    if (rows.size() > 1) {
      throw new IllegalArgumentException("two rows are named; the inputs are at one of them");
    }
    if (points.size() == 0) {
      throw ExplainedException.ofInput(
          "%s %s: there are no points to take a row of; give %s too",
          Setting.AT, this, Setting.POINTS);
    }
    return OptionalInt.of(
        SliceSpecification.row(rows.get(0).substring(ROW.length()).strip(), points));
  }

  private double[] otherwise(LabeledPoints points) {
    if (otherwise != null) {
      return otherwise.clone();
    }
    int[] training = training(points);
    double[] mean = new double[points.dimension()];
    Arrays.setAll(
        mean,
        axis ->
            Arrays.stream(training)
                .mapToDouble(i -> points.coordinate(i, axis))
                .average()
                .orElse(0));
    return mean;
  }

  private static int[] training(LabeledPoints points) {
    return IntStream.range(0, points.size()).filter(points::isTraining).toArray();
  }

  private String otherwiseTold(LabeledPoints points) {
    if (otherwise != null) {
      return otherwiseTold;
    }
    return training(points).length == 0 ? "0" : "the mean of the training points";
  }

  private static String told(int row) {
    return "row " + row + " of the points";
  }

  private static String listed(InputNames names, int[] axes) {
    return Arrays.stream(axes).mapToObj(names::name).collect(Collectors.joining(", "));
  }

  private static String listed(InputNames names, Map<Integer, Double> numbers) {
    return numbers.entrySet().stream()
            .limit(MOST_TOLD)
            .map(each -> names.name(each.getKey()) + " = " + each.getValue())
            .collect(Collectors.joining(", "))
        + (numbers.size() <= MOST_TOLD ? "" : " and " + (numbers.size() - MOST_TOLD) + " more");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OtherInputs
        && words.equals(((OtherInputs) other).words)
        && Arrays.equals(otherwise, ((OtherInputs) other).otherwise);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, Arrays.hashCode(otherwise));
  }

  /** The form that {@link #parse} reads; empty when nothing is named. */
  @Override
  public String toString() {
    return String.join(",", words);
  }
}
