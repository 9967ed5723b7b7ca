package org.reluatlas.gephi.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gephi.io.importer.api.Issue;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.model.NetworkOnDomain;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellLimitException;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/**
 * What some settings will give, told before the import: the architecture, the notices, the domain,
 * and the number of cells, exact when there are few and estimated when there are many. Immutable.
 */
public final class ImportFeedback {

  /** So many cells take a fraction of a second. */
  private static final long TRIAL_CELLS = 100_000;

  private final List<String> lines;
  private final NetworkOnDomain origin;
  private final String problem;

  private ImportFeedback(List<String> lines, NetworkOnDomain origin, String problem) {
    this.lines = List.copyOf(lines);
    this.origin = origin;
    this.problem = problem;
  }

  /**
   * Reads the files and tries the decomposition with few cells.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static ImportFeedback of(ImportSettings settings, Progress progress) {
    try {
      NetworkImport read = NetworkImport.read(settings);
      NetworkOnDomain origin = read.origin();
      List<String> lines = new ArrayList<>();
      lines.add(architecture(read));
      read.sliceIssues().forEach(issue -> lines.add(issue.getMessage()));
      if (origin.points().size() > 0) {
        lines.add(points(origin));
      }
      lines.add(cells(origin, progress));
      for (Issue issue : read.issues()) {
        lines.add(issue.getMessage());
      }
      return new ImportFeedback(lines, origin, null);
    } catch (ExplainedException | IOException e) {
      return refused(Sentence.about(e));
    }
  }

  /** Settings that cannot be imported. */
  static ImportFeedback refused(String problem) {
    return new ImportFeedback(List.of(), null, problem);
  }

  private static String architecture(NetworkImport read) {
    int[] widths = read.origin().architecture();
    return message(
        "architecture",
        read.imported().format(),
        Arrays.stream(widths).mapToObj(Integer::toString).collect(Collectors.joining(", ")),
        read.origin().network().hiddenNeurons());
  }

  private static String points(NetworkOnDomain origin) {
    int classes = origin.points().classNames().size();
    String kind = classes > 0 ? "classes" : origin.points().hasLabels() ? "values" : "unlabelled";
    return message("points." + kind, origin.points().size(), classes);
  }

  private static String cells(NetworkOnDomain origin, Progress progress) {
    int dimension = origin.domain().dimension();
    double box = Math.pow(3, dimension);
    if (box > origin.maxCells()) {
      throw ExplainedException.ofInput(
          "%s", message("cells.tooMany", dimension, origin.maxCells()));
    }
    long trial = Math.min(TRIAL_CELLS, origin.maxCells());
    Share share = new Share(progress);
    try {
      CellComplex complex =
          new Decomposition(origin.network(), origin.domain()).withMaxCells(trial).compute(share);
      return message("cells.exact", complex.cells(), complex.regions());
    } catch (CellLimitException e) {
      if (box > trial) {
        return message("cells.box", box, origin.maxCells());
      }
      if (e.limit() != CellLimitException.Limit.CELLS || trial == origin.maxCells()) {
        return Sentence.about(e); // as the import will end
      }
      double all = TRIAL_CELLS / Math.pow(Math.max(share.done, 1e-3), dimension);
      return message("cells.many", TRIAL_CELLS, rounded(all), origin.maxCells());
    }
  }

  private static double rounded(double estimate) {
    double unit = Math.pow(10, Math.floor(Math.log10(estimate)));
    return Math.ceil(estimate / unit) * unit;
  }

  private static String message(String key, Object... arguments) {
    return NbBundle.getMessage(ImportFeedback.class, "ImportFeedback." + key, arguments);
  }

  /** Whether there is nothing in the way of the import. */
  public boolean isValid() {
    return problem == null;
  }

  /** What is in the way, or null. */
  public String problem() {
    return problem;
  }

  /** What will be there, line by line. */
  public List<String> lines() {
    return lines;
  }

  /** The domain, or null when there is a problem. */
  public Box domain() {
    return origin == null ? null : origin.domain();
  }

  /** The names of the coordinates of the domain; empty when there is a problem. */
  public List<String> coordinateNames() {
    return origin == null ? List.of() : origin.coordinateNames();
  }

  /** Whether the domain is one of a slice. */
  public boolean isSliced() {
    return origin != null && origin.slice().isPresent();
  }

  /** Hears which share of the neurons is done. */
  private static final class Share implements Progress {

    private final Progress asked;
    private double done;

    Share(Progress asked) {
      this.asked = asked;
    }

    @Override
    public void advance(double fraction) {
      done = fraction;
    }

    @Override
    public boolean isCancelled() {
      return asked.isCancelled();
    }
  }
}
