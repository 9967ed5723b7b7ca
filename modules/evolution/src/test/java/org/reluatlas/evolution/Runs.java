package org.reluatlas.evolution;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.Progress;

/** Training runs to test with. */
final class Runs {

  /** Checkpoints whose f-vectors are known exactly. */
  static final Path REFERENCE = Path.of("src/test/resources/duffing/checkpoints");

  static final Path SAMPLE = Path.of("../../sample-networks/duffing/checkpoints");

  private Runs() {}

  static List<TrainingRun> find(String epochs, Path... paths) {
    return new TrainingRuns(EpochPattern.USUAL, EpochSelection.parse(epochs), null)
        .find(List.of(paths));
  }

  static Evolution evolution(List<TrainingRun> runs, Box box, Path folder) {
    return Evolution.of(runs, settings(box, folder), Progress.NONE);
  }

  static EvolutionSettings settings(Box box, Path folder) {
    return new EvolutionSettings(asked -> asked.box(box), 2, 7, folder, "test");
  }

  /** A random network; the second of the same seed is a little different. */
  static ReluNetwork network(long seed, double difference, int... widths) {
    Random random = new Random(seed);
    Random other = new Random(seed + 1);
    return new ReluNetwork(
        java.util.stream.IntStream.range(0, widths.length - 1)
            .mapToObj(
                l -> {
                  double[] weights = new double[widths[l] * widths[l + 1]];
                  double[] biases = new double[widths[l + 1]];
                  for (int i = 0; i < weights.length; i++) {
                    weights[i] = random.nextGaussian() + difference * other.nextGaussian();
                  }
                  for (int i = 0; i < biases.length; i++) {
                    biases[i] = random.nextGaussian() / 2 + difference * other.nextGaussian();
                  }
                  return new AffineLayer(widths[l], weights, biases);
                })
            .collect(Collectors.toList()));
  }
}
