package org.reluatlas.charts;

import java.awt.Color;

/**
 * Colours for numbers, from green for low ones to dark violet for high ones.
 *
 * <p>Equal steps of the number look about equally large, lightness falls throughout, and readers
 * with any colour vision can tell the colours apart: they are the part of viridis (Smith and van
 * der Walt, A Better Default Colormap for Matplotlib, 2015) from 0.59 down to 0.2. Every colour has
 * a contrast of at least {@value #LEAST_CONTRAST} to white, which is what marks on white need (WCAG
 * 2.1, success criterion 1.4.11), and black lines show on every colour.
 */
public final class ColorRamp {

  /** The least contrast to white, the ratio of relative luminances as in WCAG 2.1. */
  static final double LEAST_CONTRAST = 3;

  private static final int[] STEPS = {0x22a685, 0x21908c, 0x2a788e, 0x35608d, 0x414487};

  /** The share of a class colour at the values −1 and 1: marks in class colours show on it. */
  private static final double DEEPEST = 0.7;

  private ColorRamp() {}

  /**
   * The colour of a number.
   *
   * @param share 0 for the lowest number, 1 for the highest; others are cut off
   */
  public static Color at(double share) {
    double step = Math.max(0, Math.min(1, share)) * (STEPS.length - 1);
    int below = (int) Math.min(STEPS.length - 2, Math.floor(step));
    return mix(new Color(STEPS[below]), new Color(STEPS[below + 1]), step - below);
  }

  /**
   * The colour of a value between the lowest and the highest one, the middle one if these agree.
   */
  public static Color of(double value, double lowest, double highest) {
    return at(highest > lowest ? (value - lowest) / (highest - lowest) : 0.5);
  }

  /**
   * A colour between those of two classes, with white between them.
   *
   * @param value −1 for the first class, 1 for the second, 0 for white
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
