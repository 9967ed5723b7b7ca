package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Objects;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.reluatlas.task.text.NumberText;

/**
 * The mean curve of one Betti number at every epoch of a training run: epochs across, upwards the
 * cells added over the largest number of cells of any epoch, the mean as colour, and the losses
 * over it. Above the last cell of an epoch the map is grey, and white where no epoch is known. The
 * map is one picture, so that the size of a file does not grow with the number of epochs.
 */
public final class HeatMapFigure extends ChartFigure {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 470;
  private static final double PIXELS = 1.5;

  private final SampledCurve[] curves;
  private final EpochGaps gaps;
  private final int mostCells;
  private final ColorBar colors;

  /**
   * Prepares the drawing.
   *
   * @param i of the Betti number βᵢ
   * @param epochs of all runs
   * @param curves one for each epoch; null where there is none
   * @param loss the losses, possibly {@link LossTrack#NONE}, and the epochs that diverged
   * @throws IllegalArgumentException when there are not as many curves as epochs
   */
  public HeatMapFigure(
      int i, EpochGaps epochs, SampledCurve[] curves, LossTrack loss, String title) {
    int count = epochs.epochs().length;
    if (count != curves.length) {
      throw new IllegalArgumentException(curves.length + " curves, " + count + " epochs");
    }
    this.curves = curves.clone();
    gaps = epochs;
    mostCells =
        Arrays.stream(curves)
            .filter(Objects::nonNull)
            .mapToInt(SampledCurve::cells)
            .max()
            .orElse(1);
    double highest =
        Arrays.stream(curves)
            .filter(Objects::nonNull)
            .mapToDouble(SampledCurve::highest)
            .max()
            .orElse(1);
    colors = new ColorBar(0, highest);
    compose(WIDTH, HEIGHT, plot(loss), title, describe())
        .addSubtitle(0, colors.legend("mean " + ChartStyle.indexed("β", i), 6, 46));
  }

  private String describe() {
    long known = Arrays.stream(curves).filter(Objects::nonNull).count();
    return String.format(Locale.ROOT, "%,d epochs, at most %,d cells", known, mostCells);
  }

  private EpochPlot plot(LossTrack loss) {
    DoubleSummaryStatistics range = new DoubleSummaryStatistics();
    loss.addEpochs(range);
    for (int e = 0; e < curves.length; e++) {
      range.accept(gaps.left(e));
      range.accept(gaps.right(e));
    }
    NumberAxis shares =
        ChartStyle.style(new NumberAxis("cells added ÷ " + NumberText.count(mostCells)));
    shares.setRange(0, 1);
    EpochPlot plot = new Plot(EpochPlot.epochAxis(range), shares, loss);
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(LegendItems.area("above the last cell", EpochRaster.ABOVE));
    loss.addLegend(legend);
    plot.setFixedLegendItems(legend);
    return plot;
  }

  /** The picture under the losses. */
  private final class Plot extends EpochPlot {

    private static final long serialVersionUID = 1L;

    Plot(NumberAxis epochs, NumberAxis shares, LossTrack loss) {
      super(epochs, shares, loss);
    }

    @Override
    void drawValues(Graphics2D graphics, Rectangle2D area) {
      EpochRaster raster =
          new EpochRaster(
              (int) Math.ceil(PIXELS * area.getWidth()),
              (int) Math.ceil(PIXELS * area.getHeight()),
              mostCells,
              colors);
      for (int e = 0; e < curves.length; e++) {
        if (curves[e] != null) {
          raster.fill(share(gaps.left(e)), share(gaps.right(e)), curves[e]);
        }
      }
      BufferedImage image = raster.image();
      AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
      place.scale(area.getWidth() / image.getWidth(), area.getHeight() / image.getHeight());
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
      graphics.drawImage(image, place, null);
    }

    private double share(double epoch) {
      return (epoch - getDomainAxis().getLowerBound()) / getDomainAxis().getRange().getLength();
    }
  }
}
