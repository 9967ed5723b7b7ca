package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** A NodeProto; its attributes are decoded when asked for. */
final class OnnxNode {

  private final List<String> inputs = new ArrayList<>(2);
  private final List<String> outputs = new ArrayList<>(1);
  private final Message message;
  private String name = "";
  private String type = "";

  private OnnxNode(Message message) {
    this.message = message;
  }

  static OnnxNode read(Message message, AllocationLimit limit) throws NetworkFormatException {
    OnnxNode node = new OnnxNode(message);
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
        default:
          break;
      }
    }
    return node;
  }

  /** The operator, such as {@code Gemm}. */
  String type() {
    return type;
  }

  List<String> inputs() {
    return Collections.unmodifiableList(inputs);
  }

  List<String> outputs() {
    return Collections.unmodifiableList(outputs);
  }

  /** Whether input {@code index} is given; an empty name stands for one left out. */
  boolean hasInput(int index) {
    return index < inputs.size() && !inputs.get(index).isEmpty();
  }

  /** What a message calls the node. */
  String place() {
    if (!name.isEmpty()) {
      return "node " + SourceFile.quoted(name);
    }
    return "the " + SourceFile.printable(type) + " node that gives " + SourceFile.quoted(output());
  }

  /** The first output. */
  String output() {
    return outputs.isEmpty() ? "" : outputs.get(0);
  }

  boolean hasAttribute(String attribute) throws NetworkFormatException {
    return attribute(attribute) != null;
  }

  long integer(String attribute, long usual) throws NetworkFormatException {
    Message found = attribute(attribute);
    return found != null && seek(found, 3) ? found.varint() : usual;
  }

  double real(String attribute, double usual) throws NetworkFormatException {
    Message found = attribute(attribute);
    return found != null && seek(found, 2) ? found.real() : usual;
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
    Message found = attribute(attribute);
    if (found == null) {
      return null;
    }
    NumberCollector numbers = new NumberCollector(limit);
    while (found.next()) {
      if (found.field() == 8) {
        found.varints(numbers::addInteger);
      }
    }
    return numbers.toArray();
  }

  private Message attribute(String attribute) throws NetworkFormatException {
    Message fields = message.fromStart();
    while (fields.next()) {
      if (fields.field() == 5) {
        Message candidate = fields.message();
        if (seek(candidate, 1) && candidate.text().equals(attribute)) {
          return candidate.fromStart();
        }
      }
    }
    return null;
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
