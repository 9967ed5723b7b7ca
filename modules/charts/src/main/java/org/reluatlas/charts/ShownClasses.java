package org.reluatlas.charts;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.PersistentCycles;

/** Which classes of a filtration have their cycles drawn, with numbers. */
public final class ShownClasses {

  /** More could not be told apart. */
  private static final int MOST = 6;

  private ShownClasses() {}

  /**
   * The most persistent classes that end, and have a cycle, as many of each dimension from 0 to d −
   * 1, at most six; by descending persistence.
   *
   * @param dimension d
   */
  public static List<Interval> of(PersistentCycles cycles, int dimension) {
    int[] drawn = new int[dimension];
    List<Interval> shown = new ArrayList<>();
    for (Interval one : cycles.classes()) {
      boolean isFinite = Double.isFinite(one.birth()) && Double.isFinite(one.death());
      if (isFinite
          && drawn[one.dimension()] < Math.max(1, MOST / dimension)
          && cycles.of(one).isPresent()) {
        drawn[one.dimension()]++;
        shown.add(one);
      }
    }
    return shown.size() <= MOST ? shown : shown.subList(0, MOST);
  }
}
