package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Selection;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.ShapeException;
import org.reluatlas.network.compile.Signal;
import org.reluatlas.task.text.NumberText;

/** Nodes that move, repeat and leave out elements of values, be these numbers or not. */
final class MoveNodes {

  static final Set<String> TYPES =
      Set.of(
          "Transpose",
          "Slice",
          "Gather",
          "Concat",
          "Pad",
          "Expand",
          "Tile",
          "Upsample",
          "Resize",
          "DepthToSpace",
          "SpaceToDepth");

  /** For whole factors both give a coordinate less than half a step from that of the element. */
  private static final Set<String> HALF_PIXEL = Set.of("half_pixel", "pytorch_half_pixel");

  private static final Set<String> ROUNDINGS = Set.of("round_prefer_floor", "round_prefer_ceil");

  private final NetworkCompiler compiler;

  MoveNodes(NetworkCompiler compiler) {
    this.compiler = compiler;
  }

  OnnxValue apply(Operands in) throws NetworkFormatException {
    OnnxValue x = in.get(0);
    Shape shape = x.shape();
    switch (in.type()) {
      case "Transpose":
        return selected(x, transposed(in, x));
      case "Slice":
        return slice(in);
      case "Gather":
        return gather(in);
      case "Concat":
        return concat(in);
      case "Pad":
        return pad(in);
      case "Expand":
        Shape target = shape.broadcast(Shape.of(in.sizes(null, 1)));
        return selected(x, Selection.broadcast(shape, target));
      case "Tile":
        return tile(in);
      case "DepthToSpace":
      case "SpaceToDepth":
        return blocks(in, x);
      default:
        return enlarged(in);
    }
  }

  private OnnxValue selected(OnnxValue x, Selection selection) {
    return x.select(compiler, selection, 0);
  }

  private static Selection transposed(Operands in, OnnxValue x) throws NetworkFormatException {
    int[] reversed = new int[x.shape().rank()];
    Arrays.setAll(reversed, i -> reversed.length - 1 - i);
    int[] order = in.small("perm", reversed);
    if (order.length > 0 && order[0] != 0) {
      in.worksAlong(x, 0);
    }
    return Selection.transposed(x.shape(), order);
  }

  private OnnxValue slice(Operands in) throws NetworkFormatException {
    OnnxValue x = in.get(0);
    long[] starts = in.integers("starts", 1);
    long[] ends = in.integers("ends", 2);
    long[] axes = in.integers("axes", 3);
    long[] steps = in.integers("steps", 4);
    if (starts == null
        || ends == null
        || starts.length != ends.length
        || (axes != null && axes.length != starts.length)
        || (steps != null && steps.length != starts.length)) {
      throw in.refusal(
          " lacks a start, an end, an axis or a step of a slice; export the network again");
    }
    for (int i = 0; i < starts.length; i++) {
      int axis = x.shape().axis(axes == null ? i : axes[i]);
      long step = steps == null ? 1 : steps[i];
      int size = x.shape().size(axis);
      int start = clamped(starts[i], size, step);
      int end = clamped(ends[i], size, step);
      if (step == 0 || Math.abs(step) > Integer.MAX_VALUE) {
        throw in.refusal(" slices in steps of " + step + "; export the network again");
      }
      long count = step > 0 ? (end - start + step - 1) / step : (end - start + step + 1) / step;
      boolean whole = starts[i] == 0 && ends[i] >= Integer.MAX_VALUE;
      if (count < size || step < 0 || (axis == 0 && !whole)) {
        in.worksAlong(x, axis);
      }
      x =
          selected(
              x, Selection.slice(x.shape(), axis, start, (int) step, (int) Math.max(0, count)));
    }
    return x;
  }

  private static int clamped(long place, int size, long step) {
    long counted = place < 0 ? Math.max(place, -1L - size) + size : place;
    long low = step > 0 ? 0 : -1;
    long high = step > 0 ? size : size - 1L;
    return (int) Math.max(low, Math.min(high, counted));
  }

  private OnnxValue gather(Operands in) throws NetworkFormatException {
    OnnxValue x = in.get(0);
    int axis = x.shape().axis(in.node().integer("axis", 0));
    in.worksAlong(x, axis);
    Constant given = in.constant(1);
    int size = x.shape().size(axis);
    int[] indices = new int[given.count()];
    for (int i = 0; i < indices.length; i++) {
      double index = given.values()[i];
      indices[i] = (int) (index < 0 ? index + size : index);
    }
    return selected(x, Selection.gather(x.shape(), axis, indices, given.shape()));
  }

  private OnnxValue concat(Operands in) throws NetworkFormatException {
    int axis = in.get(0).shape().axis(in.node().integer("axis", 1));
    List<OnnxValue> parts = new ArrayList<>();
    boolean varies = false;
    for (int i = 0; i < in.count(); i++) {
      in.worksAlong(in.get(i), axis);
      parts.add(in.get(i));
      varies |= in.get(i).varies();
    }
    Selection selection =
        Selection.concatenated(axis, parts.stream().map(OnnxValue::shape).toArray(Shape[]::new));
    if (parts.size() == 1) {
      return parts.get(0);
    }
    if (!varies) {
      Constant[] constants = parts.stream().map(OnnxValue::constant).toArray(Constant[]::new);
      return OnnxValue.of(Constant.joined(constants).select(selection, 0));
    }
    List<Signal> signals = new ArrayList<>();
    for (OnnxValue part : parts) {
      if (!part.varies()) {
        in.requireFinite("number", part.constant().values());
      }
      signals.add(part.signal(compiler));
    }
    return OnnxValue.of(compiler.select(compiler.joined(signals), selection, 0), in.place());
  }

  private OnnxValue pad(Operands in) throws NetworkFormatException {
    OnnxValue x = in.get(0);
    int rank = x.shape().rank();
    int[] pads = in.small(in.sizes("pads", 1));
    long[] axes = in.integers(null, 3);
    int[] before = new int[rank];
    int[] after = new int[rank];
    int given = pads.length / 2;
    if (pads.length % 2 != 0 || given != (axes == null ? rank : axes.length)) {
      throw new ShapeException(
          "has %s for a tensor of the shape %s",
          NumberText.count(pads.length, "pad", "pads"), x.shape());
    }
    for (int i = 0; i < given; i++) {
      int axis = axes == null ? i : x.shape().axis(axes[i]);
      before[axis] = pads[i];
      after[axis] = pads[given + i];
    }
    if (rank > 0 && (before[0] != 0 || after[0] != 0)) {
      in.worksAlong(x, 0);
    }
    double value = in.node().real("value", 0);
    if (in.has(2) && in.constant(2).count() > 0) {
      value = in.constant(2).values()[0];
    }
    in.requireFinite("padding", new double[] {value});
    String mode = in.node().text("mode", "constant");
    if (mode.equals("constant")) {
      return x.select(compiler, Selection.padded(x.shape(), before, after), value);
    }
    return repeated(in, x, before, after, mode);
  }

  private OnnxValue repeated(Operands in, OnnxValue x, int[] before, int[] after, String mode)
      throws NetworkFormatException {
    OnnxValue padded = x;
    for (int axis = 0; axis < before.length; axis++) {
      int size = x.shape().size(axis);
      long wide = (long) before[axis] + size + after[axis];
      int[] places = new int[Shape.of(Math.max(0, wide)).count()];
      for (int i = 0; i < places.length; i++) {
        places[i] = place(in, i - before[axis], size, mode);
      }
      padded =
          selected(padded, Selection.gather(padded.shape(), axis, places, Shape.of(places.length)));
    }
    return padded;
  }

  private static int place(Operands in, int at, int size, String mode)
      throws NetworkFormatException {
    switch (mode) {
      case "edge":
        return Math.max(0, Math.min(size - 1, at));
      case "reflect":
        return at < 0 ? -at : at >= size ? 2 * (size - 1) - at : at;
      case "wrap":
        return Math.floorMod(at, Math.max(1, size));
      default:
        throw in.refusal(" pads in the mode " + mode + ", which ReLU Atlas does not read");
    }
  }

  private OnnxValue tile(Operands in) throws NetworkFormatException {
    OnnxValue x = in.get(0);
    int[] repeats = in.small(in.sizes(null, 1));
    if (repeats.length != x.shape().rank()) {
      throw new ShapeException("repeats a tensor of the shape %s", x.shape());
    }
    for (int axis = 0; axis < repeats.length; axis++) {
      if (repeats[axis] != 1) {
        in.worksAlong(x, axis);
        int size = x.shape().size(axis);
        int[] places = new int[Shape.of(size, repeats[axis]).count()];
        Arrays.setAll(places, i -> i % size);
        x = selected(x, Selection.gather(x.shape(), axis, places, Shape.of(places.length)));
      }
    }
    return x;
  }

  /** Channels made blocks of an image, or blocks made channels. */
  private OnnxValue blocks(Operands in, OnnxValue x) throws NetworkFormatException {
    long block = in.node().integer("blocksize", 0);
    int[] s = x.shape().sizes();
    boolean fits = s.length == 4 && block > 0 && block < Shape.MOST_ELEMENTS;
    if (in.type().equals("DepthToSpace") && fits && s[1] % (block * block) == 0) {
      long channels = s[1] / (block * block);
      boolean blocksFirst = in.node().text("mode", "DCR").equals("DCR");
      OnnxValue split =
          x.reshaped(
              blocksFirst
                  ? Shape.of(s[0], block, block, channels, s[2], s[3])
                  : Shape.of(s[0], channels, block, block, s[2], s[3]));
      int[] order = blocksFirst ? new int[] {0, 3, 4, 1, 5, 2} : new int[] {0, 1, 4, 2, 5, 3};
      return selected(split, Selection.transposed(split.shape(), order))
          .reshaped(Shape.of(s[0], channels, s[2] * block, s[3] * block));
    }
    if (in.type().equals("SpaceToDepth") && fits && s[2] % block == 0 && s[3] % block == 0) {
      OnnxValue split = x.reshaped(Shape.of(s[0], s[1], s[2] / block, block, s[3] / block, block));
      return selected(split, Selection.transposed(split.shape(), 0, 3, 5, 1, 2, 4))
          .reshaped(Shape.of(s[0], s[1] * block * block, s[2] / block, s[3] / block));
    }
    throw in.refusal(
        " cannot make blocks of size "
            + block
            + " of the shape "
            + x.shape()
            + "; export it again");
  }

  /** Upsample and Resize to the nearest neighbour, by whole factors. */
  private OnnxValue enlarged(Operands in) throws NetworkFormatException {
    OnnxValue x = in.get(0);
    requireRepetition(in);
    int[] factors = new int[x.shape().rank()];
    double[] scales = scales(in, x);
    for (int axis = 0; axis < factors.length; axis++) {
      factors[axis] = axis < scales.length ? (int) scales[axis] : 0;
      if (factors[axis] < 1 || factors[axis] != scales[axis] || scales.length > factors.length) {
        throw in.refusal(
            " ("
                + in.type()
                + ") enlarges by "
                + Arrays.toString(scales)
                + "; ReLU Atlas reads a whole factor for each axis");
      }
    }
    for (int axis = 0; axis < factors.length; axis++) {
      int factor = factors[axis];
      int[] places = new int[Shape.of(x.shape().size(axis), factor).count()];
      Arrays.setAll(places, i -> i / factor);
      x = selected(x, Selection.gather(x.shape(), axis, places, Shape.of(places.length)));
    }
    return x;
  }

  /** Refuses what does not give each element once for each step of a whole factor. */
  private static void requireRepetition(Operands in) throws NetworkFormatException {
    OnnxNode node = in.node();
    String mode = node.text("mode", "nearest");
    String coordinates = node.text("coordinate_transformation_mode", "half_pixel");
    String rounding = node.text("nearest_mode", "round_prefer_floor");
    boolean floors = coordinates.equals("asymmetric") && rounding.equals("floor");
    boolean rounds = HALF_PIXEL.contains(coordinates) && ROUNDINGS.contains(rounding);
    boolean plain = !node.hasAttribute("axes") && !node.hasAttribute("keep_aspect_ratio_policy");
    if (!mode.equals("nearest") || !(floors || rounds) || !plain) {
      throw in.refusal(
          " ("
              + in.type()
              + ") has the modes "
              + SourceFile.printable(String.join(", ", mode, coordinates, rounding))
              + (plain ? "" : ", with axes or an aspect ratio")
              + "; ReLU Atlas reads nearest with asymmetric and floor, or with half_pixel and"
              + " round_prefer_floor");
    }
  }

  private static double[] scales(Operands in, OnnxValue x) throws NetworkFormatException {
    double[] scales = in.node().reals("scales", in.limit());
    int input = in.type().equals("Upsample") || in.count() == 2 ? 1 : 2;
    if (scales == null && in.has(input) && in.constant(input).count() > 0) {
      scales = in.constant(input).values();
    }
    if (scales == null && in.has(3)) {
      double[] sizes = in.constant(3).values();
      scales = new double[sizes.length];
      for (int axis = 0; axis < scales.length && axis < x.shape().rank(); axis++) {
        scales[axis] = sizes[axis] / x.shape().size(axis);
      }
    }
    return scales == null ? new double[0] : scales;
  }
}
