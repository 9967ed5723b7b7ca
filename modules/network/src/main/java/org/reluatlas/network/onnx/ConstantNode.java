package org.reluatlas.network.onnx;

import java.util.Arrays;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.CheckedArithmetic;

/** Computes the nodes with which exporters shape and scale weights. */
final class ConstantNode {

  private static final Set<String> SUPPORTED =
      Set.of(
          "Constant",
          "Identity",
          "Cast",
          "Transpose",
          "Reshape",
          "Squeeze",
          "Unsqueeze",
          "Flatten",
          "Neg",
          "Add",
          "Sub",
          "Mul",
          "Div");

  private static final int FLOAT = 1;
  private static final int DOUBLE = 11;
  private static final Set<Integer> INTEGERS = Set.of(6, 7);

  private final SourceFile file;
  private final AllocationLimit limit;
  private final CheckedArithmetic arithmetic = new CheckedArithmetic();

  ConstantNode(SourceFile file, AllocationLimit limit) {
    this.file = file;
    this.limit = limit;
  }

  static boolean isSupported(String type) {
    return SUPPORTED.contains(type);
  }

  boolean rounded() {
    return arithmetic.rounded();
  }

  Constant compute(OnnxNode node, Constant[] inputs) throws NetworkFormatException {
    if (node.type().equals("Constant")) {
      return value(node);
    }
    Constant first = inputs.length > 0 ? inputs[0] : null;
    if (first == null) {
      throw file.refusal(node.place() + " lacks its input; export the network again");
    }
    switch (node.type()) {
      case "Transpose":
        return transposed(node, first);
      case "Cast":
        return cast(node, first);
      case "Reshape":
        return reshaped(node, first, second(node, inputs));
      case "Squeeze":
      case "Unsqueeze":
      case "Flatten":
        return ConstantShapes.reshaped(file, node, inputs, limit);
      case "Neg":
        return elementwise(node, new Constant(new int[0], new double[] {0}), first);
      case "Add":
      case "Sub":
      case "Mul":
      case "Div":
        return elementwise(node, first, second(node, inputs));
      default:
        return first;
    }
  }

  private Constant second(OnnxNode node, Constant[] inputs) throws NetworkFormatException {
    if (inputs.length < 2 || inputs[1] == null) {
      throw file.refusal(node.place() + " lacks its second input; export the network again");
    }
    return inputs[1];
  }

  private Constant value(OnnxNode node) throws NetworkFormatException {
    if (node.tensor("value") != null) {
      return TensorMessage.decode(file, node.output(), node.tensor("value"));
    }
    if (node.hasAttribute("value_float")) {
      return new Constant(new int[0], new double[] {node.real("value_float", 0)});
    }
    if (node.hasAttribute("value_int")) {
      return new Constant(new int[0], new double[] {node.integer("value_int", 0)});
    }
    double[] values = node.reals("value_floats", limit);
    if (values == null) {
      values = node.integers("value_ints", limit);
    }
    if (values == null) {
      throw file.refusal(node.place() + " holds no dense numbers; ReLU Atlas reads those only");
    }
    return new Constant(new int[] {values.length}, values);
  }

  private Constant transposed(OnnxNode node, Constant in) throws NetworkFormatException {
    double[] order = node.integers("perm", limit);
    boolean kept = order != null && order.length == 2 && order[0] == 0 && order[1] == 1;
    if (in.rank() < 2 || kept) {
      return in;
    }
    if (in.rank() > 2) {
      throw file.refusal(
          node.place()
              + " transposes a tensor of shape "
              + in
              + "; ReLU Atlas transposes matrices");
    }
    int rows = in.size(0);
    int columns = in.size(1);
    double[] values = new double[in.count()];
    for (int i = 0; i < values.length; i++) {
      values[i % columns * rows + i / columns] = in.values()[i];
    }
    return new Constant(new int[] {columns, rows}, values);
  }

  private Constant cast(OnnxNode node, Constant in) throws NetworkFormatException {
    int target = (int) node.integer("to", FLOAT);
    double[] values = in.values().clone();
    for (int i = 0; i < values.length; i++) {
      if (target == FLOAT) {
        values[i] = (float) values[i];
      } else if (INTEGERS.contains(target)) {
        values[i] = (long) values[i];
      } else if (target != DOUBLE) {
        throw file.refusal(
            node.place()
                + " casts weights to a format that ReLU Atlas does not cast to;"
                + " export with constant folding");
      }
    }
    return new Constant(in.shape(), values);
  }

  private Constant reshaped(OnnxNode node, Constant in, Constant target)
      throws NetworkFormatException {
    return ConstantShapes.reshaped(file, node, in, target.values());
  }

  /** The two element by element; one of them may be a single number or one row. */
  private Constant elementwise(OnnxNode node, Constant a, Constant b)
      throws NetworkFormatException {
    Constant larger = a.count() >= b.count() && a.rank() >= b.rank() ? a : b;
    Constant smaller = larger == a ? b : a;
    boolean same = Arrays.equals(larger.shape(), smaller.shape());
    boolean row =
        smaller.isPerFeature()
            && smaller.rank() <= larger.rank()
            && (smaller.count() == 1 || smaller.count() == larger.size(larger.rank() - 1));
    if (!same && !row) {
      throw file.refusal(
          node.place()
              + " joins weights of shapes "
              + a
              + " and "
              + b
              + "; ReLU Atlas joins equal shapes, or a row or number with any");
    }
    double[] values = new double[larger.count()];
    for (int i = 0; i < values.length; i++) {
      double x = a.values()[a.count() == values.length ? i : i % a.count()];
      double y = b.values()[b.count() == values.length ? i : i % b.count()];
      values[i] = apply(node.type(), x, y);
    }
    return new Constant(larger.shape(), values);
  }

  private double apply(String type, double x, double y) {
    switch (type) {
      case "Mul":
        return arithmetic.multiply(x, y);
      case "Div":
        return arithmetic.divide(x, y);
      case "Add":
        return arithmetic.add(x, y);
      default:
        return arithmetic.add(x, -y);
    }
  }
}
