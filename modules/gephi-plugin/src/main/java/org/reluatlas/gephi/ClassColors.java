package org.reluatlas.gephi;

import java.awt.Color;

/** Colours beside those of the classes, which are {@link org.reluatlas.charts.Palette}'s. */
final class ClassColors {

  /** Where there are no classes. */
  static final Color NO_CLASS = new Color(0x999999);

  /** Where the decision boundary runs between two regions. */
  static final Color DECISION_BOUNDARY = new Color(0x333333);

  private ClassColors() {}
}
