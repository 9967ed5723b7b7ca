package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * What exporters put after the last affine map to make probabilities, class names and bounded
 * numbers of it: Sigmoid, Tanh, Softmax, ArgMax, a table of labels, scaling after these. It moves
 * no boundary between regions and is dropped, provided that nothing after it is of another kind.
 */
final class ClassifierTail {

  private static final Set<String> FIRST =
      Set.of("Sigmoid", "Tanh", "HardSigmoid", "Softmax", "LogSoftmax", "ArgMax", "ZipMap");

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
          "Log",
          "Mul",
          "Div",
          "Add",
          "Neg",
          "Shape");

  /** Nodes of which one input only may depend on the value. */
  private static final Set<String> SCALING = Set.of("Sub", "Mul", "Div", "Add");

  private final SourceFile file;
  private final OnnxGraph graph;
  private final Set<String> varying;
  private final Set<String> inside = new LinkedHashSet<>();
  private final List<OnnxNode> nodes = new ArrayList<>();

  ClassifierTail(SourceFile file, OnnxGraph graph, Set<String> varying) {
    this.file = file;
    this.graph = graph;
    this.varying = varying;
  }

  /**
   * Whether all that uses the value belongs to a tail.
   *
   * @throws NetworkFormatException when a Sigmoid or its like stands in the middle of the network
   */
  boolean startsAt(String value) throws NetworkFormatException {
    List<OnnxNode> first =
        graph.users(value).stream()
            .filter(node -> FIRST.contains(node.type()))
            .collect(Collectors.toList());
    if (first.isEmpty()) {
      return false;
    }
    follow(value);
    NetworkFormatException middle = refusal(value, first.get(0));
    boolean kinks = first.stream().allMatch(node -> node.type().equals("HardSigmoid"));
    if (middle != null && !kinks) {
      throw middle;
    }
    return middle == null;
  }

  private void follow(String value) {
    inside.clear();
    nodes.clear();
    inside.add(value);
    List<String> open = new ArrayList<>(inside);
    Set<OnnxNode> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      for (OnnxNode node : graph.users(open.remove(0))) {
        if (seen.add(node)) {
          nodes.add(node);
          for (String output : node.outputs()) {
            if (inside.add(output)) {
              open.add(output);
            }
          }
        }
      }
    }
  }

  /** Why this is no tail, or null. */
  private NetworkFormatException refusal(String value, OnnxNode first) {
    for (OnnxNode node : nodes) {
      if (!FIRST.contains(node.type()) && !LATER.contains(node.type())) {
        return inTheMiddle(first, node);
      }
    }
    for (OnnxNode node : nodes) {
      long sources = node.inputs().stream().filter(varying::contains).count();
      boolean twice = SCALING.contains(node.type()) && sources > 1;
      if (twice || (node.inputs().contains(value) && SCALING.contains(node.type()))) {
        return inTheMiddle(first, node);
      }
      for (String input : node.inputs()) {
        if (varying.contains(input) && !inside.contains(input)) {
          return file.refusal(
              node.place()
                  + " joins the output after "
                  + first.place()
                  + ", a "
                  + first.type()
                  + ", with an earlier value "
                  + SourceFile.quoted(input)
                  + "; ReLU Atlas drops it at the very end only");
        }
      }
    }
    return null;
  }

  private NetworkFormatException inTheMiddle(OnnxNode first, OnnxNode node) {
    return file.refusal(
        first.place()
            + " is a "
            + first.type()
            + " in the middle of the network, before "
            + node.place()
            + ", and is not piecewise linear; ReLU Atlas drops it at the very end");
  }

  /** The nodes of the tail. */
  List<OnnxNode> nodes() {
    return List.copyOf(nodes);
  }

  /** The values of the tail, that at which it starts included. */
  Set<String> values() {
    return Set.copyOf(inside);
  }

  String notice(String value) {
    OnnxNode before = graph.producer(value);
    String types =
        nodes.stream()
            .map(OnnxNode::type)
            .filter(type -> !type.equals("Shape"))
            .distinct()
            .collect(Collectors.joining(", "));
    boolean kinks = nodes.stream().anyMatch(node -> node.type().equals("HardSigmoid"));
    return "What follows "
        + (before == null ? "the input" : before.place())
        + " was dropped ("
        + types
        + "); "
        + (kinks
            ? "it never decreases, and its own kinks are left out like those of a classifier"
            : "it moves no boundary between regions");
  }
}
