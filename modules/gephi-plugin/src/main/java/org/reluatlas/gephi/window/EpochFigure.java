package org.reluatlas.gephi.window;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.function.DoubleConsumer;
import javax.swing.JComponent;
import org.reluatlas.charts.ChartFigure;
import org.reluatlas.charts.HorizontalScale;

/** A figure over the epochs with a line at one of them; a click or a drag picks another one. */
final class EpochFigure extends JComponent {

  private static final long serialVersionUID = 1L;
  private static final Color LINE = new Color(0xd62728);

  private transient ChartFigure figure;
  private transient BufferedImage image;
  private transient HorizontalScale scale;
  private transient DoubleConsumer picked = epoch -> {};
  private double epoch = Double.NaN;

  EpochFigure(String name) {
    setName(name);
    setPreferredSize(new Dimension(420, 300));
    setMinimumSize(new Dimension(160, 120));
    setFocusable(true);
    MouseAdapter mouse =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            pick(event);
          }

          @Override
          public void mouseDragged(MouseEvent event) {
            pick(event);
          }
        };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  private void pick(MouseEvent event) {
    if (scale != null) {
      picked.accept(scale.value(event.getX()));
    }
  }

  /** Is told the epoch under the mouse, as it stands on the axis. */
  void onPick(DoubleConsumer listener) {
    picked = listener;
  }

  /** Shows a figure; null for none. */
  void show(ChartFigure shown) {
    figure = shown;
    image = null;
    scale = null;
    repaint();
  }

  /** Moves the line; NaN for none. */
  void mark(double marked) {
    epoch = marked;
    repaint();
  }

  /** Where an epoch is in the figure, once it was painted. */
  HorizontalScale scale() {
    return scale;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D on = (Graphics2D) graphics.create();
    on.setColor(Color.WHITE);
    on.fillRect(0, 0, getWidth(), getHeight());
    if (figure != null && getWidth() > 0 && getHeight() > 0) {
      double pixels = on.getTransform().getScaleX();
      render(pixels);
      AffineTransform place = AffineTransform.getScaleInstance(1 / pixels, 1 / pixels);
      on.drawImage(image, place, null);
      drawLine(on);
    }
    on.dispose();
  }

  /** Draws the figure when it or its size is new; the line moves on a picture. */
  private void render(double pixels) {
    int width = (int) Math.ceil(pixels * getWidth());
    int height = (int) Math.ceil(pixels * getHeight());
    if (image == null || image.getWidth() != width || image.getHeight() != height) {
      image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D into = image.createGraphics();
      into.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      into.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      into.scale(pixels, pixels);
      scale = figure.drawIn(into, getWidth(), getHeight());
      into.dispose();
    }
  }

  private void drawLine(Graphics2D on) {
    if (!Double.isNaN(epoch)) {
      on.setColor(LINE);
      double x = scale.x(epoch);
      on.draw(new Line2D.Double(x, scale.top(), x, scale.bottom()));
    }
  }
}
