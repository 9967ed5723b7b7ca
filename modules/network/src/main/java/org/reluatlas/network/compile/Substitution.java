package org.reluatlas.network.compile;

import org.reluatlas.network.AffineForm;
import org.reluatlas.network.FormComposition;

/**
 * Puts the elements of a signal into an affine map, where that pays: the result must not have more
 * than twice the coefficients that map and elements have together, so that no bottleneck is
 * multiplied out. Where the elements are read elsewhere too, and are carried further in any case,
 * the result must not have more coefficients than the larger of the two, so that no residual sum is
 * multiplied out again and again.
 */
final class Substitution {

  /** About a second of multiplications. */
  private static final long MOST_PRODUCTS = 1L << 26;

  /** More numbers than this that are no doubles are not made where it can be avoided. */
  private static final long MOST_FRACTIONS = 1L << 20;

  private final Signal source;
  private final AffineForm[] rows;
  private final int width;
  private final boolean shared;

  /**
   * Made for one map.
   *
   * @param width the number of units that the elements are functions of
   * @param shared whether the elements are carried further in any case
   */
  Substitution(Signal source, AffineForm[] rows, int width, boolean shared) {
    this.source = source;
    this.rows = rows;
    this.width = width;
    this.shared = shared;
  }

  /** The functions, or null where it does not pay. */
  AffineForm[] compute() {
    if (source.isSelection()) {
      return anyway();
    }
    long before = 0;
    long products = 0;
    long fractions = 0;
    for (AffineForm row : rows) {
      before += row.size();
      long own = 0;
      boolean exact = row.isExact();
      boolean scaled = false;
      for (int k = 0; k < row.size(); k++) {
        AffineForm element = source.element(row.column(k));
        own += element.size();
        exact &= element.isExact();
        scaled |= Math.abs(row.value(k)) != 1 && !element.isInput();
      }
      products += own;
      fractions += exact && !scaled ? 0 : own;
    }
    long limit = shared ? Math.max(before, source.nonzeros()) : 2 * (before + source.nonzeros());
    if (products > MOST_PRODUCTS || fractions > MOST_FRACTIONS) {
      return null;
    }
    return within(products <= limit ? Long.MAX_VALUE : limit);
  }

  /** The functions, whatever they cost. */
  AffineForm[] anyway() {
    return within(Long.MAX_VALUE);
  }

  private AffineForm[] within(long limit) {
    FormComposition composition = new FormComposition(source.elements(), width);
    AffineForm[] results = new AffineForm[rows.length];
    long count = 0;
    for (int i = 0; i < rows.length && count <= limit; i++) {
      results[i] = composition.of(rows[i]);
      count += results[i].size();
    }
    return count <= limit ? results : null;
  }
}
