package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * What exporters put after the last affine map to make probabilities, class names and bounded
 * numbers of it: Sigmoid, Tanh, Softmax, ArgMax, a table of labels, scaling after these. Here the
 * nodes are found; {@link TailNodes} tells what each of them does to the outputs.
 */
final class ClassifierTail {

  private static final Set<String> FIRST =
      Set.of(
          "Sigmoid", "Tanh", "HardSigmoid", "Softmax", "LogSoftmax", "ArgMax", "ArgMin", "ZipMap");

  private final SourceFile file;
  private final OnnxGraph graph;
  private final Set<String> varying;
  private final Set<OnnxNode> live;
  private final Set<String> inside = new LinkedHashSet<>();
  private final List<OnnxNode> nodes = new ArrayList<>();
  private String start = "";

  /**
   * Made for one value.
   *
   * @param varying the names of the values that depend on the input
   * @param live the nodes that an output depends on
   */
  ClassifierTail(SourceFile file, OnnxGraph graph, Set<String> varying, Set<OnnxNode> live) {
    this.file = file;
    this.graph = graph;
    this.varying = varying;
    this.live = live;
  }

  /**
   * Whether a tail begins at the value.
   *
   * @throws NetworkFormatException when a Sigmoid or its like stands in the middle of the network
   */
  boolean startsAt(String value) throws NetworkFormatException {
    start = value;
    List<OnnxNode> first = new ArrayList<>();
    for (OnnxNode node : users(value)) {
      if (FIRST.contains(node.type()) && (!isHardSigmoid(node) || isLast(node))) {
        first.add(node);
      }
    }
    follow(first);
    if (!first.isEmpty()) {
      requireEnd(first.get(0));
    }
    return !first.isEmpty();
  }

  private static boolean isHardSigmoid(OnnxNode node) {
    return node.type().equals("HardSigmoid");
  }

  /** Whether a HardSigmoid increases and no node after it computes; it is kept elsewhere. */
  private boolean isLast(OnnxNode node) throws NetworkFormatException {
    follow(List.of(node));
    return node.real("alpha", 0.2f) > 0
        && nodes.stream().skip(1).allMatch(after -> TailNodes.KEEPING.contains(after.type()));
  }

  private List<OnnxNode> users(String value) {
    return graph.users(value).stream()
        .filter(node -> live.contains(node) && !OnnxGraph.isShape(node))
        .collect(Collectors.toList());
  }

  private void follow(List<OnnxNode> first) {
    inside.clear();
    nodes.clear();
    Set<OnnxNode> seen = new HashSet<>(first);
    List<OnnxNode> open = new ArrayList<>(first);
    while (!open.isEmpty()) {
      OnnxNode node = open.remove(0);
      nodes.add(node);
      inside.addAll(node.outputs());
      for (String output : node.outputs()) {
        users(output).stream().filter(seen::add).forEach(open::add);
      }
    }
  }

  /** Refuses nodes that cannot be at the end. */
  private void requireEnd(OnnxNode first) throws NetworkFormatException {
    for (OnnxNode node : nodes) {
      long sources = node.inputs().stream().filter(varying::contains).count();
      boolean known = FIRST.contains(node.type()) || TailNodes.isKnown(node.type());
      if (!known || (TailNodes.SCALING.contains(node.type()) && sources > 1)) {
        throw inTheMiddle(first, node);
      }
    }
    for (OnnxNode node : nodes) {
      for (String input : node.inputs()) {
        if (varying.contains(input) && !inside.contains(input) && !input.equals(start)) {
          throw file.refusal(
              node.place()
                  + " joins the output after "
                  + first.place()
                  + ", "
                  + first.kind()
                  + ", with an earlier value "
                  + SourceFile.quoted(input)
                  + "; ReLU Atlas drops it at the very end only");
        }
      }
    }
  }

  private NetworkFormatException inTheMiddle(OnnxNode first, OnnxNode node) {
    return file.refusal(
        first.place()
            + " is "
            + first.kind()
            + " in the middle of the network, before "
            + node.place()
            + ", and is not piecewise linear; ReLU Atlas drops it at the very end");
  }

  /** The nodes of the tail. */
  List<OnnxNode> nodes() {
    return List.copyOf(nodes);
  }

  /** The value that the tail is made of. */
  String start() {
    return start;
  }

  /** Whether the tail gives the value. */
  boolean gives(String value) {
    return inside.contains(value);
  }

  /**
   * What became of the tail.
   *
   * @param read how the output that is read is made, or null when it is the start of the tail
   * @param outputs the number of outputs
   */
  String notice(Squash read, int outputs) {
    OnnxNode before = graph.producer(start);
    String types = nodes.stream().map(OnnxNode::type).distinct().collect(Collectors.joining(", "));
    return "What follows "
        + (before == null ? "the input" : before.place())
        + " was dropped ("
        + types
        + "); "
        + effect(read, outputs);
  }

  private String effect(Squash read, int outputs) {
    if (read == null) {
      return "the value before it is an output too, and that is read";
    }
    if (nodes.stream().anyMatch(ClassifierTail::isHardSigmoid)) {
      return "it never decreases, and its own kinks are left out like those of a classifier";
    }
    if (read.isRearranged()) {
      return "it moves no boundary between regions, and the outputs were negated, chosen or"
          + " reordered to match it";
    }
    return "it moves no boundary between regions and "
        + (outputs == 1 ? "increases with the output" : "keeps the order of the outputs");
  }
}
