package org.reluatlas.charts;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.CombinedDomainXYPlot;

/**
 * Quantities of a training run over its epochs, in panels one above the other, each with the losses
 * on a logarithmic axis to its right. Means of several runs lie in bands of one standard deviation.
 * Lines break where values or epochs are missing.
 */
public final class EpochSeriesFigure extends ChartFigure {

  private static final int WIDTH = 860;
  private static final int FIRST_PANEL = 300;
  private static final int FURTHER_PANEL = 210;
  private static final int MARGINS = 170;

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
      legend.add(LegendItems.deviations());
    }
    loss.addLegend(legend);
    plot.setFixedLegendItems(legend);
    int height = MARGINS + FIRST_PANEL + (panels.size() - 1) * FURTHER_PANEL;
    compose(WIDTH, height, plot, title, line);
  }
}
