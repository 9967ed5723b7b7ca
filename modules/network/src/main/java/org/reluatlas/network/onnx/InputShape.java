package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.Shape;

/**
 * The shape of the input for one point. The first of two axes or more is that of the points; where
 * the file gives it another size than 1, this is remembered. A size that is left open is found by
 * the first layer that takes the values.
 */
final class InputShape {

  /** Nodes that neither change nor tell the number of features, or tell it by a constant. */
  private static final Set<String> KEEP =
      Set.of(
          "Identity",
          "Cast",
          "Dropout",
          "Flatten",
          "Reshape",
          "Relu",
          "LeakyRelu",
          "Neg",
          "Add",
          "Sub",
          "Mul",
          "Div",
          "Clip",
          "Abs");

  private final SourceFile file;
  private final OnnxGraph graph;
  private final ValueShape input;
  private final Map<String, OnnxValue> constants;
  private final boolean whole;

  /**
   * Made for one input.
   *
   * @param constants the values that are numbers
   * @param whole whether the first axis is taken as it is
   */
  InputShape(
      SourceFile file,
      OnnxGraph graph,
      ValueShape input,
      Map<String, OnnxValue> constants,
      boolean whole) {
    this.file = file;
    this.graph = graph;
    this.input = input;
    this.constants = constants;
    this.whole = whole;
  }

  /** Whether the first axis is that of the points. */
  boolean isBatched() {
    return input.rank() != 0 && input.rank() != 1 && !whole;
  }

  /** The size that the file gives the axis of the points, when it is not 1 and not left open. */
  long declaredBatch() {
    return isBatched() && input.rank() > 1 && input.size(0) > 1 ? input.size(0) : 0;
  }

  Shape find() throws NetworkFormatException {
    if (input.rank() < 0) {
      return Shape.of(1, width());
    }
    long[] sizes = new long[input.rank()];
    List<Integer> open = new ArrayList<>();
    long known = 1;
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = axis == 0 && isBatched() ? 1 : input.size(axis);
      if (sizes[axis] == 0) {
        open.add(axis);
        sizes[axis] = 1;
      }
      known = Shape.of(Arrays.copyOf(sizes, axis + 1)).count();
    }
    if (open.size() == 1 && width() % known == 0) {
      sizes[open.get(0)] = width() / known;
    } else if (!open.isEmpty()) {
      throw file.refusal(
          "input "
              + SourceFile.quoted(input.name())
              + " has axes without a size; export the network with the sizes of one point");
    }
    return Shape.of(sizes);
  }

  /** The number of features that the first layer takes. */
  private int width() throws NetworkFormatException {
    List<String> open = new ArrayList<>(List.of(input.name()));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String value = open.remove(0);
      for (OnnxNode node : graph.users(value)) {
        int width = width(node, value);
        if (width > 0) {
          return width;
        }
        for (String output : KEEP.contains(node.type()) ? node.outputs() : List.<String>of()) {
          if (seen.add(output)) {
            open.add(output);
          }
        }
      }
    }
    throw file.refusal("there is no layer with weights in it; save a network with linear layers");
  }

  private int width(OnnxNode node, String value) throws NetworkFormatException {
    int entry = node.inputs().indexOf(value);
    Constant other = null;
    for (int i = 0; i < node.inputs().size() && other == null; i++) {
      OnnxValue known = i == entry ? null : constants.get(node.inputs().get(i));
      other = known == null || known.constant().isInteger() ? null : known.constant();
    }
    if (other == null) {
      return 0;
    }
    boolean turned = node.integer("transB", 0) != 0;
    switch (node.type()) {
      case "Gemm":
        return other.rank() == 2 && entry == 0 ? other.size(turned ? 1 : 0) : 0;
      case "MatMul":
        return other.rank() == 0 ? 0 : other.size(other.rank() < 2 ? 0 : other.rank() - 2 + entry);
      case "BatchNormalization":
      case "Add":
      case "Sub":
      case "Mul":
      case "Div":
        return other.count() > 1 ? other.size(other.rank() - 1) : 0;
      default:
        return 0;
    }
  }
}
