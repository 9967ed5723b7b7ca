package org.reluatlas.network.onnx;

import java.nio.ByteBuffer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.NetworkReader;
import org.reluatlas.network.SourceFile;

/** Reads ONNX models whose graph is one path of linear layers and ReLUs. */
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

  @Override
  public ImportedNetwork read(SourceFile file) throws NetworkFormatException {
    OnnxGraph graph = OnnxGraph.read(file, Message.of(file, file.bytes()));
    return new SignalPath(file, graph).follow().build(format());
  }
}
