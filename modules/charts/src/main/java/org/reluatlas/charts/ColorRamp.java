package org.reluatlas.charts;

import java.awt.Color;

/**
 * Colours for numbers: from pale to dark blue, so that lightness alone tells them apart, with any
 * colour vision and in grey. The steps are those of ColorBrewer's Blues (Brewer and Harrower,
 * 2003), without the palest, which is no mark on white.
 */
public final class ColorRamp {

  private static final int[] STEPS = {0xdeebf7, 0xc6dbef, 0x9ecae1, 0x6baed6, 0x3182bd, 0x08519c};

  /** So far from white, and not to the end: points in the colours of classes stand out on it. */
  private static final double DEEPEST = 0.7;

  private ColorRamp() {}

  /** The colour at {@code share} of the way, from 0 to 1. */
  public static Color at(double share) {
    double step = Math.max(0, Math.min(1, share)) * (STEPS.length - 1);
    int below = (int) Math.min(STEPS.length - 2, Math.floor(step));
    return mix(new Color(STEPS[below]), new Color(STEPS[below + 1]), step - below);
  }

  /** The colour of a value between the lowest and the highest one. */
  public static Color of(double value, double lowest, double highest) {
    return at(highest > lowest ? (value - lowest) / (highest - lowest) : 0.5);
  }

  /**
   * From a class over white to another.
   *
   * @param value −1 for the one class, 1 for the other, 0 for neither
   */
  public static Color between(int negative, int positive, double value) {
    Color end = Palette.strong(value < 0 ? negative : positive);
    return mix(Color.WHITE, end, DEEPEST * Math.abs(value));
  }

  static Color mix(Color a, Color b, double share) {
    return new Color(
        (int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())),
        (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
        (int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
  }
}
