package org.reluatlas.gephi.window;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.plot.ValueMarker;
import org.reluatlas.charts.plane.FiltrationChart;
import org.reluatlas.charts.plane.FiltrationPlay;

/** The Betti curves of a filtration, with a line at the step that is shown. */
final class BettiPlot extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int SMALLEST = 150;
  private static final int LARGEST = 8000;

  private final transient ValueMarker marker =
      new ValueMarker(0, new Color(0x202020), new BasicStroke(1.2f));
  private transient FiltrationPlay shown;

  BettiPlot() {
    super(new BorderLayout());
    setMinimumSize(new Dimension(SMALLEST, SMALLEST));
    setPreferredSize(new Dimension(280, 280));
  }

  /** Shows the curves of a filtration and its current step. */
  void show(FiltrationPlay play, int step) {
    if (play != shown) {
      shown = play;
      show(play);
    }
    marker.setValue(step);
  }

  /** Keeps nothing of the last filtration. */
  void clear() {
    shown = null;
    removeAll();
  }

  private void show(FiltrationPlay play) {
    removeAll();
    ChartPanel panel = new ChartPanel(FiltrationChart.of(play, marker));
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
}
