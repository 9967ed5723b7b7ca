package org.reluatlas.network;

import java.util.Arrays;

/**
 * An affine function of numbered inputs, a₁ x₁ + … + aₙ xₙ + c, of which the coefficients that are
 * not 0 are kept. Exact: a number that is no double is kept as a {@link Rational} beside the
 * nearest double. Immutable.
 */
public final class AffineForm {

  private final int[] columns;
  private final double[] values;

  /** Per coefficient null where the double is the number; null when all doubles are. */
  private final Rational[] exact;

  private final double constant;
  private final Rational exactConstant;

  private AffineForm(
      int[] columns, double[] values, Rational[] exact, double constant, Rational exactConstant) {
    this.columns = columns;
    this.values = values;
    this.exact = exact;
    this.constant = constant;
    this.exactConstant = exactConstant;
  }

  /** The function that is a number everywhere. */
  public static AffineForm constant(double value) {
    return new AffineForm(new int[0], new double[0], null, value, null);
  }

  /** The function that is input {@code column}. */
  public static AffineForm input(int column) {
    return new AffineForm(new int[] {column}, new double[] {1}, null, 0, null);
  }

  /**
   * The function with a coefficient for each of some inputs.
   *
   * @param columns the inputs in ascending order
   * @param values their coefficients; those that are 0 are left out
   * @throws IllegalArgumentException when the inputs do not ascend or a number is not finite
   */
  public static AffineForm of(int[] columns, double[] values, double constant) {
    requireAscending(columns, values.length);
    int count = 0;
    int[] kept = new int[columns.length];
    double[] numbers = new double[columns.length];
    for (int k = 0; k < columns.length; k++) {
      requireFinite("weight", k, values[k]);
      if (values[k] != 0) {
        kept[count] = columns[k];
        numbers[count++] = values[k];
      }
    }
    requireFinite("bias", 0, constant);
    return new AffineForm(
        Arrays.copyOf(kept, count), Arrays.copyOf(numbers, count), null, constant, null);
  }

  /**
   * The function with a coefficient for each of some inputs, exactly.
   *
   * @param columns the inputs in ascending order
   * @param values their coefficients; those that are 0 are left out
   * @throws IllegalArgumentException when the inputs do not ascend or a number is beyond the range
   *     of double
   */
  public static AffineForm of(int[] columns, Rational[] values, Rational constant) {
    requireAscending(columns, values.length);
    int count = 0;
    int[] kept = new int[columns.length];
    double[] numbers = new double[columns.length];
    Rational[] exact = new Rational[columns.length];
    boolean rounded = false;
    for (int k = 0; k < columns.length; k++) {
      if (values[k].signum() != 0) {
        kept[count] = columns[k];
        numbers[count] = values[k].toDouble();
        requireFinite("weight", k, numbers[count]);
        exact[count] = values[k].isDouble() ? null : values[k];
        rounded |= exact[count] != null;
        count++;
      }
    }
    double rest = constant.toDouble();
    requireFinite("bias", 0, rest);
    return new AffineForm(
        Arrays.copyOf(kept, count),
        Arrays.copyOf(numbers, count),
        rounded ? Arrays.copyOf(exact, count) : null,
        rest,
        constant.isDouble() ? null : constant);
  }

  private static void requireAscending(int[] columns, int values) {
    if (columns.length != values) {
      throw new IllegalArgumentException(columns.length + " inputs with " + values + " weights");
    }
    for (int k = 0; k < columns.length; k++) {
      if (columns[k] <= (k == 0 ? -1 : columns[k - 1])) {
        throw new IllegalArgumentException("inputs do not ascend at " + columns[k]);
      }
    }
  }

  private static void requireFinite(String what, int index, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " " + index + " is " + value);
    }
  }

  /** The number of coefficients that are not 0. */
  public int size() {
    return columns.length;
  }

  /** The input of coefficient {@code k}; inputs ascend. */
  public int column(int k) {
    return columns[k];
  }

  /** Coefficient {@code k}, not 0, as the nearest double. */
  public double value(int k) {
    return values[k];
  }

  /** Coefficient {@code k}. */
  public Rational exactValue(int k) {
    return exact == null || exact[k] == null ? Rational.of(values[k]) : exact[k];
  }

  /** The constant as the nearest double. */
  public double constant() {
    return constant;
  }

  /** The constant. */
  public Rational exactConstant() {
    return exactConstant == null ? Rational.of(constant) : exactConstant;
  }

  /** The coefficient of an input as the nearest double. O(log of the size). */
  public double coefficient(int column) {
    int k = Arrays.binarySearch(columns, column);
    return k < 0 ? 0 : values[k];
  }

  /** Whether all numbers are doubles. */
  public boolean isExact() {
    return exact == null && exactConstant == null;
  }

  /** Whether this is one of the inputs. */
  public boolean isInput() {
    return columns.length == 1 && values[0] == 1 && constant == 0 && isExact();
  }

  /** Whether this depends on no input. */
  public boolean isConstant() {
    return columns.length == 0;
  }

  /** The same function of inputs that have other numbers, which ascend as the old ones do. */
  public AffineForm renumbered(int[] newColumns) {
    int[] other = new int[columns.length];
    Arrays.setAll(other, k -> newColumns[columns[k]]);
    requireAscending(other, values.length);
    return new AffineForm(other, values, exact, constant, exactConstant);
  }

  /** The sum of two functions of the same inputs. */
  public AffineForm plus(AffineForm other) {
    return combination(this, Rational.of(1), other, Rational.of(1));
  }

  /** The difference of two functions of the same inputs. */
  public AffineForm minus(AffineForm other) {
    return combination(this, Rational.of(1), other, Rational.of(-1));
  }

  /** This times a number. */
  public AffineForm times(Rational factor) {
    return combination(this, factor, constant(0), Rational.ZERO);
  }

  /** This plus a number. */
  public AffineForm plus(Rational number) {
    return of(columns, exactValues(), exactConstant().plus(number));
  }

  private Rational[] exactValues() {
    Rational[] all = new Rational[columns.length];
    Arrays.setAll(all, this::exactValue);
    return all;
  }

  private static AffineForm combination(AffineForm a, Rational p, AffineForm b, Rational q) {
    AffineForm outer = of(new int[] {0, 1}, new Rational[] {p, q}, Rational.ZERO);
    int width = 1 + Math.max(a.largestColumn(), b.largestColumn());
    return new FormComposition(new AffineForm[] {a, b}, width).of(outer);
  }

  /** The last input that counts, or −1. */
  int largestColumn() {
    return columns.length == 0 ? -1 : columns[columns.length - 1];
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof AffineForm)) {
      return false;
    }
    AffineForm form = (AffineForm) other;
    return Arrays.equals(columns, form.columns)
        && Arrays.equals(exactValues(), form.exactValues())
        && exactConstant().equals(form.exactConstant());
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(columns) + Arrays.hashCode(values);
  }
}
