package org.reluatlas.network.onnx;

import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Selection;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.Signal;

/** A value of a graph: numbers, or functions of the input. Immutable. */
final class OnnxValue {

  private final Constant constant;
  private final Signal signal;
  private final String origin;
  private final AffineRun run;
  private final boolean kinked;

  private OnnxValue(
      Constant constant, Signal signal, String origin, AffineRun run, boolean kinked) {
    this.constant = constant;
    this.signal = signal;
    this.origin = origin;
    this.run = run;
    this.kinked = kinked;
  }

  static OnnxValue of(Constant constant) {
    return new OnnxValue(constant, null, null, AffineRun.NONE, false);
  }

  /** The input, and values that come from it. */
  static OnnxValue of(Signal signal, String origin) {
    return new OnnxValue(null, signal, origin, AffineRun.NONE, false);
  }

  /** A value that an affine operation gives. */
  OnnxValue affine(Signal result, String place, AffineRun whole) {
    return new OnnxValue(null, result, place, whole, false);
  }

  /** A value that an operation with kinks gives. */
  static OnnxValue kinked(Signal result, String place) {
    return new OnnxValue(null, result, place, AffineRun.NONE, true);
  }

  /** Whether the value depends on the input. */
  boolean varies() {
    return signal != null;
  }

  Constant constant() {
    return constant;
  }

  Signal signal() {
    return signal;
  }

  /** The value as functions, whether it varies or not. */
  Signal signal(NetworkCompiler compiler) {
    return signal == null ? compiler.constant(constant.shape(), constant.values()) : signal;
  }

  Shape shape() {
    return signal == null ? constant.shape() : signal.shape();
  }

  /** What a message calls that which gave the value. */
  String origin() {
    return origin;
  }

  /** The affine operations since the last kink. */
  AffineRun run() {
    return run;
  }

  /** Whether there is no affine operation after the last kink. */
  boolean isKinked() {
    return kinked;
  }

  OnnxValue reshaped(Shape shape) {
    return signal == null
        ? of(constant.reshaped(shape))
        : new OnnxValue(null, signal.reshaped(shape), origin, run, kinked);
  }

  /** The elements that are selected; a filling is {@code filling}. */
  OnnxValue select(NetworkCompiler compiler, Selection selection, double filling) {
    return signal == null
        ? of(constant.select(selection, filling))
        : new OnnxValue(null, compiler.select(signal, selection, filling), origin, run, kinked);
  }
}
