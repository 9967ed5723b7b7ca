package org.reluatlas.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.task.Progress;

/** Functions of known level sets as networks of ReLU. */
final class LevelSets {

  private LevelSets() {}

  /** All inputs and their negatives, so that the positive parts give absolute values. */
  private static AffineLayer parts(int inputs) {
    AffineForm[] rows = new AffineForm[2 * inputs];
    for (int i = 0; i < inputs; i++) {
      rows[2 * i] = AffineForm.input(i);
      rows[2 * i + 1] = AffineForm.input(i).times(Rational.of(-1));
    }
    return new AffineLayer(inputs, rows);
  }

  /** Weights on the absolute values of the inputs, and a constant. */
  private static AffineForm ofAbsolutes(double constant, double... weights) {
    int[] columns = new int[2 * weights.length];
    double[] values = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = i;
      values[i] = weights[i / 2];
    }
    return AffineForm.of(columns, values, constant);
  }

  private static double[] ones(int count, double value) {
    double[] ones = new double[count];
    Arrays.fill(ones, value);
    return ones;
  }

  private static AffineLayer sum(double... weights) {
    return new AffineLayer(weights.length, weights, new double[1]);
  }

  /** ‖x‖₁. */
  static ReluNetwork octahedron(int inputs) {
    return new ReluNetwork(List.of(parts(inputs), sum(ones(2 * inputs, 1))));
  }

  /** |‖x‖₁ − 3/2|. */
  static ReluNetwork nestedOctahedra(int inputs) {
    return nestedOctahedra(inputs, 1);
  }

  /** The same times a unit. */
  static ReluNetwork nestedOctahedra(int inputs, double unit) {
    AffineLayer shell =
        new AffineLayer(
            2 * inputs, ofAbsolutes(-1.5, ones(inputs, 1)), ofAbsolutes(1.5, ones(inputs, -1)));
    return new ReluNetwork(List.of(parts(inputs), shell, sum(unit, unit)));
  }

  /** ||x| + |y| − 2| + |z|. */
  static ReluNetwork torus() {
    AffineLayer shell =
        new AffineLayer(
            6, ofAbsolutes(-2, 1, 1, 0), ofAbsolutes(2, -1, -1, 0), ofAbsolutes(0, 0, 0, 1));
    return new ReluNetwork(List.of(parts(3), shell, sum(1, 1, 1)));
  }

  /** The distance of x from ±a in ‖·‖₁, a = (3/2, 0, …): u − max(u − v, 0) of both distances. */
  static ReluNetwork twoOctahedra(int inputs) {
    List<AffineForm> rows = new ArrayList<>();
    for (double a : new double[] {1.5, -1.5}) {
      for (int i = 0; i < inputs; i++) {
        AffineForm shifted = AffineForm.input(i).plus(Rational.of(i == 0 ? a : 0));
        rows.add(shifted);
        rows.add(shifted.times(Rational.of(-1)));
      }
    }
    int columns = rows.size();
    int[] all = new int[columns];
    double[] u = new double[columns];
    double[] difference = new double[columns];
    for (int i = 0; i < columns; i++) {
      all[i] = i;
      u[i] = i < columns / 2 ? 1 : 0;
      difference[i] = i < columns / 2 ? 1 : -1;
    }
    AffineLayer second =
        new AffineLayer(columns, AffineForm.of(all, u, 0), AffineForm.of(all, difference, 0));
    return new ReluNetwork(
        List.of(new AffineLayer(inputs, rows.toArray(new AffineForm[0])), second, sum(1, -1)));
  }

  static AnnotatedRegions regions(ReluNetwork network, Box box, double level) {
    CellComplex complex = new Decomposition(network, box).compute(Progress.NONE);
    LabeledPoints none = LabeledPoints.none(box.dimension());
    OutputMeaning outputs = OutputMeaning.of(network, none, 0, level);
    return AnnotatedRegions.of(complex, none, outputs, Progress.NONE);
  }

  static DecisionBoundary of(ReluNetwork network, Box box, double level) {
    return DecisionBoundary.of(regions(network, box, level), Progress.NONE);
  }
}
