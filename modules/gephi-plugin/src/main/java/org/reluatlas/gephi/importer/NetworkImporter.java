package org.reluatlas.gephi.importer;

import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.MetadataDraft;
import org.gephi.io.importer.api.Report;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.message.SliceLine;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.ImportedNetworks;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.text.NumberText;

/** From settings to a filled container: what both ways to import share. */
abstract class NetworkImporter extends ImportTask {

  private ProblemSettings settings;

  /** What was chosen; null until a file is known. */
  public ProblemSettings settings() {
    return settings;
  }

  /** Chooses what to import. */
  public void setSettings(ProblemSettings chosen) {
    settings = chosen;
  }

  @Override
  final String taskName() {
    return message("task", settings.file().getFileName());
  }

  @Override
  final void fill(ContainerLoader container, Report report) {
    Problem problem = settings.build();
    ImportIssues.ofSlice(problem).forEach(report::logIssue);
    ImportIssues.of(problem).forEach(report::logIssue);
    ImportIssues.ofAppending(problem).ifPresent(report::logIssue);
    if (ImportIssues.isAssumed(problem)) {
      report.logIssue(new Issue(message("choices"), Issue.Level.INFO));
    }
    DecomposedNetwork network = DecomposedNetwork.of(problem, progress);
    ImportIssues.of(network.regions().points()).forEach(report::logIssue);
    ImportedNetworks.handOver(container, network, settings.file(), progress);
    String architecture = NumberText.list(problem.architecture());
    report.log(message("log", architecture, network.complex().regions(), network.graph().edges()));
    container.setMetadata(
        MetadataDraft.builder()
            .title(problem.name())
            .description(description(problem, architecture))
            .build());
  }

  private static String description(Problem problem, String architecture) {
    StringBuilder text =
        new StringBuilder(
            message("description." + problem.adjacency().name(), architecture, problem.domain()));
    SliceLine.of(problem).ifPresent(line -> text.append(". ").append(line));
    ImportIssues.offset(problem).ifPresent(line -> text.append(". ").append(line));
    return text.toString();
  }

  private static String message(String key, Object... arguments) {
    return NbBundle.getMessage(NetworkImporter.class, "NetworkImporter." + key, arguments);
  }
}
