package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.compile.Kinks;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Selection;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.Signal;
import org.reluatlas.network.compile.Tournament;

/** Nodes with kinks, element by element: ReLU and its kin, Abs, Clip, Max and Min. */
final class KinkNodes {

  static final Set<String> TYPES =
      Set.of("Relu", "LeakyRelu", "PRelu", "Abs", "Clip", "HardSigmoid", "Max", "Min");

  /** Exporters write the largest float32 where there is no bound. */
  private static final double NO_BOUND = 3e38;

  private final NetworkCompiler compiler;
  private final List<String> notices;
  private final Kinks kinks;

  KinkNodes(NetworkCompiler compiler, List<String> notices) {
    this.compiler = compiler;
    this.notices = notices;
    this.kinks = new Kinks(compiler);
  }

  OnnxValue apply(Operands in) throws NetworkFormatException {
    String place = "the " + (in.type().equals("Relu") ? "ReLU" : in.type()) + " of " + in.place();
    if (in.type().equals("Max") || in.type().equals("Min")) {
      return OnnxValue.kinked(extreme(in), place);
    }
    OnnxValue x = in.get(0);
    if (compiler.isInput(in.signal(0)) && x.run().isEmpty()) {
      notices.add(place + " acts on the input itself; an identity layer stands before it");
    }
    Signal result = result(in, x.signal());
    if (result == x.signal()) {
      if (in.type().equals("Relu")) {
        notices.add(place + " repeats the ReLU before it and was left out");
      }
      return x;
    }
    return OnnxValue.kinked(result, place);
  }

  private Signal result(Operands in, Signal x) throws NetworkFormatException {
    switch (in.type()) {
      case "Relu":
        return kinks.relu(x);
      case "LeakyRelu":
        return kinks.leaky(x, slope(in, in.node().real("alpha", 0.01f)));
      case "PRelu":
        Constant slopes = in.constant(1).broadcast(x.shape());
        return kinks.leaky(x, in.requireFinite("slope", slopes.values()));
      case "Abs":
        return kinks.abs(x);
      case "HardSigmoid":
        return kinks.hardSigmoid(
            x, slope(in, in.node().real("alpha", 0.2f)), slope(in, in.node().real("beta", 0.5f)));
      default:
        return kinks.clip(
            x,
            bound(in, "min", 1, Double.NEGATIVE_INFINITY),
            bound(in, "max", 2, Double.POSITIVE_INFINITY));
    }
  }

  private static double slope(Operands in, double number) throws NetworkFormatException {
    return in.requireFinite("number", new double[] {number})[0];
  }

  private static double bound(Operands in, String attribute, int input, double none)
      throws NetworkFormatException {
    double value = in.node().real(attribute, none);
    if (in.has(input)) {
      Constant given = in.constant(input);
      if (given.count() != 1) {
        throw in.refusal(" clips at " + given.count() + " numbers; ReLU Atlas reads one");
      }
      value = given.values()[0];
    }
    if (Double.isNaN(value)) {
      throw in.refusal(" clips at a number that is none; export the network again");
    }
    return Math.abs(value) > NO_BOUND && value < 0 == none < 0 ? none : value;
  }

  private Signal extreme(Operands in) throws NetworkFormatException {
    Shape shape = in.get(0).shape();
    for (int k = 0; k < in.count(); k++) {
      shape = shape.broadcast(in.get(k).shape());
      if (!in.get(k).varies()) {
        in.requireFinite("number", in.get(k).constant().values());
      }
    }
    List<Signal> signals = new ArrayList<>();
    for (int k = 0; k < in.count(); k++) {
      Signal part = in.get(k).signal(compiler);
      signals.add(compiler.select(part, Selection.broadcast(part.shape(), shape), 0));
    }
    int[][] groups = new int[shape.count()][in.count()];
    for (int i = 0; i < groups.length; i++) {
      for (int k = 0; k < in.count(); k++) {
        groups[i][k] = k * groups.length + i;
      }
    }
    Signal joined = compiler.joined(signals);
    return in.type().equals("Max")
        ? Tournament.max(compiler, joined, groups, shape)
        : Tournament.min(compiler, joined, groups, shape);
  }
}
