package org.reluatlas.network.compile;

import java.util.Arrays;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.Rational;

/** Collects the coefficients of an affine function, in any order; those of one input add up. */
public final class FormBuilder {

  private int[] columns = new int[16];
  private double[] values = new double[16];
  private Rational[] exact;
  private int size;
  private boolean ascending = true;

  /** Adds {@code value} times input {@code column}. */
  public void add(int column, double value) {
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      exact = exact == null ? null : Arrays.copyOf(exact, 2 * size);
    }
    ascending &= size == 0 || column > columns[size - 1];
    columns[size] = column;
    values[size++] = value;
  }

  /** Adds {@code value} times input {@code column}. */
  public void add(int column, Rational value) {
    add(column, value.toDouble());
    if (!value.isDouble()) {
      exact = exact == null ? new Rational[columns.length] : exact;
      exact[size - 1] = value;
    }
  }

  /** The function with a constant; the builder is empty afterwards. */
  public AffineForm build(Rational constant) {
    return constant.isDouble() ? build(constant.toDouble()) : build(0, constant);
  }

  /** The function with a constant; the builder is empty afterwards. */
  public AffineForm build(double constant) {
    return build(constant, null);
  }

  /** The function with a constant, which is {@code other} unless that is null. */
  private AffineForm build(double constant, Rational other) {
    long[] order = ascending ? null : order();
    boolean doubles = exact == null && other == null;
    AffineForm form =
        doubles && (ascending || isDistinct(order))
            ? AffineForm.of(columns(order), values(order), constant)
            : merged(ascending ? order() : order, other == null ? Rational.of(constant) : other);
    size = 0;
    exact = null;
    ascending = true;
    return form;
  }

  /** The places of the coefficients in the order of their inputs, in the lower halves. */
  private long[] order() {
    long[] order = new long[size];
    Arrays.setAll(order, i -> ((long) columns[i] << Integer.SIZE) | i);
    Arrays.sort(order);
    return order;
  }

  private static boolean isDistinct(long[] order) {
    for (int k = 1; k < order.length; k++) {
      if (order[k] >> Integer.SIZE == order[k - 1] >> Integer.SIZE) {
        return false;
      }
    }
    return true;
  }

  private int[] columns(long[] order) {
    return order == null
        ? Arrays.copyOf(columns, size)
        : Arrays.stream(order).mapToInt(place -> columns[(int) place]).toArray();
  }

  private double[] values(long[] order) {
    return order == null
        ? Arrays.copyOf(values, size)
        : Arrays.stream(order).mapToDouble(place -> values[(int) place]).toArray();
  }

  private AffineForm merged(long[] order, Rational constant) {
    int[] distinct = new int[size];
    Rational[] sums = new Rational[size];
    int count = 0;
    for (long place : order) {
      int i = (int) place;
      Rational value = exact == null || exact[i] == null ? Rational.of(values[i]) : exact[i];
      if (count > 0 && distinct[count - 1] == columns[i]) {
        sums[count - 1] = sums[count - 1].plus(value);
      } else {
        distinct[count] = columns[i];
        sums[count++] = value;
      }
    }
    return AffineForm.of(Arrays.copyOf(distinct, count), Arrays.copyOf(sums, count), constant);
  }
}
