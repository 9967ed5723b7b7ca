package org.reluatlas.gephi.importer;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.MetadataDraft;
import org.gephi.io.importer.api.Report;
import org.gephi.io.importer.spi.Importer;
import org.gephi.utils.longtask.spi.LongTask;
import org.gephi.utils.progress.ProgressTicket;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.ImportedNetworks;
import org.reluatlas.gephi.task.TicketProgress;
import org.reluatlas.task.CancelledException;

/** From settings to a filled container: what both ways to import share. */
abstract class NetworkImporter implements Importer, LongTask {

  private final TicketProgress progress = new TicketProgress();
  private ImportSettings settings;
  private ContainerLoader container;
  private Report report;

  /** What was chosen; null until a file is known. */
  public ImportSettings settings() {
    return settings;
  }

  /** Chooses what to import. */
  public void setSettings(ImportSettings chosen) {
    settings = chosen;
  }

  /**
   * Decomposes the network and fills the container.
   *
   * @return whether there is something to show: a graph, or a report that says why there is none
   */
  @Override
  public boolean execute(ContainerLoader loader) {
    container = loader;
    report = new Report();
    progress.start(message("task", settings.network().getFileName()));
    try {
      run();
      return true;
    } catch (CancelledException e) {
      return false;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      report.logIssue(new Issue(Sentence.about(e), Issue.Level.SEVERE));
      return true;
    } finally {
      progress.finish();
    }
  }

  private void run() throws IOException {
    NetworkImport read = NetworkImport.read(settings);
    read.sliceIssues().forEach(report::logIssue);
    read.issues().forEach(report::logIssue);
    if (read.isAssumed()) {
      report.logIssue(new Issue(message("choices"), Issue.Level.INFO));
    }
    DecomposedNetwork network = read.origin().decompose(progress);
    NetworkImport.issues(network).forEach(report::logIssue);
    ImportedNetworks.handOver(container, network, settings.network(), progress);
    String architecture =
        Arrays.stream(network.origin().architecture())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    report.log(message("log", architecture, network.complex().regions(), network.graph().edges()));
    container.setMetadata(
        MetadataDraft.builder()
            .title(network.origin().name())
            .description(description(read, architecture))
            .build());
  }

  private static String description(NetworkImport read, String architecture) {
    StringBuilder text =
        new StringBuilder(
            message(
                "description." + read.origin().adjacency().name(),
                architecture,
                read.origin().domain()));
    read.origin().sliceLine().ifPresent(line -> text.append(". ").append(line));
    read.offset().ifPresent(line -> text.append(". ").append(line));
    return text.toString();
  }

  private static String message(String key, Object... arguments) {
    return NbBundle.getMessage(NetworkImporter.class, "NetworkImporter." + key, arguments);
  }

  @Override
  public ContainerLoader getContainer() {
    return container;
  }

  @Override
  public Report getReport() {
    return report;
  }

  @Override
  public boolean cancel() {
    return progress.cancel();
  }

  @Override
  public void setProgressTicket(ProgressTicket ticket) {
    progress.setTicket(ticket);
  }
}
