package org.reluatlas.charts;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntPredicate;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.ui.RectangleEdge;

/**
 * A series as a line on paper that breaks where values or epochs are missing; a value between two
 * gaps is a dash. Of many epochs on one step of the paper the first and the last are drawn, the
 * lowest and the highest, so that no spike is lost.
 */
final class EpochLine {

  static final RectangleEdge EPOCHS = RectangleEdge.BOTTOM;
  static final RectangleEdge VALUES = RectangleEdge.LEFT;
  private static final double STEP = 1;
  private static final double DOT = 1.2;

  private final EpochSeries series;
  private final Rectangle2D area;
  private final ValueAxis epochs;
  private final ValueAxis values;
  private final EpochGaps gaps;

  EpochLine(EpochSeries series, Rectangle2D area, ValueAxis epochs, ValueAxis values) {
    this.series = series;
    this.area = area;
    this.epochs = epochs;
    this.values = values;
    gaps = series.gaps();
  }

  /** The line of the values. */
  Path2D path() {
    Path2D path = new Path2D.Double();
    for (int first = start(0, this::isDrawn); first < series.size(); ) {
      int end = end(first, this::isDrawn);
      appendRun(path, first, end);
      first = start(end, this::isDrawn);
    }
    return path;
  }

  /** The area within one standard deviation, one closed part for each run of known deviations. */
  Path2D band() {
    Path2D path = new Path2D.Double();
    for (int first = start(0, this::hasBand); first < series.size(); ) {
      int end = end(first, this::hasBand);
      double side = end == first + 1 ? DOT : 0;
      for (int i = first; i < end; i++) {
        append(path, x(i) - side, upper(i), i == first);
      }
      append(path, x(end - 1) + side, upper(end - 1), false);
      append(path, x(end - 1) + side, lower(end - 1), false);
      for (int i = end - 1; i >= first; i--) {
        append(path, x(i) - side, lower(i), false);
      }
      path.closePath();
      first = start(end, this::hasBand);
    }
    return path;
  }

  private double upper(int i) {
    return y(series.value(i) + series.deviation(i));
  }

  private double lower(int i) {
    return y(series.value(i) - series.deviation(i));
  }

  private boolean hasBand(int i) {
    return isDrawn(i) && Double.isFinite(series.deviation(i));
  }

  /** The first epoch with a value that can be drawn, from {@code i} on. */
  private int start(int i, IntPredicate isDrawn) {
    int start = i;
    while (start < series.size() && !isDrawn.test(start)) {
      start++;
    }
    return start;
  }

  /** The end of the run of values from {@code first} on. */
  private int end(int first, IntPredicate isDrawn) {
    int end = first + 1;
    while (end < series.size() && isDrawn.test(end) && !gaps.isAfter(end - 1)) {
      end++;
    }
    return end;
  }

  private boolean isDrawn(int i) {
    return Double.isFinite(series.value(i))
        && (series.value(i) > 0 || !(values instanceof DecadeAxis));
  }

  private void appendRun(Path2D path, int first, int end) {
    double y = y(series.value(first));
    if (end == first + 1) {
      append(path, x(first) - DOT, y, true);
      append(path, x(first) + DOT, y, false);
      return;
    }
    append(path, x(first), y, true);
    for (int from = first; from < end; ) {
      int to = from + 1;
      while (to < end && x(to) < x(from) + STEP) {
        to++;
      }
      appendStep(path, from, to);
      from = to;
    }
  }

  /** The epochs from {@code from} to before {@code to}, by at most four of them. */
  private void appendStep(Path2D path, int from, int to) {
    int low = from;
    int high = from;
    for (int i = from; i < to; i++) {
      low = series.value(i) < series.value(low) ? i : low;
      high = series.value(i) > series.value(high) ? i : high;
    }
    int[] drawn = {from, Math.min(low, high), Math.max(low, high), to - 1};
    for (int k = 0; k < drawn.length; k++) {
      if (k == 0 || drawn[k] != drawn[k - 1]) {
        append(path, x(drawn[k]), y(series.value(drawn[k])), false);
      }
    }
  }

  private static void append(Path2D path, double x, double y, boolean isFirst) {
    if (isFirst) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  private double x(int i) {
    return PlaneMap.hundredths(epochs.valueToJava2D((double) series.epoch(i), area, EPOCHS));
  }

  /** On a logarithmic axis what is not above its lower end is drawn at that end. */
  private double y(double value) {
    double drawn = values instanceof DecadeAxis ? Math.max(values.getLowerBound(), value) : value;
    return PlaneMap.hundredths(values.valueToJava2D(drawn, area, VALUES));
  }
}
