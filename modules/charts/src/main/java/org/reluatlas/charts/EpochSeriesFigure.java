package org.reluatlas.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.CombinedDomainXYPlot;

/**
 * Quantities of a training run over its epochs, in panels one above the other, each with the losses
 * on a logarithmic axis to its right. Means of several runs lie in bands of one standard deviation.
 * Lines break where values or epochs are missing.
 */
public final class EpochSeriesFigure implements Figure {

  private static final int WIDTH = 860;
  private static final int FIRST_PANEL = 300;
  private static final int FURTHER_PANEL = 210;
  private static final int MARGINS = 170;

  private final JFreeChart chart;
  private final int height;

  /**
   * Prepares the drawing.
   *
   * @param line under the title
   * @param loss the losses, possibly {@link LossTrack#NONE}
   * @param panels one or more, from above; at most seven series in all have colours of their own
   */
  public EpochSeriesFigure(String title, String line, LossTrack loss, List<EpochPanel> panels) {
    DoubleSummaryStatistics epochs = new DoubleSummaryStatistics();
    loss.addEpochs(epochs);
    panels.forEach(panel -> panel.addEpochs(epochs));
    CombinedDomainXYPlot plot =
        ChartStyle.style(new CombinedDomainXYPlot(EpochPlot.epochAxis(epochs)));
    plot.setGap(14);
    LegendItemCollection legend = new LegendItemCollection();
    int series = 0;
    for (EpochPanel panel : panels) {
      plot.add(panel.plot(series, loss), series == 0 ? FIRST_PANEL : FURTHER_PANEL);
      panel.addLegend(legend, series);
      series += panel.size();
    }
    if (panels.stream().anyMatch(EpochPanel::hasDeviations)) {
      Rectangle2D area = new Rectangle2D.Double(-9, -5, 18, 10);
      legend.add(
          new LegendItem("± one standard deviation", null, null, null, area, new Color(0xd0d0d0)));
    }
    loss.addLegend(legend);
    plot.setFixedLegendItems(legend);
    chart = ChartStyle.chart(plot, title, line);
    height = MARGINS + FIRST_PANEL + (panels.size() - 1) * FURTHER_PANEL;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void draw(Graphics2D graphics) {
    ChartStyle.draw(chart, this, graphics);
  }
}
