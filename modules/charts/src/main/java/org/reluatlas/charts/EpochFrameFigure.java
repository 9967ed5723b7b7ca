package org.reluatlas.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.reluatlas.polyhedra.Box;

/**
 * The decomposition at one epoch with the losses beside it, the epoch marked in them: a frame of an
 * animation. All frames of the same view have the same size.
 */
public final class EpochFrameFigure implements Figure {

  private static final int PANEL = 420;
  private static final int SMALLEST_SIDE = 200;
  private static final int AXIS_X = 70;
  private static final int AXIS_Y = 54;
  private static final int LOSS_WIDTH = 380;
  private static final int MARGIN = 14;
  private static final int HEADING = 52;
  static final Color NOW = Palette.strong(5);

  private final String title;
  private final DecompositionPanel panel;
  private final long epoch;
  private final Box view;
  private final List<String> names;
  private final LossTrack loss;

  /**
   * Prepares the drawing.
   *
   * @param panel null where the weights of the network are not finite
   * @param view the part that is drawn
   * @param names of the two coordinates
   * @param loss the losses of the whole run
   */
  public EpochFrameFigure(
      String title,
      long epoch,
      DecompositionPanel panel,
      Box view,
      List<String> names,
      LossTrack loss) {
    this.title = title;
    this.panel = panel;
    this.epoch = epoch;
    this.view = view;
    this.names = List.copyOf(names);
    this.loss = loss;
  }

  private int panelWidth() {
    return AXIS_X + PlaneMap.side(view, 0, SMALLEST_SIDE, PANEL);
  }

  @Override
  public int width() {
    return 2 * MARGIN + panelWidth() + (loss.hasLosses() ? LOSS_WIDTH : 0);
  }

  @Override
  public int height() {
    return HEADING + AXIS_Y + PlaneMap.side(view, 1, SMALLEST_SIDE, PANEL);
  }

  @Override
  public void draw(Graphics2D graphics) {
    ChartStyle.drawSheet(graphics, this, MARGIN, title, describe());
    int height = height() - HEADING;
    ChartStyle.draw(
        new PanelPlot(panel, view, names),
        new Rectangle2D.Double(0, HEADING, panelWidth(), height),
        graphics);
    if (loss.hasLosses()) {
      ChartStyle.draw(
          new LossPlot(),
          new Rectangle2D.Double(panelWidth() + MARGIN, HEADING, LOSS_WIDTH, height),
          graphics);
    }
  }

  private String describe() {
    return panel == null
        ? String.format(Locale.ROOT, "epoch %,d: no decomposition", epoch)
        : String.format(Locale.ROOT, "epoch %,d: %,d regions", epoch, panel.regions());
  }

  /** The losses over a line at the epoch. */
  private final class LossPlot extends DrawnPlot {

    private static final long serialVersionUID = 1L;

    LossPlot() {
      super(EpochPlot.epochAxis(epochs()), loss.axis());
    }

    @Override
    void drawContents(Graphics2D graphics, Rectangle2D area) {
      double x = x((double) epoch, area);
      graphics.setPaint(NOW);
      graphics.setStroke(RegionPlot.THICK);
      graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
      loss.draw(graphics, area, getDomainAxis(), getRangeAxis());
    }
  }

  private DoubleSummaryStatistics epochs() {
    DoubleSummaryStatistics range = new DoubleSummaryStatistics();
    loss.addEpochs(range);
    range.accept((double) epoch);
    return range;
  }
}
