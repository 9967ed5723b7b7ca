package org.reluatlas.charts.plane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.reluatlas.charts.Palette;

/** The Betti curves of one filtration, small enough to stand beside its drawing. */
public final class FiltrationChart {

  private static final Color GRID = new Color(0xdddddd);
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private FiltrationChart() {}

  /** The chart, with a line at the step that {@code marker} is set to. */
  public static JFreeChart of(FiltrationPlay play, ValueMarker marker) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYStepRenderer renderer = new XYStepRenderer();
    // the last Betti number of a box is always 0 before its end
    for (int i = 0; i < play.curves(); i++) {
      data.addSeries(series(play, i));
      renderer.setSeriesPaint(i, Palette.strong(i));
      renderer.setSeriesStroke(i, new BasicStroke(1.6f));
    }
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            null,
            "cells present",
            "Betti number",
            data,
            PlotOrientation.VERTICAL,
            true,
            false,
            false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getLegend().setItemFont(LABEL);
    chart.getLegend().setFrame(BlockBorder.NONE);
    XYPlot plot = chart.getXYPlot();
    plot.setRenderer(renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.getDomainAxis().setRange(0, play.steps());
    plot.getDomainAxis().setLabelFont(LABEL);
    plot.getRangeAxis().setLabelFont(LABEL);
    plot.addDomainMarker(marker);
    return chart;
  }

  private static XYSeries series(FiltrationPlay play, int i) {
    XYSeries series = new XYSeries("β" + (char) ('\u2080' + i), false);
    int[] times = play.sampleTimes();
    int[] values = play.samples(i);
    series.add(0, 0);
    for (int s = 0; s < times.length; s++) {
      series.add(times[s], values[s]);
    }
    return series;
  }
}
