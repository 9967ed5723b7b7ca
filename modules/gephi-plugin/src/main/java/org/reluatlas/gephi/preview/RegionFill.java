package org.reluatlas.gephi.preview;

/** What fills the regions in the preview. */
public enum RegionFill {
  /** Nothing. */
  NONE,
  /** The class that the network predicts, or the output of a regression. */
  PREDICTION,
  /** The column {@code fiedler partition}. */
  PARTITION,
  /** The column {@code weighted fiedler partition}. */
  WEIGHTED_PARTITION,
  /** What the network says, as one number. */
  OUTPUT,
  /** How many training points there are. */
  TRAINING_POINTS,
  /** The colour of the node. */
  NODE_COLOR
}
