package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** The nodes that give a constant another shape and leave its numbers in their order. */
final class ConstantShapes {

  private static final int MOST_AXES = 8;

  private ConstantShapes() {}

  /** Squeeze, Unsqueeze or Flatten. */
  static Constant reshaped(SourceFile file, OnnxNode node, Constant[] inputs, AllocationLimit limit)
      throws NetworkFormatException {
    Constant in = inputs[0];
    if (node.type().equals("Flatten")) {
      int axis = (int) node.integer("axis", 1);
      return flattened(in, axis < 0 ? axis + in.rank() : axis);
    }
    double[] axes = node.integers("axes", limit);
    if (axes == null && inputs.length > 1 && inputs[1] != null) {
      axes = inputs[1].values();
    }
    List<Integer> shape = new ArrayList<>();
    for (int size : in.shape()) {
      shape.add(size);
    }
    boolean sane = node.type().equals("Squeeze") ? squeeze(shape, axes) : unsqueeze(shape, axes);
    if (!sane) {
      throw file.refusal(
          node.place() + " cannot change the shape " + in + " that way; export the network again");
    }
    return in.reshaped(shape.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Constant flattened(Constant in, int axis) {
    int rows = 1;
    for (int i = 0; i < Math.min(axis, in.rank()); i++) {
      rows *= in.size(i);
    }
    return in.reshaped(rows, rows == 0 ? 0 : in.count() / rows);
  }

  private static boolean squeeze(List<Integer> shape, double[] axes) {
    if (axes == null) {
      shape.removeIf(size -> size == 1);
      return true;
    }
    int rank = shape.size();
    boolean[] removed = new boolean[rank];
    for (double axis : axes) {
      int i = (int) (axis < 0 ? axis + rank : axis);
      if (i < 0 || i >= rank || shape.get(i) != 1) {
        return false;
      }
      removed[i] = true;
    }
    for (int i = rank - 1; i >= 0; i--) {
      if (removed[i]) {
        shape.remove(i);
      }
    }
    return true;
  }

  private static boolean unsqueeze(List<Integer> shape, double[] axes) {
    if (axes == null || shape.size() + axes.length > MOST_AXES) {
      return false;
    }
    int rank = shape.size() + axes.length;
    double[] sorted = axes.clone();
    for (int k = 0; k < sorted.length; k++) {
      sorted[k] += sorted[k] < 0 ? rank : 0;
    }
    Arrays.sort(sorted);
    for (double axis : sorted) {
      if (axis < 0 || axis > shape.size()) {
        return false;
      }
      shape.add((int) axis, 1);
    }
    return true;
  }

  /** Reshape to sizes of which one may be −1, the rest, and 0 stands for the size as it was. */
  static Constant reshaped(SourceFile file, OnnxNode node, Constant in, double[] target)
      throws NetworkFormatException {
    int[] shape = new int[Math.min(target.length, MOST_AXES)];
    double product = 1;
    int open = -1;
    boolean sane = target.length <= MOST_AXES;
    for (int i = 0; i < shape.length; i++) {
      boolean copied = target[i] == 0 && i < in.rank();
      shape[i] = copied ? in.size(i) : (int) target[i];
      if (shape[i] == -1 && open < 0) {
        open = i;
      } else {
        sane &= shape[i] >= 0;
        product *= shape[i];
      }
    }
    if (open >= 0 && product > 0) {
      shape[open] = (int) (in.count() / product);
      product *= shape[open];
    }
    if (!sane || product != in.count()) {
      throw file.refusal(
          node.place()
              + " cannot give "
              + in.count()
              + " numbers the shape it asks for;"
              + " export the network again");
    }
    return in.reshaped(shape);
  }
}
