package org.reluatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * Which slice of the input space is decomposed: none, along principal components, through rows of
 * the points, or by coordinates. It becomes a {@link Slice} when the points are known. Immutable.
 */
public final class SliceSpecification {

  /** The plane of the first two principal components where it is needed, see {@link #of}. */
  public static final SliceSpecification AUTOMATIC = new SliceSpecification(Kind.AUTOMATIC, 2, "");

  /** No slice: the whole input space. */
  public static final SliceSpecification NONE = new SliceSpecification(Kind.NONE, 0, "");

  /** With more inputs than that, the whole input space mostly has too many cells. */
  public static final int MOST_INPUTS_UNSLICED = 3;

  private static final Pattern COMPONENTS = Pattern.compile("pca([23]?)");
  private static final String POINTS = "points:";

  /** The kinds of slices. */
  public enum Kind {
    /** Principal components when there are many inputs. */
    AUTOMATIC,
    /** The whole input space. */
    NONE,
    /** The first principal components of the training points. */
    COMPONENTS,
    /** Through rows of the points. */
    ROWS,
    /** Some inputs vary, the others are fixed. */
    COORDINATES
  }

  private final Kind kind;
  private final int components;
  private final List<String> words;

  private SliceSpecification(Kind kind, int components, String words) {
    this.kind = kind;
    this.components = components;
    this.words =
        Arrays.stream(words.split(",", -1))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableList());
  }

  /** The first k principal components of the training points, k from 1 to the number of inputs. */
  public static SliceSpecification principalComponents(int k) {
    return new SliceSpecification(Kind.COMPONENTS, k, "");
  }

  /**
   * Through these rows of the points.
   *
   * @param rows numbers from 0, separated by commas; k + 1 of them for a slice of dimension k
   */
  public static SliceSpecification throughRows(String rows) {
    return new SliceSpecification(Kind.ROWS, 0, rows);
  }

  /**
   * These inputs vary, and the others are at the mean of the training points, or at 0 without
   * points, unless {@link OtherInputs} says otherwise.
   *
   * @param inputs names, or numbers from 0, separated by commas; a name goes before a number, as
   *     names may be numbers
   */
  public static SliceSpecification coordinates(String inputs) {
    return new SliceSpecification(Kind.COORDINATES, 0, inputs);
  }

  /**
   * Reads {@code auto}, {@code none}, {@code pca} or {@code pca2}, {@code pca3}, {@code
   * points:4,7,9}, or {@code x0,x3}. Whether the slice exists is known only with the points.
   */
  public static SliceSpecification parse(String spec) {
    for (SliceSpecification named : List.of(AUTOMATIC, NONE)) {
      if (named.toString().equals(spec)) {
        return named;
      }
    }
    Matcher matcher = COMPONENTS.matcher(spec);
    if (matcher.matches()) {
      return principalComponents(
          matcher.group(1).isEmpty() ? 2 : Integer.parseInt(matcher.group(1)));
    }
    return spec.startsWith(POINTS)
        ? throughRows(spec.substring(POINTS.length()))
        : coordinates(spec);
  }

  /** The kind of the slice. */
  public Kind kind() {
    return kind;
  }

  /** The number of principal components; 0 for slices of other kinds. */
  public int components() {
    return components;
  }

  /** The rows or the inputs, separated by commas; empty for slices of other kinds. */
  public String words() {
    return String.join(", ", words);
  }

  /** Whether there is no such slice without points. */
  public boolean needsPoints() {
    return kind == Kind.COMPONENTS || kind == Kind.ROWS;
  }

  /**
   * The slice of the space that the points lie in, with the points projected to it; empty for the
   * whole input space.
   *
   * <p>The automatic slice is the plane of the first two principal components when there are more
   * than three inputs, points, and no box of the whole input space; otherwise there is none.
   *
   * @param points possibly none, but of the dimension of the network's inputs
   * @param hasBox whether the domain is given with one interval per input
   * @throws ExplainedException when there is no such slice
   */
  public Optional<SlicedInput> of(LabeledPoints points, boolean hasBox) {
    return of(points, hasBox, OtherInputs.AT_THE_MEAN);
  }

  /**
   * As {@link #of(LabeledPoints, boolean)}, with the inputs that do not vary somewhere else.
   *
   * @param others that are named only for a slice by coordinates
   */
  public Optional<SlicedInput> of(LabeledPoints points, boolean hasBox, OtherInputs others) {
    if (others.isNamed() && kind != Kind.COORDINATES) {
      throw ExplainedException.ofInput(
          "%s %s: inputs are fixed on a slice by coordinates only; give %s too, such as %s %s",
          Setting.AT, others, Setting.SLICE, Setting.SLICE, new InputNames(points).example(2));
    }
    if (kind == Kind.NONE || (kind == Kind.AUTOMATIC && !isSlicedUnasked(points, hasBox))) {
      return Optional.empty();
    }
    if (needsPoints() && points.size() == 0) {
      throw refusal(
          "the slice is found by the points, and there are none; give %s", Setting.POINTS);
    }
    try {
      return Optional.of(slice(points, others));
    } catch (IllegalArgumentException e) {
      throw refusal("%s", e.getMessage());
    }
  }

  private static boolean isSlicedUnasked(LabeledPoints points, boolean hasBox) {
    return points.dimension() > MOST_INPUTS_UNSLICED && points.size() > 0 && !hasBox;
  }

  private ExplainedException refusal(String format, Object argument) {
    return ExplainedException.ofInput("%s %s: " + format, Setting.SLICE, this, argument);
  }

  private SlicedInput slice(LabeledPoints points, OtherInputs others) {
    switch (kind) {
      case ROWS:
        return new SlicedInput(
            throughRows(points),
            "through rows " + String.join(", ", words) + " of the points",
            points);
      case COORDINATES:
        return byCoordinates(points, others);
      default:
        return new SlicedInput(
            Slice.principalComponents(points, components),
            "the first " + components + " principal components of the training points",
            points);
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

  /** The row of this number. */
  static int row(String word, LabeledPoints points) {
    return InputNames.number(word, points.size())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    String.format(
                        "'%s' is no row of the points, which are numbered from 0 to %d",
                        word, points.size() - 1)));
  }

  private SlicedInput byCoordinates(LabeledPoints points, OtherInputs others) {
    int[] axes = words.stream().mapToInt(word -> input(word, points)).toArray();
    Slice.coordinates(points.dimension(), axes, new double[points.dimension()]); // each once
    try {
      return others.slice(axes, points);
    } catch (IllegalArgumentException e) {
      throw ExplainedException.ofInput(e, "%s %s: %s", Setting.AT, others, e.getMessage());
    }
  }

  private int input(String word, LabeledPoints points) {
    try {
      return new InputNames(points).find(word);
    } catch (IllegalArgumentException e) {
      String elsewhere = "; other slices are pca, pca3, points:I,J,K and none";
      throw new IllegalArgumentException(e.getMessage() + (words.size() > 1 ? "" : elsewhere), e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SliceSpecification
        && kind == ((SliceSpecification) other).kind
        && components == ((SliceSpecification) other).components
        && words.equals(((SliceSpecification) other).words);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * kind.hashCode() + components) + words.hashCode();
  }

  /** The form that {@link #parse} reads, such as {@code pca}. */
  @Override
  public String toString() {
    switch (kind) {
      case AUTOMATIC:
        return "auto";
      case NONE:
        return "none";
      case COMPONENTS:
        return components == 2 ? "pca" : "pca" + components;
      case ROWS:
        return POINTS + String.join(",", words);
      default:
        return String.join(",", words);
    }
  }
}
