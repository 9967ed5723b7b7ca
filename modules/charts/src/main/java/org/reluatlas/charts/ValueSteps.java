package org.reluatlas.charts;

import java.util.Arrays;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.xy.YIntervalSeries;
import org.reluatlas.homology.Filtration;
import org.reluatlas.task.text.NumberText;

/** The distinct finite values of a filtration, and how many cells are in with each. */
final class ValueSteps {

  private final Filtration filtration;
  private final int[] times;

  ValueSteps(Filtration filtration) {
    this.filtration = filtration;
    int[] ends = new int[filtration.size()];
    int size = 0;
    for (int t = 1; t <= ends.length; t++) {
      double value = filtration.valueAt(t - 1);
      boolean last = t == ends.length || filtration.valueAt(t) != value;
      if (last && !Double.isInfinite(value)) {
        ends[size++] = t;
      }
    }
    times = Arrays.copyOf(ends, size);
  }

  /** The number of cells with this value or one before. */
  int time(int step) {
    return times[step];
  }

  double value(int step) {
    return filtration.valueAt(times[step] - 1);
  }

  /** The first step at which a curve is at its largest; −1 without any. */
  int best(int... curve) {
    int best = times.length > 0 ? 0 : -1;
    for (int step = 1; step < times.length; step++) {
      best = curve[times[step] - 1] > curve[times[best] - 1] ? step : best;
    }
    return best;
  }

  /** Adds a curve as a step function of the value. */
  void draw(int[] curve, YIntervalSeries series) {
    int last = 0;
    for (int step = 0; step < times.length; step++) {
      int next = curve[times[step] - 1];
      if (step == 0 || step == times.length - 1 || next != last) {
        series.add(value(step), last, last, last);
        series.add(value(step), next, next, next);
      }
      last = next;
    }
  }

  /** From the first value to the last. */
  NumberAxis axis(String label) {
    NumberAxis axis = ChartStyle.style(new NumberAxis(label));
    double from = times.length > 0 ? value(0) : 0;
    double to = times.length > 0 ? value(times.length - 1) : 1;
    double length = ChartStyle.length(Math.min(from, to), Math.max(from, to));
    double margin = (from == to ? 1 : 0.02) * length;
    axis.setRange(Math.min(from, to) - margin, Math.max(from, to) + margin);
    axis.setInverted(filtration.isDescending());
    return axis;
  }

  String describe() {
    return NumberText.count(times.length, "value", "distinct values");
  }
}
