package org.reluatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An affine slice x = o + A s of the input space, of low dimension k: the part that can be
 * decomposed and drawn when a network has many inputs. The columns of A, the axes, are orthonormal,
 * so lengths and volumes in the slice are those in the input space. Immutable.
 *
 * <p>A slice is folded into the first layer, W' = W A and b' = W o + b, exactly: numbers that are
 * no doubles are kept as rationals, so that what is computed is exact for the network on the slice.
 */
public final class Slice {

  /** The part of a difference that must be left beside the axes before it: far above rounding. */
  private static final double INDEPENDENT = 1e-9;

  private final double[] origin;

  /** The columns of A. */
  private final double[][] axes;

  /** The inputs that vary when the slice is by coordinates; empty otherwise. */
  private final int[] chosen;

  private final List<String> names;

  private Slice(double[] origin, double[][] axes, int[] chosen, List<String> names) {
    this.origin = origin;
    this.axes = axes;
    this.chosen = chosen;
    this.names = names;
  }

  /**
   * The slice in which some inputs vary, which are the coordinates of the slice in this order, and
   * the others are fixed.
   *
   * @param inputs the dimension of the input space
   * @param axes the inputs that vary, counted from 0, each once
   * @param at one finite value per input, at which the others are fixed; those at {@code axes} are
   *     passed over
   * @throws IllegalArgumentException when an input is named twice or is not there
   */
  public static Slice coordinates(int inputs, int[] axes, double[] at) {
    if (axes.length < 1 || at.length != inputs) {
      throw new IllegalArgumentException(
          axes.length + " coordinates and " + at.length + " values for " + inputs + " inputs");
    }
    double[] origin = at.clone();
    double[][] units = new double[axes.length][inputs];
    boolean[] varies = new boolean[inputs];
    for (int k = 0; k < axes.length; k++) {
      if (axes[k] < 0 || axes[k] >= inputs) {
        throw new IllegalArgumentException("there is no input " + axes[k] + " among " + inputs);
      }
      if (varies[axes[k]]) {
        throw new IllegalArgumentException("input " + axes[k] + " is named twice");
      }
      varies[axes[k]] = true;
      units[k][axes[k]] = 1;
      origin[axes[k]] = 0;
    }
    requireFinite(origin, "the values of the other inputs are not finite");
    return new Slice(origin, units, axes.clone(), numbered("x", Arrays.stream(axes)));
  }

  /**
   * The slice through k + 1 points. The first is the origin, the first axis points from it to the
   * second point, each further axis to the side on which the next point is (Gram–Schmidt). O(k² ·
   * inputs).
   *
   * @throws IllegalArgumentException when the points are affinely dependent, as three points on a
   *     line are, to nine digits
   */
  public static Slice through(double[]... points) {
    int[] numbers = IntStream.range(0, points.length).toArray();
    return through("point", numbers, points);
  }

  /** As above; {@code kind} and {@code numbers} are what a sentence calls the points. */
  static Slice through(String kind, int[] numbers, double[]... points) {
    if (points.length < 2) {
      throw new IllegalArgumentException("a slice goes through two points at least");
    }
    double[] origin = points[0].clone();
    for (int i = 0; i < points.length; i++) {
      requireFinite(points[i], kind + " " + numbers[i] + " is not finite");
    }
    double[][] axes = new double[points.length - 1][];
    for (int k = 0; k < axes.length; k++) {
      if (points[k + 1].length != origin.length) {
        throw new IllegalArgumentException("the points differ in their number of coordinates");
      }
      double[] difference = difference(points[k + 1], origin);
      double length = norm(difference);
      for (int pass = 0; pass < 2; pass++) { // twice is enough: rounding cannot tilt the axes
        for (int before = 0; before < k; before++) {
          addMultiple(axes[before], -dot(axes[before], difference), difference);
        }
      }
      double left = norm(difference);
      if (!(left > INDEPENDENT * length) || Double.isInfinite(left)) {
        throw new IllegalArgumentException(
            dependent(kind, Arrays.copyOf(numbers, k + 2), axes.length)
                + (k + 1 < axes.length ? " with any other" : ""));
      }
      axes[k] = scaled(difference, 1 / left);
    }
    return new Slice(origin, axes, new int[0], lettered(axes.length));
  }

  private static String dependent(String kind, int[] numbers, int dimension) {
    String[] together = {"", "", "are the same point", "lie on one line", "lie in one plane"};
    return String.format(
        "%ss %s %s, and span no slice of dimension %d",
        kind,
        Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(", ")),
        numbers.length < together.length ? together[numbers.length] : "are dependent",
        dimension);
  }

  /**
   * The slice through the mean of the training points along their first k principal axes, in order
   * of decreasing variance. An axis points to the side on which its largest component is positive.
   * O(points · inputs² + inputs³).
   *
   * @throws IllegalArgumentException when the training points vary in fewer than k directions
   */
  public static Slice principalComponents(LabeledPoints points, int k) {
    PrincipalAxes principal = PrincipalAxes.of(points, k);
    return new Slice(
        principal.mean(),
        principal.axes(),
        new int[0],
        numbered("pc", IntStream.rangeClosed(1, k)));
  }

  private static List<String> numbered(String letter, IntStream numbers) {
    return numbers.mapToObj(i -> letter + i).collect(Collectors.toUnmodifiableList());
  }

  private static List<String> lettered(int dimension) {
    return dimension <= 3
        ? List.of("u", "v", "w").subList(0, dimension)
        : numbered("u", IntStream.rangeClosed(1, dimension));
  }

  /** The dimension k of the slice. */
  public int dimension() {
    return axes.length;
  }

  /** The dimension of the input space. */
  public int inputs() {
    return origin.length;
  }

  /** The inputs that vary, in the order of the coordinates, when the slice is by coordinates. */
  public int[] inputsThatVary() {
    return chosen.clone();
  }

  /** A copy of o, the point of the input space at s = 0. */
  public double[] origin() {
    return origin.clone();
  }

  /** A copy of column {@code k} of A, a unit vector of the input space. */
  public double[] axis(int k) {
    return axes[k].clone();
  }

  /** The names of the coordinates of the slice: x3 (of an input), pc1, or u, v, w. */
  public List<String> names() {
    return names;
  }

  /** The point o + A s of the input space. */
  public double[] at(double[] s) {
    double[] x = origin.clone();
    for (int k = 0; k < axes.length; k++) {
      addMultiple(axes[k], s[k], x);
    }
    return x;
  }

  /**
   * The network on the slice: s ↦ F(o + A s), with k inputs. O(k · weights of the first layer)
   * exact products.
   *
   * @throws IllegalArgumentException when the network has another number of inputs, or a folded
   *     weight is beyond the range of double
   */
  public ReluNetwork fold(ReluNetwork network) {
    requireInputs(network.inputs());
    HiddenLayer first = network.hidden(0);
    FormComposition onSlice = new FormComposition(forms(), axes.length);
    AffineForm[] rows = new AffineForm[first.units()];
    Arrays.setAll(rows, row -> onSlice.of(first.map().row(row)));
    List<HiddenLayer> hidden = new ArrayList<>();
    hidden.add(first.withMap(new AffineLayer(axes.length, rows)));
    for (int l = 1; l < network.hiddenLayers(); l++) {
      hidden.add(network.hidden(l));
    }
    return new ReluNetwork(hidden, network.output());
  }

  /** The inputs as functions of the coordinates of the slice. */
  private AffineForm[] forms() {
    int[] coordinates = IntStream.range(0, axes.length).toArray();
    AffineForm[] forms = new AffineForm[inputs()];
    for (int i = 0; i < forms.length; i++) {
      int input = i;
      double[] row = Arrays.stream(axes).mapToDouble(axis -> axis[input]).toArray();
      forms[i] = AffineForm.of(coordinates, row, origin[i]);
    }
    return forms;
  }

  /**
   * The points in coordinates of the slice, orthogonally projected, with their labels and split.
   * Coordinates that are inputs keep their names.
   */
  public LabeledPoints project(LabeledPoints points) {
    requireInputs(points.dimension());
    double[] coordinates = new double[points.size() * axes.length];
    for (int i = 0; i < points.size(); i++) {
      double[] s = coordinatesOf(points.point(i));
      System.arraycopy(s, 0, coordinates, i * axes.length, axes.length);
    }
    List<String> given = points.featureNames();
    return points.at(
        axes.length,
        coordinates,
        chosen.length == 0
            ? names
            : Arrays.stream(chosen).mapToObj(given::get).collect(Collectors.toList()));
  }

  private double[] coordinatesOf(double[] x) {
    double[] difference = difference(x, origin);
    double[] s = new double[axes.length];
    for (int k = 0; k < axes.length; k++) {
      s[k] = dot(axes[k], difference);
    }
    return s;
  }

  /** The Euclidean distance in the input space of point {@code i} from the slice. */
  public double distance(LabeledPoints points, int i) {
    requireInputs(points.dimension());
    double[] x = points.point(i);
    return norm(difference(x, at(coordinatesOf(x))));
  }

  /** The distances of all points from the slice: their mean and the largest. */
  public DoubleSummaryStatistics distances(LabeledPoints points) {
    return IntStream.range(0, points.size())
        .mapToDouble(i -> distance(points, i))
        .summaryStatistics();
  }

  private void requireInputs(int dimension) {
    if (dimension != inputs()) {
      throw new IllegalArgumentException(
          "a slice of " + inputs() + " inputs does not fit " + dimension);
    }
  }

  private static void requireFinite(double[] x, String otherwise) {
    if (!Arrays.stream(x).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static double[] difference(double[] x, double[] y) {
    double[] z = x.clone();
    addMultiple(y, -1, z);
    return z;
  }

  private static void addMultiple(double[] x, double factor, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * x[i];
    }
  }

  private static double[] scaled(double[] x, double factor) {
    return Arrays.stream(x).map(value -> value * factor).toArray();
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static double norm(double[] x) {
    return Math.sqrt(dot(x, x));
  }
}
