package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.reluatlas.evolution.EpochPattern;
import org.reluatlas.evolution.EpochSelection;
import org.reluatlas.evolution.Evolution;
import org.reluatlas.evolution.EvolutionSettings;
import org.reluatlas.evolution.TrainingRun;
import org.reluatlas.evolution.TrainingRuns;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.Progress;

/** Training runs to test with. */
public final class SampleRuns {

  private SampleRuns() {}

  /** The checkpoints of the Duffing oscillator, of these epochs. */
  public static Evolution duffing(
      String epochs, UnaryOperator<ProblemSettings> question, Path kept) {
    return evolution(
        SampleNetworks.folder("duffing").resolve("checkpoints"), epochs, question, kept);
  }

  /** A classifier that changes slowly, of nine checkpoints. */
  public static Evolution moons(Path folder) throws IOException {
    return evolution(moonsRun(folder), ":", settings -> settings, folder.resolve("kept"));
  }

  /** Its checkpoints and points. */
  public static Path moonsRun(Path folder) throws IOException {
    Path run = Files.createDirectories(folder.resolve("moons"));
    Path sample = SampleNetworks.folder("two-moons");
    ReluNetwork trained = NetworkFiles.read(sample.resolve("network.onnx")).network();
    Files.copy(sample.resolve("points.csv"), run.resolve("points.csv"));
    for (int i = 0; i <= 8; i++) {
      NetworkJson.write(
          disturbed(trained, 0.01 * (8 - i)), run.resolve("epoch-" + 50 * i + ".json"));
    }
    return run;
  }

  private static ReluNetwork disturbed(ReluNetwork network, double difference) {
    Random random = new Random(3);
    List<AffineLayer> layers = new ArrayList<>();
    for (AffineLayer layer : network.layers()) {
      double[] weights = layer.weights().clone();
      for (int i = 0; i < weights.length; i++) {
        weights[i] += difference * random.nextGaussian();
      }
      layers.add(new AffineLayer(layer.inputs(), weights, layer.biases()));
    }
    return new ReluNetwork(layers);
  }

  private static Evolution evolution(
      Path run, String epochs, UnaryOperator<ProblemSettings> question, Path kept) {
    List<TrainingRun> runs =
        new TrainingRuns(EpochPattern.USUAL, EpochSelection.parse(epochs), null).find(List.of(run));
    EvolutionSettings settings = new EvolutionSettings(question, 1, 1, kept, "test");
    return Evolution.of(runs, settings, Progress.NONE);
  }
}
