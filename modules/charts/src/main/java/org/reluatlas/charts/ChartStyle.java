package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.ui.HorizontalAlignment;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.text.NumberText;

/** What charts have in common: fonts, axes, headings, subscripts. */
final class ChartStyle {

  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  static final Font AXIS_LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Font NOTE = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  /** For lines that help to read a chart and are no data. */
  static final Color GUIDE = new Color(0xb0b0b0);

  static final BasicStroke GUIDE_STROKE = new BasicStroke(0.8f);
  static final BasicStroke DASHED_GUIDE =
      new BasicStroke(
          0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);

  /** Values that are closer together, for their size, look the same. */
  private static final double LEAST_LENGTH = 1e-10;

  private ChartStyle() {}

  /** An axis whose numbers are written the same in every country. */
  static NumberAxis style(NumberAxis axis) {
    axis.setLabelFont(AXIS_LABEL);
    axis.setTickLabelFont(TEXT);
    axis.setTickLabelInsets(new RectangleInsets(4, 4, 4, 4));
    axis.setStandardTickUnits(new DecimalTicks(axis));
    return axis;
  }

  /**
   * How long an axis for values from {@code low} to {@code high} has to be: their distance, or what
   * can still be divided into steps of doubles; 1 for a single value near 0.
   */
  static double length(double low, double high) {
    double least = LEAST_LENGTH * Math.max(Math.abs(low), Math.abs(high));
    return Math.max(high > low ? high - low : 1, least);
  }

  /** An axis of whole numbers. */
  static NumberAxis countAxis(String label, double low, double high) {
    NumberAxis axis = style(new NumberAxis(label));
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    axis.setRange(low, high);
    return axis;
  }

  /** An axis of shares, in percent. */
  static NumberAxis shareAxis(String label, double low, double high) {
    NumberAxis axis = style(new NumberAxis(label));
    axis.setRange(low, high);
    axis.setNumberFormatOverride(format("0 %"));
    return axis;
  }

  /** A format of numbers that is the same in every country. */
  static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  /** White, a thin frame, axes at the frame, no grid. */
  static <P extends XYPlot> P style(P plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setOutlinePaint(Palette.LINE);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  /**
   * A chart of a plot, with a legend below it and headings above, flush left.
   *
   * @param lines smaller lines under the title
   */
  static JFreeChart chart(XYPlot plot, String title, String... lines) {
    JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(8, 8, 8, 16));
    chart.setTitle(flushLeft(title, TITLE));
    for (int i = 0; i < lines.length; i++) {
      TextTitle line = flushLeft(lines[i], TEXT);
      line.setPadding(2, 4, i == lines.length - 1 ? 6 : 0, 4);
      chart.addSubtitle(line);
    }
    chart.getLegend().setFrame(BlockBorder.NONE);
    chart.getLegend().setPosition(RectangleEdge.BOTTOM);
    chart.getLegend().setItemFont(TEXT);
    return chart;
  }

  private static TextTitle flushLeft(String text, Font font) {
    TextTitle title = new TextTitle(text, font);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    return title;
  }

  /** Draws a plot with its axes as a part of a figure. */
  static void draw(XYPlot plot, Rectangle2D area, Graphics2D graphics) {
    // axes take this hint as it is and put it back, and SVG knows none unless it is set
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    plot.draw(graphics, area, null, null, null);
  }

  /** Makes the whole area of a figure white and writes its title and a line under it. */
  static void drawSheet(Graphics2D graphics, Figure figure, int margin, String title, String line) {
    graphics.setPaint(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
    graphics.setPaint(Color.BLACK);
    graphics.setFont(TITLE);
    graphics.drawString(title, margin, 24);
    graphics.setFont(TEXT);
    graphics.drawString(line, margin, 43);
  }

  /** What a heading says behind its counts about cells that are drawn as a picture. */
  static String asPicture(boolean isPicture) {
    return isPicture ? ", drawn as a picture" : "";
  }

  /** The intervals of a plane box. */
  static String intervals(Box box) {
    return String.format(
        "[%s, %s] × [%s, %s]",
        NumberText.rounded(box.low(0)),
        NumberText.rounded(box.high(0)),
        NumberText.rounded(box.low(1)),
        NumberText.rounded(box.high(1)));
  }

  /** A letter with an index at its foot. */
  static String indexed(String letter, int index) {
    StringBuilder text = new StringBuilder(letter);
    Integer.toString(index).chars().forEach(digit -> text.append((char) ('₀' + digit - '0')));
    return text.toString();
  }
}
