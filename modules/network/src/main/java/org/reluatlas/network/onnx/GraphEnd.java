package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SeveralNetworksException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Signal;

/**
 * The end of a graph: the nodes that make classes and the like of a value, which are dropped, and
 * the output that is read.
 */
final class GraphEnd {

  private final SourceFile file;
  private final OnnxGraph graph;
  private final List<String> outputs;
  private final Set<String> varying;
  private final List<ClassifierTail> tails = new ArrayList<>();
  private final Set<OnnxNode> dropped = new HashSet<>();
  private final Map<String, Squash> squashes = new HashMap<>();

  /**
   * The end of one graph.
   *
   * @param outputs the outputs that are asked for
   * @param varying the values that depend on the input
   */
  GraphEnd(SourceFile file, OnnxGraph graph, List<String> outputs, Set<String> varying) {
    this.file = file;
    this.graph = graph;
    this.outputs = outputs;
    this.varying = varying;
  }

  /** Finds what makes classes and the like of a value at the end. */
  void find(String input, List<OnnxNode> nodes) throws NetworkFormatException {
    List<String> names = new ArrayList<>(List.of(input));
    for (OnnxNode node : nodes) {
      names.addAll(node.outputs());
    }
    Set<OnnxNode> live = new HashSet<>(nodes);
    for (String name : names) {
      boolean inside = tails.stream().anyMatch(tail -> tail.gives(name));
      ClassifierTail tail = new ClassifierTail(file, graph, varying, live);
      if (varying.contains(name) && !inside && tail.startsAt(name)) {
        tails.add(tail);
        dropped.addAll(tail.nodes());
      }
    }
  }

  /** Whether a node is dropped. */
  boolean drops(OnnxNode node) {
    return dropped.contains(node);
  }

  /** Whether a value of the node is needed; what is made of an output that is read is not. */
  boolean isNeeded(OnnxNode node) {
    return !dropped.contains(node)
        || tails.stream()
            .noneMatch(tail -> tail.nodes().contains(node) && outputs.contains(tail.start()));
  }

  /** Applies a node that is dropped to the outputs, as far as it changes what they mean. */
  OnnxValue[] apply(NetworkCompiler compiler, NodeCompiler compilers, Operands in)
      throws NetworkFormatException {
    Squash[] made = new Squash[in.count()];
    for (int i = 0; i < made.length; i++) {
      String name = in.node().inputs().get(i);
      boolean first = varying.contains(name) && !squashes.containsKey(name);
      made[i] = first ? Squash.before(in.node()) : squashes.get(name);
    }
    TailNodes tail = new TailNodes(compiler, compilers, in, made);
    OnnxValue[] results = tail.apply();
    in.node().outputs().forEach(output -> squashes.put(output, tail.squash()));
    return results;
  }

  /** Whether an input of a node is not looked at: the names that classes are given. */
  boolean leavesOut(OnnxNode node, String input) {
    return namesClasses(node) && !squashes.containsKey(input);
  }

  /** Whether a node gives classes names, which may be texts. */
  private boolean namesClasses(OnnxNode node) {
    return TailNodes.NAMING.contains(node.type())
        && node.inputs().stream()
            .map(squashes::get)
            .anyMatch(squash -> squash != null && squash.stage() != Squash.Stage.NUMBERS);
  }

  /** The value that is the output of the network. */
  String output(String input, Map<String, OnnxValue> values) throws NetworkFormatException {
    Map<String, Signal> found = new LinkedHashMap<>();
    for (String output : outputs) {
      OnnxValue value = values.get(output);
      boolean layers = !start(output).equals(input);
      if (value != null && value.varies() && layers) {
        if (found.values().stream().noneMatch(value.signal()::hasSameElements)) {
          found.put(output, value.signal());
        }
      }
    }
    if (found.isEmpty()) {
      throw file.refusal(
          tails.isEmpty()
              ? "no output depends on the input; export the network again"
              : "there is no layer with weights in it; save a network with linear layers");
    }
    if (found.size() > 1) {
      throw several(new ArrayList<>(found.keySet()));
    }
    String output = found.keySet().iterator().next();
    requireNoShift(output, values.get(output).shape().count());
    return output;
  }

  /** What there is to tell about the end, for an output with so many numbers. */
  List<String> notices(String output, int count) {
    List<String> notices = new ArrayList<>();
    for (ClassifierTail tail : tails) {
      notices.add(tail.notice(tail.gives(output) ? squashes.get(output) : null, count));
    }
    return notices;
  }

  /** The value that the tail of an output is made of, or the output where there is none. */
  private String start(String output) {
    for (ClassifierTail tail : tails) {
      if (tail.gives(output)) {
        return tail.start();
      }
    }
    return output;
  }

  /** Refuses a single output whose 0 a summand after the tail moves. */
  private void requireNoShift(String output, int count) throws NetworkFormatException {
    Squash squash = squashes.get(output);
    boolean numbers = squash != null && squash.stage() == Squash.Stage.NUMBERS;
    if (numbers && squash.shift() != null && count == 1) {
      throw file.refusal(
          squash.shift().place()
              + " adds a number after "
              + squash.first().place()
              + ", which moves the level between the two classes of one output; export the network"
              + " up to before "
              + squash.first().place());
    }
  }

  private NetworkFormatException several(List<String> names) {
    for (String name : names) {
      Set<String> after = graph.dependents(List.of(name));
      for (String other : names) {
        if (!other.equals(name) && after.contains(other)) {
          return file.refusal(
              "value "
                  + SourceFile.quoted(name)
                  + " is an output and goes on into "
                  + graph.users(name).get(0).place()
                  + "; export the network with its last output alone");
        }
      }
    }
    return new SeveralNetworksException(file, names);
  }
}
