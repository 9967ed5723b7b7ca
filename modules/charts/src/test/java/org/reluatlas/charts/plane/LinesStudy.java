package org.reluatlas.charts.plane;

import java.util.List;
import java.util.Random;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;

/** Squares that are cut by random lines. */
final class LinesStudy {

  private LinesStudy() {}

  /** The study of [−1, 1]² with as many lines. */
  static Study of(int lines) {
    Random random = new Random(lines);
    double[] weights = random.doubles(2L * lines, -1, 1).toArray();
    double[] biases = random.doubles(lines, -0.4, 0.4).toArray();
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, weights, biases),
                new AffineLayer(lines, random.doubles(lines, -1, 1).toArray(), new double[1])));
    return Study.of(Problem.of("lines", network).box(Box.cube(2, -1, 1)).build());
  }
}
