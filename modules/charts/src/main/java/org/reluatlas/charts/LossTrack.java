package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;

/**
 * The losses of a training run, drawn into its figures over a logarithmic axis of their own, and
 * the epochs at which it diverged, marked by dashed lines. Losses that are not positive numbers are
 * gaps. Immutable.
 */
public final class LossTrack {

  /** No loss and no mark. */
  public static final LossTrack NONE = of(List.of());

  /** Of the lines that mark epochs from which on the network has weights that are not finite. */
  static final Color DIVERGED = new Color(0xcc0000);

  private static final BasicStroke DIVERGED_STROKE =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0);

  private static final float HALO = 2.6f;
  private static final float WIDTH = 1.1f;
  private static final float[][] DASHES = {null, {6, 3}, {2, 2}, {8, 2, 2, 2}};
  private static final Color COLOR = new Color(0x202020);

  private final List<EpochSeries> losses;
  private final long[] diverged;

  private LossTrack(List<EpochSeries> losses, long... diverged) {
    this.losses = List.copyOf(losses);
    this.diverged = diverged.clone();
  }

  /**
   * Losses and marks.
   *
   * @param losses such as that of the training points and that of the test points; possibly none
   * @param diverged the epochs whose network has weights that are not finite
   */
  public static LossTrack of(List<EpochSeries> losses, long... diverged) {
    return new LossTrack(losses, diverged);
  }

  boolean hasLosses() {
    return !losses.isEmpty();
  }

  /** Adds the epochs of losses and marks to a range. */
  void addEpochs(DoubleSummaryStatistics range) {
    losses.forEach(loss -> loss.addTo(range));
    for (long epoch : diverged) {
      range.accept((double) epoch);
    }
  }

  DecadeAxis axis() {
    DoubleSummaryStatistics range = new DoubleSummaryStatistics();
    for (EpochSeries loss : losses) {
      for (int i = 0; i < loss.size(); i++) {
        if (Double.isFinite(loss.value(i)) && loss.value(i) > 0) {
          range.accept(loss.value(i));
        }
      }
    }
    return new DecadeAxis(
        losses.size() == 1 ? losses.get(0).name() : "loss", range.getMin(), range.getMax());
  }

  void addLegend(LegendItemCollection legend) {
    for (int i = 0; i < losses.size(); i++) {
      legend.add(LegendItems.line(losses.get(i).name() + " (right axis)", COLOR, stroke(i, 1.6f)));
    }
    if (diverged.length > 0) {
      legend.add(LegendItems.line("diverged to NaN", DIVERGED, DIVERGED_STROKE));
    }
  }

  private static BasicStroke stroke(int i, float width) {
    return new BasicStroke(
        width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, DASHES[i % DASHES.length], 0);
  }

  /** Draws the lines with white edges, so that they are seen on any colour, and the marks. */
  void draw(Graphics2D graphics, Rectangle2D area, ValueAxis epochs, ValueAxis values) {
    for (int i = 0; i < losses.size(); i++) {
      Path2D line = new EpochLine(losses.get(i), area, epochs, values).path();
      graphics.setPaint(new Color(255, 255, 255, 200));
      graphics.setStroke(stroke(0, HALO));
      graphics.draw(line);
      graphics.setPaint(COLOR);
      graphics.setStroke(stroke(i, WIDTH));
      graphics.draw(line);
    }
    graphics.setPaint(DIVERGED);
    graphics.setStroke(DIVERGED_STROKE);
    for (long epoch : diverged) {
      double x = PlaneMap.hundredths(epochs.valueToJava2D((double) epoch, area, EpochLine.EPOCHS));
      graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
    }
  }
}
