package org.reluatlas.network.onnx;

import java.util.List;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.Signal;

/** Applies affine operations and tells what is folded into one. */
final class AffineResults {

  private final NetworkCompiler compiler;
  private final List<String> notices;

  AffineResults(NetworkCompiler compiler, List<String> notices) {
    this.compiler = compiler;
    this.notices = notices;
  }

  NetworkCompiler compiler() {
    return compiler;
  }

  /** The value that an affine map with a row for each element of the result gives. */
  OnnxValue map(OnnxValue from, Shape shape, AffineForm[] rows, AffineRun run, String place)
      throws NetworkFormatException {
    int before = compiler.passingUnits();
    Signal result = compiler.map(from.signal(), shape, rows);
    return told(from, result, run, place, before);
  }

  /** The value that is the result of an affine operation on another. */
  OnnxValue told(OnnxValue from, Signal result, AffineRun run, String place, int passingBefore) {
    boolean apart = compiler.passingUnits() > passingBefore;
    return from.affine(result, place, from.run().then(run, apart, notices));
  }
}
