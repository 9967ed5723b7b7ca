package org.reluatlas.network.onnx;

import java.util.List;
import java.util.stream.Stream;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.NetworkCompiler;

/** Does the nodes that depend on the input, or refuses them by name. */
final class NodeCompiler {

  private final SourceFile file;
  private final ShapeNodes shapes;
  private final MoveNodes moves;
  private final ArithmeticNodes arithmetic;
  private final MatrixNodes matrices;
  private final WindowNodes windows;
  private final ReduceNodes reductions;
  private final KinkNodes kinks;

  /**
   * Made for one graph.
   *
   * @param notices takes sentences for the user
   */
  NodeCompiler(SourceFile file, NetworkCompiler compiler, InputShape input, List<String> notices) {
    AffineResults results = new AffineResults(compiler, notices);
    this.file = file;
    this.shapes = new ShapeNodes(compiler, input.declaredBatch());
    this.moves = new MoveNodes(compiler);
    this.arithmetic = new ArithmeticNodes(results, input.isBatched());
    this.matrices = new MatrixNodes(results);
    this.windows = new WindowNodes(results);
    this.reductions = new ReduceNodes(results);
    this.kinks = new KinkNodes(compiler, notices);
  }

  /** The values that a node gives. */
  OnnxValue[] apply(Operands in) throws NetworkFormatException {
    String type = in.type();
    if (!isSupported(in.node())) {
      throw Supported.refusal(file, in.node());
    }
    if (ShapeNodes.TYPES.contains(type)) {
      return shapes.apply(in);
    }
    return new OnnxValue[] {single(type, in)};
  }

  private OnnxValue single(String type, Operands in) throws NetworkFormatException {
    if (MoveNodes.TYPES.contains(type)) {
      return moves.apply(in);
    }
    if (ArithmeticNodes.TYPES.contains(type)) {
      return arithmetic.apply(in);
    }
    if (MatrixNodes.TYPES.contains(type)) {
      return matrices.apply(in);
    }
    if (WindowNodes.TYPES.contains(type)) {
      return windows.apply(in);
    }
    if (ReduceNodes.TYPES.contains(type)) {
      return reductions.apply(in);
    }
    return kinks.apply(in);
  }

  /** Whether nodes of the kind are read. */
  static boolean isSupported(OnnxNode node) {
    return node.isStandard()
        && Stream.of(
                ShapeNodes.TYPES,
                MoveNodes.TYPES,
                ArithmeticNodes.TYPES,
                MatrixNodes.TYPES,
                WindowNodes.TYPES,
                ReduceNodes.TYPES,
                KinkNodes.TYPES)
            .anyMatch(types -> types.contains(node.type()));
  }

  /** Whether the node aligns the axes of its inputs from the last one. */
  static boolean broadcasts(OnnxNode node) {
    return ArithmeticNodes.TYPES.contains(node.type())
        || KinkNodes.TYPES.contains(node.type())
        || node.type().equals("Expand")
        || node.type().equals("MatMul");
  }

  /** What became of a node that made no units, for the report. */
  static String outcome(OnnxNode node, boolean same) {
    String type = node.type();
    if (ShapeNodes.TYPES.contains(type) || MoveNodes.TYPES.contains(type)) {
      return "moves elements";
    }
    return KinkNodes.TYPES.contains(type) && same ? "left out" : "folded";
  }
}
