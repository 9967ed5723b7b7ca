package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * What exporters put after the last affine map to make probabilities and class names of it:
 * Sigmoid, Softmax, ArgMax, a table of labels. It moves no boundary between regions and is dropped,
 * provided that nothing after it is of another kind.
 */
final class ClassifierTail {

  private static final Set<String> FIRST =
      Set.of("Sigmoid", "Softmax", "LogSoftmax", "ArgMax", "ZipMap");

  private static final Set<String> LATER =
      Set.of(
          "Cast",
          "Reshape",
          "Identity",
          "Flatten",
          "Squeeze",
          "Unsqueeze",
          "Sub",
          "Concat",
          "ArrayFeatureExtractor",
          "LabelEncoder",
          "Gather",
          "Greater",
          "GreaterOrEqual",
          "Less",
          "Where",
          "Binarizer",
          "Log");

  private final SourceFile file;
  private final OnnxGraph graph;
  private final Constants constants;
  private final Set<String> types = new LinkedHashSet<>();

  ClassifierTail(SourceFile file, OnnxGraph graph, Constants constants) {
    this.file = file;
    this.graph = graph;
    this.constants = constants;
  }

  /**
   * Whether all that uses the value belongs to a tail.
   *
   * @throws NetworkFormatException when a Sigmoid or its like stands in the middle of the network
   */
  boolean startsAt(String value) throws NetworkFormatException {
    if (graph.users(value).stream().noneMatch(node -> FIRST.contains(node.type()))) {
      return false;
    }
    Set<String> inside = new LinkedHashSet<>(List.of(value));
    List<String> open = new ArrayList<>(inside);
    List<OnnxNode> nodes = new ArrayList<>();
    while (!open.isEmpty()) {
      for (OnnxNode node : graph.users(open.remove(0))) {
        requireTail(node, value);
        types.add(node.type());
        nodes.add(node);
        for (String output : node.outputs()) {
          if (inside.add(output)) {
            open.add(output);
          }
        }
      }
    }
    for (OnnxNode node : nodes) {
      requireNoOtherSource(node, inside);
    }
    return true;
  }

  private void requireTail(OnnxNode node, String value) throws NetworkFormatException {
    if (!FIRST.contains(node.type()) && !LATER.contains(node.type())) {
      OnnxNode first =
          graph.users(value).stream()
              .filter(user -> FIRST.contains(user.type()))
              .findFirst()
              .orElse(node);
      throw file.refusal(
          first.place()
              + " is a "
              + first.type()
              + " in the middle of the network, before "
              + node.place()
              + "; ReLU Atlas drops it at the very end and reads no activation but Relu elsewhere");
    }
  }

  private void requireNoOtherSource(OnnxNode node, Set<String> inside)
      throws NetworkFormatException {
    for (String input : node.inputs()) {
      if (constants.isVariable(input) && !inside.contains(input)) {
        throw file.refusal(
            node.place()
                + " joins the output with an earlier value "
                + SourceFile.quoted(input)
                + "; ReLU Atlas reads networks that are one path, without skip connections");
      }
    }
  }

  String notice(String value) {
    OnnxNode before = graph.producer(value);
    return "What follows "
        + (before == null ? "the input" : before.place())
        + " was dropped ("
        + String.join(", ", types)
        + "); it moves no boundary between regions";
  }
}
