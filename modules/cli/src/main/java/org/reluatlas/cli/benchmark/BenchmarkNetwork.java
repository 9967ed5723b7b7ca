package org.reluatlas.cli.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.RandomNetworks;
import org.reluatlas.network.json.NetworkJson;

/** A network to measure, on [−1, 1]^d. */
public final class BenchmarkNetwork {

  private static final long SEED = 7;

  private static final int[][] USUAL = {
    {2, 256, 256, 256, 1}, {3, 32, 32, 32, 1}, {4, 24, 24, 1}, {6, 10, 10, 2}
  };

  private final String title;
  private final Path file;
  private final int inputs;

  private BenchmarkNetwork(String title, Path file, int inputs) {
    this.title = title;
    this.file = file;
    this.inputs = inputs;
  }

  /** A network that somebody has; it is called as its file is. */
  public static BenchmarkNetwork of(Path file) throws IOException {
    return new BenchmarkNetwork(file.toString(), file, NetworkFiles.read(file).network().inputs());
  }

  /** The random networks that are always measured, written into a folder. */
  public static List<BenchmarkNetwork> usual(Path folder) throws IOException {
    BenchmarkNetwork[] networks = new BenchmarkNetwork[USUAL.length];
    for (int i = 0; i < USUAL.length; i++) {
      Path file = folder.resolve(i + ".json");
      NetworkJson.write(RandomNetworks.he(SEED, USUAL[i]), file);
      String title =
          Arrays.stream(USUAL[i])
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(", ", "(", ")"));
      networks[i] = new BenchmarkNetwork(title, file, USUAL[i][0]);
    }
    return List.of(networks);
  }

  /** What the tables call it. */
  String title() {
    return title;
  }

  /** Where it is. */
  Path file() {
    return file;
  }

  /** The domain as an option of the command line. */
  String box() {
    return "--box=" + String.join(";", Collections.nCopies(inputs, "-1,1"));
  }
}
