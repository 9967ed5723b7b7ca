package org.reluatlas.gephi;

import java.awt.Color;

/**
 * The colours of classes, which people with any colour vision tell apart: the palette of Okabe and
 * Ito, Color Universal Design (2008), without black. From the eighth class on they repeat.
 */
final class ClassColors {

  /** Where there are no classes. */
  static final Color NO_CLASS = new Color(0x999999);

  /** Where the decision boundary runs between two regions. */
  static final Color DECISION_BOUNDARY = new Color(0x333333);

  private static final Color[] COLORS = {
    new Color(0x0072B2), // blue
    new Color(0xE69F00), // orange
    new Color(0x009E73), // bluish green
    new Color(0xCC79A7), // reddish purple
    new Color(0x56B4E9), // sky blue
    new Color(0xD55E00), // vermilion
    new Color(0xF0E442), // yellow
  };

  private ClassColors() {}

  static Color of(int classIndex) {
    return COLORS[classIndex % COLORS.length];
  }
}
