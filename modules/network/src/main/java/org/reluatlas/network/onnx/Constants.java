package org.reluatlas.network.onnx;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** The values of a graph that do not depend on its input, computed when asked for. */
final class Constants {

  /** Exporters chain two or three nodes to shape a weight. */
  private static final int DEEPEST = 64;

  private static final long MOST_NUMBERS = 1L << 25;

  private final SourceFile file;
  private final OnnxGraph graph;
  private final Set<String> variable;
  private final Map<String, Constant> known = new HashMap<>();
  private final AllocationLimit limit;
  private final ConstantNode nodes;

  /**
   * Made for one graph.
   *
   * @param variable the values that depend on the input
   */
  Constants(SourceFile file, OnnxGraph graph, Set<String> variable) {
    this.file = file;
    this.graph = graph;
    this.variable = variable;
    this.limit = new AllocationLimit(file, "numbers in its weights", MOST_NUMBERS);
    this.nodes = new ConstantNode(file, limit);
  }

  /** Whether the value depends on the input. */
  boolean isVariable(String name) {
    return variable.contains(name);
  }

  /** Whether the value is a size that an exporter reads off another value at run time. */
  boolean isSize(String name) {
    return graph.comesFromShape(name);
  }

  /** The value of that name, which must not depend on the input. */
  Constant get(String name) throws NetworkFormatException {
    return get(name, 0);
  }

  private Constant get(String name, int depth) throws NetworkFormatException {
    Constant constant = known.get(name);
    if (constant == null) {
      constant = compute(name, depth);
      limit.claim(constant.count());
      known.put(name, constant);
    }
    return constant;
  }

  private Constant compute(String name, int depth) throws NetworkFormatException {
    if (graph.initializer(name) != null) {
      return TensorMessage.decode(file, name, graph.initializer(name));
    }
    OnnxNode node = graph.producer(name);
    if (node == null) {
      throw file.refusal(
          "value " + SourceFile.quoted(name) + " is used but given nowhere; export it again");
    }
    if (depth > DEEPEST) {
      throw file.refusal(
          node.place()
              + " ends a chain of more than "
              + DEEPEST
              + " nodes that compute a weight, or a cycle; simplify the model before saving");
    }
    if (!ConstantNode.isSupported(node.type())) {
      throw file.refusal(
          node.place()
              + " computes a weight with "
              + node.type()
              + ", which ReLU Atlas does not; export with constant folding");
    }
    Constant[] inputs = new Constant[Math.min(node.inputs().size(), 2)];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = node.hasInput(i) ? get(node.inputs().get(i), depth + 1) : null;
    }
    return nodes.compute(node, inputs);
  }

  /** Whether a number in any computed value was rounded. */
  boolean rounded() {
    return nodes.rounded();
  }
}
