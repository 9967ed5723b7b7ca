package org.reluatlas.cli;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.Slice;

/** What {@code --slice} says: principal components, points or coordinates. */
final class SliceChoice {

  private static final Pattern COMPONENTS = Pattern.compile("pca([23]?)");
  private static final String POINTS = "points:";

  private final String spec;
  private final LabeledPoints points;
  private final boolean pointsGiven;
  private String description;

  private SliceChoice(String spec, LabeledPoints points, boolean pointsGiven) {
    this.spec = spec;
    this.points = points;
    this.pointsGiven = pointsGiven;
  }

  /**
   * The slice of the space that the points lie in.
   *
   * @param points possibly none, but of the dimension of the network's inputs
   * @param pointsGiven whether the user gave a file of points
   * @throws UnusableInputException when there is no such slice
   */
  static Sliced of(String spec, LabeledPoints points, boolean pointsGiven) {
    SliceChoice choice = new SliceChoice(spec, points, pointsGiven);
    try {
      Slice slice = choice.slice();
      return new Sliced(slice, choice.description, points);
    } catch (IllegalArgumentException e) {
      throw choice.refusal(e.getMessage());
    }
  }

  private UnusableInputException refusal(String why) {
    return new UnusableInputException("--slice " + spec + ": " + why);
  }

  private Slice slice() {
    Matcher components = COMPONENTS.matcher(spec);
    if (components.matches()) {
      requirePoints("principal components are those of the points");
      int k = components.group(1).isEmpty() ? 2 : Integer.parseInt(components.group(1));
      description = "the first " + k + " principal components of the training points";
      return Slice.principalComponents(points, k);
    }
    return spec.startsWith(POINTS) ? throughPoints() : byCoordinates();
  }

  private void requirePoints(String reason) {
    if (!pointsGiven) {
      throw refusal(reason + ": give --points too");
    }
  }

  private Slice throughPoints() {
    requirePoints("it goes through rows of the points");
    String[] rows = spec.substring(POINTS.length()).split(",", -1);
    double[][] through = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      OptionalInt row = number(rows[i], points.size());
      if (row.isEmpty()) {
        throw refusal(
            String.format(
                "'%s' is no row of the points, which are numbered from 0 to %d",
                rows[i].trim(), points.size() - 1));
      }
      through[i] = points.point(row.getAsInt());
    }
    description = "through rows " + spaced(rows) + " of the points";
    return Slice.through(through);
  }

  private Slice byCoordinates() {
    String[] names = spec.split(",", -1);
    int[] axes = Arrays.stream(names).mapToInt(this::coordinate).toArray();
    int[] training = IntStream.range(0, points.size()).filter(points::isTraining).toArray();
    double[] at = new double[points.dimension()];
    for (int axis = 0; axis < at.length; axis++) {
      int coordinate = axis;
      at[axis] =
          Arrays.stream(training)
              .mapToDouble(i -> points.coordinate(i, coordinate))
              .average()
              .orElse(0);
    }
    description =
        "coordinates "
            + Arrays.stream(axes)
                .mapToObj(points.featureNames()::get)
                .collect(Collectors.joining(", "))
            + ", the others at "
            + (training.length == 0 ? "0" : "the mean of the training points");
    return Slice.coordinates(points.dimension(), axes, at);
  }

  /** A name goes before a number, as names may be numbers. */
  private int coordinate(String text) {
    List<String> names = points.featureNames();
    int named = names.indexOf(text.trim());
    OptionalInt number = number(text, names.size());
    if (named < 0 && number.isEmpty()) {
      throw refusal(
          String.format(
              "'%s' is none of the inputs %s, nor their number from 0 to %d; other slices are pca, pca3"
                  + " and points:I,J,K",
              text.trim(), shortened(names), names.size() - 1));
    }
    return named >= 0 ? named : number.getAsInt();
  }

  private static OptionalInt number(String text, int end) {
    String digits = text.trim();
    if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) >= end) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }

  private static String shortened(List<String> names) {
    return names.size() <= 8
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 3)) + ", …, " + names.get(names.size() - 1);
  }

  private static String spaced(String[] parts) {
    return Arrays.stream(parts).map(String::trim).collect(Collectors.joining(", "));
  }
}
