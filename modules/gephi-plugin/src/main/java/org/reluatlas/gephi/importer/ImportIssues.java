package org.reluatlas.gephi.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.spi.ProcessorUI;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.message.SliceLine;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSource;
import org.reluatlas.task.text.NumberText;
import org.reluatlas.task.text.SentenceCase;

/** What there is to tell about a problem that was read from files, and about its points. */
final class ImportIssues {

  private ImportIssues() {}

  /** What was dropped, assumed or is missing. */
  static List<Issue> of(Problem problem) {
    ProblemSource source = problem.source().orElseThrow();
    List<Issue> issues = new ArrayList<>();
    source.imported().notices().forEach(notice -> issues.add(new Issue(notice, Issue.Level.INFO)));
    problem
        .notices()
        .forEach(notice -> issues.add(new Issue(SentenceCase.of(notice), Issue.Level.INFO)));
    if (source.isDomainAssumed()) {
      issues.add(issue(Issue.Level.WARNING, "domainAssumed"));
    }
    if (source.points().size() == 0) {
      issues.add(issue(Issue.Level.INFO, "noPoints"));
    } else if (!source.points().hasLabels()) {
      issues.add(
          issue(Issue.Level.WARNING, "noLabels", source.pointsFile().orElseThrow().getFileName()));
    }
    return issues;
  }

  /** What there is to tell about the slice; empty for the whole input space. */
  static List<Issue> ofSlice(Problem problem) {
    List<Issue> issues = new ArrayList<>();
    SliceLine.of(problem).ifPresent(line -> issues.add(new Issue(line, Issue.Level.INFO)));
    offset(problem).ifPresent(line -> issues.add(new Issue(line, Issue.Level.INFO)));
    if (problem.source().orElseThrow().isSlicedUnasked()) {
      issues.add(issue(Issue.Level.WARNING, "automaticSlice", problem.architecture()[0]));
    }
    return issues;
  }

  /**
   * What it means to append a network to the current workspace; empty when that holds none, or the
   * user is not asked where an import goes to.
   */
  static Optional<Issue> ofAppending(Problem problem) {
    Lookup lookup = Lookup.getDefault();
    Workspace current = lookup.lookup(ProjectController.class).getCurrentWorkspace();
    if (current == null || lookup.lookup(ProcessorUI.class) == null) {
      return Optional.empty();
    }
    ReluModel model = ReluModel.of(current);
    return model.hasNetwork()
        ? Optional.of(issue(Issue.Level.INFO, "append", model.network().name(), problem.name()))
        : Optional.empty();
  }

  /** Whether the domain or the slice was chosen automatically. */
  static boolean isAssumed(Problem problem) {
    ProblemSource source = problem.source().orElseThrow();
    return source.isDomainAssumed() || source.isSlicedUnasked();
  }

  /** How far the points are from the slice; empty without a slice or points. */
  static Optional<String> offset(Problem problem) {
    return problem
        .source()
        .flatMap(ProblemSource::sliced)
        .filter(SlicedInput::hasPoints)
        .map(
            on ->
                message(
                    "offset",
                    NumberText.significant(on.meanDistance(), 4),
                    NumberText.significant(on.largestDistance(), 4)));
  }

  /** What is to tell about the points once it is known where they lie. */
  static List<Issue> of(RegionPoints points) {
    List<Issue> issues = new ArrayList<>();
    if (points.outside() > 0) {
      issues.add(
          issue(Issue.Level.WARNING, "pointsOutside", points.outside(), points.points().size()));
    }
    if (points.reassigned() > 0) {
      issues.add(issue(Issue.Level.INFO, "pointsReassigned", points.reassigned()));
    }
    return issues;
  }

  private static Issue issue(Issue.Level level, String key, Object... arguments) {
    return new Issue(message(key, arguments), level);
  }

  private static String message(String key, Object... arguments) {
    return NbBundle.getMessage(ImportIssues.class, "ImportIssues." + key, arguments);
  }
}
