package org.reluatlas.polyhedra;

import java.util.List;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** Networks taken as classifiers, whatever their number of outputs. */
final class Classifiers {

  private Classifiers() {}

  /** The regions of a network in a box, with one labelled point that makes it a classifier. */
  static AnnotatedRegions regions(ReluNetwork network, Box box) {
    CellComplex complex = new Decomposition(network, box).compute(Progress.NONE);
    return AnnotatedRegions.of(complex, aClassifiedPoint(box), Progress.NONE);
  }

  private static LabeledPoints aClassifiedPoint(Box box) {
    double[] corner = new double[box.dimension()];
    for (int axis = 0; axis < corner.length; axis++) {
      corner[axis] = box.clamp(axis, -Double.MAX_VALUE / 4 < box.low(axis) ? box.low(axis) : 0);
    }
    return new LabeledPoints(
        corner.length, corner, new double[] {0}, List.of("no", "yes"), new boolean[] {true});
  }

  /** A single hidden layer and an output layer. */
  static ReluNetwork network(int inputs, double[][] hidden, double[][] outputs) {
    return new ReluNetwork(List.of(layer(inputs, hidden), layer(hidden.length, outputs)));
  }

  /** A layer of rows of weights and, last, the bias. */
  private static AffineLayer layer(int inputs, double[][] rows) {
    double[] weights = new double[rows.length * inputs];
    double[] bias = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, weights, row * inputs, inputs);
      bias[row] = rows[row][inputs];
    }
    return new AffineLayer(inputs, weights, bias);
  }

  static DecisionBoundary boundary(ReluNetwork network, Box box) {
    return DecisionBoundary.of(regions(network, box), Progress.NONE);
  }
}
