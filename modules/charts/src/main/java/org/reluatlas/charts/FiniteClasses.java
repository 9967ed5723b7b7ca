package org.reluatlas.charts;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.task.text.NumberText;

/**
 * The classes of a diagram that can be drawn, by dimension: those that last, and begin at a finite
 * value; and how far the finite values reach.
 */
final class FiniteClasses {

  private final List<List<Interval>> classes = new ArrayList<>();
  private final boolean descending;
  private int momentary;
  private int bornAtInfinity;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;

  FiniteClasses(PersistenceDiagram diagram) {
    descending = diagram.isDescending();
    for (int k = 0; k <= diagram.dimension(); k++) {
      List<Interval> ofDimension = new ArrayList<>();
      for (Interval interval : diagram.points(k)) {
        if (interval.persistence() == 0) {
          momentary++;
        } else if (Double.isInfinite(interval.birth())) {
          bornAtInfinity++;
        } else {
          ofDimension.add(interval);
          reach(interval.birth());
          reach(interval.death());
        }
      }
      classes.add(ofDimension);
    }
  }

  private void reach(double value) {
    if (!Double.isInfinite(value)) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }

  /** The highest dimension that has a class to draw; −1 when none has. */
  int dimension() {
    int k = classes.size() - 1;
    while (k >= 0 && classes.get(k).isEmpty()) {
      k--;
    }
    return k;
  }

  List<Interval> of(int k) {
    return classes.get(k);
  }

  /** How many there are that never end or end at infinity. */
  long infinite(int k) {
    return classes.get(k).stream().filter(c -> Double.isInfinite(c.death())).count();
  }

  int count() {
    return classes.stream().mapToInt(List::size).sum();
  }

  InfinityAxis axis(String label, boolean labelled) {
    double low = lowest > highest ? 0 : lowest;
    double high = lowest > highest ? 1 : highest;
    return new InfinityAxis(label, low, high, descending, labelled);
  }

  /**
   * How many classes there are, and in a second line which are not drawn, with what else to note.
   */
  String[] describe(String note) {
    List<String> notes = new ArrayList<>();
    if (momentary > 0) {
      notes.add(NumberText.count(momentary) + " that end as they begin are not drawn");
    }
    if (bornAtInfinity > 0) {
      notes.add(NumberText.count(bornAtInfinity) + " that begin at infinity are not drawn");
    }
    if (!note.isEmpty()) {
      notes.add(note);
    }
    String first = NumberText.count(count(), "class", "classes") + " of positive persistence";
    return notes.isEmpty() ? new String[] {first} : new String[] {first, String.join("; ", notes)};
  }
}
