package org.reluatlas.cli.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reluatlas.task.Progress;

/** The programs that ours is measured beside, where they are installed. */
public enum OtherProgram {
  /** All pairs of one random filtration, by the defaults of {@code phat}. */
  PHAT("PHAT"),

  /** The Fiedler value by shift and invert with a sparse LU factor (ARPACK, SuperLU). */
  SCIPY("SciPy"),

  /** The Fiedler value by TraceMIN with a sparse LU factor. */
  NETWORKX("networkx");

  private static final String SCRIPT = "fiedler.py";
  private static final double PATIENCE = 30;
  private static final Pattern PHAT_SECONDS =
      Pattern.compile("Computing persistence pairs took ([0-9.]+) *s");

  private final String title;

  OtherProgram(String title) {
    this.title = title;
  }

  /** Its name. */
  public String title() {
    return title;
  }

  /** Whether it is there; asks the system. */
  public boolean isInstalled(Path folder, Progress progress) {
    try {
      MeasuredProcess process = MeasuredProcess.run(test(), folder, PATIENCE, progress);
      return this == PHAT || process.isDone(); // PHAT's own help ends as a failure
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> test() {
    if (this == PHAT) {
      return List.of("phat", "--help");
    }
    return List.of("python3", "-c", "import scipy" + (this == NETWORKX ? ", networkx" : ""));
  }

  /**
   * Does what {@link BenchmarkSteps} has written into the folder.
   *
   * @return {@code seconds} of the computation alone, without reading and writing (PHAT tells
   *     tenths of a second), and from the libraries the {@code value}; empty when it did not end in
   *     time or failed
   */
  Optional<Figures> run(Path folder, double limit, Progress progress) throws IOException {
    MeasuredProcess process = MeasuredProcess.run(command(folder), folder, limit, progress);
    if (!process.isDone()) {
      return Optional.empty();
    }
    return Optional.of(
        Figures.of(PHAT_SECONDS.matcher(process.printed()).replaceFirst("seconds $1\n")));
  }

  private List<String> command(Path folder) throws IOException {
    if (this == PHAT) {
      return List.of(
          "phat",
          "--ascii",
          "--verbose",
          folder.resolve(BenchmarkSteps.FILTRATION).toString(),
          folder.resolve("pairs.txt").toString());
    }
    Path script = folder.resolve(SCRIPT);
    try (InputStream in = OtherProgram.class.getResourceAsStream(SCRIPT)) {
      Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
    }
    return List.of(
        "python3",
        script.toString(),
        this == SCIPY ? "scipy" : "networkx",
        folder.resolve(BenchmarkSteps.EDGES).toString());
  }
}
