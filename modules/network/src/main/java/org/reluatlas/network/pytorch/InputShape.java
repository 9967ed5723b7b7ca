package org.reluatlas.network.pytorch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * The shape of the input of a network that begins with a convolution. A module does not hold it: it
 * is the only square, or the only length, of which as many features are left as the first linear
 * layer takes.
 */
final class InputShape {

  private static final int LONGEST = 1 << 16;

  private final SourceFile file;
  private final List<ModuleLeaf> leaves;

  InputShape(SourceFile file, List<ModuleLeaf> leaves) {
    this.file = file;
    this.leaves = leaves;
  }

  /** The shape; null when the first layer takes a vector. */
  int[] find() throws NetworkFormatException {
    for (ModuleLeaf leaf : leaves) {
      if (leaf.isLinear()) {
        return null;
      }
      if (leaf.isMove() && leaf.reshaping().isUnflatten()) {
        return new int[] {(int) ShapeModule.count(leaf.reshaping().unflattened())};
      }
      if (leaf.isWindow()) {
        return assumed();
      }
    }
    return null;
  }

  private int[] assumed() throws NetworkFormatException {
    ModuleLeaf linear = leaves.stream().filter(ModuleLeaf::isLinear).findFirst().orElse(null);
    WindowModule first =
        leaves.stream()
            .filter(ModuleLeaf::isConvolution)
            .map(ModuleLeaf::window)
            .findFirst()
            .orElse(null);
    if (linear == null || first == null) {
      throw file.refusal(
          "the shape of its input is not in the file and does not follow from its layers; export"
              + " the network to ONNX, which tells it");
    }
    List<int[]> fitting = fitting(first, linear.linearInputs());
    if (fitting.size() != 1) {
      throw file.refusal(
          "the shape of its input is not in the file, and "
              + (fitting.isEmpty()
                  ? (first.axes() > 1 ? "no square fits " : "no length fits ")
                  : "both "
                      + Arrays.toString(fitting.get(0))
                      + " and "
                      + Arrays.toString(fitting.get(1))
                      + " fit ")
              + linear.place()
              + "; export the network to ONNX, which tells it");
    }
    return fitting.get(0);
  }

  /** Two of the inputs at most, of which the first linear layer gets as many features. */
  private List<int[]> fitting(WindowModule first, int features) throws NetworkFormatException {
    List<int[]> fitting = new ArrayList<>();
    long given = 0;
    for (int size = 1; size <= LONGEST && given <= features && fitting.size() < 2; size++) {
      int[] shape = new int[first.axes() + 1];
      Arrays.fill(shape, size);
      shape[0] = first.channels();
      given = features(shape);
      if (given == features) {
        fitting.add(shape);
      }
    }
    return fitting;
  }

  /** How many features the first linear layer gets of an input; more of a larger one. */
  private long features(int... input) throws NetworkFormatException {
    int[] shape = input;
    for (ModuleLeaf leaf : leaves) {
      if (leaf.isLinear() || shape == null) {
        break;
      }
      shape = leaf.shapeAfter(shape);
    }
    return shape == null ? 0 : ShapeModule.count(shape);
  }
}
