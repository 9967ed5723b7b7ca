package org.reluatlas.network.pytorch;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;
import org.reluatlas.network.compile.Shape;

/** A module that gives a tensor another shape: Flatten or Unflatten. */
final class ShapeModule {

  private static final String UNFLATTEN = "flatten.Unflatten";
  private static final Set<String> KINDS = Set.of("flatten.Flatten", UNFLATTEN);

  private final SourceFile file;
  private final TorchObject module;
  private final String place;
  private final String kind;

  ShapeModule(SourceFile file, TorchObject module, String place, String kind) {
    this.file = file;
    this.module = module;
    this.place = place;
    this.kind = kind;
  }

  static boolean is(String kind) {
    return KINDS.contains(kind);
  }

  boolean isUnflatten() {
    return kind.equals(UNFLATTEN);
  }

  /** The number of elements of a tensor; a large number when it cannot be decomposed anyway. */
  static long count(int... shape) {
    return Arrays.stream(shape)
        .asLongStream()
        .reduce(1, (a, b) -> Math.min(a * b, 2L * Shape.MOST_ELEMENTS));
  }

  /** Appends what the module does to a tensor of that shape; null is a vector of any length. */
  void appendTo(LayerChain chain, int... shape) throws NetworkFormatException {
    if (isUnflatten()) {
      chain.reshape(place, unflattened());
    } else if (shape != null && shape.length > 1) {
      if (!isUsual("start_dim", 1) || !isUsual("end_dim", -1)) {
        throw file.refusal(place + " does not flatten all axes; export the network to ONNX");
      }
      chain.flatten(place);
    }
  }

  /** The shape of the result; null when the module does not take a tensor of that shape. */
  int[] shapeAfter(int... shape) throws NetworkFormatException {
    long count = count(shape);
    if (isUnflatten()) {
      return count(unflattened()) == count ? unflattened() : null;
    }
    return count > Shape.MOST_ELEMENTS ? null : new int[] {(int) count};
  }

  /** The shape that an Unflatten gives a vector. */
  int[] unflattened() throws NetworkFormatException {
    Object sizes = module.get("unflattened_size");
    int count =
        sizes instanceof Object[]
            ? ((Object[]) sizes).length
            : sizes instanceof List ? ((List<?>) sizes).size() : 0;
    if (count == 0 || !(isUsual("dim", 1) || isUsual("dim", -1))) {
      throw openSizes();
    }
    return WindowModule.numbers(sizes, count, 1, this::openSizes);
  }

  private NetworkFormatException openSizes() {
    return file.refusal(
        place + " does not make a tensor of known sizes of a vector; export the network to ONNX");
  }

  private boolean isUsual(String attribute, int usual) {
    Object value = module.get(attribute);
    return value == null || (value instanceof Number && ((Number) value).intValue() == usual);
  }
}
