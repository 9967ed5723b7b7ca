package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** A GraphProto: nodes, stored tensors, inputs and outputs, by their names. */
final class OnnxGraph {

  /** A node that tells the shape of a value and not its numbers. */
  static final String SHAPE = "Shape";

  private static final int MOST_FIELDS = 200_000;

  private final SourceFile file;
  private final AllocationLimit limit;
  private final List<OnnxNode> nodes = new ArrayList<>();
  private final Map<String, Message> initializers = new HashMap<>();
  private final Map<String, ValueShape> inputs = new LinkedHashMap<>();
  private final Set<String> outputs = new LinkedHashSet<>();
  private final Map<String, OnnxNode> producers = new HashMap<>();
  private final Map<String, List<OnnxNode>> users = new HashMap<>();

  private OnnxGraph(SourceFile file) {
    this.file = file;
    this.limit = new AllocationLimit(file, "nodes, names and tensors", MOST_FIELDS);
  }

  /** The graph of a ModelProto. */
  static OnnxGraph read(SourceFile file, Message model) throws NetworkFormatException {
    OnnxGraph graph = new OnnxGraph(file);
    boolean found = false;
    while (model.next()) {
      if (model.field() == 7) {
        graph.readFields(model.message());
        found = true;
      }
    }
    if (!found) {
      throw file.refusal("holds no graph; it is no ONNX model or was cut off, so export it again");
    }
    graph.connect();
    return graph;
  }

  private void readFields(Message graph) throws NetworkFormatException {
    while (graph.next()) {
      limit.claim();
      switch (graph.field()) {
        case 1:
          nodes.add(OnnxNode.read(graph.message(), limit));
          break;
        case 5:
          addInitializer(graph.message());
          break;
        case 11:
          ValueShape input = ValueShape.read(graph.message());
          inputs.put(input.name(), input);
          break;
        case 12:
          outputs.add(ValueShape.read(graph.message()).name());
          break;
        case 15:
          throw file.refusal("holds a sparse tensor; ReLU Atlas reads dense ones only");
        default:
          break;
      }
    }
  }

  private void addInitializer(Message tensor) throws NetworkFormatException {
    String name = "";
    Message fields = tensor.fromStart();
    while (fields.next()) {
      if (fields.field() == 8) {
        name = fields.text();
      }
    }
    initializers.put(name, tensor);
  }

  private void connect() throws NetworkFormatException {
    for (OnnxNode node : nodes) {
      for (String output : node.outputs()) {
        if (!output.isEmpty() && producers.put(output, node) != null) {
          throw file.refusal(
              "value " + SourceFile.quoted(output) + " is given by two nodes; export it again");
        }
      }
    }
    Set<OnnxNode> live = live();
    for (OnnxNode node : nodes) {
      if (live.contains(node)) {
        for (String input : new LinkedHashSet<>(node.inputs())) {
          users.computeIfAbsent(input, key -> new ArrayList<>(1)).add(node);
        }
      }
    }
  }

  /** The nodes that an output depends on. */
  private Set<OnnxNode> live() {
    Set<OnnxNode> live = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(outputs);
    while (!open.isEmpty()) {
      OnnxNode node = producers.get(open.remove(open.size() - 1));
      if (node != null && live.add(node)) {
        open.addAll(node.inputs());
      }
    }
    return live;
  }

  /** All values that depend on the numbers in {@code value}, and itself. */
  Set<String> dependents(String value) {
    Set<String> dependents = new LinkedHashSet<>(List.of(value));
    List<String> open = new ArrayList<>(List.of(value));
    while (!open.isEmpty()) {
      for (OnnxNode node : users(open.remove(open.size() - 1))) {
        for (String output : node.type().equals(SHAPE) ? List.<String>of() : node.outputs()) {
          if (dependents.add(output)) {
            open.add(output);
          }
        }
      }
    }
    return dependents;
  }

  /** Whether the shape of another value goes into this one. */
  boolean comesFromShape(String value) {
    Set<String> ancestors = new LinkedHashSet<>(List.of(value));
    List<String> open = new ArrayList<>(List.of(value));
    while (!open.isEmpty()) {
      OnnxNode node = producers.get(open.remove(open.size() - 1));
      if (node != null && node.type().equals(SHAPE)) {
        return true;
      }
      for (String input : node == null ? List.<String>of() : node.inputs()) {
        if (ancestors.add(input)) {
          open.add(input);
        }
      }
    }
    return false;
  }

  /** The nodes that take the numbers of the value, and not its shape only. */
  List<OnnxNode> readers(String value) {
    return users(value).stream()
        .filter(node -> !node.type().equals(SHAPE))
        .collect(Collectors.toList());
  }

  /** The one input of the network. */
  ValueShape input() throws NetworkFormatException {
    List<ValueShape> free = new ArrayList<>();
    for (ValueShape input : inputs.values()) {
      if (!initializers.containsKey(input.name())) {
        free.add(input);
      }
    }
    if (free.size() != 1) {
      throw file.refusal(
          free.isEmpty()
              ? "has no input; export the network with one"
              : "has "
                  + free.size()
                  + " inputs ("
                  + SourceFile.quoted(free.get(0).name())
                  + ", "
                  + SourceFile.quoted(free.get(1).name())
                  + (free.size() > 2 ? ", …" : "")
                  + "); ReLU Atlas reads networks with one");
    }
    return free.get(0);
  }

  boolean isOutput(String value) {
    return outputs.contains(value);
  }

  boolean hasOutput() {
    return !outputs.isEmpty();
  }

  /** The nodes that take the value and that an output depends on. */
  List<OnnxNode> users(String value) {
    return users.getOrDefault(value, List.of());
  }

  /** The node that gives the value, or null. */
  OnnxNode producer(String value) {
    return producers.get(value);
  }

  /** The stored tensor of that name, or null. */
  Message initializer(String name) {
    return initializers.get(name);
  }
}
