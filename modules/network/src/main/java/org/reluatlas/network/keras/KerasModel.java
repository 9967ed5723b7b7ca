package org.reluatlas.network.keras;

import java.util.List;
import java.util.Set;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;
import org.reluatlas.network.compile.ShapeException;

/** Brings the layers of a model to a chain. A kind of layer is a case here. */
final class KerasModel {

  private static final Set<String> NEUTRAL =
      Set.of(
          "InputLayer",
          "Dropout",
          "SpatialDropout1D",
          "SpatialDropout2D",
          "AlphaDropout",
          "GaussianNoise",
          "GaussianDropout",
          "ActivityRegularization",
          "Identity");

  private final SourceFile file;
  private final ModelConfiguration model;
  private final KerasWeights weights;
  private final Features features;
  private final WindowLayers windows;
  private final ScalingLayers scalings;
  private final ShapeLayers shapes;
  private final ActivationLayers activations;
  private String tail;

  /** Whether that has kinks of its own. */
  private boolean tailKinks;

  KerasModel(SourceFile file, ModelConfiguration model, KerasWeights weights) {
    this.file = file;
    this.model = model;
    this.weights = weights;
    this.features = new Features(new LayerChain(file), model.inputShape());
    this.windows = new WindowLayers(features);
    this.scalings = new ScalingLayers(features);
    this.shapes = new ShapeLayers(features);
    this.activations = new ActivationLayers(features);
  }

  ImportedNetwork read(String format) throws NetworkFormatException {
    LayerChain chain = features.chain();
    if (features.isKnown()) {
      chain.declareShape(model.inputShape());
    }
    for (LayerConfiguration layer : model.layers()) {
      try {
        append(layer, weights.of(layer));
      } catch (ShapeException e) {
        throw file.refusal(layer.place() + " " + e.getMessage(), e);
      } catch (ArithmeticException e) {
        throw file.refusal(layer.place() + " has sizes beyond measure; save the model again", e);
      }
    }
    if (tail != null) {
      chain.tellDropped(tail + " at the end was dropped", tailKinks);
    }
    return chain.build(format);
  }

  private void activate(LayerConfiguration layer) throws NetworkFormatException {
    tail = activations.activation(layer);
    tailKinks = ActivationLayers.hasKinks(layer.activation());
  }

  private void append(LayerConfiguration layer, LayerWeights own) throws NetworkFormatException {
    if (NEUTRAL.contains(layer.kind()) || appendMove(layer)) {
      return;
    }
    if (tail != null) {
      throw file.refusal(
          tail
              + " is in the middle of the network; ReLU Atlas drops it at the very end and reads"
              + " relu, relu6, leaky_relu and linear elsewhere; export the model to ONNX with tf2onnx");
    }
    switch (layer.kind()) {
      case "Dense":
        dense(layer, own.named(List.of("kernel", "bias")));
        activate(layer);
        break;
      case "Conv1D":
        windows.convolution(layer, own, 1);
        activate(layer);
        break;
      case "Conv2D":
        windows.convolution(layer, own, 2);
        activate(layer);
        break;
      case "DepthwiseConv2D":
        windows.depthwise(layer, own, 2);
        activate(layer);
        break;
      case "BatchNormalization":
        scalings.batchNormalization(layer, own);
        break;
      case "Normalization":
        scalings.normalization(layer, own);
        break;
      case "Rescaling":
        scalings.rescaling(layer);
        break;
      case "Activation":
        activate(layer);
        break;
      case "ReLU":
        activations.relu(layer);
        break;
      case "LeakyReLU":
        activations.leaky(layer);
        break;
      case "PReLU":
        activations.prelu(layer, own);
        break;
      case "Softmax":
        tail = layer.place() + " (Softmax)";
        break;
      default:
        pool(layer);
    }
  }

  /** Appends a layer that only moves values, which it may do behind the last activation too. */
  private boolean appendMove(LayerConfiguration layer) throws NetworkFormatException {
    switch (layer.kind()) {
      case "Flatten":
        shapes.flatten(layer);
        return true;
      case "Reshape":
        shapes.reshape(layer);
        return true;
      case "Permute":
        shapes.permute(layer);
        return true;
      default:
        return false;
    }
  }

  private void dense(LayerConfiguration layer, LayerWeights own) throws NetworkFormatException {
    if (features.isKnown() && features.shape(layer).length > 1) {
      windows.pointwise(layer, own);
      return;
    }
    Kernel kernel = new Kernel(layer, own, "kernel", 0);
    features
        .chain()
        .affine(layer.place(), kernel.inputs(), kernel.weights(), kernel.bias(kernel.outputs()));
    features.become(kernel.outputs());
  }

  private void pool(LayerConfiguration layer) throws NetworkFormatException {
    switch (layer.kind()) {
      case "MaxPooling1D":
        windows.pool(layer, 1, true);
        break;
      case "MaxPooling2D":
        windows.pool(layer, 2, true);
        break;
      case "AveragePooling1D":
        windows.pool(layer, 1, false);
        break;
      case "AveragePooling2D":
        windows.pool(layer, 2, false);
        break;
      case "GlobalMaxPooling1D":
        windows.globalPool(layer, 1, true);
        break;
      case "GlobalMaxPooling2D":
        windows.globalPool(layer, 2, true);
        break;
      case "GlobalAveragePooling1D":
        windows.globalPool(layer, 1, false);
        break;
      case "GlobalAveragePooling2D":
        windows.globalPool(layer, 2, false);
        break;
      case "ZeroPadding1D":
        shapes.pad(layer, 1);
        break;
      case "ZeroPadding2D":
        shapes.pad(layer, 2);
        break;
      default:
        throw file.refusal(
            layer.place()
                + " is a "
                + SourceFile.printable(layer.kind())
                + ", which is not read from Keras; export the model to ONNX with tf2onnx");
    }
  }
}
