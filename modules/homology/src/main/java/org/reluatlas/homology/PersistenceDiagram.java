package org.reluatlas.homology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The persistence diagram of a filtration: a point (birth, death) for each homology class. Births
 * and deaths are values of the filtration, or numbers of cells present if it has no values. Classes
 * that never end die at infinity. Immutable.
 */
public final class PersistenceDiagram {

  private final List<List<Interval>> intervals;

  private final boolean descending;

  private PersistenceDiagram(List<List<Interval>> intervals, boolean descending) {
    this.intervals = intervals;
    this.descending = descending;
  }

  /** The diagram of all pairs and all classes that never end, in linear time. */
  public static PersistenceDiagram of(PersistencePairs pairs) {
    Filtration filtration = pairs.filtration();
    List<List<Interval>> intervals = new ArrayList<>();
    for (int k = 0; k <= filtration.complex().dimension(); k++) {
      intervals.add(new ArrayList<>());
    }
    for (int i = 0; i < pairs.count(); i++) {
      int b = pairs.birth(i);
      int d = pairs.death(i);
      double death = filtration.valueAt(d);
      int k = pairs.dimension(i);
      intervals.get(k).add(new Interval(k, b, d, filtration.valueAt(b), death));
    }
    double never = filtration.isDescending() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    for (int b : pairs.essential()) {
      int k = filtration.dimensionAt(b);
      intervals.get(k).add(new Interval(k, b, -1, filtration.valueAt(b), never));
    }
    return new PersistenceDiagram(intervals, filtration.isDescending());
  }

  /** The highest dimension of a class. */
  public int dimension() {
    return intervals.size() - 1;
  }

  /** Whether values are descending, so that deaths are below births. */
  public boolean isDescending() {
    return descending;
  }

  /** The classes of dimension k by the position of the birth; those that never end come last. */
  public List<Interval> points(int k) {
    return Collections.unmodifiableList(intervals.get(k));
  }

  /**
   * The same classes in the order of a barcode: those that never end first, then by descending
   * persistence, then by the position of the birth.
   */
  public List<Interval> barcode(int k) {
    List<Interval> bars = new ArrayList<>(intervals.get(k));
    bars.sort(Interval.BY_PERSISTENCE);
    return Collections.unmodifiableList(bars);
  }

  /** The classes of all dimensions in this order. */
  public List<Interval> barcode() {
    List<Interval> bars = new ArrayList<>();
    intervals.forEach(bars::addAll);
    bars.sort(Interval.BY_PERSISTENCE);
    return Collections.unmodifiableList(bars);
  }

  /** The diagram without the classes that begin and end at one value. */
  public PersistenceDiagram withoutZeroPersistence() {
    List<List<Interval>> kept = new ArrayList<>();
    for (List<Interval> ofDimension : intervals) {
      List<Interval> positive = new ArrayList<>(ofDimension);
      positive.removeIf(interval -> interval.persistence() == 0);
      kept.add(positive);
    }
    return new PersistenceDiagram(kept, descending);
  }
}
