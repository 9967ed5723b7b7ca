package org.reluatlas.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.PointsColumns;
import org.reluatlas.network.PointsCsv;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/** Networks to try things on. */
final class Samples {

  private Samples() {}

  /** A sample network with its points in a box. */
  static AnnotatedRegions sample(String name, Box box) throws IOException {
    Path folder = Path.of("../../sample-networks").resolve(name);
    ReluNetwork network = NetworkFiles.read(folder.resolve("network.safetensors")).network();
    LabeledPoints points =
        PointsCsv.readFor(network, folder.resolve("points.csv"), PointsColumns.byDefault());
    return regions(network, box, points);
  }

  static AnnotatedRegions circles() throws IOException {
    return sample("two-circles", Box.cube(2, -1.5, 1.5));
  }

  /** A line of regions: neurons that bend at the given places, and outputs (−x, x). */
  static AnnotatedRegions line(double[] bends, double... points) {
    double[] ones = new double[bends.length];
    Arrays.fill(ones, 1);
    double[] biases = Arrays.stream(bends).map(b -> -b).toArray();
    double[] output = new double[2 * bends.length];
    output[0] = -1;
    output[bends.length] = 1;
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, ones, biases),
                new AffineLayer(bends.length, output, new double[] {0.5, -0.5})));
    double[] labels = Arrays.stream(points).map(x -> x > bends[0] + 0.5 ? 1 : 0).toArray();
    boolean[] training = new boolean[points.length];
    Arrays.fill(training, true);
    return regions(
        network,
        Box.cube(1, 0, bends.length + 1),
        new LabeledPoints(1, points, labels, List.of("a", "b"), training));
  }

  static AnnotatedRegions regions(ReluNetwork network, Box box, LabeledPoints points) {
    CellComplex complex = new Decomposition(network, box).compute(Progress.NONE);
    return AnnotatedRegions.of(complex, points, Progress.NONE);
  }
}
