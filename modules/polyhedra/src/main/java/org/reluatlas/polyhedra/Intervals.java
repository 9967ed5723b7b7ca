package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Closed intervals, one per coordinate, whose ends may be infinite. One of length 0 is a point, at
 * which the coordinate is fixed; intervals without points are a {@link Box}. Immutable.
 */
public final class Intervals {

  private static final Pattern INFINITE =
      Pattern.compile("([+-]?)inf(inity)?", Pattern.CASE_INSENSITIVE);

  private static final String ALL_INPUTS = "all";

  /** The whole real line for every coordinate, however many there are: it has dimension 0. */
  public static final Intervals ALL = new Intervals(new double[0], new double[0]);

  private final double[] low;
  private final double[] high;

  private Intervals(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  /**
   * The intervals {@code [low[i], high[i]]}.
   *
   * @throws IllegalArgumentException when there are none, or when one is empty or no interval of
   *     numbers
   */
  public static Intervals of(double[] low, double[] high) {
    if (low.length != high.length || low.length == 0) {
      throw new IllegalArgumentException(
          "a box needs as many lower as upper ends, not " + low.length + " and " + high.length);
    }
    for (int i = 0; i < low.length; i++) {
      String problem = low[i] == high[i] ? point(low[i]) : Box.problem(low[i], high[i]);
      if (problem != null) {
        throw new IllegalArgumentException(
            String.format(
                "interval %d of the box %s: %s to %s", i + 1, problem, end(low[i]), end(high[i])));
      }
    }
    return new Intervals(low.clone(), high.clone());
  }

  private static String point(double end) {
    return Double.isFinite(end)
        ? null
        : Double.isNaN(end) ? "has an end that is no number" : "holds no number";
  }

  /** The intervals of a box. */
  public static Intervals of(Box box) {
    int dimension = box.dimension();
    return new Intervals(
        IntStream.range(0, dimension).mapToDouble(box::low).toArray(),
        IntStream.range(0, dimension).mapToDouble(box::high).toArray());
  }

  /**
   * Reads intervals such as {@code "-1.5,1.5;0.5,0.5;-inf,inf"}, divided by semicolons, or {@code
   * all}.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public static Intervals parse(String text) {
    if (text.trim().equalsIgnoreCase(ALL_INPUTS)) {
      return ALL;
    }
    String[] intervals = text.split(";", -1);
    double[] low = new double[intervals.length];
    double[] high = new double[intervals.length];
    for (int i = 0; i < intervals.length; i++) {
      String[] ends = intervals[i].split(",", -1);
      if (ends.length != 2) {
        throw new IllegalArgumentException(
            "interval " + (i + 1) + " of the box is '" + intervals[i] + "', not 'low,high'");
      }
      low[i] = parseEnd(ends[0], i);
      high[i] = parseEnd(ends[1], i);
    }
    return of(low, high);
  }

  private static double parseEnd(String text, int interval) {
    Matcher infinite = INFINITE.matcher(text.trim());
    if (infinite.matches()) {
      return infinite.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    try {
      return Double.parseDouble(text.trim());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + text + "' in interval " + (interval + 1) + " of the box is not a number", e);
    }
  }

  /** Whether these are {@link #ALL}. */
  public boolean isAll() {
    return low.length == 0;
  }

  /** The number of coordinates. */
  public int dimension() {
    return low.length;
  }

  /** The lower end of interval {@code i}. */
  public double low(int i) {
    return low[i];
  }

  /** The upper end of interval {@code i}. */
  public double high(int i) {
    return high[i];
  }

  /** Whether interval {@code i} has length 0. */
  public boolean isPoint(int i) {
    return low[i] == high[i];
  }

  /** The coordinates whose intervals are no points, in ascending order. */
  public int[] free() {
    return IntStream.range(0, low.length).filter(i -> !isPoint(i)).toArray();
  }

  /**
   * The middle of each interval, rounded; exact where it is a point. Of one with an infinite end it
   * is the value nearest to 0.
   */
  public double[] middles() {
    double[] middles = new double[low.length];
    Arrays.setAll(middles, this::middle);
    return middles;
  }

  private double middle(int i) {
    if (isPoint(i)) {
      return low[i];
    }
    boolean isBounded = Double.isFinite(low[i]) && Double.isFinite(high[i]);
    return isBounded ? low[i] + (high[i] - low[i]) / 2 : Math.min(Math.max(0, low[i]), high[i]);
  }

  /**
   * The box of all intervals.
   *
   * @throws IllegalArgumentException when one of them is a point
   */
  public Box box() {
    return Box.of(low, high);
  }

  /**
   * The box of some intervals, in this order.
   *
   * @throws IllegalArgumentException when one of them is a point
   */
  public Box box(int... coordinates) {
    return Box.of(
        Arrays.stream(coordinates).mapToDouble(i -> low[i]).toArray(),
        Arrays.stream(coordinates).mapToDouble(i -> high[i]).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Intervals
        && Arrays.equals(low, ((Intervals) other).low)
        && Arrays.equals(high, ((Intervals) other).high);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(isAll() ? ALL_INPUTS : "");
    for (int i = 0; i < low.length; i++) {
      text.append(i == 0 ? "" : ";").append(end(low[i])).append(',').append(end(high[i]));
    }
    return text.toString();
  }

  private static String end(double end) {
    return Double.isInfinite(end) ? end < 0 ? "-inf" : "inf" : Double.toString(end);
  }
}
