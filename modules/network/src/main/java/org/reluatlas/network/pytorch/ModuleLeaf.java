package org.reluatlas.network.pytorch;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;
import org.reluatlas.network.assembly.StoredLayers;
import org.reluatlas.network.assembly.StoredTensor;

/** A module without members. */
final class ModuleLeaf {

  private static final String LINEAR = "linear.Linear";
  private static final String RELU = "activation.ReLU";
  private static final String LEAKY = "activation.LeakyReLU";
  private static final String PRELU = "activation.PReLU";
  private static final String HARD_TANH = "activation.Hardtanh";
  private static final String RELU6 = "activation.ReLU6";
  private static final Set<String> KINKS = Set.of(RELU, LEAKY, PRELU, HARD_TANH, RELU6);
  private static final String HARD_SIGMOID = "activation.Hardsigmoid";
  private static final Set<String> NORMALIZATIONS =
      Set.of("batchnorm.BatchNorm1d", "batchnorm.BatchNorm2d");
  private static final Set<String> NEUTRAL =
      Set.of(
          "linear.Identity",
          "dropout.Dropout",
          "dropout.Dropout1d",
          "dropout.Dropout2d",
          "dropout.AlphaDropout",
          "dropout.FeatureAlphaDropout");
  private static final Set<String> TAIL =
      Set.of(
          "activation.Sigmoid",
          "activation.Softmax",
          "activation.LogSoftmax",
          "activation.LogSigmoid",
          "activation.Tanh",
          HARD_SIGMOID);

  /** The classes whose function is not piecewise linear. */
  private static final Set<String> SMOOTH =
      Set.of("ELU", "SELU", "CELU", "GELU", "SiLU", "Softplus", "Mish");

  private static final String PACKAGE = "torch.nn.modules.";

  private final SourceFile file;
  private final TorchObject module;
  private final String name;
  private final String kind;
  private final WindowModule window;
  private final ShapeModule reshaping;

  ModuleLeaf(SourceFile file, TorchObject module, String name) throws NetworkFormatException {
    this.file = file;
    this.module = module;
    this.name = name;
    String type = module.type().fullName();
    this.kind = type.startsWith(PACKAGE) ? type.substring(PACKAGE.length()) : type;
    this.window = WindowModule.is(kind) ? new WindowModule(file, module, place(), kind) : null;
    this.reshaping = ShapeModule.is(kind) ? new ShapeModule(file, module, place(), kind) : null;
    if (!isLinear()
        && !isActivation()
        && !isNormalization()
        && !isNeutral()
        && !isTail()
        && !isWindow()
        && !isMove()) {
      throw file.refusal(
          "module "
              + SourceFile.quoted(name)
              + " is a "
              + kind()
              + (SMOOTH.contains(kind())
                  ? ", which is not piecewise linear"
                  : ", which is not supported")
              + "; ReLU Atlas reads Linear, convolution, pooling, batch normalisation, ReLU,"
              + " LeakyReLU, PReLU, ReLU6, Hardtanh, Hardsigmoid, Flatten, Unflatten, Identity,"
              + " Dropout and Sequential from modules");
    }
  }

  /** The class without its package. */
  String kind() {
    return SourceFile.printable(kind.substring(kind.lastIndexOf('.') + 1));
  }

  String place() {
    return "module " + SourceFile.quoted(name);
  }

  boolean isLinear() {
    return kind.equals(LINEAR);
  }

  boolean isRelu() {
    return kind.equals(RELU);
  }

  /** Whether the module is a piecewise-linear activation. */
  boolean isActivation() {
    return KINKS.contains(kind);
  }

  boolean isNormalization() {
    return NORMALIZATIONS.contains(kind);
  }

  /** Whether the module is a convolution or a pooling. */
  boolean isWindow() {
    return window != null;
  }

  WindowModule window() {
    return window;
  }

  boolean isConvolution() {
    return window != null && window.isConvolution();
  }

  /** Whether the module gives a tensor another shape. */
  boolean isMove() {
    return reshaping != null;
  }

  ShapeModule reshaping() {
    return reshaping;
  }

  /** Whether the module kinks, although it is dropped at the very end. */
  boolean isHardSigmoid() {
    return kind.equals(HARD_SIGMOID);
  }

  /** Whether the module gives what it takes, once training is over. */
  boolean isNeutral() {
    return NEUTRAL.contains(kind);
  }

  /** Whether the module is dropped when it comes last: it never decreases. */
  boolean isTail() {
    return TAIL.contains(kind);
  }

  /** Whether the module acts on each number by itself, as an activation between layers does. */
  boolean isElementwiseTail() {
    return isTail() && !kind.endsWith("Softmax");
  }

  NetworkFormatException inTheMiddle() {
    return file.refusal(
        place()
            + " is a "
            + kind()
            + " in the middle of the network; ReLU Atlas drops it at the"
            + " very end and reads no activation but ReLU elsewhere");
  }

  /**
   * Appends the module to a chain.
   *
   * @param shape of what it takes; null when that is a vector of unknown length
   */
  void appendTo(LayerChain chain, Storages storages, int... shape) throws IOException {
    if (isActivation()) {
      appendActivation(chain, storages);
    } else if (isHardSigmoid()) {
      chain.clip(place(), -3, 3);
      Rational sixth = Rational.of(BigInteger.ONE, BigInteger.valueOf(6));
      chain.scale(place(), new Rational[] {sixth}, new Rational[] {Rational.of(0.5)});
    } else if (isLinear()) {
      new StoredLayers(file, chain).linear(place(), parameters(storages));
    } else if (isConvolution()) {
      StoredTensor weight = tensor("_parameters", "weight", storages);
      StoredTensor bias = tensor("_parameters", "bias", storages);
      if (weight == null) {
        throw file.refusal(place() + " has no plain weight; export the network to ONNX");
      }
      window.appendConvolution(chain, weight.values(), bias == null ? null : bias.values());
    } else if (isWindow()) {
      window.appendPooling(chain, shape);
    } else if (isMove()) {
      reshaping.appendTo(chain, shape);
    } else {
      new StoredLayers(file, chain)
          .normalization(
              place(),
              tensor("_parameters", "weight", storages),
              tensor("_parameters", "bias", storages),
              tensor("_buffers", "running_mean", storages),
              tensor("_buffers", "running_var", storages),
              number("eps"));
    }
  }

  /** The shape of what the module gives; null when it does not take what it is given. */
  int[] shapeAfter(int... shape) throws NetworkFormatException {
    if (isLinear()) {
      return new int[] {weight().size(0)};
    }
    if (shape == null || (!isWindow() && !isMove())) {
      return shape;
    }
    return isWindow() ? window.shapeAfter(shape) : reshaping.shapeAfter(shape);
  }

  /** How many features a linear layer takes. */
  int linearInputs() throws NetworkFormatException {
    return weight().size(1);
  }

  private TorchTensor weight() throws NetworkFormatException {
    for (String name : ModuleOutlines.WEIGHTS) {
      Object value = module.dictionary("_parameters").get(name);
      if (value instanceof TorchTensor && ((TorchTensor) value).rank() == 2) {
        return (TorchTensor) value;
      }
    }
    throw file.refusal(place() + " has no weight that is a matrix; save the network again");
  }

  /** Whether the weight is stored as a direction and a norm. */
  boolean isReparametrized() {
    Map<?, ?> parameters = module.dictionary("_parameters");
    return isLinear()
        && (parameters.containsKey("weight_v") || parameters.containsKey("weight_orig"));
  }

  /** Parameters and buffers by their names. */
  private Map<String, StoredTensor> parameters(Storages storages) throws IOException {
    Map<String, StoredTensor> tensors = new HashMap<>();
    for (String dictionary : List.of("_parameters", "_buffers")) {
      for (Object key : module.dictionary(dictionary).keySet()) {
        String parameter = String.valueOf(key);
        StoredTensor tensor = tensor(dictionary, parameter, storages);
        if (tensor != null) {
          tensors.put(parameter, tensor);
        }
      }
    }
    return tensors;
  }

  private void appendActivation(LayerChain chain, Storages storages) throws IOException {
    switch (kind) {
      case LEAKY:
        chain.leaky(place(), number("negative_slope"));
        break;
      case PRELU:
        StoredTensor slopes = tensor("_parameters", "weight", storages);
        if (slopes == null) {
          throw file.refusal(place() + " lacks its slopes; save the network again");
        }
        chain.prelu(place(), slopes.values());
        break;
      case HARD_TANH:
        chain.clip(place(), number("min_val"), number("max_val"));
        break;
      case RELU6:
        chain.clip(place(), 0, 6);
        break;
      default:
        chain.relu("the ReLU " + SourceFile.quoted(name));
    }
  }

  private double number(String attribute) throws NetworkFormatException {
    Object value = module.get(attribute);
    if (!(value instanceof Number) || !Double.isFinite(((Number) value).doubleValue())) {
      throw file.refusal(place() + " lacks its " + attribute + "; save the network again");
    }
    return ((Number) value).doubleValue();
  }

  private StoredTensor tensor(String dictionary, String parameter, Storages storages)
      throws IOException {
    Object value = module.dictionary(dictionary).get(parameter);
    if (value == null) {
      return null;
    }
    if (!(value instanceof TorchTensor)) {
      throw file.refusal(place() + " has a " + parameter + " that is no tensor");
    }
    String full = name.isEmpty() ? parameter : name + "." + parameter;
    return ((TorchTensor) value).named(file, full, storages);
  }
}
