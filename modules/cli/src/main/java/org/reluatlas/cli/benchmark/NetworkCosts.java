package org.reluatlas.cli.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluatlas.task.Progress;

/** What one network costs: the steps one by one, a whole analysis, and other programs beside. */
public final class NetworkCosts {

  private static final String PROGRAM = "org.reluatlas.cli.Main";

  private final BenchmarkNetwork network;
  private final MeasuredProcess steps;
  private final MeasuredProcess analysis;
  private final Map<OtherProgram, Optional<Figures>> others = new EnumMap<>(OtherProgram.class);

  private NetworkCosts(BenchmarkNetwork network, MeasuredProcess steps, MeasuredProcess analysis) {
    this.network = network;
    this.steps = steps;
    this.analysis = analysis;
  }

  /**
   * Measures, each in a process of its own with the Java of this one and its options. Needs several
   * hundred bytes of temporary files for each cell.
   *
   * @param programs others to run
   * @param limit the seconds that each of them may take
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static NetworkCosts measure(
      BenchmarkNetwork network, List<OtherProgram> programs, double limit, Progress progress)
      throws IOException {
    try (TemporaryFolder files = new TemporaryFolder()) {
      Path folder = files.path();
      Progress told = progress.of(network.title());
      told.begin("step by step");
      MeasuredProcess steps =
          java(
              folder,
              told,
              BenchmarkSteps.class.getName(),
              network.file().toString(),
              folder.toString());
      told.begin("analyze");
      MeasuredProcess analysis =
          java(
              folder,
              told,
              PROGRAM,
              "analyze",
              network.file().toString(),
              network.box(),
              "--out",
              folder.resolve("analysis").toString());
      NetworkCosts costs = new NetworkCosts(network, steps, analysis);
      for (OtherProgram program : steps.isDone() ? programs : List.<OtherProgram>of()) {
        told.begin(program.title());
        costs.others.put(program, program.run(folder, limit, told));
      }
      return costs;
    }
  }

  private static MeasuredProcess java(Path folder, Progress progress, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(arguments));
    return MeasuredProcess.run(command, folder, Double.POSITIVE_INFINITY, progress);
  }

  /** What was measured. */
  BenchmarkNetwork network() {
    return network;
  }

  /** The process of {@link BenchmarkSteps}. */
  MeasuredProcess steps() {
    return steps;
  }

  /** What it printed, as far as it came. */
  Figures figures() {
    return Figures.of(steps.printed());
  }

  /** The process of a whole {@code analyze}. */
  MeasuredProcess analysis() {
    return analysis;
  }

  /** What another program took; empty when it was not run or did not come to an end. */
  Optional<Figures> other(OtherProgram program) {
    return others.getOrDefault(program, Optional.empty());
  }
}
