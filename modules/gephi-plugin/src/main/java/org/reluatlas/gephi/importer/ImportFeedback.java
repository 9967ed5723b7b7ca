package org.reluatlas.gephi.importer;

import java.util.ArrayList;
import java.util.List;
import org.gephi.io.importer.api.Issue;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellEstimate;
import org.reluatlas.polyhedra.CellLimitException;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
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

  private ImportFeedback(List<String> lines, Problem problem, String obstacle) {
    this.lines = List.copyOf(lines);
    this.problem = problem;
    this.obstacle = obstacle;
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
      return refused(Sentence.about(e));
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
    return new ImportFeedback(lines, problem, null);
  }

  /** Settings that cannot be imported. */
  static ImportFeedback refused(String problem) {
    return new ImportFeedback(List.of(), null, problem);
  }

  /** The same with further lines. */
  ImportFeedback and(List<String> further) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(further);
    return new ImportFeedback(all, problem, obstacle);
  }

  private static String architecture(Problem problem) {
    return message(
        "architecture",
        problem.source().orElseThrow().imported().format(),
        NumberText.list(problem.architecture()),
        problem.network().hiddenNeurons());
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

  /** The domain, or null when there is a problem. */
  public Box domain() {
    return problem == null ? null : problem.domain();
  }

  /** The names of the coordinates of the domain; empty when there is a problem. */
  public List<String> coordinateNames() {
    return problem == null ? List.of() : problem.coordinateNames();
  }

  /** The names of the inputs of the network; empty when there is a problem. */
  public List<String> inputNames() {
    return problem == null ? List.of() : problem.source().orElseThrow().points().featureNames();
  }

  /** Whether the domain is one of a slice. */
  public boolean isSliced() {
    return problem != null && problem.slice().isPresent();
  }
}
