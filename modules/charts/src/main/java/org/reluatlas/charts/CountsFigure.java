package org.reluatlas.charts;

import java.util.Arrays;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.TextAnchor;
import org.reluatlas.task.text.NumberText;

/** How many there are of each of a few consecutive whole numbers, as labelled bars. */
public final class CountsFigure extends ChartFigure {

  private static final int WIDTH = 560;
  private static final int HEIGHT = 320;
  private static final double ROOM_FOR_LABELS = 1.12;

  /** Above so many bars there is no room to write on each. */
  private static final int MOST_LABELS = 14;

  /**
   * Prepares the drawing.
   *
   * @param first the number that the first count is of
   * @param counts one or more
   * @param numbers what the numbers are, the horizontal axis
   * @param things what is counted, the vertical axis
   */
  public CountsFigure(int first, int[] counts, String numbers, String things, String title) {
    XYSeries series = new XYSeries(things);
    for (int i = 0; i < counts.length; i++) {
      series.add(first + i, counts[i]);
    }
    NumberAxis horizontal = ChartStyle.countAxis(numbers, first - 0.6, first + counts.length - 0.4);
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    NumberAxis vertical = ChartStyle.countAxis(things, 0, ROOM_FOR_LABELS * most);
    XYPlot plot =
        ChartStyle.style(
            new XYPlot(
                new XYBarDataset(new XYSeriesCollection(series), 0.7),
                horizontal,
                vertical,
                renderer(counts.length <= MOST_LABELS)));
    String line = NumberText.count(Arrays.stream(counts).asLongStream().sum()) + " in all";
    compose(WIDTH, HEIGHT, plot, title, line).removeLegend();
  }

  private static XYBarRenderer renderer(boolean isLabelled) {
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, Palette.strong(0));
    renderer.setBaseItemLabelsVisible(isLabelled);
    renderer.setBaseItemLabelFont(ChartStyle.TEXT);
    renderer.setBasePositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
    renderer.setBaseItemLabelGenerator(
        (data, of, item) -> NumberText.count(data.getY(of, item).intValue()));
    return renderer;
  }
}
