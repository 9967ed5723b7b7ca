package org.reluatlas.network.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.NetworkReader;
import org.reluatlas.network.SeveralNetworksException;
import org.reluatlas.network.SourceFile;

/** Reads ONNX models whose graph is piecewise linear up to a monotone end. */
public final class OnnxReader implements NetworkReader {

  /** The fields of a ModelProto that come before its graph. */
  private static final int LAST_SMALL_FIELD = 6;

  private static final int GRAPH = 7;
  private static final int OPSET_IMPORT = 8;

  @Override
  public String format() {
    return "ONNX";
  }

  @Override
  public String[] extensions() {
    return new String[] {"onnx"};
  }

  /** The fields of a ModelProto up to a graph that ends within the file. */
  @Override
  public boolean recognises(byte[] start, SourceFile file) {
    ByteBuffer bytes = ByteBuffer.wrap(start);
    while (bytes.hasRemaining()) {
      int tag = bytes.get();
      int field = tag >> 3;
      boolean graph = field == GRAPH;
      boolean known = field >= 1 && (field <= LAST_SMALL_FIELD || graph || field == OPSET_IMPORT);
      int wireType = tag & 7;
      if (!known || (wireType != Message.VARINT && wireType != Message.LENGTH_DELIMITED)) {
        return false;
      }
      long value = varint(bytes);
      if (graph) {
        return wireType == Message.LENGTH_DELIMITED
            && value > 0
            && value <= file.size() - bytes.position();
      }
      if (value < 0 || (wireType == Message.LENGTH_DELIMITED && value > bytes.remaining())) {
        return false;
      }
      bytes.position(bytes.position() + (wireType == Message.VARINT ? 0 : (int) value));
    }
    return false;
  }

  private static long varint(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE && bytes.hasRemaining(); shift += 7) {
      byte b = bytes.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    return -1;
  }

  /** Reads the network of one output, where there are several and {@code part} names one. */
  @Override
  public ImportedNetwork read(SourceFile file, String part) throws NetworkFormatException {
    OnnxGraph graph = OnnxGraph.read(file, Message.of(file, file.bytes()));
    List<String> outputs = new ArrayList<>(graph.outputs());
    if (part != null && outputs.size() < 2) {
      throw file.refusal(
          "holds one network, as every ONNX file with one output does, and no part "
              + SourceFile.quoted(part)
              + "; do not name a part");
    }
    if (part != null && !outputs.contains(part)) {
      throw file.refusal(
          "has no output "
              + SourceFile.quoted(part)
              + " but "
              + SeveralNetworksException.names(outputs));
    }
    if (part == null) {
      return read(file, graph, outputs);
    }
    return read(file, graph, List.of(part)).withPart(part);
  }

  /**
   * An input with a fixed first axis is taken for a batch of points, unless the nodes work along
   * that axis.
   */
  private ImportedNetwork read(SourceFile file, OnnxGraph graph, List<String> outputs)
      throws NetworkFormatException {
    GraphCompiler compiler = new GraphCompiler(file, graph, outputs);
    try {
      return compiler.compile(format(), false);
    } catch (SeveralNetworksException e) {
      throw e;
    } catch (NetworkFormatException e) {
      if (!compiler.assumesBatch()) {
        throw e;
      }
      try {
        return new GraphCompiler(file, graph, outputs).compile(format(), true);
      } catch (NetworkFormatException again) {
        throw e;
      }
    }
  }
}
