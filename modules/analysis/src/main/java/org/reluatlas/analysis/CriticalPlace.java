package org.reluatlas.analysis;

/** Where in the domain a critical set is. */
public enum CriticalPlace {

  /** Off all walls: it is due to the network alone. */
  INTERIOR("interior"),

  /** It touches a wall at a finite end of the domain, and none at an infinite one. */
  WALL("wall"),

  /** It touches a wall at an infinite end: it tells how the output goes on outwards. */
  INFINITY("infinity");

  private final String word;

  CriticalPlace(String word) {
    this.word = word;
  }

  /** The word in files. */
  public String word() {
    return word;
  }
}
