package org.reluatlas.workbench.preview;

import org.gephi.preview.api.G2DTarget;
import org.gephi.preview.api.Vector;

/**
 * Moves what a target shows. A target of width w draws the point x at (x + t) s + (1 − s) w / 2 for
 * its translation t and its scaling s, and in the same way for y.
 */
final class Zoom {

  private Zoom() {}

  /** Scales by the factor about a point of the picture, in pixels. */
  static void about(G2DTarget target, double x, double y, double factor) {
    float before = target.getScaling();
    float after = (float) (before * factor);
    Vector translation = target.getTranslate();
    double shift = 1.0 / after - 1.0 / before;
    translation.x += (float) ((x - target.getWidth() / 2.0) * shift);
    translation.y += (float) ((y - target.getHeight() / 2.0) * shift);
    target.setScaling(after);
  }

  /** Moves the picture by so many pixels. */
  static void pan(G2DTarget target, double dx, double dy) {
    Vector translation = target.getTranslate();
    translation.x += (float) (dx / target.getScaling());
    translation.y += (float) (dy / target.getScaling());
  }
}
