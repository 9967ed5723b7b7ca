package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** A GraphProto: nodes, stored tensors, inputs and outputs, by their names. */
final class OnnxGraph {

  /** Nodes that tell the shape of a value and not its numbers. */
  private static final Set<String> SHAPES = Set.of("Shape", "Size");

  private static final int MOST_FIELDS = 200_000;

  private final SourceFile file;
  private final AllocationLimit limit;
  private final OnnxFunctions functions;
  private List<OnnxNode> nodes = new ArrayList<>();
  private final Map<String, Message> initializers = new HashMap<>();
  private final Map<String, ValueShape> inputs = new LinkedHashMap<>();
  private final Set<String> outputs = new LinkedHashSet<>();
  private final Map<String, OnnxNode> producers = new HashMap<>();
  private final Map<String, List<OnnxNode>> users = new HashMap<>();

  private OnnxGraph(SourceFile file) {
    this.file = file;
    this.limit = new AllocationLimit(file, "nodes, names and tensors", MOST_FIELDS);
    this.functions = new OnnxFunctions(file, limit);
  }

  /** The graph of a ModelProto, with the functions of the model put in. */
  static OnnxGraph read(SourceFile file, Message model) throws NetworkFormatException {
    OnnxGraph graph = new OnnxGraph(file);
    boolean found = false;
    while (model.next()) {
      if (model.field() == 7) {
        graph.readFields(model.message());
        found = true;
      } else if (model.field() == 25) {
        graph.functions.add(model.message());
      }
    }
    if (!found) {
      throw file.refusal("holds no graph; it is no ONNX model or was cut off, so export it again");
    }
    graph.nodes = graph.functions.inlined(graph.nodes);
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
    Set<OnnxNode> live = live(outputs);
    for (OnnxNode node : nodes) {
      if (live.contains(node)) {
        for (String input : new LinkedHashSet<>(node.inputs())) {
          users.computeIfAbsent(input, key -> new ArrayList<>(1)).add(node);
        }
      }
    }
  }

  /** The nodes that some values depend on. */
  private Set<OnnxNode> live(Collection<String> values) {
    Set<OnnxNode> live = new HashSet<>();
    List<String> open = new ArrayList<>(values);
    while (!open.isEmpty()) {
      OnnxNode node = producers.get(open.remove(open.size() - 1));
      if (node != null && live.add(node)) {
        open.addAll(node.inputs());
      }
    }
    return live;
  }

  /** The nodes that some values depend on, each after those that it takes values from. */
  List<OnnxNode> sorted(Collection<String> values) throws NetworkFormatException {
    Set<OnnxNode> live = live(values);
    List<OnnxNode> sorted = new ArrayList<>();
    Set<OnnxNode> done = new HashSet<>();
    for (OnnxNode node : nodes) {
      if (live.contains(node)) {
        visit(node, sorted, done);
      }
    }
    return sorted;
  }

  private void visit(OnnxNode root, List<OnnxNode> sorted, Set<OnnxNode> done)
      throws NetworkFormatException {
    List<OnnxNode> stack = new ArrayList<>(List.of(root));
    Set<OnnxNode> open = new HashSet<>();
    while (!stack.isEmpty()) {
      OnnxNode node = stack.get(stack.size() - 1);
      if (done.contains(node)) {
        stack.remove(stack.size() - 1);
        continue;
      }
      if (!open.add(node)) {
        done.add(node);
        sorted.add(node);
        continue;
      }
      for (String input : node.inputs()) {
        OnnxNode before = producers.get(input);
        if (before != null && !done.contains(before)) {
          if (open.contains(before)) {
            throw file.refusal(
                "value " + SourceFile.quoted(input) + " is on a cycle; export the network again");
          }
          stack.add(before);
        }
      }
    }
  }

  /** Of some values and all that is computed from their numbers, the names. */
  Set<String> dependents(Collection<String> values) {
    Set<String> dependents = new LinkedHashSet<>(values);
    List<String> open = new ArrayList<>(values);
    while (!open.isEmpty()) {
      for (OnnxNode node : users(open.remove(open.size() - 1))) {
        for (String output : isShape(node) ? List.<String>of() : node.outputs()) {
          if (dependents.add(output)) {
            open.add(output);
          }
        }
      }
    }
    return dependents;
  }

  /** Whether a node tells the shape of a value and not its numbers. */
  static boolean isShape(OnnxNode node) {
    return SHAPES.contains(node.type());
  }

  /** The inputs that are not stored in the file. */
  List<ValueShape> freeInputs() throws NetworkFormatException {
    List<ValueShape> free = new ArrayList<>();
    for (ValueShape input : inputs.values()) {
      if (!initializers.containsKey(input.name())) {
        free.add(input);
      }
    }
    if (free.isEmpty()) {
      throw file.refusal("has no input; export the network with one");
    }
    return free;
  }

  boolean isOutput(String value) {
    return outputs.contains(value);
  }

  Set<String> outputs() {
    return Collections.unmodifiableSet(outputs);
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
