package org.reluatlas.workbench.preview;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Point;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.JComponent;
import org.gephi.project.api.Workspace;

/** Shows the preview; a drag pans, the wheel zooms about the pointer, a double click fits. */
final class PreviewCanvas extends JComponent {

  private static final long serialVersionUID = 1L;

  /** By how much a notch of the wheel or a click on a button zooms. */
  static final double STEP = 1.25;

  private final transient Runnable drawn;
  private transient PreviewDrawing drawing;
  private transient Image picture;

  /** Tells {@code drawn} when there is a new picture. */
  PreviewCanvas(Runnable drawn) {
    this.drawn = drawn;
    Mouse mouse = new Mouse();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addMouseWheelListener(mouse);
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            if (drawing != null) {
              drawing.resize(extent());
            }
          }
        });
  }

  /** Shows a workspace; null for none. */
  void show(Workspace workspace) {
    if (drawing != null) {
      drawing.stop();
    }
    picture = null;
    drawing =
        workspace == null ? null : new PreviewDrawing(workspace, extent(), image -> show(image));
    repaint();
  }

  private Dimension extent() {
    return new Dimension(Math.max(1, getWidth()), Math.max(1, getHeight()));
  }

  private void show(Image image) {
    picture = image;
    repaint();
    drawn.run();
  }

  /** Draws anew from the graph and the settings. */
  void rebuild() {
    if (drawing != null) {
      drawing.rebuild();
    }
  }

  /** Zooms about the middle. */
  void zoom(double factor) {
    zoom(getWidth() / 2.0, getHeight() / 2.0, factor);
  }

  private boolean isDrawn() {
    return drawing != null && drawing.target() != null;
  }

  private void zoom(double x, double y, double factor) {
    if (isDrawn()) {
      Zoom.about(drawing.target(), x, y, factor);
      drawing.redraw();
    }
  }

  /** Shows the whole graph. */
  void fit() {
    if (isDrawn()) {
      drawing.target().reset();
      drawing.redraw();
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, getWidth(), getHeight());
    if (picture != null) {
      graphics.drawImage(picture, 0, 0, null);
    }
  }

  private final class Mouse extends MouseAdapter {

    private Point last = new Point();

    @Override
    public void mousePressed(MouseEvent event) {
      last = event.getPoint();
    }

    @Override
    public void mouseClicked(MouseEvent event) {
      if (event.getClickCount() == 2) {
        fit();
      }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      if (isDrawn()) {
        Zoom.pan(drawing.target(), event.getX() - last.x, event.getY() - last.y);
        last = event.getPoint();
        drawing.redraw();
      }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
      zoom(event.getX(), event.getY(), Math.pow(STEP, -event.getPreciseWheelRotation()));
    }
  }
}
