package org.reluatlas.gephi.window;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.openide.util.RequestProcessor;
import org.reluatlas.charts.plane.DecompositionPainter;

/**
 * The picture on a component. A small one is painted at once; a large one in the background, and
 * until it is there the last one is shown, moved and scaled to where it belongs. A picture that is
 * being painted is not given up for the next one, so that playing never waits for its end. To be
 * used in the event thread.
 */
final class BackgroundPicture {

  /** So many cells are painted within a frame. */
  private static final int PAINTED_AT_ONCE = 3000;

  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU decomposition");

  private final JComponent owner;
  private Frame shown;
  private Frame painting;

  BackgroundPicture(JComponent owner) {
    this.owner = owner;
  }

  /** Forgets what was painted: another decomposition comes. */
  void forget() {
    shown = null;
    painting = null;
  }

  /** Draws what there is, and sees to it that the rest comes. */
  void draw(Graphics2D graphics, DecompositionPainter painter, AffineTransform view) {
    if (painter.cells() <= PAINTED_AT_ONCE) {
      painter.paint(graphics, view);
      return;
    }
    Frame wanted =
        new Frame(painter.snapshot(), view, owner.getSize(), graphics.getTransform().getScaleX());
    if (painting == null && !wanted.isLike(shown)) {
      start(wanted);
    }
    if (shown != null) {
      shown.drawAt(graphics, view);
    }
  }

  private void start(Frame frame) {
    painting = frame;
    PROCESSOR.post(
        () -> {
          frame.paint();
          SwingUtilities.invokeLater(() -> take(frame));
        });
  }

  private void take(Frame frame) {
    if (painting == frame) {
      painting = null;
      shown = frame;
      owner.repaint();
    }
  }

  /** One picture: of what, from where, how large. */
  private static final class Frame {

    private final DecompositionPainter painter;
    private final AffineTransform view;
    private final Dimension size;
    private final double scale;
    private BufferedImage image;

    /** The scale is that of the screen: two where a pixel of Swing has four of the screen. */
    Frame(DecompositionPainter painter, AffineTransform view, Dimension size, double scale) {
      this.painter = painter;
      this.view = new AffineTransform(view);
      this.size = size;
      this.scale = scale;
    }

    boolean isLike(Frame other) {
      return other != null
          && painter.isLike(other.painter)
          && view.equals(other.view)
          && size.equals(other.size)
          && scale == other.scale;
    }

    void paint() {
      int width = (int) Math.ceil(scale * size.width);
      int height = (int) Math.ceil(scale * size.height);
      image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setClip(0, 0, width, height);
      graphics.scale(scale, scale);
      painter.paint(graphics, view);
      graphics.dispose();
    }

    void drawAt(Graphics2D graphics, AffineTransform now) {
      try {
        AffineTransform moved = new AffineTransform(now);
        moved.concatenate(view.createInverse());
        moved.scale(1 / scale, 1 / scale);
        graphics.setRenderingHint(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, moved, null);
      } catch (NoninvertibleTransformException e) {
        // scaled to nothing: there is nothing to see
      }
    }
  }
}
