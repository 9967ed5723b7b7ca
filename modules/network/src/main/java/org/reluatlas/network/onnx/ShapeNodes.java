package org.reluatlas.network.onnx;

import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * Judges the nodes that change the shape of the values on the path. Those that only flatten leave
 * every number of a point where it is, and nothing is to be done.
 */
final class ShapeNodes {

  /** float32, float16, float64 and bfloat16. */
  private static final Set<Long> FLOATS = Set.of(1L, 10L, 11L, 16L);

  private final SourceFile file;
  private final Constants constants;
  private final int inputRank;
  private int width;

  ShapeNodes(SourceFile file, Constants constants, ValueShape input) {
    this.file = file;
    this.constants = constants;
    this.inputRank = input.rank();
    this.width = input.features();
  }

  /** States how many features the path now has. */
  void widthIs(int features) {
    width = features;
  }

  void requireFloatCast(OnnxNode node) throws NetworkFormatException {
    if (!FLOATS.contains(node.integer("to", 0))) {
      throw file.refusal(
          node.place() + " casts to integers, which rounds; ReLU Atlas reads casts between floats");
    }
  }

  void requireSameOrder(OnnxNode node, int entry) throws NetworkFormatException {
    boolean fine = entry == 0;
    if (node.type().equals("Flatten")) {
      long axis = node.integer("axis", 1);
      fine &= axis == 1 || (axis == -1 && inputRank == 2) || (axis == 0 && inputRank == 1);
    } else if (node.type().equals("Reshape")) {
      fine &= onlyFlattens(node);
    }
    if (!fine) {
      throw file.refusal(
          node.place()
              + " is a "
              + node.type()
              + " that does more than flatten each point; ReLU"
              + " Atlas reads those that flatten");
    }
  }

  /**
   * Sizes read off the values at run time cannot regroup the numbers either as long as the next
   * layer takes as many of them as there are, which is checked in any case.
   */
  private boolean onlyFlattens(OnnxNode node) throws NetworkFormatException {
    if (node.hasInput(1) && constants.isSize(node.inputs().get(1))) {
      return true;
    }
    double[] target = target(node);
    if (target == null || target.length == 0) {
      return false;
    }
    double rest = 1;
    boolean open = false;
    for (int i = target.length == 1 ? 0 : 1; i < target.length; i++) {
      open |= target[i] <= 0;
      rest *= target[i];
    }
    return open || width == 0 || rest == width;
  }

  private double[] target(OnnxNode node) throws NetworkFormatException {
    double[] attribute = node.integers("shape", new AllocationLimit(file, "numbers", 1 << 16));
    boolean given = attribute == null && node.hasInput(1);
    return given ? constants.get(node.inputs().get(1)).values() : attribute;
  }
}
