package org.reluatlas.network.assembly;

import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Signal;

/** One operation of a chain, to be done once the number of inputs is known. */
final class Step {

  /** What the file calls it, ready for a message. */
  final String place;

  /** Its kind for the report, such as {@code ReLU}. */
  final String type;

  /** How many numbers it takes; 0 when it takes any number of them. */
  final int width;

  /** The affine operation that it is; null when it kinks or moves elements only. */
  final AffineRun affine;

  /** Whether it kinks. */
  final boolean kinks;

  /** What it does. */
  final Operation operation;

  private Step(
      String place, String type, int width, AffineRun affine, boolean kinks, Operation operation) {
    this.place = place;
    this.type = type;
    this.width = width;
    this.affine = affine;
    this.kinks = kinks;
    this.operation = operation;
  }

  /** An operation without a kink. */
  static Step affine(String place, String type, int width, AffineRun run, Operation operation) {
    return new Step(place, type, width, run, false, operation);
  }

  /** An operation with kinks. */
  static Step kink(String place, String type, Operation operation) {
    return new Step(place, type, 0, null, true, operation);
  }

  /** An operation that moves elements and changes no number. */
  static Step move(String place, String type, Operation operation) {
    return new Step(place, type, 0, null, false, operation);
  }

  /** What a step does to the values before it. */
  interface Operation {
    Signal apply(NetworkCompiler compiler, Signal signal) throws NetworkFormatException;
  }
}
