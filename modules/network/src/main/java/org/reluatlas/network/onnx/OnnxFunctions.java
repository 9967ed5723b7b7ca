package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * The functions that a model brings along (FunctionProto), as the dynamo exporter of PyTorch writes
 * them. A call is replaced by the nodes of the function, and calls among these likewise.
 */
final class OnnxFunctions {

  private static final int DEEPEST = 32;

  private final SourceFile file;
  private final AllocationLimit limit;
  private final Map<String, Function> functions = new HashMap<>();
  private int calls;

  OnnxFunctions(SourceFile file, AllocationLimit limit) {
    this.file = file;
    this.limit = limit;
  }

  /** A function: names of inputs, outputs and attributes, and its nodes. */
  private static final class Function {
    private String name = "";
    private String domain = "";
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<OnnxNode> nodes = new ArrayList<>();
    private final Map<String, Message> usual = new HashMap<>();
  }

  /** Adds a FunctionProto. */
  void add(Message message) throws NetworkFormatException {
    Function function = new Function();
    while (message.next()) {
      limit.claim();
      switch (message.field()) {
        case 1:
          function.name = message.text();
          break;
        case 4:
          function.inputs.add(message.text());
          break;
        case 5:
          function.outputs.add(message.text());
          break;
        case 7:
          function.nodes.add(OnnxNode.read(message.message(), limit));
          break;
        case 10:
          function.domain = message.text();
          break;
        case 11:
          addUsual(function, message.message());
          break;
        default:
          break;
      }
    }
    functions.putIfAbsent(function.domain + ":" + function.name, function);
  }

  private static void addUsual(Function function, Message attribute) throws NetworkFormatException {
    Message fields = attribute.fromStart();
    while (fields.next()) {
      if (fields.field() == 1) {
        function.usual.put(fields.text(), attribute);
      }
    }
  }

  /** The nodes with every call replaced. */
  List<OnnxNode> inlined(List<OnnxNode> nodes) throws NetworkFormatException {
    List<OnnxNode> all = new ArrayList<>();
    for (OnnxNode node : nodes) {
      inline(node, all, 0);
    }
    return all;
  }

  private void inline(OnnxNode node, List<OnnxNode> into, int depth) throws NetworkFormatException {
    Function function = functions.get(node.function());
    if (function == null) {
      into.add(node);
      return;
    }
    if (depth == DEEPEST) {
      throw file.refusal(
          node.place()
              + " calls functions that call one another more than 32 deep; export it again");
    }
    String prefix = node.name() + "/";
    String scope = "function call " + ++calls + "/";
    Map<String, Message> given = new HashMap<>(function.usual);
    given.putAll(node.attributes());
    Map<String, String> names = names(node, function);
    for (OnnxNode part : function.nodes) {
      limit.claim();
      OnnxNode called =
          part.called(
              prefix,
              value -> value.isEmpty() ? "" : names.getOrDefault(value, scope + value),
              given);
      inline(called, into, depth + 1);
    }
  }

  /** What the values that go in and come out are called outside. */
  private static Map<String, String> names(OnnxNode call, Function function) {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < function.inputs.size(); i++) {
      names.put(function.inputs.get(i), i < call.inputs().size() ? call.inputs().get(i) : "");
    }
    for (int i = 0; i < function.outputs.size() && i < call.outputs().size(); i++) {
      if (!call.outputs().get(i).isEmpty()) {
        names.put(function.outputs.get(i), call.outputs().get(i));
      }
    }
    return names;
  }
}
