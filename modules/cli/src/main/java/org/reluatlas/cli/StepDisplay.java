package org.reluatlas.cli;

/** Shows the current step to the user. Safe to call from several threads. */
interface StepDisplay {

  /** A step begins, which ends the one before. */
  void begin(String step);

  /** This share of the step is done, from 0 to 1. */
  void advance(double fraction);

  /** The last step has ended. */
  void end();
}
