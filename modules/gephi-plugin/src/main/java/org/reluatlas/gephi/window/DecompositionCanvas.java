package org.reluatlas.gephi.window;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.reluatlas.charts.plane.DecompositionPainter;
import org.reluatlas.charts.plane.RegionFinder;

/** Shows a decomposition: the wheel zooms, dragging pans, a double click shows all of it again. */
final class DecompositionCanvas extends JComponent {

  private static final long serialVersionUID = 1L;
  private static final int MARGIN = 12;
  private static final double ZOOM = 1.2;

  private final transient BackgroundPicture picture = new BackgroundPicture(this);
  private transient DecompositionPainter painter;
  private transient RegionFinder finder;
  private transient AffineTransform view = new AffineTransform();
  private transient IntConsumer hovered = region -> {};
  private transient BiConsumer<Integer, Boolean> clicked = (region, adding) -> {};
  private final transient Dimension fittedTo = new Dimension();
  private boolean isMoved;

  DecompositionCanvas() {
    setPreferredSize(new Dimension(520, 520));
    setMinimumSize(new Dimension(200, 200));
    Mouse mouse = new Mouse();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addMouseWheelListener(mouse);
  }

  /**
   * The listener receives the region under the mouse whenever it changes, or {@link
   * RegionFinder#NOWHERE}.
   */
  void onHover(IntConsumer listener) {
    hovered = listener;
  }

  /** The listener receives the region that was clicked, and whether to add it to the selection. */
  void onClick(BiConsumer<Integer, Boolean> listener) {
    clicked = listener;
  }

  /** Shows another decomposition, or none for null. */
  void show(DecompositionPainter newPainter, RegionFinder newFinder) {
    painter = newPainter;
    finder = newFinder;
    picture.forget();
    fit();
  }

  /** Shows all of it again. */
  void fit() {
    isMoved = false;
    fittedTo.setSize(0, 0);
    repaint();
  }

  /** From the coordinates of the graph to pixels; all of it in any size, until it is moved. */
  AffineTransform view() {
    if (!isMoved && painter != null && getWidth() > 0 && !getSize().equals(fittedTo)) {
      Rectangle2D extent = painter.extent().getBounds2D();
      double scale =
          Math.min(
              (getWidth() - 2.0 * MARGIN) / extent.getWidth(),
              (getHeight() - 2.0 * MARGIN) / extent.getHeight());
      view = AffineTransform.getTranslateInstance(getWidth() / 2.0, getHeight() / 2.0);
      view.scale(scale, -scale);
      view.translate(-extent.getCenterX(), -extent.getCenterY());
      fittedTo.setSize(getSize());
    }
    return view;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, getWidth(), getHeight());
    if (painter != null) {
      picture.draw((Graphics2D) graphics.create(), painter, view());
    }
  }

  /** The region at a pixel, or {@link RegionFinder#NOWHERE}. */
  int regionAt(Point pixel) {
    if (finder == null) {
      return RegionFinder.NOWHERE;
    }
    try {
      return finder.region(view().inverseTransform(pixel, null));
    } catch (NoninvertibleTransformException e) {
      return RegionFinder.NOWHERE;
    }
  }

  private void zoom(Point pixel, double factor) {
    AffineTransform zoomed = AffineTransform.getTranslateInstance(pixel.x, pixel.y);
    zoomed.scale(factor, factor);
    zoomed.translate(-pixel.x, -pixel.y);
    zoomed.concatenate(view());
    move(zoomed);
  }

  private void pan(Point2D from, Point2D to) {
    AffineTransform panned =
        AffineTransform.getTranslateInstance(to.getX() - from.getX(), to.getY() - from.getY());
    panned.concatenate(view());
    move(panned);
  }

  private void move(AffineTransform moved) {
    view = moved;
    isMoved = true;
    repaint();
  }

  /** What the mouse does. */
  private final class Mouse extends MouseAdapter {

    private Point dragged;
    private int under = RegionFinder.NOWHERE;

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
      zoom(event.getPoint(), Math.pow(ZOOM, -event.getPreciseWheelRotation()));
    }

    @Override
    public void mousePressed(MouseEvent event) {
      dragged = event.getPoint();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      pan(dragged, event.getPoint());
      dragged = event.getPoint();
    }

    @Override
    public void mouseClicked(MouseEvent event) {
      if (event.getClickCount() == 2) {
        fit();
      } else if (SwingUtilities.isLeftMouseButton(event)) {
        clicked.accept(regionAt(event.getPoint()), event.isControlDown() || event.isShiftDown());
      }
    }

    @Override
    public void mouseMoved(MouseEvent event) {
      tell(regionAt(event.getPoint()));
    }

    @Override
    public void mouseExited(MouseEvent event) {
      tell(RegionFinder.NOWHERE);
    }

    private void tell(int region) {
      if (region != under) {
        under = region;
        hovered.accept(region);
      }
    }
  }
}
