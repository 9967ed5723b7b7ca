package org.reluatlas.task;

import java.util.Locale;

/**
 * What a user can choose about a problem or its results. A sentence for users names a setting by
 * its constant, and each face puts its own word for it there: an option, a field of a dialog.
 */
public enum Setting {
  /** The network file. */
  NETWORK,
  /** The part of a network file that holds several networks. */
  PART,
  /** The file of the points. */
  POINTS,
  /** The column of the labels. */
  LABEL,
  /** The slice of the input space. */
  SLICE,
  /** Where the inputs are that do not vary on a slice by coordinates. */
  AT,
  /** The domain, one interval per coordinate. */
  BOX,
  /** A file with the domain, a property in VNNLIB. */
  VNNLIB,
  /** How much wider the domain is than the box of the points. */
  MARGIN,
  /** Whether the class is the lowest output. */
  LOWEST,
  /** The output that is looked at where one is. */
  OUTPUT,
  /** The level of an output that is the boundary. */
  LEVEL,
  /** When two regions are adjacent. */
  ADJACENCY,
  /** The most cells that a complex may have. */
  MAX_CELLS,
  /** The number of random filtrations. */
  TRIALS,
  /** The space that homology is of, where the domain is unbounded. */
  SPACE,
  /** The informed filtration. */
  FILTRATION,
  /** The radius of the balls that local complexity is counted in. */
  RADIUS,
  /** The tables of losses of training runs. */
  LOSSES,
  /** Which epochs of a training run. */
  EPOCHS,
  /** Where the epoch stands in the name of a checkpoint. */
  EPOCH_PATTERN,
  /** The fewest checkpoints that a region of the graph of a training run lives for. */
  MIN_LIFETIME,
  /** The part of the plane that decompositions are drawn of. */
  ZOOM,
  /** Whether an animation is made. */
  ANIMATION,
  /** The format of an export. */
  FORMAT,
  /** Where the results go. */
  OUT,
  /** The memory of the Java virtual machine. */
  MEMORY;

  /** The word for it in the library, such as {@code max-cells}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
