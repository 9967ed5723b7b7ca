package org.reluatlas.gephi.window;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import javax.swing.JPanel;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.openide.util.NbBundle;
import org.reluatlas.charts.Palette;
import org.reluatlas.homology.BettiCurves;

/** The Betti curves of a filtration, with a line at the step that is shown. */
final class BettiPlot extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int SMALLEST = 150;
  private static final int LARGEST = 8000;

  /** More steps than this cannot be told apart. */
  private static final int SAMPLES = 1500;

  private static final Color GRID = new Color(0xdddddd);
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private final transient ValueMarker marker =
      new ValueMarker(0, new Color(0x202020), new BasicStroke(1.2f));
  private transient FiltrationPlay shown;

  BettiPlot() {
    super(new BorderLayout());
    setMinimumSize(new Dimension(SMALLEST, SMALLEST));
    setPreferredSize(new Dimension(280, 280));
  }

  /** Shows the curves of a filtration, and where it stands. */
  void show(FiltrationPlay play, int step) {
    if (play != shown) {
      shown = play;
      show(play.curves());
    }
    marker.setValue(step);
  }

  /** Keeps nothing of the last filtration. */
  void clear() {
    shown = null;
    removeAll();
  }

  private void show(BettiCurves curves) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYStepRenderer renderer = new XYStepRenderer();
    // the last Betti number of a box is always 0 before its end
    for (int i = 0; i < curves.dimension(); i++) {
      data.addSeries(series(curves, i));
      renderer.setSeriesPaint(i, Palette.strong(i));
      renderer.setSeriesStroke(i, new BasicStroke(1.6f));
    }
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            null, text("x"), text("y"), data, PlotOrientation.VERTICAL, true, false, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getLegend().setItemFont(LABEL);
    chart.getLegend().setFrame(BlockBorder.NONE);
    XYPlot plot = chart.getXYPlot();
    plot.setRenderer(renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.getDomainAxis().setRange(0, curves.cells());
    plot.getDomainAxis().setLabelFont(LABEL);
    plot.getRangeAxis().setLabelFont(LABEL);
    plot.addDomainMarker(marker);
    removeAll();
    ChartPanel panel = new ChartPanel(chart);
    // beyond these sizes it would be stretched
    panel.setMinimumDrawWidth(SMALLEST);
    panel.setMinimumDrawHeight(SMALLEST);
    panel.setMaximumDrawWidth(LARGEST);
    panel.setMaximumDrawHeight(LARGEST);
    panel.setPopupMenu(null);
    panel.setMouseZoomable(false);
    add(panel);
    revalidate();
  }

  private static XYSeries series(BettiCurves curves, int i) {
    XYSeries series = new XYSeries(text("series", subscript(i)), false);
    int[] values = curves.values(i);
    series.add(0, 0);
    for (int time : curves.sampleTimes(SAMPLES)) {
      series.add(time, values[time - 1]);
    }
    return series;
  }

  private static String subscript(int i) {
    return Character.toString((char) ('\u2080' + i));
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(BettiPlot.class, "BettiPlot." + key, arguments);
  }
}
