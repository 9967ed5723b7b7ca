package org.reluatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which slice of the input space a person wants: along principal components, through rows of the
 * points, or by coordinates. It becomes a {@link Slice} when the points are known. Immutable.
 */
public final class SliceChoice {

  private static final Pattern COMPONENTS = Pattern.compile("pca([23]?)");
  private static final String POINTS = "points:";

  /** What the words of a choice are. */
  private enum Kind {
    COMPONENTS,
    ROWS,
    COORDINATES
  }

  private final Kind kind;
  private final int components;
  private final List<String> words;

  private SliceChoice(Kind kind, int components, String words) {
    this.kind = kind;
    this.components = components;
    this.words =
        Arrays.stream(words.split(",", -1))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableList());
  }

  /** The first k principal components of the training points, k from 1 to the number of inputs. */
  public static SliceChoice principalComponents(int k) {
    return new SliceChoice(Kind.COMPONENTS, k, "");
  }

  /**
   * Through these rows of the points.
   *
   * @param rows numbers from 0, divided by commas; k + 1 of them for a slice of dimension k
   */
  public static SliceChoice throughRows(String rows) {
    return new SliceChoice(Kind.ROWS, 0, rows);
  }

  /**
   * These inputs vary, and the others are at the mean of the training points, or at 0 without
   * points.
   *
   * @param inputs names, or numbers from 0, divided by commas; a name goes before a number, as
   *     names may be numbers
   */
  public static SliceChoice coordinates(String inputs) {
    return new SliceChoice(Kind.COORDINATES, 0, inputs);
  }

  /**
   * Reads {@code pca} or {@code pca2}, {@code pca3}, {@code points:4,7,9}, or {@code x0,x3}.
   * Whether there is such a slice turns out with the points.
   */
  public static SliceChoice parse(String spec) {
    Matcher matcher = COMPONENTS.matcher(spec);
    if (matcher.matches()) {
      return principalComponents(
          matcher.group(1).isEmpty() ? 2 : Integer.parseInt(matcher.group(1)));
    }
    return spec.startsWith(POINTS)
        ? throughRows(spec.substring(POINTS.length()))
        : coordinates(spec);
  }

  /** Whether there is no such slice without points. */
  public boolean needsPoints() {
    return kind != Kind.COORDINATES;
  }

  /**
   * The slice of the space that the points lie in, with the points projected to it.
   *
   * @param points possibly none, but of the dimension of the network's inputs
   * @throws UnknownInputException when a word is no input
   * @throws IllegalArgumentException with a sentence when there is no such slice
   */
  public SlicedInput of(LabeledPoints points) {
    if (needsPoints() && points.size() == 0) {
      throw new IllegalArgumentException("the slice is found by the points, and there are none");
    }
    switch (kind) {
      case COMPONENTS:
        return new SlicedInput(
            Slice.principalComponents(points, components),
            "the first " + components + " principal components of the training points",
            points);
      case ROWS:
        return new SlicedInput(
            throughRows(points),
            "through rows " + String.join(", ", words) + " of the points",
            points);
      default:
        return byCoordinates(points);
    }
  }

  private Slice throughRows(LabeledPoints points) {
    int[] rows = words.stream().mapToInt(word -> row(word, points)).toArray();
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        if (rows[i] == rows[j]) {
          throw new IllegalArgumentException("row " + rows[i] + " is named twice");
        }
      }
    }
    return Slice.through(
        "row", rows, Arrays.stream(rows).mapToObj(points::point).toArray(double[][]::new));
  }

  private static int row(String word, LabeledPoints points) {
    return number(word, points.size())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    String.format(
                        "'%s' is no row of the points, which are numbered from 0 to %d",
                        word, points.size() - 1)));
  }

  private SlicedInput byCoordinates(LabeledPoints points) {
    List<String> names = points.featureNames();
    int[] axes = words.stream().mapToInt(word -> input(word, names)).toArray();
    int[] training = IntStream.range(0, points.size()).filter(points::isTraining).toArray();
    double[] at = new double[points.dimension()];
    Arrays.setAll(
        at,
        axis ->
            Arrays.stream(training)
                .mapToDouble(i -> points.coordinate(i, axis))
                .average()
                .orElse(0));
    String chosen = Arrays.stream(axes).mapToObj(names::get).collect(Collectors.joining(", "));
    String rest = training.length == 0 ? "0" : "the mean of the training points";
    return new SlicedInput(
        Slice.coordinates(points.dimension(), axes, at),
        "coordinates " + chosen + ", the others at " + rest,
        points);
  }

  private static int input(String word, List<String> names) {
    int named = names.indexOf(word);
    return named >= 0
        ? named
        : number(word, names.size()).orElseThrow(() -> new UnknownInputException(word, names));
  }

  private static OptionalInt number(String digits, int end) {
    if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) >= end) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SliceChoice
        && kind == ((SliceChoice) other).kind
        && components == ((SliceChoice) other).components
        && words.equals(((SliceChoice) other).words);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * kind.hashCode() + components) + words.hashCode();
  }
}
