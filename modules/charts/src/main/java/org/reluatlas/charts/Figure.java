package org.reluatlas.charts;

import java.awt.Graphics2D;

/** A drawing of a fixed size. */
public interface Figure {

  /** The width in pixels, or in SVG user units. */
  int width();

  /** The height in pixels, or in SVG user units. */
  int height();

  /** Draws the figure, with its upper left corner at the origin. */
  void draw(Graphics2D graphics);
}
