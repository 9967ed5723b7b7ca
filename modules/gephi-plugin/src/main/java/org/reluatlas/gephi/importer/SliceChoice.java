package org.reluatlas.gephi.importer;

import org.reluatlas.network.SliceSpecification;

/** The slices that the import dialog offers. */
enum SliceChoice {
  /** The whole of few inputs; of many, the plane of the first two principal components. */
  AUTOMATIC,
  /** The whole input space. */
  WHOLE,
  /** The first two principal components of the training points. */
  TWO_COMPONENTS,
  /** The first three principal components of the training points. */
  THREE_COMPONENTS,
  /** Through rows of the points, by their numbers from 0. */
  ROWS,
  /** Some inputs, by their names or their numbers from 0. */
  COORDINATES;

  /** The choice that a specification is shown as. */
  static SliceChoice of(SliceSpecification specification) {
    switch (specification.kind()) {
      case AUTOMATIC:
        return AUTOMATIC;
      case NONE:
        return WHOLE;
      case ROWS:
        return ROWS;
      case COORDINATES:
        return COORDINATES;
      default:
        return specification.components() == 2 ? TWO_COMPONENTS : THREE_COMPONENTS;
    }
  }

  /** Whether it needs words, separated by commas. */
  boolean needsWords() {
    return this == ROWS || this == COORDINATES;
  }

  /** The specification, with the words where they are needed. */
  SliceSpecification specification(String words) {
    switch (this) {
      case AUTOMATIC:
        return SliceSpecification.AUTOMATIC;
      case WHOLE:
        return SliceSpecification.NONE;
      case ROWS:
        return SliceSpecification.throughRows(words);
      case COORDINATES:
        return SliceSpecification.coordinates(words);
      default:
        return SliceSpecification.principalComponents(this == TWO_COMPONENTS ? 2 : 3);
    }
  }
}
