package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ColorScaleTest {

  private static final int STEPS = 50;

  /** Lightness in CIELAB rises by nearly the same everywhere, so that greys tell as much. */
  @Test
  void lightnessRisesEvenly() {
    double all = lightness(1) - lightness(0);
    assertTrue(all > 70, "from " + lightness(0) + " to " + lightness(1));
    for (int i = 0; i < STEPS; i++) {
      double step = lightness((i + 1.0) / STEPS) - lightness((double) i / STEPS);
      assertEquals(all / STEPS, step, 0.45 * all / STEPS, "step " + i);
    }
  }

  private static double lightness(double share) {
    Color color = ColorScale.at(share);
    double y =
        0.2126 * linear(color.getRed())
            + 0.7152 * linear(color.getGreen())
            + 0.0722 * linear(color.getBlue());
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  }

  private static double linear(int component) {
    double value = component / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Test
  void endsAtItsEnds() {
    assertEquals(new Color(0x440154), ColorScale.at(-1));
    assertEquals(new Color(0xfde725), ColorScale.at(2));
  }
}
