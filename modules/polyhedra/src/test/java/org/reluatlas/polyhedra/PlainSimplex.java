package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Climbs a linear function over a bounded polyhedron, by the simplex method with Bland's rule in
 * integers over a common denominator.
 *
 * <p>The polyhedron is {y : a·y + c ≥ 0 for each constraint (a, c)} with every c &gt; 0, so that y
 * = 0 is where the climb begins. A free y is the difference of two variables ≥ 0.
 */
final class PlainSimplex {

  private final int free;
  private final int rows;

  /** Row i: denominator · basic variable = Σ entry · non-basic variable + last entry. */
  private final BigInteger[][] dictionary;

  private final int[] basic;
  private final int[] nonBasic;
  private BigInteger denominator = BigInteger.ONE;

  private PlainSimplex(List<BigInteger[]> constraints, BigInteger[] objective) {
    free = objective.length - 1;
    rows = constraints.size();
    dictionary = new BigInteger[rows + 1][];
    basic = new int[rows];
    nonBasic = new int[2 * free];
    for (int j = 0; j < nonBasic.length; j++) {
      nonBasic[j] = j;
    }
    for (int i = 0; i <= rows; i++) {
      dictionary[i] = doubled(i < rows ? constraints.get(i) : objective);
    }
    for (int i = 0; i < rows; i++) {
      basic[i] = 2 * free + i;
    }
  }

  private BigInteger[] doubled(BigInteger[] row) {
    BigInteger[] result = new BigInteger[2 * free + 1];
    for (int j = 0; j < free; j++) {
      result[2 * j] = row[j];
      result[2 * j + 1] = row[j].negate();
    }
    result[2 * free] = row[free];
    return result;
  }

  /**
   * Climbs until the objective is positive or at its maximum.
   *
   * @param constraints coefficients and, last, a positive constant
   * @param objective coefficients and, last, the constant
   * @return y times a positive number, and last that number
   */
  static BigInteger[] climb(List<BigInteger[]> constraints, BigInteger[] objective) {
    PlainSimplex simplex = new PlainSimplex(constraints, objective);
    int entering = simplex.entering();
    while (entering >= 0 && simplex.value().signum() <= 0) {
      simplex.pivot(simplex.leaving(entering), entering);
      entering = simplex.entering();
    }
    return simplex.solution();
  }

  private BigInteger value() {
    return dictionary[rows][2 * free];
  }

  private int entering() {
    int best = -1;
    for (int j = 0; j < nonBasic.length; j++) {
      if (dictionary[rows][j].signum() > 0 && (best < 0 || nonBasic[j] < nonBasic[best])) {
        best = j;
      }
    }
    return best;
  }

  private int leaving(int entering) {
    int best = -1;
    for (int i = 0; i < rows; i++) {
      if (dictionary[i][entering].signum() < 0) {
        int order = best < 0 ? -1 : compareRatios(i, best, entering);
        if (order < 0 || (order == 0 && basic[i] < basic[best])) {
          best = i;
        }
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException("the polyhedron is not bounded");
    }
    return best;
  }

  private int compareRatios(int i, int other, int entering) {
    BigInteger left = dictionary[i][2 * free].multiply(dictionary[other][entering]);
    BigInteger right = dictionary[other][2 * free].multiply(dictionary[i][entering]);
    return right.compareTo(left);
  }

  private void pivot(int leaving, int entering) {
    BigInteger[] row = dictionary[leaving];
    BigInteger pivot = row[entering].negate();
    for (int i = 0; i <= rows; i++) {
      if (i != leaving) {
        BigInteger[] other = dictionary[i];
        BigInteger factor = other[entering];
        for (int j = 0; j <= 2 * free; j++) {
          BigInteger sum = other[j].multiply(pivot).add(factor.multiply(row[j]));
          other[j] = j == entering ? factor.negate() : sum.divide(denominator);
        }
      }
    }
    row[entering] = denominator.negate();
    denominator = pivot;
    int variable = basic[leaving];
    basic[leaving] = nonBasic[entering];
    nonBasic[entering] = variable;
  }

  private BigInteger[] solution() {
    BigInteger[] y = new BigInteger[free + 1];
    Arrays.fill(y, BigInteger.ZERO);
    y[free] = denominator;
    for (int i = 0; i < rows; i++) {
      if (basic[i] < 2 * free) {
        BigInteger value = dictionary[i][2 * free];
        int j = basic[i] / 2;
        y[j] = basic[i] % 2 == 0 ? y[j].add(value) : y[j].subtract(value);
      }
    }
    return y;
  }
}
