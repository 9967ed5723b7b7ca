package org.reluatlas.charts.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.Problem;
import org.reluatlas.task.text.NumberText;

/** How reports and summaries put a problem into words. */
public final class Words {

  private Words() {}

  /** The intervals of a box to six digits, such as {@code [-1.5, 1.5] × [0, 20]}. */
  public static String intervals(Box box) {
    return IntStream.range(0, box.dimension())
        .mapToObj(i -> interval(box.low(i), box.high(i)))
        .collect(Collectors.joining(" × "));
  }

  private static String interval(double low, double high) {
    String from = Double.isInfinite(low) ? "(−∞" : String.format(Locale.ROOT, "[%.6g", low);
    String to = Double.isInfinite(high) ? "∞)" : String.format(Locale.ROOT, "%.6g]", high);
    return withoutTrailingZeros(from + ", " + to);
  }

  private static String withoutTrailingZeros(String interval) {
    return interval.replaceAll("(\\.\\d*?)0+(?=[],])", "$1").replaceAll("\\.(?=[],])", "");
  }

  /** The title of a figure: name, architecture and slice. */
  static String title(Problem problem) {
    String slice = problem.title().substring(problem.name().length());
    return problem.name()
        + ", architecture ("
        + NumberText.list(problem.architecture())
        + ")"
        + slice;
  }

  /** Why there is a slice though none was requested. */
  static String slicedUnasked(Problem problem) {
    return String.format(
        Locale.ROOT,
        "it was taken because the network has %d inputs; the slice \"none\" is the whole input"
            + " space",
        problem.architecture()[0]);
  }
}
