package org.reluatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reluatlas.charts.report.FindingsSummary;
import org.reluatlas.console.PartOption;
import org.reluatlas.console.SummaryText;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a network file holds. */
@Command(
    name = "info",
    description = "Print what a network file holds.",
    mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NETWORK", description = "Network file.")
  private Path network;

  @Mixin private PartOption part;

  @Option(
      names = "--verbose",
      description = "Print what each operation of the file became, and the units of each layer.")
  private boolean verbose;

  @Override
  public Integer call() throws IOException {
    PrintWriter stdout = spec.commandLine().getOut();
    ImportedNetwork imported = NetworkFiles.read(network, part.part());
    SummaryText text = new SummaryText(stdout);
    text.heading(network.toString());
    text.rows(FindingsSummary.of(imported));
    if (verbose) {
      new OperationsTable(stdout).print(imported);
    }
    stdout.flush();
    return 0;
  }
}
