package org.reluatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.reluatlas.cli.benchmark.BenchmarkNetwork;
import org.reluatlas.cli.benchmark.CostTables;
import org.reluatlas.cli.benchmark.NetworkCosts;
import org.reluatlas.cli.benchmark.OtherProgram;
import org.reluatlas.cli.benchmark.TemporaryFolder;
import org.reluatlas.console.ConsoleProgress;
import org.reluatlas.console.Version;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the program costs on this machine. */
@Command(
    name = "benchmark",
    description = {
      "Measure what networks cost on this machine, beside PHAT, SciPy and networkx where they are"
          + " installed (phat and python3 on the path). Prints tables in Markdown; keeps no file.",
      "Each figure is that of a process of its own, without any warming up, on [-1, 1]^d. Geometry:"
          + " dual graph, volumes, decision boundary, affine maps and shapes of the regions. PHAT's"
          + " ratio is that of one filtration on one core, SciPy's and networkx' that of the"
          + " unweighted Fiedler value. Without files random networks of 10^5 to 10^6 cells are"
          + " measured, which takes some minutes."
    },
    mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NETWORK",
      arity = "0..*",
      description = "Network files; none for random ones.")
  private List<Path> files = List.of();

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "How long each of the other programs may take for a network (60); 0 for none.")
  private double limit = 60;

  @Override
  public Integer call() throws IOException {
    ConsoleProgress progress = main.progress();
    if (!(limit >= 0)) {
      throw new ParameterException(
          spec.commandLine(),
          "--limit " + limit + " is no time; give seconds, such as 60, or 0 for none");
    }
    try (TemporaryFolder folder = new TemporaryFolder()) {
      List<OtherProgram> programs = limit > 0 ? installed(folder.path(), progress) : List.of();
      List<NetworkCosts> costs = new ArrayList<>();
      for (BenchmarkNetwork network : networks(folder.path())) {
        costs.add(NetworkCosts.measure(network, programs, limit, progress));
      }
      progress.clear();
      print(costs, programs);
      return 0;
    } finally {
      progress.clear();
    }
  }

  private List<BenchmarkNetwork> networks(Path folder) throws IOException {
    if (files.isEmpty()) {
      return BenchmarkNetwork.usual(folder);
    }
    List<BenchmarkNetwork> networks = new ArrayList<>();
    for (Path file : files) {
      networks.add(BenchmarkNetwork.of(file));
    }
    return networks;
  }

  private static List<OtherProgram> installed(Path folder, Progress progress) {
    return Arrays.stream(OtherProgram.values())
        .filter(program -> program.isInstalled(folder, progress))
        .collect(Collectors.toList());
  }

  private void print(List<NetworkCosts> costs, List<OtherProgram> programs) {
    PrintWriter stdout = spec.commandLine().getOut();
    Runtime machine = Runtime.getRuntime();
    stdout.printf(
        Locale.ROOT,
        "%s, Java %s, %s, %s, a heap of at most %.1f GB%n%n",
        new Version().getVersion()[0],
        System.getProperty("java.version"),
        System.getProperty("os.name"),
        NumberText.count(machine.availableProcessors(), "core", "cores"),
        machine.maxMemory() * 1e-9);
    new CostTables(stdout, programs, limit).print(costs);
    stdout.flush();
  }
}
