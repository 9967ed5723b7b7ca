package org.reluatlas.gephi.importer;

import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.MetadataDraft;
import org.gephi.io.importer.api.Report;
import org.gephi.io.importer.spi.WizardImporter;
import org.openide.util.NbBundle;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.RegionLives;
import org.reluatlas.gephi.graph.DynamicGraph;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.task.TicketTask;
import org.reluatlas.gephi.training.ImportedRuns;
import org.reluatlas.gephi.training.RunSettings;
import org.reluatlas.gephi.training.TakenRun;
import org.reluatlas.task.CancelledException;

/**
 * File &gt; Import &gt; Training run: the dual graphs of all checkpoints as one graph over time.
 */
public final class RunWizardImporter extends TicketTask implements WizardImporter {

  private RunSettings settings;
  private ContainerLoader container;
  private Report report;

  /** Chooses what to import. */
  public void setSettings(RunSettings chosen) {
    settings = chosen;
  }

  /**
   * Takes the run and fills the container.
   *
   * @return whether there is something to show: a graph, or a report that says why there is none
   */
  @Override
  public boolean execute(ContainerLoader loader) {
    container = loader;
    report = new Report();
    progress.start(text("task", settings.folder()));
    try {
      run();
      return true;
    } catch (CancelledException e) {
      return false;
    } catch (RuntimeException | OutOfMemoryError e) {
      report.logIssue(new Issue(Sentence.about(e), Issue.Level.SEVERE));
      return true;
    } finally {
      progress.finish();
    }
  }

  private void run() {
    TakenRun run = TakenRun.of(settings, progress);
    run.notices().forEach(this::tell);
    for (EpochRow row : run.report().series().get(0).rows()) {
      row.failure().ifPresent(failure -> tell(text("skipped", row.epoch(), failure)));
    }
    RegionLives lives = RegionLives.of(run.report().evolution(), 0, progress);
    int lifetime = settings.minLifetime().orElse(lives.lifetimeFor(RunSettings.MOST_NODES));
    DynamicGraph graph = DynamicGraph.of(run.report().evolution(), 0, lives, lifetime, progress);
    ImportedRuns.handOver(container, run, graph, progress);
    report.log(text("log", run.rows().size(), graph.nodeCount(), graph.edgeCount()));
    if (lifetime > 1) {
      tell(text("shortLives", graph.nodeCount(), lives.nodes(1), lifetime));
    }
    container.setMetadata(
        MetadataDraft.builder().title(graph.title()).description(graph.description()).build());
  }

  private void tell(String sentence) {
    report.logIssue(new Issue(sentence, Issue.Level.INFO));
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(RunWizardImporter.class, "RunWizardImporter." + key, arguments);
  }

  @Override
  public ContainerLoader getContainer() {
    return container;
  }

  @Override
  public Report getReport() {
    return report;
  }
}
