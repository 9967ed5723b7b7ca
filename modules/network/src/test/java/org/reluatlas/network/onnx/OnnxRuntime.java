package org.reluatlas.network.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/** Runs a model in the reference implementation of ONNX. */
final class OnnxRuntime implements AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  OnnxRuntime(byte[] model) throws OrtException {
    session = environment.createSession(model);
  }

  /** Runs a model whose weights may lie in a file beside it. */
  OnnxRuntime(Path model) throws OrtException {
    session = environment.createSession(model.toString());
  }

  /** The value called {@code output} at a point given as float32. */
  double[] run(double[] x, long[] shape, String output) throws OrtException {
    float[] floats = new float[x.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) x[i];
    }
    try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats), shape)) {
      return run(input, output);
    }
  }

  /** The value called {@code output} at a point given as float64. */
  double[] runDouble(double[] x, long[] shape, String output) throws OrtException {
    try (OnnxTensor input = OnnxTensor.createTensor(environment, DoubleBuffer.wrap(x), shape)) {
      return run(input, output);
    }
  }

  /** The sizes of the input; −1 for those that are left open. */
  long[] inputShape() throws OrtException {
    NodeInfo info = session.getInputInfo().values().iterator().next();
    return ((TensorInfo) info.getInfo()).getShape();
  }

  String firstOutput() {
    return session.getOutputNames().iterator().next();
  }

  private double[] run(OnnxTensor input, String output) throws OrtException {
    String name = session.getInputNames().iterator().next();
    try (OrtSession.Result result = session.run(Map.of(name, input))) {
      OnnxTensor tensor = (OnnxTensor) result.get(output).orElseThrow();
      DoubleBuffer doubles = tensor.getDoubleBuffer();
      FloatBuffer floats = doubles == null ? tensor.getFloatBuffer() : null;
      double[] values = new double[doubles == null ? floats.remaining() : doubles.remaining()];
      for (int i = 0; i < values.length; i++) {
        values[i] = doubles == null ? floats.get(i) : doubles.get(i);
      }
      return values;
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
