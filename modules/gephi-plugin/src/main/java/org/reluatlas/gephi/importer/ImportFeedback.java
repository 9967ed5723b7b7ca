package org.reluatlas.gephi.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gephi.io.importer.api.Issue;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.SeveralNetworksException;
import org.reluatlas.polyhedra.CellEstimate;
import org.reluatlas.polyhedra.CellLimitException;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.study.ProblemSource;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

/**
 * What some settings will give, shown before the import: the architecture, the notices, the domain,
 * and the number of cells, exact when there are few and estimated when there are many. Immutable.
 */
public final class ImportFeedback {

  private final List<String> lines;
  private final Problem problem;
  private final String obstacle;
  private final List<String> parts;

  private ImportFeedback(List<String> lines, Problem problem, String obstacle, List<String> parts) {
    this.lines = List.copyOf(lines);
    this.problem = problem;
    this.obstacle = obstacle;
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads the files and tries the decomposition with few cells.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static ImportFeedback of(ProblemSettings settings, Progress progress) {
    try {
      return of(settings.build(), progress);
    } catch (ExplainedException e) {
      return refused(e);
    }
  }

  /**
   * Tries the decomposition with few cells.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws ExplainedException when the box alone has too many cells
   */
  static ImportFeedback of(Problem problem, Progress progress) {
    List<String> lines = new ArrayList<>();
    lines.add(architecture(problem));
    ImportIssues.ofSlice(problem).forEach(issue -> lines.add(issue.getMessage()));
    if (problem.points().size() > 0) {
      lines.add(points(problem));
    }
    lines.add(cells(problem, progress));
    for (Issue issue : ImportIssues.of(problem)) {
      lines.add(issue.getMessage());
    }
    return new ImportFeedback(lines, problem, null, List.of());
  }

  /** Settings that cannot be imported. */
  static ImportFeedback refused(Throwable failure) {
    List<String> parts = List.of();
    for (Throwable each = failure; each != null && parts.isEmpty(); each = each.getCause()) {
      if (each instanceof SeveralNetworksException) {
        parts = ((SeveralNetworksException) each).parts();
      }
    }
    return new ImportFeedback(List.of(), null, Sentence.about(failure), parts);
  }

  /** The same with further lines. */
  ImportFeedback and(List<String> further) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(further);
    return new ImportFeedback(all, problem, obstacle, parts);
  }

  private static String architecture(Problem problem) {
    ImportedNetwork imported = problem.source().orElseThrow().imported();
    return message(
        imported.part() == null ? "architecture" : "architecture.part",
        imported.format(),
        NumberText.list(problem.architecture()),
        problem.network().hiddenNeurons(),
        imported.part());
  }

  private static String points(Problem problem) {
    int classes = problem.points().classNames().size();
    String kind = classes > 0 ? "classes" : problem.points().hasLabels() ? "values" : "unlabelled";
    return message("points." + kind, problem.points().size(), classes);
  }

  private static String cells(Problem problem, Progress progress) {
    long limit = problem.maxCells();
    try {
      CellEstimate estimate = CellEstimate.of(problem.network(), problem.domain(), limit, progress);
      switch (estimate.kind()) {
        case EXACT:
          return message("cells.exact", estimate.cells(), estimate.regions());
        case AT_LEAST:
          return message("cells.box", estimate.cells(), limit);
        default:
          return message("cells.many", CellEstimate.FEW, estimate.cells(), limit);
      }
    } catch (CellLimitException e) {
      if (CellEstimate.ofBox(problem.domain()) > limit) {
        throw e;
      }
      return Sentence.about(e); // as the import will end
    }
  }

  private static String message(String key, Object... arguments) {
    return NbBundle.getMessage(ImportFeedback.class, "ImportFeedback." + key, arguments);
  }

  /** Whether there is nothing in the way of the import. */
  public boolean isValid() {
    return obstacle == null;
  }

  /** What is in the way, or null. */
  public String obstacle() {
    return obstacle;
  }

  /** What will be there, line by line. */
  public List<String> lines() {
    return lines;
  }

  /** The names of the networks in the file, when one of them is to be chosen. */
  public List<String> parts() {
    return parts;
  }

  /** The intervals of the domain, those that fix inputs too; null when there is a problem. */
  public Intervals intervals() {
    return problem == null
        ? null
        : fixingIntervals().orElseGet(() -> Intervals.of(problem.domain()));
  }

  /** The name of each interval; empty when there is a problem. */
  public List<String> intervalNames() {
    if (problem == null) {
      return List.of();
    }
    return fixingIntervals().isPresent()
        ? problem.source().orElseThrow().points().featureNames()
        : problem.coordinateNames();
  }

  /** Whether the intervals are of the coordinates of a slice. */
  public boolean isTableOfSlice() {
    return isSliced() && fixingIntervals().isEmpty();
  }

  private Optional<Intervals> fixingIntervals() {
    return problem.source().flatMap(ProblemSource::fixingIntervals);
  }

  /** Whether there is a slice. */
  public boolean isSliced() {
    return problem != null && problem.slice().isPresent();
  }
}
