package org.reluatlas.network;

import java.util.Arrays;

/**
 * Puts affine functions into affine functions, exactly. Sums and products are computed in doubles
 * as long as none of them is rounded, which two-sum (Knuth) and a fused multiply-add tell, and anew
 * with rationals otherwise. Not for several threads at once.
 */
public final class FormComposition {

  /** Below this the error of a product may itself vanish. */
  private static final double TINY = 0x1p-960;

  private final AffineForm[] inner;
  private final double[] sums;
  private final boolean[] isTouched;
  private final int[] touched;
  private int count;
  private boolean rounded;

  /**
   * Prepares for functions of the values of {@code inner}.
   *
   * @param width the number of inputs of {@code inner}
   */
  public FormComposition(AffineForm[] inner, int width) {
    this.inner = inner.clone();
    sums = new double[width];
    isTouched = new boolean[width];
    touched = new int[width];
  }

  /**
   * The function x ↦ outer(inner(x)). O(sizes of the inner functions that count).
   *
   * @throws IllegalArgumentException when a number is beyond the range of double
   */
  public AffineForm of(AffineForm outer) {
    count = 0;
    rounded = !outer.isExact();
    double constant = outer.constant();
    for (int k = 0; k < outer.size() && !rounded; k++) {
      AffineForm form = inner[outer.column(k)];
      rounded |= !form.isExact();
      double factor = outer.value(k);
      for (int i = 0; i < form.size(); i++) {
        add(form.column(i), product(factor, form.value(i)));
      }
      constant = sum(constant, product(factor, form.constant()));
    }
    AffineForm result = rounded ? null : AffineForm.of(columns(), values(), constant);
    clear();
    return rounded ? exactly(outer) : result;
  }

  private void add(int column, double value) {
    if (!isTouched[column]) {
      isTouched[column] = true;
      touched[count++] = column;
      sums[column] = 0;
    }
    sums[column] = sum(sums[column], value);
  }

  private double sum(double a, double b) {
    double sum = a + b;
    double part = sum - a;
    rounded |= (a - (sum - part)) + (b - part) != 0;
    return sum;
  }

  private double product(double a, double b) {
    double product = a * b;
    rounded |= a != 0 && b != 0 && !(Math.abs(product) >= TINY && Math.fma(a, b, -product) == 0);
    return product;
  }

  private int[] columns() {
    int[] columns = Arrays.copyOf(touched, count);
    Arrays.sort(columns);
    return columns;
  }

  private double[] values() {
    return Arrays.stream(columns()).mapToDouble(column -> sums[column]).toArray();
  }

  private void clear() {
    for (int i = 0; i < count; i++) {
      isTouched[touched[i]] = false;
    }
  }

  private AffineForm exactly(AffineForm outer) {
    Rational[] exact = new Rational[sums.length];
    count = 0;
    Rational constant = outer.exactConstant();
    for (int k = 0; k < outer.size(); k++) {
      AffineForm form = inner[outer.column(k)];
      Rational factor = outer.exactValue(k);
      for (int i = 0; i < form.size(); i++) {
        int column = form.column(i);
        if (exact[column] == null) {
          exact[column] = Rational.ZERO;
          touched[count++] = column;
        }
        exact[column] = exact[column].plus(factor.times(form.exactValue(i)));
      }
      constant = constant.plus(factor.times(form.exactConstant()));
    }
    int[] columns = columns();
    Rational[] values = new Rational[columns.length];
    Arrays.setAll(values, k -> exact[columns[k]]);
    return AffineForm.of(columns, values, constant);
  }
}
