package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Selection;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.ShapeException;

/** Nodes that leave the elements in their order: Reshape and its kin, Split, Shape and Size. */
final class ShapeNodes {

  static final Set<String> TYPES =
      Set.of(
          "Identity",
          "Dropout",
          "Cast",
          "CastLike",
          "Reshape",
          "Flatten",
          "Squeeze",
          "Unsqueeze",
          "Split",
          "Shape",
          "Size");

  /** float32, float16, float64 and bfloat16. */
  private static final Set<Long> FLOATS = Set.of(1L, 10L, 11L, 16L);

  private static final long FLOAT = 1;
  private static final long DOUBLE = 11;
  private static final long BOOL = 9;

  /** For each integer type its smallest number and the first that is too large. */
  private static final Map<Long, double[]> INTEGERS =
      Map.of(
          2L, new double[] {0, 0x1p8},
          3L, new double[] {-0x1p7, 0x1p7},
          4L, new double[] {0, 0x1p16},
          5L, new double[] {-0x1p15, 0x1p15},
          6L, new double[] {-0x1p31, 0x1p31},
          7L, new double[] {-0x1p63, 0x1.0000000000001p63},
          12L, new double[] {0, 0x1p32},
          13L, new double[] {0, 0x1p64});

  private final NetworkCompiler compiler;
  private final long declaredBatch;

  /**
   * Made for one graph.
   *
   * @param declaredBatch the size that the file gives axis 0, if it was taken for a batch of points
   */
  ShapeNodes(NetworkCompiler compiler, long declaredBatch) {
    this.compiler = compiler;
    this.declaredBatch = declaredBatch;
  }

  /** The values that the node gives. */
  OnnxValue[] apply(Operands in) throws NetworkFormatException {
    OnnxValue x = in.get(0);
    switch (in.type()) {
      case "Split":
        return split(in, x);
      case "Dropout":
        requireInference(in);
        return new OnnxValue[] {x};
      case "Cast":
        return new OnnxValue[] {cast(in, x)};
      case "Reshape":
        return new OnnxValue[] {x.reshaped(reshaped(in, x))};
      case "Flatten":
        return new OnnxValue[] {flattened(in, x)};
      case "Squeeze":
        return new OnnxValue[] {squeezed(in, x)};
      case "Unsqueeze":
        return new OnnxValue[] {unsqueezed(in, x)};
      case "Shape":
        return new OnnxValue[] {OnnxValue.of(sizes(in, x))};
      case "Size":
        return new OnnxValue[] {OnnxValue.of(count(in, x))};
      default:
        return new OnnxValue[] {x};
    }
  }

  private static void requireInference(Operands in) throws NetworkFormatException {
    if (in.has(2)) {
      Constant training = in.constant(2);
      if (training.count() != 1 || training.values()[0] != 0) {
        throw in.refusal(" is a Dropout in training mode; export the network for inference");
      }
    }
  }

  private static OnnxValue cast(Operands in, OnnxValue x) throws NetworkFormatException {
    long target = in.node().integer("to", FLOAT);
    if (x.varies()) {
      if (!FLOATS.contains(target)) {
        throw in.refusal(" casts to integers, which rounds; ReLU Atlas reads casts between floats");
      }
      return x;
    }
    Constant c = x.constant();
    double[] values = c.values().clone();
    for (int i = 0; i < values.length; i++) {
      if (target == FLOAT) {
        values[i] = (float) values[i];
      } else if (INTEGERS.containsKey(target)) {
        values[i] = integer(in, values[i], INTEGERS.get(target));
      } else if (target == BOOL) {
        values[i] = values[i] == 0 ? 0 : 1;
      } else if (target != DOUBLE) {
        throw in.refusal(
            " casts weights to a format that ReLU Atlas does not cast to; export with constant"
                + " folding");
      }
    }
    return OnnxValue.of(
        FLOATS.contains(target)
            ? Constant.reals(c.shape(), values)
            : Constant.integers(c.shape(), values));
  }

  private static double integer(Operands in, double value, double... range)
      throws NetworkFormatException {
    double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
    if (!(whole >= range[0] && whole < range[1])) {
      throw in.refusal(
          " casts " + value + " to integers that do not reach it; export the network again");
    }
    return whole;
  }

  private Shape reshaped(Operands in, OnnxValue x) throws NetworkFormatException {
    long[] target = in.integers("shape", 1);
    if (target == null) {
      throw in.refusal(" lacks its shape; export the network again");
    }
    long[] sizes = target.clone();
    boolean zeros = in.node().integer("allowzero", 0) != 0;
    if (x.varies() && in.isBatchAssumed() && sizes.length > 0) {
      if (sizes[0] == 1) {
        in.worksAlong(x, 0);
      }
      sizes[0] = sizes[0] == declaredBatch ? 1 : sizes[0];
    }
    int open = -1;
    for (int axis = 0; axis < sizes.length; axis++) {
      if (sizes[axis] == 0 && !zeros) {
        if (axis >= x.shape().rank()) {
          throw new ShapeException("keeps axis %d of a tensor of shape %s", axis, x.shape());
        }
        sizes[axis] = x.shape().size(axis);
      } else if (sizes[axis] == -1) {
        sizes[axis] = 1;
        open = open < 0 ? axis : -2;
      }
    }
    int known = Shape.of(sizes).count();
    if (open >= 0 && known > 0) {
      sizes[open] = x.shape().count() / known;
    }
    Shape shape = Shape.of(sizes);
    if (shape.count() != x.shape().count() || open == -2) {
      throw in.refusal(
          " cannot give "
              + x.shape().count()
              + " numbers the shape it asks for, "
              + Arrays.toString(target)
              + "; export the network again");
    }
    if (x.shape().rank() > 0 && (shape.rank() == 0 || shape.size(0) != x.shape().size(0))) {
      in.worksAlong(x, 0);
    }
    return shape;
  }

  private static OnnxValue flattened(Operands in, OnnxValue x) throws NetworkFormatException {
    int rank = x.shape().rank();
    long given = in.node().integer("axis", 1);
    long axis = given < 0 ? given + rank : given;
    if (axis < 0 || axis > rank) {
      throw new ShapeException("flattens a tensor of shape %s at axis %d", x.shape(), given);
    }
    if (axis != 1) {
      in.worksAlong(x, 0);
    }
    int rows = x.shape().count(0, (int) axis);
    return x.reshaped(Shape.of(rows, x.shape().count((int) axis, rank)));
  }

  private static OnnxValue squeezed(Operands in, OnnxValue x) throws NetworkFormatException {
    long[] axes = in.integers("axes", 1);
    boolean[] removed = new boolean[x.shape().rank()];
    if (axes == null) {
      for (int axis = 0; axis < removed.length; axis++) {
        removed[axis] = x.shape().size(axis) == 1;
      }
    } else {
      for (long each : axes) {
        int axis = x.shape().axis(each);
        if (x.shape().size(axis) != 1) {
          throw new ShapeException("removes axis %d of a tensor of shape %s", each, x.shape());
        }
        removed[axis] = true;
      }
    }
    List<Integer> kept = new ArrayList<>();
    for (int axis = 0; axis < removed.length; axis++) {
      if (!removed[axis]) {
        kept.add(x.shape().size(axis));
      } else {
        in.worksAlong(x, axis);
      }
    }
    return x.reshaped(Shape.of(kept.stream().mapToInt(Integer::intValue).toArray()));
  }

  private static OnnxValue unsqueezed(Operands in, OnnxValue x) throws NetworkFormatException {
    long[] axes = in.integers("axes", 1);
    if (axes == null || axes.length > 16) {
      throw in.refusal(" lacks its axes; export the network again");
    }
    int rank = x.shape().rank() + axes.length;
    boolean[] added = new boolean[rank];
    for (long each : axes) {
      long axis = each < 0 ? each + rank : each;
      if (axis < 0 || axis >= rank || added[(int) axis]) {
        throw new ShapeException("adds axis %d to a tensor of shape %s", each, x.shape());
      }
      added[(int) axis] = true;
    }
    int[] sizes = new int[rank];
    int from = 0;
    for (int axis = 0; axis < rank; axis++) {
      sizes[axis] = added[axis] ? 1 : x.shape().size(from++);
    }
    if (added.length > 0 && added[0]) {
      in.worksAlong(x, 0);
    }
    return x.reshaped(Shape.of(sizes));
  }

  private Constant count(Operands in, OnnxValue x) {
    boolean batch = x.varies() && in.isBatchAssumed();
    return Constant.integers(Shape.of(), (double) x.shape().count() * (batch ? declaredBatch : 1));
  }

  private Constant sizes(Operands in, OnnxValue x) throws NetworkFormatException {
    int rank = x.shape().rank();
    long start = in.node().integer("start", 0);
    long end = in.node().integer("end", rank);
    int first = (int) Math.max(0, Math.min(rank, start < 0 ? start + rank : start));
    int last = (int) Math.max(first, Math.min(rank, end < 0 ? end + rank : end));
    double[] sizes = Arrays.stream(x.shape().sizes()).asDoubleStream().toArray();
    if (x.varies() && in.isBatchAssumed() && rank > 0) {
      sizes[0] = declaredBatch;
    }
    return Constant.integers(Shape.of(last - first), Arrays.copyOfRange(sizes, first, last));
  }

  private OnnxValue[] split(Operands in, OnnxValue x) throws NetworkFormatException {
    int axis = x.shape().axis(in.node().integer("axis", 0));
    in.worksAlong(x, axis);
    int size = x.shape().size(axis);
    long[] given = in.integers("split", 1);
    int parts = in.node().outputs().size();
    int chunk = (size + parts - 1) / Math.max(1, parts);
    OnnxValue[] results = new OnnxValue[parts];
    int start = 0;
    for (int i = 0; i < parts; i++) {
      long wanted = given == null ? Math.min(chunk, size - start) : i < given.length ? given[i] : 0;
      if (wanted < 0 || wanted > size - start) {
        throw new ShapeException("splits a tensor of shape %s at axis %d", x.shape(), axis);
      }
      Selection part = Selection.slice(x.shape(), axis, start, 1, (int) wanted);
      results[i] = x.select(compiler, part, 0);
      start += (int) wanted;
    }
    return results;
  }
}
