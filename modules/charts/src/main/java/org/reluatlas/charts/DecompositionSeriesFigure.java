package org.reluatlas.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.text.NumberText;

/**
 * Decompositions at some epochs side by side, all of the same part of the plane, with a legend of
 * their colours below.
 */
public final class DecompositionSeriesFigure implements Figure {

  private static final int COLUMNS = 3;
  private static final int PANEL = 270;
  private static final int SMALLEST_SIDE = 130;
  private static final int AXIS_X = 66;
  private static final int AXIS_Y = 54;
  private static final int GAP = 12;
  private static final int MARGIN = 14;
  private static final int HEADING = 58;
  private static final int CAPTION = 22;
  private static final int LEAST_WIDTH = 430;
  private static final int LEGEND_ROW = 20;

  private final String title;
  private final List<String> captions;
  private final List<DecompositionPanel> panels;
  private final Box view;
  private final List<String> names;
  private final List<LegendEntry> legend;

  /**
   * Prepares the drawing.
   *
   * @param captions one for each panel, such as its epoch
   * @param panels one or more; null where the weights of a network are not finite
   * @param view the part that is drawn
   * @param names of the two coordinates
   */
  public DecompositionSeriesFigure(
      String title,
      List<String> captions,
      List<DecompositionPanel> panels,
      Box view,
      List<String> names) {
    if (captions.size() != panels.size() || panels.isEmpty()) {
      throw new IllegalArgumentException(captions.size() + " captions of " + panels.size());
    }
    this.title = title;
    this.captions = List.copyOf(captions);
    this.panels = Collections.unmodifiableList(new ArrayList<>(panels));
    this.view = view;
    this.names = List.copyOf(names);
    legend = PanelLegend.of(panels);
  }

  /** A panel as it is kept until the figure is drawn: without the cells if they are too many. */
  public static DecompositionPanel thinned(DecompositionPanel panel, Box view) {
    return panel.thinned(
        PlaneMap.side(view, 0, SMALLEST_SIDE, PANEL),
        PlaneMap.side(view, 1, SMALLEST_SIDE, PANEL),
        view);
  }

  private int columns() {
    return Math.min(COLUMNS, panels.size());
  }

  private int panelWidth() {
    return AXIS_X + PlaneMap.side(view, 0, SMALLEST_SIDE, PANEL);
  }

  private int panelHeight() {
    return AXIS_Y + PlaneMap.side(view, 1, SMALLEST_SIDE, PANEL);
  }

  @Override
  public int width() {
    int all = columns() * panelWidth() + (columns() - 1) * GAP;
    return Math.max(LEAST_WIDTH, 2 * MARGIN + all);
  }

  @Override
  public int height() {
    int rows = (panels.size() + columns() - 1) / columns();
    return HEADING + rows * (CAPTION + panelHeight() + GAP) + legendHeight();
  }

  private int legendHeight() {
    return legend.isEmpty()
        ? 0
        : GAP + LEGEND_ROW * LegendEntry.layOut(legend, width() - 2 * MARGIN);
  }

  @Override
  public void draw(Graphics2D graphics) {
    ChartStyle.drawSheet(graphics, this, MARGIN, title, "in " + ChartStyle.intervals(view));
    for (int i = 0; i < panels.size(); i++) {
      int left = MARGIN + i % columns() * (panelWidth() + GAP);
      int top = HEADING + i / columns() * (CAPTION + panelHeight() + GAP);
      graphics.setPaint(Color.BLACK);
      graphics.setFont(ChartStyle.TEXT);
      graphics.drawString(caption(i), left + AXIS_X / 2, top + CAPTION - 8);
      Rectangle2D area = new Rectangle2D.Double(left, top + CAPTION, panelWidth(), panelHeight());
      ChartStyle.draw(new PanelPlot(panels.get(i), view, names), area, graphics);
    }
    int legendTop = height() - legendHeight();
    legend.forEach(entry -> entry.draw(graphics, MARGIN, legendTop + LEGEND_ROW, LEGEND_ROW));
  }

  private String caption(int i) {
    DecompositionPanel panel = panels.get(i);
    String regions =
        panel == null ? "no decomposition" : NumberText.count(panel.regions()) + " regions";
    return captions.get(i) + ": " + regions + (panel == null || isWhole(panel) ? "" : " in all");
  }

  private boolean isWhole(DecompositionPanel panel) {
    return view.equals(panel.domain());
  }
}
