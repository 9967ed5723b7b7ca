package org.reluatlas.charts;

import java.awt.Color;

/**
 * Colours for many values, from dark violet over green to yellow, evenly told apart with any colour
 * vision and in grey: viridis by van der Walt and Smith (2015), at ten of its 256 steps, linear in
 * between.
 */
public final class ColorScale {

  private static final int[] STEPS = {
    0x440154, 0x482878, 0x3e4a89, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6dcd59, 0xb4de2c,
    0xfde725
  };

  private ColorScale() {}

  /** The colour at {@code share} of the way, from 0 to 1. */
  public static Color at(double share) {
    double step = Math.max(0, Math.min(1, share)) * (STEPS.length - 1);
    int below = (int) Math.min(STEPS.length - 2, Math.floor(step));
    return ColorRamp.mix(new Color(STEPS[below]), new Color(STEPS[below + 1]), step - below);
  }
}
