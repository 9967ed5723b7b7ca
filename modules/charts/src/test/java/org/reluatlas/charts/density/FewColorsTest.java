package org.reluatlas.charts.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FewColorsTest {

  /** Colours that differ in their five first bits are all kept, and are those they were. */
  @Test
  void fewColoursStayAsTheyAre() {
    int[] colors = new int[200];
    for (int i = 0; i < colors.length; i++) {
      colors[i] = (i % 32 * 8 + 3) << 16 | i / 32 * 16 + 5;
    }
    BufferedImage image = FewColors.of(20, 10, colors);
    for (int i = 0; i < colors.length; i++) {
      assertEquals(colors[i], image.getRGB(i % 20, i / 20) & 0xffffff);
    }
  }

  /** Mixtures of two colours with noise: what is shown is nearby, and right on the average. */
  @Test
  void manyColoursAreNearby() {
    Random random = new Random(1);
    int[] colors = new int[100 * 100];
    for (int i = 0; i < colors.length; i++) {
      double share = random.nextDouble();
      int noise = random.nextInt(20);
      colors[i] =
          (int) (200 * share + noise) << 16
              | (int) (150 - 100 * share + noise) << 8
              | (100 + noise);
    }
    BufferedImage image = FewColors.of(100, 100, colors);
    assertTrue(((IndexColorModel) image.getColorModel()).getMapSize() <= 256);
    double[] sums = new double[3];
    for (int i = 0; i < colors.length; i++) {
      int shown = image.getRGB(i % 100, i / 100);
      for (int axis = 0; axis < 3; axis++) {
        int error = (shown >> (8 * axis) & 255) - (colors[i] >> (8 * axis) & 255);
        assertTrue(Math.abs(error) <= 16, error + " at " + i);
        sums[axis] += error;
      }
    }
    for (double sum : sums) {
      assertEquals(0, sum / colors.length, 0.6);
    }
  }
}
