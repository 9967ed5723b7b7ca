package org.reluatlas.network.onnx;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.FormBuilder;
import org.reluatlas.network.compile.Selection;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.Tournament;

/** Sums, averages, maxima and minima along axes. */
final class ReduceNodes {

  static final Set<String> TYPES = Set.of("ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin");

  private final AffineResults results;

  ReduceNodes(AffineResults results) {
    this.results = results;
  }

  OnnxValue apply(Operands in) throws NetworkFormatException {
    OnnxValue x = in.get(0);
    in.signal(0);
    boolean[] reduced = reduced(in, x);
    if (reduced == null) {
      return x;
    }
    int[][] groups = groups(x.shape(), reduced);
    Shape shape = shape(x.shape(), reduced, in.node().integer("keepdims", 1) != 0);
    if (groups.length > 0 && groups[0].length == 0) {
      throw in.refusal(" reduces no numbers to one; export the network again");
    }
    switch (in.type()) {
      case "ReduceMax":
        return OnnxValue.kinked(
            Tournament.max(results.compiler(), x.signal(), groups, shape), in.place());
      case "ReduceMin":
        return OnnxValue.kinked(
            Tournament.min(results.compiler(), x.signal(), groups, shape), in.place());
      default:
        return sums(in, x, groups, shape);
    }
  }

  /** For each axis whether it is reduced; null when the node does nothing. */
  static boolean[] reduced(Operands in, OnnxValue x) throws NetworkFormatException {
    long[] axes = in.integers("axes", 1);
    boolean[] reduced = new boolean[x.shape().rank()];
    if (axes == null || axes.length == 0) {
      if (in.node().integer("noop_with_empty_axes", 0) != 0) {
        return null;
      }
      Arrays.fill(reduced, true);
      in.worksAlong(x, 0);
      return reduced;
    }
    for (long axis : axes) {
      int counted = x.shape().axis(axis);
      in.worksAlong(x, counted);
      reduced[counted] = true;
    }
    return reduced;
  }

  /** The shape of the result. */
  static Shape shape(Shape from, boolean[] reduced, boolean kept) {
    int[] sizes = new int[from.rank()];
    int rank = 0;
    for (int axis = 0; axis < reduced.length; axis++) {
      if (!reduced[axis] || kept) {
        sizes[rank++] = reduced[axis] ? 1 : from.size(axis);
      }
    }
    return Shape.of(Arrays.copyOf(sizes, rank));
  }

  /** For each element of the result the elements that go into it, in row-major order. */
  static int[][] groups(Shape from, boolean[] reduced) {
    int[] order = new int[reduced.length];
    int kept = 0;
    int number = 1;
    for (int axis = 0; axis < reduced.length; axis++) {
      if (!reduced[axis]) {
        number *= from.size(axis);
        order[kept++] = axis;
      }
    }
    int at = kept;
    int size = 1;
    for (int axis = 0; axis < reduced.length; axis++) {
      if (reduced[axis]) {
        order[at++] = axis;
        size *= from.size(axis);
      }
    }
    Selection sorted = Selection.transposed(from, order);
    int[][] groups = new int[number][size];
    for (int g = 0; g < groups.length; g++) {
      for (int k = 0; k < size; k++) {
        groups[g][k] = sorted.source(g * size + k);
      }
    }
    return groups;
  }

  private OnnxValue sums(Operands in, OnnxValue x, int[][] groups, Shape shape)
      throws NetworkFormatException {
    FormBuilder row = new FormBuilder();
    AffineForm[] rows = new AffineForm[shape.count()];
    for (int g = 0; g < rows.length; g++) {
      long divisor = in.type().equals("ReduceMean") ? groups[g].length : 1;
      Rational share = Rational.of(BigInteger.ONE, BigInteger.valueOf(divisor));
      for (int element : groups[g]) {
        row.add(element, share);
      }
      rows[g] = row.build(Rational.ZERO);
    }
    return results.map(x, shape, rows, AffineRun.map(in.place(), true), in.place());
  }
}
