package org.reluatlas.network.assembly;

import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.Growth;
import org.reluatlas.network.compile.Ledger;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.ShapeException;
import org.reluatlas.network.compile.Signal;
import org.reluatlas.task.text.SentenceCase;

/** Does the steps of a chain one after another, and tells what is folded and left out. */
final class ChainBuilder {

  private final SourceFile file;
  private final List<Step> steps;
  private final int[] declared;
  private final List<String> notices;
  private final Ledger ledger = new Ledger();
  private AffineRun run = AffineRun.NONE;
  private String last = "the input";

  ChainBuilder(SourceFile file, List<Step> steps, int[] declared, List<String> notices) {
    this.file = file;
    this.steps = steps;
    this.declared = declared;
    this.notices = notices;
  }

  ImportedNetwork build(String format) throws NetworkFormatException {
    try {
      ReluNetwork network = network();
      notices.replaceAll(SentenceCase::of);
      return new ImportedNetwork(network, format, notices)
          .withOperations(ledger.operations(network));
    } catch (ShapeException e) {
      throw file.refusal("its input " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw file.refusal("near " + last + " the folded numbers overflow; rescale the network", e);
    }
  }

  private ReluNetwork network() throws NetworkFormatException {
    int[] sizes = inputSizes();
    Shape shape = Shape.of(sizes);
    NetworkCompiler compiler = new NetworkCompiler(file, shape.count());
    Signal signal = compiler.input(shape);
    boolean kinked = false;
    for (Step step : steps) {
      signal = apply(step, compiler, signal);
      kinked = step.kinks || (kinked && step.affine == null);
    }
    if (kinked && compiler.neurons() > 0) {
      notices.add(
          last
              + " comes after the last layer; its neurons count as hidden ones, and the output is"
              + " what they give");
    }
    return compiler.build(signal);
  }

  private Signal apply(Step step, NetworkCompiler compiler, Signal signal)
      throws NetworkFormatException {
    requireFit(step, signal);
    if (step.kinks && run.isEmpty() && compiler.isInput(signal)) {
      notices.add(step.place + " acts on the input itself; an identity layer stands before it");
    }
    Signal result;
    try {
      result = step.operation.apply(compiler, signal);
    } catch (ShapeException e) {
      throw file.refusal(step.place + " " + e.getMessage() + "; save the network again", e);
    }
    Growth growth = compiler.growth();
    ledger.add(step.place, step.type, result.shape(), growth, otherwise(step, result == signal));
    if (result == signal && step.kinks) {
      notices.add(step.place + " repeats the ReLU before it and was left out");
      return result;
    }
    if (step.affine != null) {
      run = run.then(step.affine, !growth.isEmpty(), notices);
    } else if (step.kinks) {
      run = AffineRun.NONE;
    }
    last = step.place;
    return result;
  }

  private static String otherwise(Step step, boolean same) {
    if (step.kinks && same) {
      return "left out";
    }
    return step.affine == null && !step.kinks ? "moves elements" : "folded";
  }

  private void requireFit(Step step, Signal signal) throws NetworkFormatException {
    if (step.width > 0 && step.width != signal.count()) {
      throw file.refusal(
          step.place
              + " takes "
              + step.width
              + " numbers, but "
              + last
              + " gives "
              + signal.count()
              + "; the layers of a network must fit one another");
    }
  }

  /** The declared sizes; where nothing is declared what the first step that knows it takes. */
  private int[] inputSizes() throws NetworkFormatException {
    if (Arrays.stream(declared).allMatch(size -> size > 0)) {
      return declared;
    }
    for (Step step : steps) {
      if (step.width > 0) {
        return new int[] {step.width};
      }
    }
    throw file.refusal("there is no layer with weights in it; save a network with linear layers");
  }
}
