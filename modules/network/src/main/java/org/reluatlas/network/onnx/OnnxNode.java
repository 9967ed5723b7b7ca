package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** A NodeProto; the values of its attributes are decoded when asked for. */
final class OnnxNode {

  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_REFERENCE = 21;

  private final List<String> inputs = new ArrayList<>(2);
  private final List<String> outputs = new ArrayList<>(1);
  private final Map<String, Message> attributes = new HashMap<>();
  private String name = "";
  private String type = "";
  private String domain = "";

  private OnnxNode() {}

  static OnnxNode read(Message message, AllocationLimit limit) throws NetworkFormatException {
    OnnxNode node = new OnnxNode();
    Message fields = message.fromStart();
    while (fields.next()) {
      limit.claim();
      switch (fields.field()) {
        case 1:
          node.inputs.add(fields.text());
          break;
        case 2:
          node.outputs.add(fields.text());
          break;
        case 3:
          node.name = fields.text();
          break;
        case 4:
          node.type = fields.text();
          break;
        case 5:
          node.addAttribute(fields.message());
          break;
        case 7:
          node.domain = fields.text();
          break;
        default:
          break;
      }
    }
    return node;
  }

  private void addAttribute(Message attribute) throws NetworkFormatException {
    Message found = attribute.fromStart();
    if (seek(found, ATTRIBUTE_NAME)) {
      attributes.putIfAbsent(found.text(), attribute);
    }
  }

  /**
   * The same node as a part of a function that is called: its values are renamed, and attributes
   * that refer to those of the call are these.
   *
   * @param given the attributes of the call and those that the function has by itself
   */
  OnnxNode called(String prefix, UnaryOperator<String> rename, Map<String, Message> given)
      throws NetworkFormatException {
    OnnxNode node = new OnnxNode();
    node.name = prefix + (name.isEmpty() ? output() : name);
    node.type = type;
    node.domain = domain;
    inputs.forEach(input -> node.inputs.add(rename.apply(input)));
    outputs.forEach(output -> node.outputs.add(rename.apply(output)));
    for (Map.Entry<String, Message> attribute : attributes.entrySet()) {
      Message value = attribute.getValue().fromStart();
      boolean refers = seek(value, ATTRIBUTE_REFERENCE) && !value.text().isEmpty();
      Message meant = refers ? given.get(value.text()) : attribute.getValue();
      if (meant != null) {
        node.attributes.put(attribute.getKey(), meant);
      }
    }
    return node;
  }

  /** The operator, such as {@code Gemm}. */
  String type() {
    return type;
  }

  /** The domain and the operator, which name a function. */
  String function() {
    return domain + ":" + type;
  }

  /** Whether the operator is one of ONNX itself. */
  boolean isStandard() {
    return domain.isEmpty() || domain.equals("ai.onnx") || domain.equals("ai.onnx.ml");
  }

  String domain() {
    return domain;
  }

  Map<String, Message> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  List<String> inputs() {
    return Collections.unmodifiableList(inputs);
  }

  List<String> outputs() {
    return Collections.unmodifiableList(outputs);
  }

  /** The name, or that of the first output. */
  String name() {
    return name.isEmpty() ? output() : name;
  }

  /** What a message calls the node. */
  String place() {
    if (!name.isEmpty()) {
      return "node " + SourceFile.quoted(name);
    }
    return "the " + SourceFile.printable(type) + " node that gives " + SourceFile.quoted(output());
  }

  /** What a message calls the kind, such as "a Relu" or "an Elu". */
  String kind() {
    String word = SourceFile.printable(isStandard() ? type : domain + "." + type);
    return (word.matches("[AEIOU].*|LSTM|LRN|RNN") ? "an " : "a ") + word;
  }

  /** The first output. */
  String output() {
    return outputs.isEmpty() ? "" : outputs.get(0);
  }

  boolean hasAttribute(String attribute) {
    return attributes.containsKey(attribute);
  }

  long integer(String attribute, long usual) throws NetworkFormatException {
    Message found = attribute(attribute);
    return found != null && seek(found, 3) ? found.varint() : usual;
  }

  double real(String attribute, double usual) throws NetworkFormatException {
    Message found = attribute(attribute);
    return found != null && seek(found, 2) ? found.real() : usual;
  }

  String text(String attribute, String usual) throws NetworkFormatException {
    Message found = attribute(attribute);
    return found != null && seek(found, 4) ? found.text() : usual;
  }

  /** The tensor in an attribute, or null. */
  Message tensor(String attribute) throws NetworkFormatException {
    Message found = attribute(attribute);
    return found != null && seek(found, 5) ? found.message() : null;
  }

  /** The floats of an attribute, or null. */
  double[] reals(String attribute, AllocationLimit limit) throws NetworkFormatException {
    Message found = attribute(attribute);
    if (found == null) {
      return null;
    }
    NumberCollector numbers = new NumberCollector(limit);
    while (found.next()) {
      if (found.field() == 7) {
        numbers.addFloats(found.content());
      }
    }
    return numbers.toArray();
  }

  /** The integers of an attribute, or null. */
  double[] integers(String attribute, AllocationLimit limit) throws NetworkFormatException {
    long[] longs = longs(attribute, limit);
    return longs == null ? null : Arrays.stream(longs).asDoubleStream().toArray();
  }

  /** The integers of an attribute, or null. */
  long[] longs(String attribute, AllocationLimit limit) throws NetworkFormatException {
    Message found = attribute(attribute);
    if (found == null) {
      return null;
    }
    List<Long> numbers = new ArrayList<>();
    while (found.next()) {
      if (found.field() == 8) {
        found.varints(
            value -> {
              limit.claim();
              numbers.add(value);
            });
      }
    }
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private Message attribute(String attribute) {
    Message found = attributes.get(attribute);
    return found == null ? null : found.fromStart();
  }

  private static boolean seek(Message message, int field) throws NetworkFormatException {
    while (message.next()) {
      if (message.field() == field) {
        return true;
      }
    }
    return false;
  }
}
