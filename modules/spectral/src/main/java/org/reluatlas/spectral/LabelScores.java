package org.reluatlas.spectral;

import java.util.Arrays;

/**
 * Scores of how well the parts of a partition separate the classes of the training points in its
 * vertices. Immutable.
 *
 * <p>For two parts and classes 0 and 1, after Bosca and others (2025): only the vertices (regions)
 * that contain training points count. A vertex is misclassified if |average label − predicted
 * label| ≥ 0.5, and the L² error is the norm of (average − predicted). Of the two assignments of
 * parts to classes the better one is used.
 *
 * <p>For more classes the average is replaced by the vector of class fractions in a vertex: a
 * vertex is misclassified unless the predicted class has more points there than any other, and the
 * L² error is the norm over vertices of ‖fractions − unit vector of the predicted class‖ / √2. For
 * two classes both agree with the definition above. The best one-to-one assignment of parts to
 * classes is used: that with the fewest misclassified vertices, then with the smallest error
 * ({@link Assignment}).
 */
public final class LabelScores {

  private final int labelled;
  private final int misclassified;
  private final double l2Error;
  private final int[] classOfPart;

  private LabelScores(Tally tally) {
    classOfPart = Assignment.cheapest(tally.costs());
    int wrong = 0;
    double squares = 0;
    for (int p = 0; p < classOfPart.length; p++) {
      wrong += tally.wrong[p][classOfPart[p]];
      squares += tally.squares[p][classOfPart[p]];
    }
    labelled = tally.labelled;
    misclassified = wrong;
    l2Error = Math.sqrt(squares);
  }

  /**
   * The scores of two parts against two classes.
   *
   * @param part the part of each vertex, shape (n), 0 or 1
   * @param meanLabel the average of the labels 0 and 1 in each vertex, shape (n), in [0, 1]; NaN
   *     where there are no points
   * @throws IllegalArgumentException when a shape, a part or a label is not as described
   */
  public static LabelScores binary(int[] part, double[] meanLabel) {
    checkVertices(part, 2, meanLabel.length);
    Tally tally = new Tally(2);
    for (int v = 0; v < part.length; v++) {
      double mean = meanLabel[v];
      if (mean < 0 || mean > 1) {
        throw new IllegalArgumentException(
            String.format("vertex %d has the mean label %s, not in [0, 1]", v, mean));
      }
      if (!Double.isNaN(mean)) {
        tally.add(part[v], new double[] {1 - mean, mean});
      }
    }
    return new LabelScores(tally);
  }

  /**
   * The scores of up to k parts against k classes. Time O(n k² + k³).
   *
   * @param part the part of each vertex, shape (n), each in 0 … k−1
   * @param counts the number of points of each class in each vertex, shape (k, n), not negative
   * @throws IllegalArgumentException when a shape, a part or a count is not as described
   */
  public static LabelScores of(int[] part, int[][] counts) {
    for (int[] ofClass : counts) {
      checkVertices(part, counts.length, ofClass.length);
    }
    Tally tally = new Tally(counts.length);
    for (int v = 0; v < part.length; v++) {
      double[] fractions = fractions(counts, v);
      if (fractions.length > 0) {
        tally.add(part[v], fractions);
      }
    }
    return new LabelScores(tally);
  }

  /** The number of vertices with points. */
  public int labelledVertices() {
    return labelled;
  }

  /** The number of misclassified vertices. */
  public int misclassified() {
    return misclassified;
  }

  /** The share of misclassified among the vertices with points, 0 to 1; NaN if there are none. */
  public double misclassifiedShare() {
    return (double) misclassified / labelled;
  }

  /** The L² error, from 0 to the square root of {@link #labelledVertices()}. */
  public double l2Error() {
    return l2Error;
  }

  /** The class assigned to a part, from 0 to k − 1. */
  public int classOfPart(int part) {
    return classOfPart[part];
  }

  private static void checkVertices(int[] part, int parts, int labels) {
    if (part.length != labels) {
      throw new IllegalArgumentException(
          "parts of " + part.length + " vertices but labels of " + labels);
    }
    CutScores.checkParts(part, parts);
  }

  /** The share of each class among the points of a vertex; an empty array if there are none. */
  private static double[] fractions(int[][] counts, int vertex) {
    double[] fractions = new double[counts.length];
    for (int c = 0; c < fractions.length; c++) {
      if (counts[c][vertex] < 0) {
        throw new IllegalArgumentException(
            String.format("vertex %d has %d points of class %d", vertex, counts[c][vertex], c));
      }
      fractions[c] = counts[c][vertex];
    }
    double total = Arrays.stream(fractions).sum();
    return total == 0
        ? new double[0]
        : Arrays.stream(fractions).map(count -> count / total).toArray();
  }

  /** The scores of each part if assigned to each class. */
  private static final class Tally {

    /** Misclassified vertices, shape (k, k): part, class. */
    final int[][] wrong;

    /** Squared errors, shape (k, k): part, class. */
    final double[][] squares;

    int labelled;

    Tally(int classes) {
      wrong = new int[classes][classes];
      squares = new double[classes][classes];
    }

    void add(int part, double[] fractions) {
      labelled++;
      for (int c = 0; c < fractions.length; c++) {
        double square = 0;
        boolean beaten = false;
        for (int d = 0; d < fractions.length; d++) {
          double defect = fractions[d] - (d == c ? 1 : 0);
          square += defect * defect;
          beaten |= d != c && fractions[d] >= fractions[c];
        }
        squares[part][c] += square / 2;
        wrong[part][c] += beaten ? 1 : 0;
      }
    }

    /** Misclassified vertices, plus squared errors scaled so that they only decide ties. */
    double[][] costs() {
      double[][] costs = new double[wrong.length][wrong.length];
      for (int p = 0; p < costs.length; p++) {
        for (int c = 0; c < costs.length; c++) {
          costs[p][c] = wrong[p][c] + squares[p][c] / (labelled + 1);
        }
      }
      return costs;
    }
  }
}
