package org.reluatlas.network.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes small ONNX models with the messages that protoc made, for the reader to read. */
final class OnnxModel {

  static final int FLOAT = 1;
  static final int INT64 = 7;
  static final int FLOAT16 = 10;
  static final int DOUBLE = 11;
  static final int BFLOAT16 = 16;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("graph");
  private int opset = 13;
  private int elementType = FLOAT;

  OnnxModel opset(int version) {
    opset = version;
    return this;
  }

  /** Inputs and outputs declared from now on are of this type. */
  OnnxModel elementType(int type) {
    elementType = type;
    return this;
  }

  /** Declares an input; a negative size is a free one. */
  OnnxModel input(String name, long... dims) {
    graph.addInput(value(name, dims));
    return this;
  }

  OnnxModel output(String name, long... dims) {
    graph.addOutput(value(name, dims));
    return this;
  }

  private ValueInfoProto value(String name, long... dims) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long dim : dims) {
      TensorShapeProto.Dimension.Builder axis = TensorShapeProto.Dimension.newBuilder();
      shape.addDim(dim < 0 ? axis.setDimParam("batch") : axis.setDimValue(dim));
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(elementType).setShape(shape).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  /** Adds a node; attributes are made by {@link #attribute}. */
  OnnxModel node(String type, List<String> inputs, String output, AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setName("the " + output)
            .setOpType(type)
            .setDomain(type.equals("ZipMap") || type.startsWith("Array") ? "ai.onnx.ml" : "")
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return this;
  }

  /** Adds a node with several outputs. */
  OnnxModel node(
      String type, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setName("the " + outputs.get(0))
            .setOpType(type)
            .addAllInput(inputs)
            .addAllOutput(outputs)
            .addAllAttribute(List.of(attributes)));
    return this;
  }

  OnnxModel constant(String name, TensorProto tensor) {
    return node(
        "Constant",
        List.of(),
        name,
        AttributeProto.newBuilder()
            .setName("value")
            .setType(AttributeProto.AttributeType.TENSOR)
            .setT(tensor)
            .build());
  }

  OnnxModel tensor(TensorProto tensor) {
    graph.addInitializer(tensor);
    return this;
  }

  OnnxModel floats(String name, long[] dims, double... values) {
    return tensor(raw(name, FLOAT, dims, values));
  }

  OnnxModel integers(String name, long... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(INT64).addDims(values.length);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    return tensor(tensor.build());
  }

  GraphProto.Builder graph() {
    return graph;
  }

  byte[] bytes() {
    return ModelProto.newBuilder()
        .setIrVersion(7)
        .setProducerName("test")
        .setGraph(graph)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("ai.onnx.ml").setVersion(1))
        .build()
        .toByteArray();
  }

  static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto attribute(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  static AttributeProto attribute(String name, List<Long> values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INTS)
        .addAllInts(values)
        .build();
  }

  static AttributeProto attribute(String name, String value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.STRING)
        .setS(ByteString.copyFromUtf8(value))
        .build();
  }

  static AttributeProto floats(String name, List<Float> values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOATS)
        .addAllFloats(values)
        .build();
  }

  /** A tensor in the raw_data of any float type; the values must be exact in it. */
  static TensorProto raw(String name, int type, long[] dims, double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      switch (type) {
        case FLOAT:
          bytes.putFloat((float) value);
          break;
        case DOUBLE:
          bytes.putDouble(value);
          break;
        default:
          bytes.putShort(bits(type, value));
      }
    }
    bytes.flip();
    return head(name, type, dims).setRawData(ByteString.copyFrom(bytes)).build();
  }

  /** A tensor in the typed field that ONNX has for its type. */
  static TensorProto typed(String name, int type, long[] dims, double... values) {
    TensorProto.Builder tensor = head(name, type, dims);
    for (double value : values) {
      switch (type) {
        case FLOAT:
          tensor.addFloatData((float) value);
          break;
        case DOUBLE:
          tensor.addDoubleData(value);
          break;
        default:
          tensor.addInt32Data(bits(type, value) & 0xFFFF);
      }
    }
    return tensor.build();
  }

  private static TensorProto.Builder head(String name, int type, long... dims) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type);
    for (long dim : dims) {
      tensor.addDims(dim);
    }
    return tensor;
  }

  /** The bits of a number that is a normal number of the type, or 0. */
  private static short bits(int type, double value) {
    int bits = Float.floatToRawIntBits((float) value);
    if (type == BFLOAT16 || value == 0) {
      return (short) (bits >>> 16);
    }
    int exponent = ((bits >>> 23) & 0xFF) - 127 + 15;
    return (short) (((bits >>> 16) & 0x8000) | (exponent << 10) | ((bits >>> 13) & 0x3FF));
  }
}
