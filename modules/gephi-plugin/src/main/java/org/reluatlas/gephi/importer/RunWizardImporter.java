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
import org.reluatlas.gephi.training.ImportedRuns;
import org.reluatlas.gephi.training.RunSettings;
import org.reluatlas.gephi.training.TakenRun;

/**
 * File &gt; Import &gt; Training run: the dual graphs of all checkpoints as one graph over time.
 */
public final class RunWizardImporter extends ImportTask implements WizardImporter {

  private RunSettings settings;

  /** Chooses what to import. */
  public void setSettings(RunSettings chosen) {
    settings = chosen;
  }

  @Override
  String taskName() {
    return text("task", settings.folder());
  }

  @Override
  void fill(ContainerLoader container, Report report) {
    TakenRun run = TakenRun.of(settings, progress);
    run.notices().forEach(notice -> tell(report, notice));
    for (EpochRow row : run.report().series().get(0).rows()) {
      row.failure().ifPresent(failure -> tell(report, text("skipped", row.epoch(), failure)));
    }
    RegionLives lives = RegionLives.of(run.report().evolution(), 0, progress);
    int lifetime = settings.minLifetime().orElse(lives.lifetimeFor(RunSettings.MOST_NODES));
    DynamicGraph graph = DynamicGraph.of(run.report().evolution(), 0, lives, lifetime, progress);
    ImportedRuns.handOver(container, run, graph, progress);
    report.log(text("log", run.rows().size(), graph.nodeCount(), graph.edgeCount()));
    if (lifetime > 1) {
      tell(report, text("shortLives", graph.nodeCount(), lives.nodes(1), lifetime));
    }
    container.setMetadata(
        MetadataDraft.builder().title(graph.title()).description(graph.description()).build());
  }

  private static void tell(Report report, String sentence) {
    report.logIssue(new Issue(sentence, Issue.Level.INFO));
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(RunWizardImporter.class, "RunWizardImporter." + key, arguments);
  }
}
