package org.reluatlas.charts;

import java.awt.Color;

/**
 * Colours for classes that colour-blind readers can tell apart (Okabe and Ito, Color Universal
 * Design, 2008), strong for marks and pale for areas under them.
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

  /** For what belongs to no class. */
  static final Color NEUTRAL = new Color(0xf2f2f2);

  static final Color LINE = new Color(0x555555);

  private Palette() {}

  /** The colour of class {@code index}; the colours come again after seven classes. */
  public static Color strong(int index) {
    return COLORS[Math.floorMod(index, COLORS.length)];
  }

  /** The same colour, pale enough for marks of {@link #strong} to stand out on it. */
  public static Color pale(int index) {
    Color color = strong(index);
    return new Color(lighten(color.getRed()), lighten(color.getGreen()), lighten(color.getBlue()));
  }

  private static int lighten(int component) {
    return 255 - (255 - component) * 3 / 10;
  }
}
