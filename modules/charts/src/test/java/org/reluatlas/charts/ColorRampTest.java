package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ColorRampTest {

  private static final int SAMPLES = 1000;

  /** sRGB to XYZ, and the white of D65. */
  private static final double[][] XYZ = {
    {0.4124564, 0.3575761, 0.1804375},
    {0.2126729, 0.7151522, 0.0721750},
    {0.0193339, 0.1191920, 0.9503041}
  };

  @Test
  void everyColourShowsOnWhiteAndBlackLinesShowOnIt() {
    for (int i = 0; i <= SAMPLES; i++) {
      Color color = ColorRamp.at(i / (double) SAMPLES);
      double toWhite = Palette.contrast(color, Color.WHITE);
      assertTrue(toWhite >= ColorRamp.LEAST_CONTRAST, color + " has contrast " + toWhite);
      assertTrue(Palette.contrast(color, Palette.lineBetween(color)) >= 2, color.toString());
    }
  }

  @Test
  void lightnessFallsThroughout() {
    double before = 100;
    for (int i = 0; i <= SAMPLES; i++) {
      double lightness = lab(ColorRamp.at(i / (double) SAMPLES))[0];
      assertTrue(lightness <= before + 0.2, "at " + i); // rounding to 8 bits
      before = lightness;
    }
    assertTrue(lab(ColorRamp.at(0))[0] - lab(ColorRamp.at(1))[0] >= 28);
  }

  @Test
  void equalStepsLookAboutEquallyLarge() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < 20; i++) {
      double distance = distance(lab(ColorRamp.at(i / 20.0)), lab(ColorRamp.at((i + 1) / 20.0)));
      least = Math.min(least, distance);
      most = Math.max(most, distance);
    }
    assertTrue(most < 1.6 * least, least + " to " + most);
  }

  @Test
  void numbersBeyondTheEndsAndConstantsHaveColours() {
    assertEquals(ColorRamp.at(0), ColorRamp.at(-3));
    assertEquals(ColorRamp.at(1), ColorRamp.at(7));
    assertEquals(ColorRamp.at(0.25), ColorRamp.of(3, 2, 6));
    assertEquals(ColorRamp.at(0.5), ColorRamp.of(3, 3, 3));
  }

  @Test
  void linesBetweenPaleAreasAreGrey() {
    assertEquals(Palette.LINE, Palette.lineBetween(Palette.pale(0), null, Palette.pale(6)));
    assertEquals(Color.BLACK, Palette.lineBetween(Palette.pale(0), ColorRamp.at(1)));
    assertEquals(21, Palette.contrast(Color.BLACK, Color.WHITE), 1e-12);
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  /** CIE L*a*b*. */
  private static double[] lab(Color color) {
    double[] rgb = {
      linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue()),
    };
    double[] f = new double[3];
    for (int i = 0; i < 3; i++) {
      double value = XYZ[i][0] * rgb[0] + XYZ[i][1] * rgb[1] + XYZ[i][2] * rgb[2];
      double share = value / (XYZ[i][0] + XYZ[i][1] + XYZ[i][2]);
      f[i] = share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }
    return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
  }

  private static double linear(int component) {
    double value = component / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
