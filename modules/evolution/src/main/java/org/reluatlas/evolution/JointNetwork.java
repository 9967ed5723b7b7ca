package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellGeometry;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/**
 * Two networks of one architecture side by side as one, whose regions are the intersections of
 * theirs. A way, in any dimension, to the volume that has the same pattern in both.
 */
final class JointNetwork {

  private JointNetwork() {}

  /**
   * The volume of the points of a box at which both networks have the same pattern. The cost is
   * that of the decomposition of the joint network, which has all their kinks.
   *
   * @throws org.reluatlas.polyhedra.CellLimitException when it has too many cells
   */
  static double commonVolume(
      ReluNetwork a, ReluNetwork b, Box domain, long maxCells, Progress progress) {
    CellComplex joint =
        new Decomposition(of(a, b), domain).withMaxCells(maxCells).compute(progress);
    CellGeometry geometry = CellGeometry.of(joint, progress);
    double volume = 0;
    for (int region = 0; region < joint.regions(); region++) {
      volume += isSameInBoth(joint.pattern(region), a) ? geometry.volume(region) : 0;
    }
    return volume;
  }

  private static boolean isSameInBoth(ActivationPattern pattern, ReluNetwork a) {
    for (int layer = 0; layer < a.hiddenLayers(); layer++) {
      int width = a.layers().get(layer).outputs();
      int first = 2 * a.firstNeuron(layer);
      for (int i = 0; i < width; i++) {
        if (pattern.get(first + i) != pattern.get(first + width + i)) {
          return false;
        }
      }
    }
    return true;
  }

  private static ReluNetwork of(ReluNetwork a, ReluNetwork b) {
    List<AffineLayer> layers = new ArrayList<>();
    for (int l = 0; l < a.layers().size(); l++) {
      layers.add(beside(a.layers().get(l), b.layers().get(l), l == 0));
    }
    return new ReluNetwork(layers);
  }

  /** The first layers share their inputs; of the others each has its own. */
  private static AffineLayer beside(AffineLayer a, AffineLayer b, boolean sharing) {
    int inputs = sharing ? a.inputs() : a.inputs() + b.inputs();
    int outputs = a.outputs() + b.outputs();
    double[] weights = new double[inputs * outputs];
    double[] biases = new double[outputs];
    for (int row = 0; row < outputs; row++) {
      boolean isOfA = row < a.outputs();
      AffineLayer layer = isOfA ? a : b;
      int rowOfLayer = isOfA ? row : row - a.outputs();
      int first = isOfA || sharing ? 0 : a.inputs();
      for (int column = 0; column < layer.inputs(); column++) {
        weights[row * inputs + first + column] = layer.weight(rowOfLayer, column);
      }
      biases[row] = layer.bias(rowOfLayer);
    }
    return new AffineLayer(inputs, weights, biases);
  }
}
