package org.reluatlas.network.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;

/** Follows the values from the input of a graph to its output, node by node. */
final class SignalPath {

  private final SourceFile file;
  private final OnnxGraph graph;
  private final LayerChain chain;

  SignalPath(SourceFile file, OnnxGraph graph) {
    this.file = file;
    this.graph = graph;
    this.chain = new LayerChain(file);
  }

  LayerChain follow() throws NetworkFormatException {
    ValueShape input = graph.input();
    if (!graph.hasOutput()) {
      throw file.refusal("has no output; export the network with one");
    }
    Constants constants = new Constants(file, graph, graph.dependents(input.name()));
    PathNodes nodes = new PathNodes(file, constants, chain, input);
    ClassifierTail tail = new ClassifierTail(file, graph, constants);
    Set<String> seen = new HashSet<>();
    String value = input.name();
    while (seen.add(value)) {
      List<OnnxNode> users = graph.readers(value);
      if (users.isEmpty()) {
        return finish(value, constants);
      }
      if (tail.startsAt(value)) {
        chain.notice(tail.notice(value));
        return finish(value, constants);
      }
      OnnxNode node = onlyUser(value, users);
      nodes.apply(node, value);
      value = node.output();
    }
    throw file.refusal(
        "value " + SourceFile.quoted(value) + " is on a cycle; export the network again");
  }

  private LayerChain finish(String value, Constants constants) throws NetworkFormatException {
    if (graph.readers(value).isEmpty() && !graph.isOutput(value)) {
      throw file.refusal("no output depends on the input; export the network again");
    }
    if (constants.rounded()) {
      chain.notice("Nodes that compute weights were computed in double and rounded");
    }
    return chain;
  }

  private OnnxNode onlyUser(String value, List<OnnxNode> users) throws NetworkFormatException {
    if (users.size() > 1) {
      throw file.refusal(
          "value "
              + SourceFile.quoted(value)
              + " goes both into "
              + users.get(0).place()
              + " and "
              + users.get(1).place()
              + "; ReLU Atlas reads networks that are one path, without skip connections");
    }
    if (graph.isOutput(value)) {
      throw file.refusal(
          "value "
              + SourceFile.quoted(value)
              + " is an output and goes on into "
              + users.get(0).place()
              + "; export the network with its last output alone");
    }
    return users.get(0);
  }
}
