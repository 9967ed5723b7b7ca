package org.reluatlas.charts.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalPlace;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.CriticalSet;
import org.reluatlas.charts.HtmlReport;
import org.reluatlas.polyhedra.ValueLimitException;
import org.reluatlas.study.Problem;
import org.reluatlas.task.text.NumberText;

/** Critical points in words and tables, as a section of a report. */
public final class CriticalPointsSection {

  /** So many sets stand in the report; all stand in the CSV file. */
  private static final int MOST_LISTED = 30;

  private final Problem problem;
  private final CriticalPoints critical;
  private final String table;

  /**
   * The section.
   *
   * @param problem whose output it is
   * @param table where all sets stand, such as the name of a file
   */
  public CriticalPointsSection(Problem problem, CriticalPoints critical, String table) {
    this.problem = problem;
    this.critical = critical;
    this.table = table;
  }

  /** Its heading. */
  public static String heading(Problem problem) {
    return "Critical points of " + problem.outputs().score();
  }

  /** What stands in its place when there are none to show. */
  public static String leftOut(ValueLimitException limit) {
    return "Critical points are left out: " + limit.getMessage() + ".";
  }

  /** All in one line, such as {@code 5 minima, 6 saddles, 2 maxima; 5 − 6 + 2 = 1}. */
  static String summary(CriticalPoints critical) {
    List<String> counts = new ArrayList<>();
    for (CriticalKind kind : CriticalKind.values()) {
      if (critical.count(kind) > 0) {
        counts.add(NumberText.count(critical.count(kind), kind.word(), kind.plural()));
      }
    }
    return String.join(", ", counts) + "; by index " + alternatingSum(critical);
  }

  private static String alternatingSum(CriticalPoints critical) {
    StringBuilder text = new StringBuilder();
    long sum = 0;
    for (int k = 0; k <= critical.dimension(); k++) {
      text.append(k == 0 ? "" : k % 2 == 0 ? " + " : " − ");
      text.append(NumberText.count(critical.multiplicity(k)));
      sum += k % 2 == 0 ? critical.multiplicity(k) : -critical.multiplicity(k);
    }
    return text + " = " + sum;
  }

  /** Adds the section without its heading. */
  public void addTo(HtmlReport page) {
    page.paragraph(
        String.format(
            Locale.ROOT,
            "Output %s, whose values at the vertices run from %s to %s: %s, the Euler characteristic.",
            problem.outputs().score(),
            value(critical.values().lowest()),
            value(critical.values().highest()),
            summary(critical)));
    page.table(headerByIndex(), rowsByIndex());
    page.table(header(), rowsBySet());
    int left = critical.sets().size() - MOST_LISTED;
    page.note(
        (left > 0
                ? "Those in the interior come first; "
                    + NumberText.count(left, "further one stands", "further ones stand")
                    + " in "
                    + table
                    + ". "
                : "The same stand in " + table + ". ")
            + "A critical set is a vertex, or a connected component of cells where the output is"
            + " constant, at which the sublevel sets change. Those on a wall are due to the domain"
            + " as much as to the network; a maximum on a wall changes no sublevel set.");
  }

  private List<String> headerByIndex() {
    List<String> header = new ArrayList<>(List.of("index", "interior", "on walls of the domain"));
    if (!problem.domain().isBounded()) {
      header.add("at infinity");
    }
    return header;
  }

  private List<List<String>> rowsByIndex() {
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k <= critical.dimension(); k++) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(k)));
      row.add(NumberText.count(critical.multiplicity(k, CriticalPlace.INTERIOR)));
      row.add(NumberText.count(critical.multiplicity(k, CriticalPlace.WALL)));
      if (!problem.domain().isBounded()) {
        row.add(NumberText.count(critical.multiplicity(k, CriticalPlace.INFINITY)));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("value", "kind", "classes", "what it is"));
    header.addAll(problem.coordinateNames());
    return header;
  }

  private List<List<String>> rowsBySet() {
    return critical.sets().stream()
        .sorted(Comparator.comparing(CriticalSet::place))
        .limit(MOST_LISTED)
        .map(this::row)
        .collect(Collectors.toList());
  }

  private List<String> row(CriticalSet set) {
    List<String> row = new ArrayList<>();
    row.add(value(set.value()));
    row.add(set.kind().word());
    row.add(classes(set));
    row.add(
        (set.dimension() == 0
                ? "vertex"
                : "flat, of dimension "
                    + set.dimension()
                    + ", "
                    + NumberText.count(set.vertices())
                    + " vertices")
            + where(set.place()));
    for (double coordinate : set.position()) {
      row.add(value(coordinate));
    }
    return row;
  }

  private static String where(CriticalPlace place) {
    return place == CriticalPlace.INTERIOR
        ? ""
        : place == CriticalPlace.WALL ? ", on a wall" : ", at infinity";
  }

  /** The index, or with several classes their numbers by index. */
  private static String classes(CriticalSet set) {
    return set.index().isPresent()
        ? "index " + set.index().getAsInt()
        : NumberText.tuple(set.multiplicities());
  }

  private static String value(double number) {
    return Double.isInfinite(number)
        ? (number > 0 ? "∞" : "−∞")
        : NumberText.significant(number, 6);
  }
}
