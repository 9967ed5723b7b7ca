package org.reluatlas.charts;

import java.awt.Color;

/**
 * Colours for classes that colour-blind readers can distinguish (Okabe and Ito, Color Universal
 * Design, 2008): strong ones for marks and pale ones for areas below marks.
 */
public final class Palette {

  private static final Color[] COLORS = {
    new Color(0x0072b2),
    new Color(0xe69f00),
    new Color(0x009e73),
    new Color(0xcc79a7),
    new Color(0x56b4e9),
    new Color(0xd55e00),
    new Color(0xf0e442),
  };

  /** The colour of areas without a class. */
  static final Color NEUTRAL = new Color(0xf2f2f2);

  /** The colour of lines on white and on pale colours. */
  public static final Color LINE = new Color(0x555555);

  private static final double LEAST_LINE_CONTRAST = 2;

  private Palette() {}

  /** The colour of class {@code index}, from 0; the colours repeat after seven classes. */
  public static Color strong(int index) {
    return COLORS[Math.floorMod(index, COLORS.length)];
  }

  /**
   * The same colour mixed with white, so that marks in the colours of {@link #strong} show on it.
   */
  public static Color pale(int index) {
    Color color = strong(index);
    return new Color(lighten(color.getRed()), lighten(color.getGreen()), lighten(color.getBlue()));
  }

  /**
   * The colour for lines between areas: {@link #LINE}, or black if one of the areas is so dark that
   * this would not show.
   *
   * @param areas colours, or null for white
   */
  public static Color lineBetween(Color... areas) {
    for (Color area : areas) {
      if (area != null && contrast(area, LINE) < LEAST_LINE_CONTRAST) {
        return Color.BLACK;
      }
    }
    return LINE;
  }

  /** The contrast of two colours, from 1 to 21, as in WCAG 2.1. */
  static double contrast(Color a, Color b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int component) {
    double value = component / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static int lighten(int component) {
    return 255 - (255 - component) * 3 / 10;
  }
}
