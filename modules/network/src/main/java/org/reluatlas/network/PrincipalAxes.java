package org.reluatlas.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Mean and principal axes of training points: eigenvectors of their covariance. Immutable. */
final class PrincipalAxes {

  /** Variances below this part of the largest are rounding. */
  private static final double ROUNDING = 1e-12;

  private final double[] mean;
  private final double[][] axes;

  private PrincipalAxes(double[] mean, double[][] axes) {
    this.mean = mean;
    this.axes = axes;
  }

  /** See {@link Slice#principalComponents}. */
  static PrincipalAxes of(LabeledPoints points, int k) {
    int[] training = IntStream.range(0, points.size()).filter(points::isTraining).toArray();
    if (k < 1 || k > points.dimension() || training.length == 0) {
      throw new IllegalArgumentException(
          String.format(
              "there are no %d principal axes of %d training points with %d coordinates",
              k, training.length, points.dimension()));
    }
    double[] mean = mean(points, training);
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(points.dimension(), true, true);
    if (!eigen.decompose(covariance(points, training, mean))) {
      throw new IllegalArgumentException(
          "the principal axes of the training points are not finite");
    }
    Integer[] order = new Integer[points.dimension()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).real));
    double largest = eigen.getEigenvalue(order[0]).real;
    double[][] axes = new double[k][];
    for (int i = 0; i < k; i++) {
      if (!(eigen.getEigenvalue(order[i]).real > ROUNDING * largest)) {
        throw new IllegalArgumentException(
            "the training points vary in no more than " + i + " of " + k + " directions");
      }
      axes[i] = directed(eigen.getEigenVector(order[i]).data);
    }
    return new PrincipalAxes(mean, axes);
  }

  private static double[] mean(LabeledPoints points, int[] training) {
    double[] mean = new double[points.dimension()];
    for (int axis = 0; axis < mean.length; axis++) {
      for (int i : training) {
        mean[axis] += points.coordinate(i, axis) / training.length;
      }
    }
    return mean;
  }

  private static DMatrixRMaj covariance(LabeledPoints points, int[] training, double[] mean) {
    int n = mean.length;
    DMatrixRMaj covariance = new DMatrixRMaj(n, n);
    double[] difference = new double[n];
    for (int i : training) {
      for (int axis = 0; axis < n; axis++) {
        difference[axis] = points.coordinate(i, axis) - mean[axis];
      }
      for (int row = 0; row < n; row++) {
        for (int column = 0; column < n; column++) {
          covariance.data[row * n + column] += difference[row] * difference[column];
        }
      }
    }
    return covariance;
  }

  /** With the sign for which the first of the largest components, up to rounding, is positive. */
  private static double[] directed(double[] axis) {
    double largest = Arrays.stream(axis).map(Math::abs).max().orElseThrow();
    double leading =
        Arrays.stream(axis)
            .filter(x -> Math.abs(x) >= 0.999999 * largest)
            .findFirst()
            .orElseThrow();
    return Arrays.stream(axis).map(x -> leading < 0 ? -x : x).toArray();
  }

  double[] mean() {
    return mean;
  }

  double[][] axes() {
    return axes;
  }
}
