package org.reluatlas.gephi.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.spectral.FiedlerPartition;

/** The columns of results, by their titles and types, with values where the results are there. */
final class ResultColumns {

  static final String EXTREMUM = "extremum";

  private static final String[] OF_PARTITION = {
    "fiedler value", "fiedler partition", "fiedler undecided"
  };
  private static final List<Class<?>> TYPES = List.of(Double.class, Integer.class, Boolean.class);

  private ResultColumns() {}

  /**
   * The three columns of a Fiedler partition.
   *
   * @param kind goes before the names, such as {@code weighted}; empty for none
   */
  static List<ColumnDraft> ofPartition(String kind) {
    List<ColumnDraft> drafts = new ArrayList<>();
    for (int i = 0; i < OF_PARTITION.length; i++) {
      String title = kind.isEmpty() ? OF_PARTITION[i] : kind + " " + OF_PARTITION[i];
      drafts.add(new ColumnDraft(title, TYPES.get(i)));
    }
    return drafts;
  }

  /** The same with the values of a partition, by vertex. */
  static List<GraphColumn> of(String kind, FiedlerPartition partition) {
    List<IntFunction<Object>> values =
        List.of(partition::value, partition::part, partition::isUndecided);
    List<ColumnDraft> drafts = ofPartition(kind);
    List<GraphColumn> columns = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      columns.add(new GraphColumn(drafts.get(i).title, drafts.get(i).type, values.get(i)));
    }
    return columns;
  }

  /** The column of the regions that hold an extremum. */
  static GraphColumn of(CriticalPoints critical) {
    return new GraphColumn(EXTREMUM, String.class, region -> extremum(critical, region));
  }

  private static String extremum(CriticalPoints critical, int region) {
    boolean minimum = critical.holds(region, CriticalKind.MINIMUM);
    boolean maximum = critical.holds(region, CriticalKind.MAXIMUM);
    if (minimum && maximum) {
      return CriticalKind.MINIMUM.word() + " and " + CriticalKind.MAXIMUM.word();
    }
    return minimum ? CriticalKind.MINIMUM.word() : maximum ? CriticalKind.MAXIMUM.word() : null;
  }
}
